package org.tideline.checkins.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.Question;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Asked;
import org.tideline.storage.api.Batches;

/** Check-ins and answers to rows and back. */
final class CheckinRows {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private CheckinRows() {
    }

    /** The visible check-ins of a case, newest first. */
    static List<Checkin> ofCase(Handle sql, long caseId, Period period) {
        try (Query query = sql.createQuery("""
                select id, case_id, person, on_day, at_time, asked, entered_at, source from checkins_checkin
                where case_id = :case and on_day >= :from and on_day <= :to and %s
                order by on_day desc, id desc""".formatted(Batches.VISIBLE))) {
            Map<Long, List<Answer>> answers = answers(sql, caseId, period);
            List<Checkin> found = new ArrayList<>(bind(query, caseId, period)
                    .map(row -> checkin(row, answers.getOrDefault(row.getColumn("id", Long.class), List.of()))).list());
            found.sort(newestFirst());
            return found;
        }
    }

    /** Newest first; without a time a check-in counts as noon, as the charts have it. */
    private static Comparator<Checkin> newestFirst() {
        return Comparator.comparing(Checkin::day)
                .thenComparing(c -> c.time() == null ? LocalTime.NOON : c.time()).thenComparing(Checkin::id).reversed();
    }

    /** One check-in, if it is visible. */
    static Optional<Checkin> one(Handle sql, long id) {
        try (Query query = sql.createQuery("""
                select id, case_id, person, on_day, at_time, asked, entered_at, source from checkins_checkin
                where id = :id and %s""".formatted(Batches.VISIBLE))) {
            return query.bind("id", id).map(row -> checkin(row, List.of())).findOne()
                    .map(c -> new Checkin(c.id(), c.caseId(), c.person(), c.day(), c.time(), c.asked(), c.enteredAt(), c.source(),
                            answers(sql, c.caseId(), new Period(c.day(), c.day())).getOrDefault(id, List.of())));
        }
    }

    private static Query bind(Query query, long caseId, Period period) {
        return query.bind("case", caseId).bind("from", period.from() == null ? FIRST_DAY : period.from())
                .bind("to", period.to() == null ? LAST_DAY : period.to());
    }

    private static Map<Long, List<Answer>> answers(Handle sql, long caseId, Period period) {
        Map<Long, Set<Long>> openedTo = openedTo(sql, caseId);
        try (Query query = sql.createQuery("""
                select id, checkin_id, person, on_day, question, about, state, rating, words, opening, opened_on
                from checkins_answer
                where case_id = :case and on_day >= :from and on_day <= :to and %s order by id"""
                .formatted(Batches.VISIBLE))) {
            Map<Long, List<Answer>> found = new LinkedHashMap<>();
            bind(query, caseId, period).map(row -> answer(row, caseId, openedTo)
                    .map(a -> found.computeIfAbsent(row.getColumn("checkin_id", Long.class), k -> new ArrayList<>()).add(a)))
                    .list();
            found.values().forEach(list -> list.sort(Comparator.comparing(Answer::question).thenComparing(Answer::id)));
            return found;
        }
    }

    /** To whom the answers of a case are opened. */
    static Map<Long, Set<Long>> openedTo(Handle sql, long caseId) {
        Map<Long, Set<Long>> found = new HashMap<>();
        try (Query query = sql.createQuery("select answer_id, person from checkins_opened_to where case_id = :case")) {
            query.bind("case", caseId).map(row -> found
                    .computeIfAbsent(row.getColumn("answer_id", Long.class), k -> new HashSet<>())
                    .add(row.getColumn("person", Long.class))).list();
        }
        return found;
    }

    private static Checkin checkin(RowView row, List<Answer> answers) {
        return new Checkin(row.getColumn("id", Long.class), row.getColumn("case_id", Long.class),
                row.getColumn("person", Long.class), row.getColumn("on_day", LocalDate.class),
                row.getColumn("at_time", LocalTime.class), row.getColumn("asked", Asked.class),
                row.getColumn("entered_at", Instant.class), row.getColumn("source", Checkin.Source.class), answers);
    }

