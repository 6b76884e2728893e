package org.tideline.exercises.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.exercises.model.Asks;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.exercises.model.Said;
import org.tideline.storage.api.Batches;

/** Practice entries and their answers to rows and back. */
final class EntryRows {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final String COLUMNS = "id, case_id, assignment_id, person, on_day, at_time, outcome, together, attempt, repeats,"
            + " entered_at, source";
    private static final List<String> DELETE = List.of(
            "delete from exercises_opened_to where answer_id in (select id from exercises_answer where entry_id = :id)",
            "delete from exercises_answer where entry_id = :id", "delete from exercises_entry where id = :id");

    private EntryRows() {
    }

    /** The visible entries of a case, newest first. */
    static List<PracticeEntry> ofCase(Handle sql, long caseId, Period period) {
        try (Query query = sql.createQuery("select " + COLUMNS + " from exercises_entry where case_id = :case and on_day >= :from"
                + " and on_day <= :to and " + Batches.VISIBLE + " order by on_day desc, attempt desc, id desc")) {
            Map<Long, List<Said>> answers = answers(sql, caseId, period);
            return query.bind("case", caseId).bind("from", period.from() == null ? FIRST_DAY : period.from())
                    .bind("to", period.to() == null ? LAST_DAY : period.to())
                    .map(row -> entry(row, answers.getOrDefault(row.getColumn("id", Long.class), List.of()))).list();
        }
    }

    /** One entry, if it is visible. */
    static Optional<PracticeEntry> one(Handle sql, long id) {
        try (Query query = sql.createQuery("select " + COLUMNS + " from exercises_entry where id = :id and " + Batches.VISIBLE)) {
            return query.bind("id", id).map(row -> entry(row, List.of())).findOne().map(e ->
                    e.with(answers(sql, e.caseId(), new Period(e.day(), e.day())).getOrDefault(id, List.of())));
        }
    }

    private static Map<Long, List<Said>> answers(Handle sql, long caseId, Period period) {
        Map<Long, Set<Long>> openedTo = openedTo(sql, caseId);
        Map<Long, List<Said>> found = new HashMap<>();
        try (Query query = sql.createQuery("select id, entry_id, person, on_day, question, rating, words, opening, opened_on"
                + " from exercises_answer where case_id = :case and on_day >= :from and on_day <= :to and " + Batches.VISIBLE)) {
            query.bind("case", caseId).bind("from", period.from() == null ? FIRST_DAY : period.from())
                    .bind("to", period.to() == null ? LAST_DAY : period.to())
                    .map(row -> said(row, caseId, openedTo)
                            .map(a -> found.computeIfAbsent(row.getColumn("entry_id", Long.class), k -> new ArrayList<>()).add(a))).list();
        }
        return found;
    }

    /** The persons each opened answer of a case is open to. */
    static Map<Long, Set<Long>> openedTo(Handle sql, long caseId) {
        Map<Long, Set<Long>> found = new HashMap<>();
        try (Query query = sql.createQuery("select answer_id, person from exercises_opened_to where case_id = :case")) {
            query.bind("case", caseId).map(row -> found.computeIfAbsent(row.getColumn("answer_id", Long.class), k -> new HashSet<>())
                    .add(row.getColumn("person", Long.class))).list();
        }
        return found;
    }

    private static PracticeEntry entry(RowView row, List<Said> answers) {
        Long repeats = row.getColumn("repeats", Long.class);
        return new PracticeEntry(row.getColumn("id", Long.class), row.getColumn("case_id", Long.class),
                row.getColumn("assignment_id", Long.class), row.getColumn("person", Long.class), row.getColumn("on_day", LocalDate.class),
                row.getColumn("at_time", LocalTime.class), row.getColumn("outcome", PracticeEntry.Outcome.class),
                row.getColumn("together", Boolean.class), row.getColumn("attempt", Long.class), repeats == null ? 0 : repeats,
                row.getColumn("entered_at", Instant.class), row.getColumn("source", PracticeEntry.Source.class), answers);
    }

