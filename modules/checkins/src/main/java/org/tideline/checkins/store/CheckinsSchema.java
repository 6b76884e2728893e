package org.tideline.checkins.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Checkin;
import org.tideline.storage.spi.SchemaContribution;

/** The tables of check-ins. */
@ServiceProvider(service = SchemaContribution.class)
public final class CheckinsSchema implements SchemaContribution {
    @Override
    public String owner() {
        return "checkins";
    }

    @Override
    public Set<String> requires() {
        return Set.of("clients");
    }

    @Override
    public List<Step> steps() {
        return List.of(new Step(1, List.of(
                """
                create table checkins_checkin (
                    id ${id} not null primary key,
                    case_id ${id} not null references clients_case (id),
                    person ${id} not null references clients_person (id),
                    on_day ${day} not null,
                    at_time ${time},
                    asked ${name} not null,
                    entered_at ${instant} not null,
                    source ${name} not null,
                    batch ${id} not null)""",
                "create index checkins_checkin_day on checkins_checkin (case_id, on_day)",
                // Case, person and day stand here as well: an answer is labelled, and so released, on its own.
                """
                create table checkins_answer (
                    id ${id} not null primary key,
                    checkin_id ${id} not null references checkins_checkin (id),
                    case_id ${id} not null references clients_case (id),
                    person ${id} not null references clients_person (id),
                    on_day ${day} not null,
                    question ${name} not null,
                    about ${id} references clients_person (id),
                    state ${name} not null,
                    rating ${decimal},
                    words ${text},
                    opening ${name} not null,
                    opened_on ${day},
                    batch ${id} not null)""",
                "create index checkins_answer_day on checkins_answer (case_id, on_day)",
                """
                create table checkins_opened_to (
                    id ${id} not null primary key,
                    answer_id ${id} not null references checkins_answer (id),
                    case_id ${id} not null references clients_case (id),
                    person ${id} not null references clients_person (id),
                    batch ${id} not null)""",
                """
                create table checkins_questions (
                    id ${id} not null primary key,
                    case_id ${id} not null unique references clients_case (id),
                    questions ${text} not null,
                    asked ${name} not null,
                    someone ${text} not null)""",
                """
                create table checkins_mapping (
                    id ${id} not null primary key,
                    name ${name} not null unique,
                    mapping ${text} not null)""")), new Step(2, MeasureTables.SQL), new Step(3, MeasureTables.PLANS));
    }

    @Override
    public List<Table> tables() {
        return Stream.concat(MeasureTables.tables().stream(), Stream.of(
                new Table("checkins_checkin", Nature.BATCHED, Map.of("case_id", Key.CASE, "person", Key.PERSON), Set.of())
                        .guarded(Checkin.KIND),
                new Table("checkins_answer", Nature.BATCHED,
                        Map.of("case_id", Key.CASE, "person", Key.PERSON, "about", Key.PERSON), Set.of())
                        .guarded(Answer.KIND).partOf("checkins_checkin", "checkin_id"),
                new Table("checkins_opened_to", Nature.BATCHED, Map.of("case_id", Key.CASE, "person", Key.PERSON), Set.of())
                        .partOf("checkins_answer", "answer_id"),
                new Table("checkins_questions", Nature.RECORD, Map.of("case_id", Key.CASE), Set.of())
                        .guarded(CheckinStore.QUESTIONS_KIND),
                new Table("checkins_mapping", Nature.RECORD, Map.of(), Set.of()))).toList();
    }
}
