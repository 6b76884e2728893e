package org.tideline.sessions.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Session.Attendance;
import org.tideline.sessions.model.Session.Beside;

/** Reads and writes the rows of sessions, inside a transaction. */
final class SessionRows {
    private static final Comparator<Session> NEWEST_FIRST = Comparator.comparing(Session::day)
            .thenComparing(Session::time, Comparator.nullsFirst(Comparator.naturalOrder())).thenComparing(Session::id).reversed();

    private SessionRows() {
    }

    /** What a condition on {@code sessions_session} needs bound. */
    interface Bound {
        Query on(Query query);
    }

    /** The sessions a condition names, newest first. */
    static List<Session> read(Handle sql, String where, Bound bound) {
        try (Query query = sql.createQuery("select * from sessions_session where " + where)) {
            return whole(sql, bound.on(query).map(SessionRows::bare).list());
        }
    }

    /** Those of these sessions that are there, newest first. */
    static List<Session> byId(Handle sql, Collection<Long> ids) {
        return whole(sql, ByIds.grouped(sql, "select * from sessions_session where id in (<ids>)", ids, "id", SessionRows::bare).values()
                .stream().map(same -> same.get(0)).toList());
    }

    private static Session bare(RowView row) {
        return new Session(row.getColumn("id", Long.class), row.getColumn("case_id", Long.class), row.getColumn("kind", Session.Kind.class),
                row.getColumn("place", Session.Place.class), row.getColumn("on_day", LocalDate.class),
                row.getColumn("at_time", LocalTime.class), row.getColumn("minutes", Integer.class), List.of(), List.of(),
                row.getColumn("signed_at", Instant.class) != null);
    }

    /** With who was there. */
    private static List<Session> whole(Handle sql, List<Session> bare) {
        List<Long> ids = bare.stream().map(Session::id).toList();
        Map<Long, List<Attendance>> attendance = ByIds.grouped(sql, "select * from sessions_attendance where session_id in (<ids>) order by id",
                ids, "session_id", row -> new Attendance(row.getColumn("person", Long.class), row.getColumn("attended", Session.Attended.class),
                        row.getColumn("at_time", LocalTime.class), text(row.getColumn("words", String.class))));
        Map<Long, List<Beside>> beside = ByIds.grouped(sql, "select * from sessions_beside where session_id in (<ids>) order by id", ids,
                "session_id", row -> new Beside(row.getColumn("role", Session.Role.class), text(row.getColumn("words", String.class))));
        return bare.stream().map(one -> new Session(one.id(), one.caseId(), one.kind(), one.place(), one.day(), one.time(), one.minutes(),
                attendance.getOrDefault(one.id(), List.of()), beside.getOrDefault(one.id(), List.of()), one.signed()))
                .sorted(NEWEST_FIRST).toList();
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
