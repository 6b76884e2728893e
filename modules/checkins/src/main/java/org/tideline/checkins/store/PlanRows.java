package org.tideline.checkins.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.Instruments;
import org.tideline.checkins.model.measure.MeasurePlan;

/** Plans of what is to be asked, to rows and back. */
final class PlanRows {
    private static final String LAST = """
            select p.*, (select max(m.on_day) from checkins_measure m where m.case_id = p.case_id and m.person = p.person
                and m.instrument = p.instrument) as last_day from checkins_plan p""";

    private PlanRows() {
    }

    /** All plans of the practice. */
    static List<MeasurePlan.Next> all(Handle sql) {
        return read(sql, "", Map.of());
    }

    /** The plans of a case. */
    static List<MeasurePlan.Next> ofCase(Handle sql, long caseId) {
        return read(sql, " where p.case_id = :case", Map.of("case", caseId));
    }

    private static List<MeasurePlan.Next> read(Handle sql, String where, Map<String, Long> bound) {
        Instruments instruments = InstrumentRows.all(sql);
        try (Query query = sql.createQuery(LAST + where + " order by p.from_day, p.id")) {
            return query.bindMap(bound).map(row -> next(row, instruments)).list();
        }
    }

    private static MeasurePlan.Next next(RowView row, Instruments instruments) {
        String asked = row.getColumn("instrument", String.class);
        MeasurePlan plan = new MeasurePlan(row.getColumn("id", Long.class), row.getColumn("case_id", Long.class), row.getColumn("person", Long.class),
                instruments.of(asked).orElseGet(() -> Instrument.gone(asked, 1, asked)), row.getColumn("weeks", Long.class).intValue(),
                row.getColumn("from_day", LocalDate.class), row.getColumn("review", Boolean.class));
        Optional<LocalDate> on = plan.next(row.getColumn("last_day", LocalDate.class));
        return new MeasurePlan.Next(plan, on);
    }

    static void insert(Handle sql, MeasurePlan plan) {
        try (Update insert = sql.createUpdate("""
                insert into checkins_plan (id, case_id, person, instrument, weeks, from_day, review)
                values (:id, :case, :person, :instrument, :weeks, :from, :review)""")) {
            insert.bind("id", plan.id()).bind("case", plan.caseId()).bind("person", plan.person()).bind("instrument", plan.instrument().id())
                    .bind("weeks", plan.weeks()).bind("from", plan.from()).bind("review", plan.review()).execute();
        }
    }

    static void remove(Handle sql, long id) {
        try (Update delete = sql.createUpdate("delete from checkins_plan where id = :id")) {
            delete.bind("id", id).execute();
        }
    }
}