    /** The answer; empty where a later version of Tideline asked something this one does not know. */
    private static Optional<Answer> answer(RowView row, long caseId, Map<Long, Set<Long>> openedTo) {
        return Question.of(row.getColumn("question", String.class)).map(question -> {
            long id = row.getColumn("id", Long.class);
            Long about = row.getColumn("about", Long.class);
            Double rating = row.getColumn("rating", Double.class);
            return new Answer(id, question, about == null ? 0 : about, row.getColumn("state", Answer.State.class),
                    rating == null ? null : BigDecimal.valueOf(rating), row.getColumn("words", String.class),
                    label(caseId, row.getColumn("person", Long.class), row.getColumn("on_day", LocalDate.class),
                            row.getColumn("opening", Opening.class), openedTo.getOrDefault(id, Set.of())),
                    row.getColumn("opened_on", LocalDate.class));
        });
    }

    static Label label(long caseId, long person, LocalDate day, Opening opening, Set<Long> openedTo) {
        return new Label(caseId, Drawer.OWN, person, opening, openedTo, day, false);
    }

    /** Writes check-ins with their answers under a batch, 0 for one that came by itself. */
    static void insert(Handle sql, Collection<Checkin> checkins, long batch) {
        try (PreparedBatch rows = sql.prepareBatch("""
                insert into checkins_checkin (id, case_id, person, on_day, at_time, asked, entered_at, source, batch)
                values (:id, :case, :person, :day, :time, :asked, :entered, :source, :batch)""")) {
            for (Checkin c : checkins) {
                rows.bind("id", c.id()).bind("case", c.caseId()).bind("person", c.person()).bind("day", c.day())
                        .bindByType("time", c.time(), LocalTime.class).bind("asked", c.asked())
                        .bind("entered", c.enteredAt()).bind("source", c.source()).bind("batch", batch).add();
            }
            rows.execute();
        }
        insertAnswers(sql, checkins, batch);
        insertOpened(sql, checkins.stream().flatMap(c -> c.answers().stream()).toList(), batch);
    }

    private static void insertAnswers(Handle sql, Collection<Checkin> checkins, long batch) {
        try (PreparedBatch rows = sql.prepareBatch("""
                insert into checkins_answer (id, checkin_id, case_id, person, on_day, question, about, state, rating, words,
                    opening, opened_on, batch)
                values (:id, :checkin, :case, :person, :day, :question, :about, :state, :rating, :words, :opening,
                    :opened, :batch)""")) {
            for (Checkin c : checkins) {
                for (Answer a : c.answers()) {
                    rows.bind("id", a.id()).bind("checkin", c.id()).bind("case", c.caseId()).bind("person", c.person())
                            .bind("day", c.day()).bind("question", a.question().code())
                            .bindByType("about", a.about() == 0 ? null : a.about(), Long.class)
                            .bind("state", a.state())
                            .bindByType("rating", a.value() == null ? null : a.value().doubleValue(), Double.class)
                            .bindByType("words", a.text(), String.class).bind("opening", a.opening())
                            .bindByType("opened", a.openedOn(), LocalDate.class).bind("batch", batch).add();
                }
            }
            rows.execute();
        }
    }

    static void insertOpened(Handle sql, Collection<Answer> answers, long batch) {
        if (answers.stream().allMatch(a -> a.openedTo().isEmpty())) {
            return;
        }
        try (PreparedBatch rows = sql.prepareBatch("""
                insert into checkins_opened_to (id, answer_id, case_id, person, batch)
                values (:id, :answer, :case, :person, :batch)""")) {
            for (Answer a : answers) {
                for (long person : a.openedTo()) {
                    rows.bind("id", Ids.next()).bind("answer", a.id()).bind("case", a.label().caseId())
                            .bind("person", person).bind("batch", batch).add();
                }
            }
            rows.execute();
        }
    }
}
