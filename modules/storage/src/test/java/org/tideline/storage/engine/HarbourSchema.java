package org.tideline.storage.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.spi.SchemaContribution;

/** A part that exists in these tests only: boats, and what is aboard them. */
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
                            picture ${bytes}, secret ${text}, batch ${id} not null)""")),
                new Step(2, List.of("""
                        create table harbour_crate (id ${id} not null primary key, boat_id ${id} not null,
                            batch ${id} not null, foreign key (boat_id) references harbour_boat (id))""")));
    }

    @Override
    public List<Table> tables() {
        return List.of(new Table("harbour_boat", Nature.BATCHED, Map.of(), Set.of("secret")),
                new Table("harbour_crate", Nature.BATCHED, Map.of(), Set.of()));
    }
}
