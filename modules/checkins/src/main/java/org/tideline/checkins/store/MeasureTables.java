package org.tideline.checkins.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tideline.checkins.model.measure.Measure;
import org.tideline.checkins.model.measure.MeasurePlan;
import org.tideline.checkins.model.measure.OwnInstrument;
import org.tideline.checkins.model.measure.Risk;
import org.tideline.storage.spi.SchemaContribution.Key;
import org.tideline.storage.spi.SchemaContribution.Nature;
import org.tideline.storage.spi.SchemaContribution.Table;

/**
 * Tables of measures. Single answers are sealed parts, since one of them may be of the safety record and could be reckoned
 * from the others; that something must be seen is as private as what.
 */
final class MeasureTables {
    static final List<String> SQL = List.of(
            """
            create table checkins_measure (
                id ${id} not null primary key,
                case_id ${id} not null references clients_case (id),
                person ${id} not null references clients_person (id),
                about ${id} references clients_person (id),
                instrument ${name} not null,
                version ${id} not null,
                on_day ${day} not null,
                at_time ${time},
                review ${flag} not null,
                answers ${text},
                total ${decimal},
                source ${name} not null,
                opening ${name} not null,
                opened_on ${day},
                entered_at ${instant} not null)""",
            "create index checkins_measure_day on checkins_measure (case_id, on_day)",
            """
            create table checkins_measure_to (
                id ${id} not null primary key,
                measure_id ${id} not null references checkins_measure (id),
                case_id ${id} not null references clients_case (id),
                person ${id} not null references clients_person (id))""",
            // Without a reference to the administration: it stays where that is taken out.
            """
            create table checkins_risk (
                id ${id} not null primary key,
                case_id ${id} not null references clients_case (id),
                person ${id} not null references clients_person (id),
                measure_id ${id} not null,
                instrument ${name} not null,
                item ${id} not null,
                answer ${id},
                on_day ${day} not null,
                at_time ${time},
                raised_at ${instant} not null,
                act ${name},
                next_day ${day})""",
            "create index checkins_risk_case on checkins_risk (case_id)");

    static final List<String> PLANS = List.of(
            """
            create table checkins_instrument (
                id ${id} not null primary key,
                instrument ${name} not null,
                version ${id} not null,
                file ${text} not null,
                offered ${flag} not null)""",
            """
            create table checkins_plan (
                id ${id} not null primary key,
                case_id ${id} not null references clients_case (id),
                person ${id} not null references clients_person (id),
                instrument ${name} not null,
                weeks ${id} not null,
                from_day ${day} not null,
                review ${flag} not null)""",
            "create index checkins_plan_case on checkins_plan (case_id)",
            "alter table checkins_risk add column version ${id} not null default 1");

    private MeasureTables() {
    }

    static List<Table> tables() {
        return List.of(
                new Table("checkins_measure", Nature.RECORD, Map.of("case_id", Key.CASE, "person", Key.PERSON, "about", Key.PERSON), Set.of("answers"))
                        .guarded(Measure.KIND),
                new Table("checkins_measure_to", Nature.RECORD, Map.of("case_id", Key.CASE, "person", Key.PERSON), Set.of())
                        .partOf("checkins_measure", "measure_id"),
                new Table("checkins_risk", Nature.RECORD, Map.of("case_id", Key.CASE, "person", Key.PERSON), Set.of(Table.WHOLE))
                        .guarded(Risk.KIND),
                new Table("checkins_instrument", Nature.RECORD, Map.of(), Set.of()).guarded(OwnInstrument.KIND),
                new Table("checkins_plan", Nature.RECORD, Map.of("case_id", Key.CASE, "person", Key.PERSON), Set.of()).guarded(MeasurePlan.KIND));
    }
}
