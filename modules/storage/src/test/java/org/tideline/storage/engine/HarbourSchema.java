package org.tideline.storage.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.spi.SchemaContribution;

/** A part that exists in these tests only: boats, what is aboard them, and what is written about them. */
@ServiceProvider(service = SchemaContribution.class)
public final class HarbourSchema implements SchemaContribution {
    @Override
    public String owner() {
        return "harbour";
    }

    @Override
    public List<Step> steps() {
        return List.of(
                new Step(1, List.of("""
                        create table harbour_boat (id ${id} not null primary key, name ${name} not null, log ${text},
                            built ${day}, bell ${time}, seen_at ${instant}, length ${decimal}, afloat ${flag},
                            picture ${bytes}, secret ${text}, batch ${id} not null)""",
                        """
                        create table harbour_note (id ${id} not null primary key, words ${name} not null,
                            boat_id ${id} references harbour_boat (id))""",
                        """
                        create table harbour_reply (id ${id} not null primary key,
                            note_id ${id} not null references harbour_note (id))""",
                        """
                        create table harbour_seal (id ${id} not null primary key,
                            boat_id ${id} not null references harbour_boat (id))""")),
                new Step(2, List.of("""
                        create table harbour_crate (id ${id} not null primary key, boat_id ${id} not null,
                            batch ${id} not null, foreign key (boat_id) references harbour_boat (id))""")));
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("harbour_boat", Nature.BATCHED, Map.of(), Set.of("secret")).guarded("harbour.boat"),
                new Table("harbour_crate", Nature.BATCHED, Map.of(), Set.of()).partOf("harbour_boat", "boat_id"),
                new Table("harbour_note", Nature.RECORD, Map.of(), Set.of()).guarded("harbour.note"),
                new Table("harbour_reply", Nature.RECORD, Map.of(), Set.of()).partOf("harbour_note", "note_id"),
                new Table("harbour_seal", Nature.APPEND_ONLY, Map.of(), Set.of()));
    }
}
