package org.tideline.exercises.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.spi.SchemaContribution;

/** The tables of exercises, in three groups that refer to each other by nothing but the case. */
@ServiceProvider(service = SchemaContribution.class)
public final class ExercisesSchema implements SchemaContribution {
    @Override
    public String owner() {
        return "exercises";
    }

    @Override
    public Set<String> requires() {
        return Set.of("clients");
    }

    @Override
    public List<Step> steps() {
        return List.of(new Step(1, Stream.of(LibraryTables.SQL, AssignedTables.SQL, TopicTables.SQL).flatMap(List::stream).toList()));
    }

    @Override
    public List<Table> tables() {
        return Stream.of(LibraryTables.tables(), AssignedTables.tables(), TopicTables.tables()).flatMap(List::stream).toList();
    }
}