    /** The answer; empty where a later version of Tideline asked something this one does not know. */
    private static Optional<Said> said(RowView row, long caseId, Map<Long, Set<Long>> openedTo) {
        return Asks.of(row.getColumn("question", String.class)).map(asks -> {
            long id = row.getColumn("id", Long.class);
            Double rating = row.getColumn("rating", Double.class);
            String words = row.getColumn("words", String.class);
            return new Said(id, asks, rating == null ? null : BigDecimal.valueOf(rating), words == null ? "" : words,
                    new Label(caseId, Drawer.OWN, row.getColumn("person", Long.class), row.getColumn("opening", Opening.class),
                            openedTo.getOrDefault(id, Set.of()), row.getColumn("on_day", LocalDate.class), false),
                    row.getColumn("opened_on", LocalDate.class));
        });
    }

    /** Writes entries with their answers under a batch, 0 for one that came by itself. */
    static void insert(Handle sql, Collection<PracticeEntry> entries, long batch) {
        try (PreparedBatch rows = sql.prepareBatch("insert into exercises_entry (" + COLUMNS + ", batch) values (:id, :case, :assignment,"
                + " :person, :day, :time, :outcome, :together, :attempt, :repeats, :entered, :source, :batch)")) {
            for (PracticeEntry e : entries) {
                rows.bind("id", e.id()).bind("case", e.caseId()).bind("assignment", e.assignment()).bind("person", e.person())
                        .bind("day", e.day()).bindByType("time", e.time(), LocalTime.class).bind("outcome", e.outcome())
                        .bind("together", e.together()).bind("attempt", e.attempt())
                        .bindByType("repeats", e.repeats() == 0 ? null : e.repeats(), Long.class).bind("entered", e.enteredAt())
                        .bind("source", e.source()).bind("batch", batch).add();
            }
            rows.execute();
        }
        if (entries.stream().anyMatch(e -> !e.answers().isEmpty())) {
            insertAnswers(sql, entries, batch);
        }
        insertOpened(sql, entries.stream().flatMap(e -> e.answers().stream()).toList(), batch);
    }

    private static void insertAnswers(Handle sql, Collection<PracticeEntry> entries, long batch) {
        try (PreparedBatch rows = sql.prepareBatch("insert into exercises_answer (id, entry_id, case_id, person, on_day, question, rating,"
                + " words, opening, opened_on, batch) values (:id, :entry, :case, :person, :day, :question, :rating, :words, :opening,"
                + " :opened, :batch)")) {
            for (PracticeEntry e : entries) {
                for (Said a : e.answers()) {
                    rows.bind("id", a.id()).bind("entry", e.id()).bind("case", e.caseId()).bind("person", e.person()).bind("day", e.day())
                            .bind("question", a.asks().code())
                            .bindByType("rating", a.value() == null ? null : a.value().doubleValue(), Double.class)
                            .bindByType("words", a.value() == null ? a.words() : null, String.class).bind("opening", a.label().opening())
                            .bindByType("opened", a.openedOn(), LocalDate.class).bind("batch", batch).add();
                }
            }
            rows.execute();
        }
    }

    static void insertOpened(Handle sql, Collection<Said> answers, long batch) {
        if (answers.stream().allMatch(a -> a.label().openedTo().isEmpty())) {
            return;
        }
        try (PreparedBatch rows = sql.prepareBatch(
                "insert into exercises_opened_to (id, answer_id, case_id, person, batch) values (:id, :answer, :case, :person, :batch)")) {
            for (Said a : answers) {
                for (long person : a.label().openedTo()) {
                    rows.bind("id", Ids.next()).bind("answer", a.id()).bind("case", a.label().caseId()).bind("person", person)
                            .bind("batch", batch).add();
                }
            }
            rows.execute();
        }
    }

    /** The import an entry or answer came with, or 0. */
    static long batch(Handle sql, String table, long id) {
        try (Query query = sql.createQuery("select batch from " + table + " where id = :id")) {
            return query.bind("id", id).mapTo(Long.class).findOne().orElse(0L);
        }
    }

    static void delete(Handle sql, long id) {
        for (String statement : DELETE) {
            try (Update delete = sql.createUpdate(statement)) {
                delete.bind("id", id).execute();
            }
        }
    }

    /** Sets how far an answer is open, and to nobody yet. */
    static void opening(Handle sql, long answer, Opening opening, LocalDate told) {
        try (Update delete = sql.createUpdate("delete from exercises_opened_to where answer_id = :id")) {
            delete.bind("id", answer).execute();
        }
        try (Update update = sql.createUpdate("update exercises_answer set opening = :opening, opened_on = :told where id = :id")) {
            update.bind("opening", opening).bindByType("told", told, LocalDate.class).bind("id", answer).execute();
        }
    }
}
