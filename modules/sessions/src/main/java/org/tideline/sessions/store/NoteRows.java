package org.tideline.sessions.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.tideline.sessions.model.Proposal;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.store.SessionRows.Bound;

/** Reads and writes the rows of notes, inside a transaction. */
final class NoteRows {
    private NoteRows() {
    }

    /** The notes a condition on {@code sessions_note} names, newest session first. */
    static List<Note> read(Handle sql, String where, Bound bound) {
        try (Query query = sql.createQuery("select * from sessions_note where " + where)) {
            return whole(sql, bound.on(query).map(NoteRows::raw).list());
        }
    }

    /** Those of these notes that are there, newest session first. */
    static List<Note> byId(Handle sql, Collection<Long> ids) {
        return whole(sql, ByIds.grouped(sql, "select * from sessions_note where id in (<ids>)", ids, "id", NoteRows::raw)
                .values().stream().map(same -> same.get(0)).toList());
    }

    private static List<Note> whole(Handle sql, List<Raw> notes) {
        Set<Long> ids = notes.stream().map(Raw::id).collect(Collectors.toSet());
        Map<Long, List<Part>> parts = ByIds.grouped(sql, "select * from sessions_part where note_id in (<ids>) order by place", ids,
                "note_id", NoteRows::part);
        Set<Long> partIds = parts.values().stream().flatMap(List::stream).map(Part::id).collect(Collectors.toSet());
        Map<Long, List<Topic>> topics = ByIds.grouped(sql, "select * from sessions_brought where part_id in (<ids>) order by place", partIds,
                "part_id", NoteRows::topic);
        Set<Long> topicIds = topics.values().stream().flatMap(List::stream).map(Topic::id).collect(Collectors.toSet());
        Map<Long, List<Brought.For>> each = ByIds.grouped(sql, "select * from sessions_brought_by where brought_id in (<ids>) order by id",
                topicIds, "brought_id", row -> new Brought.For(row.getColumn("person", Long.class), row.getColumn("depth", Integer.class),
                        row.getColumn("fear", Integer.class), row.getColumn("trust", Integer.class)));
        Map<Long, List<Addendum>> addenda = ByIds.grouped(sql, "select * from sessions_addendum where note_id in (<ids>) "
                + "order by written_at, id", ids, "note_id", NoteRows::addendum);
        // The newest move of a part is the one that holds.
        Map<Long, List<Proposal>> moves = ByIds.grouped(sql, "select * from sessions_moved where part_id in (<ids>) order by written_at desc, id desc",
                partIds, "part_id", row -> new Proposal(row.getColumn("drawer", Drawer.class), number(row, "owner")));
        Map<Long, Raw> found = notes.stream().collect(Collectors.toMap(Raw::session, Function.identity()));
        return SessionRows.byId(sql, found.keySet()).stream().map(session -> {
            Raw note = found.get(session.id());
            return note.with(session, parts.getOrDefault(note.id(), List.of()).stream().map(part -> part.with(topics
                    .getOrDefault(part.id(), List.of()).stream().map(topic -> topic.with(each)).toList(), moves.get(part.id()))).toList(),
                    addenda.getOrDefault(note.id(), List.of()));
        }).toList();
    }

    /** A row of a note, without what belongs to it. */
    private record Raw(long id, long session, String template, Instant written, Instant signed, String by, boolean late) {
        Note with(Session of, List<Note.Part> parts, List<Addendum> addenda) {
            return new Note(id, of, template, written, parts, signed, by == null ? "" : by, late, addenda);
        }
    }

    /** A row of a part, without its topics. */
    private record Part(Note.Part bare) {
        long id() {
            return bare.id();
        }

        Note.Part with(List<Brought> brought, List<Proposal> moves) {
            Proposal now = moves == null ? new Proposal(bare.drawer(), bare.owner()) : moves.get(0);
            return new Note.Part(bare.id(), bare.title(), now.drawer(), now.owner(), bare.minutes(), bare.policy(), bare.words(), brought);
        }
    }

