package org.tideline.exercises.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.ExerciseText;
import org.tideline.exercises.model.Given;
import org.tideline.exercises.model.Turn;

/** Assignments to rows and back. */
final class AssignmentRows {
    private static final String COLUMNS = "id, case_id, exercise_id, version, content, why, often, from_day, review_on, given_kind, given_id,"
            + " drawer, owner, opening";
    private static final List<String> DETAILS = List.of("delete from exercises_turn where assignment_id = :id",
            "delete from exercises_given where assignment_id = :id");

    private AssignmentRows() {
    }

    /** What was given in a case, newest first. */
    static List<Assignment> ofCase(Handle sql, long caseId) {
        try (Query query = sql.createQuery("select " + COLUMNS
                + " from exercises_assignment where case_id = :case order by from_day desc, id desc")) {
            return read(sql, query.bind("case", caseId), "case_id = :by", caseId);
        }
    }

    /** One, or none. */
    static List<Assignment> one(Handle sql, long id) {
        try (Query query = sql.createQuery("select " + COLUMNS + " from exercises_assignment where id = :id")) {
            return read(sql, query.bind("id", id), "assignment_id = :by", id);
        }
    }

    /** All with a day to look back at that has come, longest ago first. */
    static List<Assignment> reviewable(Handle sql, LocalDate today) {
        try (Query query = sql.createQuery("select " + COLUMNS + " from exercises_assignment where review_on <= :by order by review_on, id")) {
            return read(sql, query.bind("by", today), "assignment_id in (select id from exercises_assignment where review_on <= :by)", today);
        }
    }

    private static List<Assignment> read(Handle sql, Query query, String which, Object by) {
        Map<Long, List<Given>> given = new HashMap<>();
        try (Query rows = sql.createQuery("select assignment_id, person, answer, answer_words, answered_on from exercises_given where "
                + which + " order by place")) {
            rows.bind("by", by).map(row -> given.computeIfAbsent(row.getColumn("assignment_id", Long.class), k -> new ArrayList<>())
                    .add(new Given(row.getColumn("person", Long.class), row.getColumn("answer", Given.Answer.class),
                            row.getColumn("answer_words", String.class), row.getColumn("answered_on", LocalDate.class)))).list();
        }
        Map<Long, List<Turn>> turns = new HashMap<>();
        try (Query rows = sql.createQuery("select id, assignment_id, person, on_day, turn, words from exercises_turn where " + which)) {
            rows.bind("by", by).map(row -> turns.computeIfAbsent(row.getColumn("assignment_id", Long.class), k -> new ArrayList<>())
                    .add(new Turn(row.getColumn("id", Long.class), nought(row.getColumn("person", Long.class)),
                            row.getColumn("on_day", LocalDate.class), row.getColumn("turn", Turn.Kind.class),
                            row.getColumn("words", String.class)))).list();
        }
        return query.map(row -> assignment(row, given, turns)).list();
    }

    private static long nought(Long id) {
        return id == null ? 0 : id;
    }

    private static Assignment assignment(RowView row, Map<Long, List<Given>> given, Map<Long, List<Turn>> turns) {
        long id = row.getColumn("id", Long.class);
        long caseId = row.getColumn("case_id", Long.class);
        List<Given> to = given.getOrDefault(id, List.of());
        LocalDate from = row.getColumn("from_day", LocalDate.class);
        long owner = nought(row.getColumn("owner", Long.class));
        Opening opening = row.getColumn("opening", Opening.class);
        Set<Long> openTo = opening == Opening.CLOSED ? Set.of()
                : to.stream().map(Given::person).filter(person -> person != owner).collect(Collectors.toSet());
        String kind = row.getColumn("given_kind", String.class);
        return new Assignment(id, caseId, row.getColumn("exercise_id", Long.class), row.getColumn("version", Integer.class),
                ExerciseText.read(row.getColumn("content", String.class)),
                row.getColumn("why", String.class), row.getColumn("often", String.class), from,
                row.getColumn("review_on", LocalDate.class),
                kind == null ? null : new ItemRef(kind, row.getColumn("given_id", Long.class)), to, turns.getOrDefault(id, List.of()),
                new Label(caseId, row.getColumn("drawer", Drawer.class), owner, opening, openTo, from, false));
    }

