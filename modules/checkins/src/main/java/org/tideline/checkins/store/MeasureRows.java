package org.tideline.checkins.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.tideline.checkins.model.measure.Instruments;
import org.tideline.checkins.model.measure.Measure;
import org.tideline.checkins.model.measure.Risk;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Opening;

/** Administrations, and what was raised from them, to rows and back. */
final class MeasureRows {
    private MeasureRows() {
    }

    /** All administrations, newest first. */
    static List<Measure> all(Handle sql) {
        return read(sql, "", Map.of());
    }

    /** The administrations of a case, newest first. */
    static List<Measure> ofCase(Handle sql, long caseId) {
        return read(sql, " where case_id = :id", Map.of("id", caseId));
    }

    static List<Measure> one(Handle sql, long id) {
        return read(sql, " where id = :id", Map.of("id", id));
    }

    private static List<Measure> read(Handle sql, String where, Map<String, Long> bound) {
        Map<Long, Set<Long>> to = new HashMap<>();
        try (Query query = sql.createQuery("select measure_id, person from checkins_measure_to where measure_id in (select id from checkins_measure"
                + where + ")")) {
            query.bindMap(bound).map(row -> to.computeIfAbsent(row.getColumn("measure_id", Long.class), k -> new HashSet<>())
                    .add(row.getColumn("person", Long.class))).list();
        }
        Instruments instruments = InstrumentRows.all(sql);
        try (Query query = sql.createQuery("select * from checkins_measure" + where + " order by on_day desc, entered_at desc, id desc")) {
            return query.bindMap(bound).map(row -> measure(row, to, instruments)).list();
        }
    }

    private static Measure measure(RowView row, Map<Long, Set<Long>> to, Instruments instruments) {
        long id = row.getColumn("id", Long.class);
        long caseId = row.getColumn("case_id", Long.class);
        long person = row.getColumn("person", Long.class);
        Long about = row.getColumn("about", Long.class);
        LocalDate day = row.getColumn("on_day", LocalDate.class);
        return new Measure(id, caseId, person, about == null ? 0 : about, instruments.of(row.getColumn("instrument", String.class),
                row.getColumn("version", Long.class).intValue()), day, row.getColumn("at_time", LocalTime.class), row.getColumn("review", Boolean.class),
                unpack(row.getColumn("answers", String.class)), row.getColumn("total", Double.class), row.getColumn("source", Measure.Source.class),
                CheckinRows.label(caseId, person, day, row.getColumn("opening", Opening.class), to.getOrDefault(id, Set.of())),
                row.getColumn("opened_on", LocalDate.class), row.getColumn("entered_at", Instant.class));
    }

