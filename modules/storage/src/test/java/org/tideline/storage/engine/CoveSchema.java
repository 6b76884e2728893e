package org.tideline.storage.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.spi.SchemaContribution;

/** A part that exists in these tests only: an ordinary page, and secrets under keys of their own with what was added to them. */
@ServiceProvider(service = SchemaContribution.class)
public final class CoveSchema implements SchemaContribution {
    @Override
    public String owner() {
        return "cove";
    }

    @Override
    public List<Step> steps() {
        return List.of(new Step(1, List.of(
                "create table cove_page (id ${id} not null primary key, words ${text} not null)",
                """
                create table cove_secret (id ${id} not null primary key, on_day ${day} not null, words ${text} not null, scan ${bytes},
                    later ${text}, signed_at ${instant})""",
                """
                create table cove_added (id ${id} not null primary key, secret_id ${id} not null references cove_secret (id),
                    words ${text} not null)""")));
    }

    @Override
    public List<Table> tables() {
        return List.of(
                new Table("cove_page", Nature.RECORD, Map.of(), Set.of()).guarded("cove.page"),
                new Table("cove_secret", Nature.LOCKED_WHEN_SIGNED, Map.of(), Set.of(Table.WHOLE)).guarded("cove.secret")
                        .underKey("words", "scan", "later"),
                new Table("cove_added", Nature.APPEND_ONLY, Map.of(), Set.of(Table.WHOLE)).partOf("cove_secret", "secret_id").underKey("words"));
    }
}