    static void insert(Handle sql, Assignment a) {
        try (Update insert = sql.createUpdate("insert into exercises_assignment (" + COLUMNS + ") values (:id, :case, :exercise, :version,"
                + " :content, :why, :often, :from, :review, :kind, :given, :drawer, :owner, :opening)")) {
            bind(insert, a).bind("case", a.caseId()).execute();
        }
        details(sql, a);
    }

    /** Puts what it is now in place of what it was; its entries refer to it and stay. */
    static void change(Handle sql, Assignment a) {
        try (Update update = sql.createUpdate("update exercises_assignment set exercise_id = :exercise, version = :version, content = :content,"
                + " why = :why, often = :often, from_day = :from, review_on = :review, given_kind = :kind, given_id = :given,"
                + " drawer = :drawer, owner = :owner, opening = :opening where id = :id")) {
            bind(update, a).execute();
        }
        run(sql, DETAILS, a.id());
        details(sql, a);
    }

    static void delete(Handle sql, long id) {
        run(sql, DETAILS, id);
        run(sql, List.of("delete from exercises_assignment where id = :id"), id);
    }

    private static void run(Handle sql, List<String> statements, long id) {
        for (String statement : statements) {
            try (Update update = sql.createUpdate(statement)) {
                update.bind("id", id).execute();
            }
        }
    }

    private static Update bind(Update update, Assignment a) {
        return update.bind("id", a.id()).bind("exercise", a.exercise()).bind("version", a.version())
                .bind("content", ExerciseText.write(a.text())).bind("why", a.why()).bind("often", a.often()).bind("from", a.from())
                .bindByType("review", a.reviewOn(), LocalDate.class)
                .bindByType("kind", a.givenIn() == null ? null : a.givenIn().kind(), String.class)
                .bindByType("given", a.givenIn() == null ? null : a.givenIn().id(), Long.class)
                .bind("drawer", a.label().drawer()).bindByType("owner", nullIfNought(a.label().owner()), Long.class)
                .bind("opening", a.label().opening());
    }

    private static Long nullIfNought(long person) {
        return person == 0 ? null : person;
    }

    private static void details(Handle sql, Assignment a) {
        try (PreparedBatch rows = sql.prepareBatch("insert into exercises_given (id, assignment_id, case_id, person, answer, answer_words,"
                + " answered_on, place) values (:id, :assignment, :case, :person, :answer, :words, :day, :place)")) {
            for (int i = 0; i < a.given().size(); i++) {
                Given given = a.given().get(i);
                rows.bind("id", Ids.next()).bind("assignment", a.id()).bind("case", a.caseId()).bind("person", given.person())
                        .bind("answer", given.answer()).bind("words", given.words())
                        .bindByType("day", given.answeredOn(), LocalDate.class).bind("place", i).add();
            }
            rows.execute();
        }
        if (a.turns().isEmpty()) {
            return;
        }
        try (PreparedBatch rows = sql.prepareBatch("insert into exercises_turn (id, assignment_id, case_id, person, on_day, turn, words)"
                + " values (:id, :assignment, :case, :person, :day, :turn, :words)")) {
            for (Turn turn : a.turns()) {
                rows.bind("id", turn.id()).bind("assignment", a.id()).bind("case", a.caseId())
                        .bindByType("person", nullIfNought(turn.person()), Long.class).bind("day", turn.day())
                        .bind("turn", turn.kind()).bind("words", turn.words()).add();
            }
            rows.execute();
        }
    }
}
