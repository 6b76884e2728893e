package org.tideline.sessions.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Session.Attendance;
import org.tideline.sessions.model.Session.Beside;

/** Reads and writes the rows of sessions, inside a transaction. */
final class SessionRows {
    private SessionRows() {
    }

    /** What a condition on {@code sessions_session} needs bound. */
    interface Bound {
        Query on(Query query);
    }

    /** The sessions a condition names, newest first. */
    static List<Session> read(Handle sql, String where, Bound bound) {
        Map<Long, List<Attendance>> attendance = new HashMap<>();
        try (Query query = sql.createQuery("select * from sessions_attendance where session_id in (select id from sessions_session where "
                + where + ") order by id")) {
            bound.on(query).map(row -> {
                attendance.computeIfAbsent(row.getColumn("session_id", Long.class), id -> new ArrayList<>()).add(new Attendance(
                        row.getColumn("person", Long.class), row.getColumn("attended", Session.Attended.class),
                        row.getColumn("at_time", LocalTime.class), text(row.getColumn("words", String.class))));
                return 0;
            }).list();
        }
        Map<Long, List<Beside>> beside = new HashMap<>();
        try (Query query = sql.createQuery("select * from sessions_beside where session_id in (select id from sessions_session where "
                + where + ") order by id")) {
            bound.on(query).map(row -> {
                beside.computeIfAbsent(row.getColumn("session_id", Long.class), id -> new ArrayList<>()).add(new Beside(
                        row.getColumn("role", Session.Role.class), text(row.getColumn("words", String.class))));
                return 0;
            }).list();
        }
        try (Query query = sql.createQuery("select * from sessions_session where " + where
                + " order by on_day desc, at_time desc nulls last, id desc")) {
            return bound.on(query).map(row -> {
                long id = row.getColumn("id", Long.class);
                return new Session(id, row.getColumn("case_id", Long.class), row.getColumn("kind", Session.Kind.class),
                        row.getColumn("place", Session.Place.class), row.getColumn("on_day", LocalDate.class),
                        row.getColumn("at_time", LocalTime.class), row.getColumn("minutes", Integer.class),
                        attendance.getOrDefault(id, List.of()), beside.getOrDefault(id, List.of()),
                        row.getColumn("signed_at", Instant.class) != null);
            }).list();
        }
    }

    static Optional<Session> find(Handle sql, long id) {
        return read(sql, "id = :id", query -> query.bind("id", id)).stream().findFirst();
    }

    private static String text(String kept) {
        return kept == null ? "" : kept;
    }

    /** Writes it whole; true if it was not there before. */
    static boolean write(Handle sql, Session session) {
        Optional<Session> before = find(sql, session.id());
        try (var update = sql.createUpdate(before.isPresent()
                ? "update sessions_session set kind = :kind, place = :place, on_day = :day, at_time = :time, minutes = :minutes where id = :id"
                : "insert into sessions_session (id, case_id, kind, place, on_day, at_time, minutes, noted_at) "
                        + "values (:id, :case, :kind, :place, :day, :time, :minutes, :now)")) {
            update.bind("id", session.id()).bind("kind", session.kind()).bind("place", session.place()).bind("day", session.day())
                    .bindByType("time", session.time(), LocalTime.class).bind("minutes", session.minutes());
            if (before.isEmpty()) {
                update.bind("case", session.caseId()).bind("now", Now.instant());
            }
            update.execute();
        }
        // Rows that stay as they are keep their ids, so that the chain has nothing new to enter for them.
        if (before.isEmpty() || !before.get().attendance().equals(session.attendance())) {
            delete(sql, "sessions_attendance", session.id());
            session.attendance().forEach(each -> attendance(sql, session, each));
        }
        if (before.isEmpty() || !before.get().beside().equals(session.beside())) {
            delete(sql, "sessions_beside", session.id());
            session.beside().forEach(each -> beside(sql, session, each));
        }
        return before.isEmpty();
    }

    private static void delete(Handle sql, String table, long session) {
        try (var delete = sql.createUpdate("delete from " + table + " where session_id = :id")) {
            delete.bind("id", session).execute();
        }
    }

    private static void attendance(Handle sql, Session session, Attendance each) {
        try (var insert = sql.createUpdate("insert into sessions_attendance (id, session_id, case_id, person, attended, at_time, words) "
                + "values (:id, :session, :case, :person, :how, :time, :words)")) {
            insert.bind("id", Ids.next()).bind("session", session.id()).bind("case", session.caseId()).bind("person", each.person())
                    .bind("how", each.how()).bindByType("time", each.time(), LocalTime.class).bind("words", each.words()).execute();
        }
    }

    private static void beside(Handle sql, Session session, Beside each) {
        try (var insert = sql.createUpdate("insert into sessions_beside (id, session_id, role, words) values (:id, :session, :role, :words)")) {
            insert.bind("id", Ids.next()).bind("session", session.id()).bind("role", each.role()).bind("words", each.words()).execute();
        }
    }
}
