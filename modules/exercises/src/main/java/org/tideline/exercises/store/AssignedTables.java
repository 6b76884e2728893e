package org.tideline.exercises.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.exercises.model.Said;
import org.tideline.storage.spi.SchemaContribution.Key;
import org.tideline.storage.spi.SchemaContribution.Nature;
import org.tideline.storage.spi.SchemaContribution.Table;

/** Tables of assignments, each with the text it was given with, and of practice entries. */
final class AssignedTables {
    static final List<String> SQL = List.of(
            """
            create table exercises_assignment (
                id ${id} not null primary key,
                case_id ${id} not null references clients_case (id),
                exercise_id ${id} not null,
                version ${id} not null,
                content ${text} not null,
                why ${text} not null,
                often ${text} not null,
                from_day ${day} not null,
                review_on ${day},
                given_kind ${name},
                given_id ${id},
                drawer ${name} not null,
                owner ${id} references clients_person (id),
                opening ${name} not null)""",
            "create index exercises_assignment_case on exercises_assignment (case_id, from_day)",
            """
            create table exercises_given (
                id ${id} not null primary key,
                assignment_id ${id} not null references exercises_assignment (id),
                case_id ${id} not null references clients_case (id),
                person ${id} not null references clients_person (id),
                answer ${name} not null,
                answer_words ${text} not null,
                answered_on ${day},
                place ${id} not null)""",
            // What became of it, day by day: paused, changed, taken up again, let rest.
            """
            create table exercises_turn (
                id ${id} not null primary key,
                assignment_id ${id} not null references exercises_assignment (id),
                case_id ${id} not null references clients_case (id),
                person ${id} references clients_person (id),
                on_day ${day} not null,
                turn ${name} not null,
                words ${text} not null)""",
            """
            create table exercises_entry (
                id ${id} not null primary key,
                case_id ${id} not null references clients_case (id),
                assignment_id ${id} not null references exercises_assignment (id),
                person ${id} not null references clients_person (id),
                on_day ${day} not null,
                at_time ${time},
                outcome ${name} not null,
                together ${flag} not null,
                attempt ${id} not null,
                repeats ${id},
                entered_at ${instant} not null,
                source ${name} not null,
                batch ${id} not null)""",
            "create index exercises_entry_day on exercises_entry (case_id, on_day)",
            // Case, person and day stand here as well: an answer is labelled, and so released, on its own.
            """
            create table exercises_answer (
                id ${id} not null primary key,
                entry_id ${id} not null references exercises_entry (id),
                case_id ${id} not null references clients_case (id),
                person ${id} not null references clients_person (id),
                on_day ${day} not null,
                question ${name} not null,
                rating ${decimal},
                words ${text},
                opening ${name} not null,
                opened_on ${day},
                batch ${id} not null)""",
            "create index exercises_answer_day on exercises_answer (case_id, on_day)",
            """
            create table exercises_opened_to (
                id ${id} not null primary key,
                answer_id ${id} not null references exercises_answer (id),
                case_id ${id} not null references clients_case (id),
                person ${id} not null references clients_person (id),
                batch ${id} not null)""");

    private AssignedTables() {
    }

    static List<Table> tables() {
        Map<String, Key> byPerson = Map.of("case_id", Key.CASE, "person", Key.PERSON);
        return List.of(
                new Table("exercises_assignment", Nature.RECORD, Map.of("case_id", Key.CASE, "owner", Key.PERSON), Set.of())
                        .guarded(Assignment.KIND),
                new Table("exercises_given", Nature.RECORD, byPerson, Set.of()).partOf("exercises_assignment", "assignment_id"),
                new Table("exercises_turn", Nature.RECORD, byPerson, Set.of()).partOf("exercises_assignment", "assignment_id"),
                new Table("exercises_entry", Nature.BATCHED, byPerson, Set.of()).guarded(PracticeEntry.KIND),
                new Table("exercises_answer", Nature.BATCHED, byPerson, Set.of()).guarded(Said.KIND)
                        .partOf("exercises_entry", "entry_id"),
                new Table("exercises_opened_to", Nature.BATCHED, byPerson, Set.of()).partOf("exercises_answer", "answer_id"));
    }
}