    /** A row of a topic, without what it was for each. */
    private record Topic(long id, Brought bare) {
        Brought with(Map<Long, List<Brought.For>> each) {
            return new Brought(bare.words(), bare.item(), bare.raisedBy(), bare.received(), each.getOrDefault(id, List.of()));
        }
    }

    private static Topic topic(RowView row) {
        String kind = row.getColumn("item_kind", String.class);
        String received = row.getColumn("received", String.class);
        return new Topic(row.getColumn("id", Long.class), new Brought(row.getColumn("words", String.class),
                kind == null ? null : new ItemRef(kind, row.getColumn("item_id", Long.class)), number(row, "raised_by"),
                received == null ? null : Brought.Received.valueOf(received), List.of()));
    }

    private static Part part(RowView row) {
        return new Part(new Note.Part(row.getColumn("id", Long.class), row.getColumn("title", String.class),
                row.getColumn("drawer", Drawer.class), number(row, "owner"), row.getColumn("minutes", Integer.class), number(row, "policy"),
                row.getColumn("words", String.class), List.of()));
    }

    private static Addendum addendum(RowView row) {
        return new Addendum(row.getColumn("id", Long.class), row.getColumn("part_id", Long.class), row.getColumn("written_at", Instant.class),
                row.getColumn("author", String.class), row.getColumn("reason", String.class), row.getColumn("words", String.class));
    }

    private static Raw raw(RowView row) {
        return new Raw(row.getColumn("id", Long.class), row.getColumn("session_id", Long.class), row.getColumn("template", String.class),
                row.getColumn("written_at", Instant.class), row.getColumn("signed_at", Instant.class),
                row.getColumn("signed_by", String.class), row.getColumn("late", Boolean.class));
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

    /** Adds to a signed note. */
    static void add(Handle sql, Note note, Addendum addendum) {
        try (var insert = sql.createUpdate("insert into sessions_addendum (id, note_id, part_id, case_id, written_at, author, reason, words) "
                + "values (:id, :note, :part, :case, :written, :author, :reason, :words)")) {
            insert.bind("id", addendum.id()).bind("note", note.id()).bind("part", addendum.part()).bind("case", note.session().caseId())
                    .bind("written", addendum.written()).bind("author", addendum.author()).bind("reason", addendum.reason())
                    .bind("words", addendum.words()).execute();
        }
    }

    /** Puts a part of a signed note into another drawer. */
    static ItemRef move(Handle sql, Note note, long part, Proposal to, Instant at) {
        long id = Ids.next();
        try (var insert = sql.createUpdate("insert into sessions_moved (id, note_id, part_id, case_id, drawer, owner, written_at) "
                + "values (:id, :note, :part, :case, :drawer, :owner, :at)")) {
            insert.bind("id", id).bind("note", note.id()).bind("part", part).bind("case", note.session().caseId()).bind("drawer", to.drawer())
                    .bindByType("owner", orNull(to.owner()), Long.class).bind("at", at).execute();
        }
        return new ItemRef(Note.MOVED, id);
    }

    /** Locks every row of the note and its session. */
    static void lock(Handle sql, Note note, Instant at, String by, boolean late) {
        long id = note.id();
        String parts = "(select id from sessions_part where note_id = :id)";
        lock(sql, "sessions_version", "note_id = :id", id, at);
        lock(sql, "sessions_brought_by", "brought_id in (select id from sessions_brought where part_id in " + parts + ")", id, at);
        lock(sql, "sessions_brought", "part_id in " + parts, id, at);
        lock(sql, "sessions_part", "note_id = :id", id, at);
        try (var update = sql.createUpdate("update sessions_note set signed_at = :at, signed_by = :by, late = :late where id = :id")) {
            update.bind("at", at).bind("by", by).bind("late", late).bind("id", id).execute();
        }
        lock(sql, "sessions_attendance", "session_id = :id", note.session().id(), at);
        lock(sql, "sessions_beside", "session_id = :id", note.session().id(), at);
        lock(sql, "sessions_session", "id = :id", note.session().id(), at);
    }

    private static void lock(Handle sql, String table, String which, long id, Instant at) {
        try (var update = sql.createUpdate("update " + table + " set signed_at = :at where " + which)) {
            update.bind("at", at).bind("id", id).execute();
        }
    }
}
