package org.tideline.testing.support.faults;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.spi.SchemaContribution;

/** A part that exists in these tests only: entries of several leaves, which are saved together or not at all. */
@ServiceProvider(service = SchemaContribution.class)
public final class LogbookSchema implements SchemaContribution {
    static final String KIND = "logbook.entry";

    @Override
    public String owner() {
        return "logbook";
    }

    @Override
    public List<Step> steps() {
        return List.of(new Step(1, List.of("""
                create table logbook_entry (id ${id} not null primary key, edition int not null, leaves int not null,
                    title ${name} not null)""",
                """
                create table logbook_leaf (id ${id} not null primary key,
                    entry_id ${id} not null references logbook_entry (id), place int not null, edition int not null,
                    words ${text} not null)""")));
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("logbook_entry", Nature.RECORD, Map.of(), Set.of()).guarded(KIND),
                new Table("logbook_leaf", Nature.RECORD, Map.of(), Set.of()).partOf("logbook_entry", "entry_id"));
    }
}
