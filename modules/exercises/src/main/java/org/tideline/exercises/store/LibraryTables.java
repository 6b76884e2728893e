package org.tideline.exercises.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tideline.storage.spi.SchemaContribution.Nature;
import org.tideline.storage.spi.SchemaContribution.Table;

/** Tables of the practice's own exercises, and of what it changed in ours. */
final class LibraryTables {
    static final List<String> SQL = List.of(
            """
            create table exercises_exercise (
                id ${id} not null primary key,
                retired ${flag} not null,
                copy_of ${id})""",
            // Every wording it ever had; the newest number is the one in use.
            """
            create table exercises_version (
                id ${id} not null primary key,
                exercise_id ${id} not null references exercises_exercise (id),
                number ${id} not null,
                content ${text} not null,
                written_at ${instant} not null)""");

    private LibraryTables() {
    }

    static List<Table> tables() {
        return List.of(
                new Table("exercises_exercise", Nature.RECORD, Map.of(), Set.of()).guarded("exercises.exercise"),
                new Table("exercises_version", Nature.RECORD, Map.of(), Set.of()).guarded("exercises.version")
                        .partOf("exercises_exercise", "exercise_id"));
    }
}