    /** Answers as "1=0 2=3". */
    private static String pack(Map<Integer, Integer> answers) {
        return answers.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining(" "));
    }

    private static Map<Integer, Integer> unpack(String packed) {
        return packed == null || packed.isEmpty() ? Map.of() : Arrays.stream(packed.split(" ")).map(each -> each.split("="))
                .collect(Collectors.toMap(each -> Integer.valueOf(each[0]), each -> Integer.valueOf(each[1]), (a, b) -> b, TreeMap::new));
    }

    static void write(Handle sql, Measure of, boolean fresh) {
        try (Update write = sql.createUpdate(fresh
                ? """
                insert into checkins_measure (id, case_id, person, about, instrument, version, on_day, at_time, review, answers, total, source, opening,
                    opened_on, entered_at)
                values (:id, :case, :person, :about, :instrument, :version, :day, :time, :review, :answers, :total, :source, :opening, :opened, :entered)"""
                : """
                update checkins_measure set case_id = :case, person = :person, about = :about, instrument = :instrument, version = :version, on_day = :day,
                    at_time = :time, review = :review, answers = :answers, total = :total, source = :source, opening = :opening, opened_on = :opened,
                    entered_at = :entered where id = :id""")) {
            write.bind("id", of.id()).bind("case", of.caseId()).bind("person", of.person()).bindByType("about", of.about() == 0 ? null : of.about(), Long.class)
                    .bind("instrument", of.instrument().id()).bind("version", of.instrument().version()).bind("day", of.day()).bindByType("time", of.time(), LocalTime.class)
                    .bind("review", of.review()).bindByType("answers", of.answers().isEmpty() ? null : pack(of.answers()), String.class)
                    .bindByType("total", of.total(), Double.class).bind("source", of.source()).bind("opening", of.label().opening())
                    .bindByType("opened", of.openedOn(), LocalDate.class).bind("entered", of.enteredAt()).execute();
        }
        clearOpened(sql, of.id());
        for (long person : of.label().openedTo()) {
            try (Update insert = sql.createUpdate("insert into checkins_measure_to (id, measure_id, case_id, person) values (:id, :measure, :case, :person)")) {
                insert.bind("id", Ids.next()).bind("measure", of.id()).bind("case", of.caseId()).bind("person", person).execute();
            }
        }
    }

    static void clearOpened(Handle sql, long measure) {
        try (Update delete = sql.createUpdate("delete from checkins_measure_to where measure_id = :id")) {
            delete.bind("id", measure).execute();
        }
    }

    /** What was raised in a case, newest first. */
    static List<Risk> risks(Handle sql, long caseId) {
        try (Query query = sql.createQuery("select * from checkins_risk where case_id = :case order by on_day desc, id desc")) {
            Instruments instruments = InstrumentRows.all(sql);
            return query.bind("case", caseId).map(row -> risk(row, instruments)).list();
        }
    }

    /** What waits for an act on a day, oldest first. */
    static List<Risk> waiting(Handle sql, LocalDate today) {
        try (Query query = sql.createQuery("""
                select * from checkins_risk r where r.act is null or r.next_day <= :today and not exists (
                    select 1 from checkins_measure m where m.case_id = r.case_id and m.person = r.person and m.instrument = r.instrument
                        and m.on_day > r.on_day)
                order by r.raised_at, r.id""")) {
            Instruments instruments = InstrumentRows.all(sql);
            return query.bind("today", today).map(row -> risk(row, instruments)).list();
        }
    }

    private static Risk risk(RowView row, Instruments instruments) {
        Long answer = row.getColumn("answer", Long.class);
        return new Risk(row.getColumn("id", Long.class), row.getColumn("case_id", Long.class), row.getColumn("person", Long.class),
                row.getColumn("measure_id", Long.class), instruments.of(row.getColumn("instrument", String.class),
                row.getColumn("version", Long.class).intValue()), row.getColumn("item", Long.class).intValue(),
                answer == null ? null : answer.intValue(), row.getColumn("on_day", LocalDate.class), row.getColumn("at_time", LocalTime.class),
                row.getColumn("raised_at", Instant.class), row.getColumn("act", Risk.Act.class), row.getColumn("next_day", LocalDate.class));
    }

    static void insert(Handle sql, Risk risk) {
        try (Update insert = sql.createUpdate("""
                insert into checkins_risk (id, case_id, person, measure_id, instrument, version, item, answer, on_day, at_time, raised_at)
                values (:id, :case, :person, :measure, :instrument, :version, :item, :answer, :day, :time, :raised)""")) {
            insert.bind("id", risk.id()).bind("case", risk.caseId()).bind("person", risk.person()).bind("measure", risk.measure())
                    .bind("instrument", risk.instrument().id()).bind("version", risk.instrument().version()).bind("item", risk.item()).bindByType("answer", risk.answer(), Integer.class)
                    .bind("day", risk.day()).bindByType("time", risk.time(), LocalTime.class).bind("raised", risk.raisedAt()).execute();
        }
    }

    static void act(Handle sql, Risk risk) {
        try (Update update = sql.createUpdate("update checkins_risk set act = :act, next_day = :next where id = :id")) {
            update.bind("act", risk.act()).bindByType("next", risk.next(), LocalDate.class).bind("id", risk.id()).execute();
        }
    }
}
