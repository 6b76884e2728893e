package org.tideline.sessions.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.sessions.model.Addendum;
import org.tideline.sessions.model.Brought;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.store.SessionRows.Bound;

/** Reads and writes the rows of notes, inside a transaction. */
final class NoteRows {
    private NoteRows() {
    }

    /** The notes a condition on {@code sessions_note} names, newest session first. */
    static List<Note> read(Handle sql, String where, Bound bound) {
        String notes = "(select id from sessions_note where " + where + ")";
        Map<Long, List<Brought.For>> each = grouped(sql, "select * from sessions_brought_by where brought_id in (select id from "
                + "sessions_brought where part_id in (select id from sessions_part where note_id in " + notes + ")) order by id", bound,
                "brought_id", row -> new Brought.For(row.getColumn("person", Long.class), row.getColumn("depth", Integer.class),
                        row.getColumn("fear", Integer.class), row.getColumn("trust", Integer.class)));
        Map<Long, List<Brought>> brought = grouped(sql, "select * from sessions_brought where part_id in (select id from sessions_part "
                + "where note_id in " + notes + ") order by place", bound, "part_id", row -> brought(row, each));
        Map<Long, List<Note.Part>> parts = grouped(sql, "select * from sessions_part where note_id in " + notes + " order by place", bound,
                "note_id", row -> part(row, brought));
        Map<Long, List<Addendum>> addenda = grouped(sql, "select * from sessions_addendum where note_id in " + notes
                + " order by written_at, id", bound, "note_id", NoteRows::addendum);
        Map<Long, Session> sessions = SessionRows.read(sql, "id in (select session_id from sessions_note where " + where + ")", bound)
                .stream().collect(Collectors.toMap(Session::id, session -> session, (one, same) -> one, java.util.LinkedHashMap::new));
        Map<Long, Note> found = new HashMap<>();
        try (Query query = sql.createQuery("select * from sessions_note where " + where)) {
            bound.on(query).map(row -> note(row, sessions, parts, addenda)).list().forEach(note -> found.put(note.session().id(), note));
        }
        return sessions.keySet().stream().filter(found::containsKey).map(found::get).toList();
    }

    private static <T> Map<Long, List<T>> grouped(Handle sql, String select, Bound bound, String by, Function<RowView, T> mapper) {
        Map<Long, List<T>> all = new HashMap<>();
        try (Query query = sql.createQuery(select)) {
            bound.on(query).map(row -> all.computeIfAbsent(row.getColumn(by, Long.class), id -> new ArrayList<>()).add(mapper.apply(row))).list();
        }
        return all;
    }

    private static Brought brought(RowView row, Map<Long, List<Brought.For>> each) {
        String kind = row.getColumn("item_kind", String.class);
        String received = row.getColumn("received", String.class);
        return new Brought(row.getColumn("words", String.class), kind == null ? null : new ItemRef(kind, row.getColumn("item_id", Long.class)),
                number(row, "raised_by"), received == null ? null : Brought.Received.valueOf(received),
                each.getOrDefault(row.getColumn("id", Long.class), List.of()));
    }

    private static Note.Part part(RowView row, Map<Long, List<Brought>> brought) {
        long id = row.getColumn("id", Long.class);
        return new Note.Part(id, row.getColumn("title", String.class), row.getColumn("drawer", Drawer.class), number(row, "owner"),
                row.getColumn("minutes", Integer.class), number(row, "policy"), row.getColumn("words", String.class),
                brought.getOrDefault(id, List.of()));
    }

    private static Addendum addendum(RowView row) {
        return new Addendum(row.getColumn("id", Long.class), row.getColumn("part_id", Long.class), row.getColumn("written_at", Instant.class),
                row.getColumn("author", String.class), row.getColumn("reason", String.class), row.getColumn("words", String.class));
    }

    private static Note note(RowView row, Map<Long, Session> sessions, Map<Long, List<Note.Part>> parts, Map<Long, List<Addendum>> addenda) {
        long id = row.getColumn("id", Long.class);
        String by = row.getColumn("signed_by", String.class);
        return new Note(id, sessions.get(row.getColumn("session_id", Long.class)), row.getColumn("template", String.class),
                row.getColumn("written_at", Instant.class), parts.getOrDefault(id, List.of()), row.getColumn("signed_at", Instant.class),
                by == null ? "" : by, row.getColumn("late", Boolean.class), addenda.getOrDefault(id, List.of()));
    }

    private static long number(RowView row, String column) {
        Long value = row.getColumn(column, Long.class);
        return value == null ? 0 : value;
    }

    static Optional<Note> find(Handle sql, long id) {
        return read(sql, "id = :id", query -> query.bind("id", id)).stream().findFirst();
    }

    static Optional<Note> ofSession(Handle sql, long session) {
        return read(sql, "session_id = :session", query -> query.bind("session", session)).stream().findFirst();
    }

    /** Writes it in place of what it was. */
    static void write(Handle sql, Note note, Optional<Note> before) {
        try (var update = sql.createUpdate(before.isPresent()
                ? "update sessions_note set template = :template, written_at = :written where id = :id"
                : "insert into sessions_note (id, session_id, case_id, template, written_at, late) "
                        + "values (:id, :session, :case, :template, :written, false)")) {
            update.bind("id", note.id()).bind("template", note.template()).bind("written", note.written());
            if (before.isEmpty()) {
                update.bind("session", note.session().id()).bind("case", note.session().caseId());
            }
            update.execute();
        }
        Map<Long, Note.Part> gone = new HashMap<>();
        before.ifPresent(old -> old.parts().forEach(part -> gone.put(part.id(), part)));
        for (int place = 0; place < note.parts().size(); place++) {
            Note.Part part = note.parts().get(place);
            Note.Part was = gone.remove(part.id());
            part(sql, note, part, place, was != null);
            if (was == null || !was.brought().equals(part.brought())) {
                unbring(sql, part.id());
                brought(sql, note, part);
            }
        }
        for (long part : gone.keySet()) {
            unbring(sql, part);
            try (var delete = sql.createUpdate("delete from sessions_part where id = :id")) {
                delete.bind("id", part).execute();
            }
        }
    }

    private static void part(Handle sql, Note note, Note.Part part, int place, boolean there) {
        try (var update = sql.createUpdate(there
                ? "update sessions_part set place = :place, title = :title, drawer = :drawer, owner = :owner, minutes = :minutes, "
                        + "policy = :policy, words = :words where id = :id"
                : "insert into sessions_part (id, note_id, case_id, place, title, drawer, owner, minutes, policy, words) "
                        + "values (:id, :note, :case, :place, :title, :drawer, :owner, :minutes, :policy, :words)")) {
            update.bind("id", part.id()).bind("place", place).bind("title", part.title()).bind("drawer", part.drawer())
                    .bindByType("owner", orNull(part.owner()), Long.class).bind("minutes", part.minutes())
                    .bindByType("policy", orNull(part.policy()), Long.class).bind("words", part.words());
            if (!there) {
                update.bind("note", note.id()).bind("case", note.session().caseId());
            }
            update.execute();
        }
    }

    private static Long orNull(long id) {
        return id == 0 ? null : id;
    }

    private static void unbring(Handle sql, long part) {
        try (var delete = sql.createUpdate(
                "delete from sessions_brought_by where brought_id in (select id from sessions_brought where part_id = :part)")) {
            delete.bind("part", part).execute();
        }
        try (var delete = sql.createUpdate("delete from sessions_brought where part_id = :part")) {
            delete.bind("part", part).execute();
        }
    }

    private static void brought(Handle sql, Note note, Note.Part part) {
        for (int place = 0; place < part.brought().size(); place++) {
            Brought topic = part.brought().get(place);
            long id = Ids.next();
            try (var insert = sql.createUpdate("insert into sessions_brought (id, part_id, case_id, place, words, item_kind, item_id, "
                    + "raised_by, received) values (:id, :part, :case, :place, :words, :kind, :item, :raised, :received)")) {
                insert.bind("id", id).bind("part", part.id()).bind("case", note.session().caseId()).bind("place", place)
                        .bind("words", topic.words()).bindByType("kind", topic.item() == null ? null : topic.item().kind(), String.class)
                        .bindByType("item", topic.item() == null ? null : topic.item().id(), Long.class)
                        .bindByType("raised", orNull(topic.raisedBy()), Long.class)
                        .bindByType("received", topic.received() == null ? null : topic.received().name(), String.class).execute();
            }
            for (Brought.For each : topic.each()) {
                try (var insert = sql.createUpdate("insert into sessions_brought_by (id, brought_id, case_id, person, depth, fear, trust) "
                        + "values (:id, :brought, :case, :person, :depth, :fear, :trust)")) {
                    insert.bind("id", Ids.next()).bind("brought", id).bind("case", note.session().caseId()).bind("person", each.person())
                            .bindByType("depth", each.depth(), Integer.class).bindByType("fear", each.fear(), Integer.class)
                            .bindByType("trust", each.trust(), Integer.class).execute();
                }
            }
        }
    }

    /** Locks every row of the note and its session. */
    static void lock(Handle sql, Note note, Instant at, String by, boolean late) {
        long id = note.id();
        String parts = "(select id from sessions_part where note_id = :id)";
        lock(sql, "sessions_version where note_id = :id", id, at);
        lock(sql, "sessions_brought_by where brought_id in (select id from sessions_brought where part_id in " + parts + ")", id, at);
        lock(sql, "sessions_brought where part_id in " + parts, id, at);
        lock(sql, "sessions_part where note_id = :id", id, at);
        try (var update = sql.createUpdate("update sessions_note set signed_at = :at, signed_by = :by, late = :late where id = :id")) {
            update.bind("at", at).bind("by", by).bind("late", late).bind("id", id).execute();
        }
        lock(sql, "sessions_attendance where session_id = :id", note.session().id(), at);
        lock(sql, "sessions_beside where session_id = :id", note.session().id(), at);
        lock(sql, "sessions_session where id = :id", note.session().id(), at);
    }

    private static void lock(Handle sql, String rows, long id, Instant at) {
        int where = rows.indexOf(" where ");
        try (var update = sql.createUpdate("update " + rows.substring(0, where) + " set signed_at = :at" + rows.substring(where))) {
            update.bind("at", at).bind("id", id).execute();
        }
    }
}
