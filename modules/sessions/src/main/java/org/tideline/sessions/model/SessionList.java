package org.tideline.sessions.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;

/**
 * The sessions of a case as one reader may see them, newest first. Immutable, any thread.
 *
 * @param scope the case and its reader
 * @param rows  the sessions
 */
public record SessionList(Scope scope, List<Row> rows) {
    /** What became of a session's note. */
    public enum State {
        NONE, DRAFT, SIGNED
    }

    /**
     * One session.
     *
     * @param number its number among the sessions of the case, 0 for a contact
     * @param note   its note, or null
     * @param label  who may know that it took place
     * @param waits  whether its note or its signature is still waited for
     */
    public record Row(Session session, int number, Note note, Label label, boolean waits) implements Labelled {
        @Override
        public ItemRef ref() {
            return session.ref();
        }

        /** What became of its note. */
        public State state() {
            return note == null ? State.NONE : note.locked() ? State.SIGNED : State.DRAFT;
        }

        /** The day it was signed. */
        public LocalDate signed() {
            return note.signed().atZone(ZoneId.systemDefault()).toLocalDate();
        }

        /** Whether it was signed later than the practice allows itself. */
        public boolean late() {
            return note.late();
        }
    }

    /**
     * Only what the scope permits; the numbers are those of the whole record for the therapist, and of what is seen for
     * anyone else.
     *
     * @param all   all sessions of the case, newest first
     * @param notes their notes
     */
    public static SessionList of(Scope scope, List<Session> all, List<Note> notes, LocalDate today) {
        Case of = scope.of();
        Map<Long, Note> bySession = new HashMap<>();
        notes.forEach(note -> bySession.put(note.session().id(), note));
        List<Row> rows = all.stream().map(session -> {
            Note note = bySession.get(session.id());
            boolean waits = !session.day().isAfter(today) && !session.fellThrough() && (note == null ? !session.kind().contact() : !note.locked());
            return new Row(session, 0, note, session.label(of), waits);
        }).toList();
        List<Row> seen = scope.only(rows);
        List<Session> counted = seen.stream().map(Row::session).toList();
        return new SessionList(scope, seen.stream().map(row -> new Row(row.session(), SessionWords.number(counted, row.session()), row.note(),
                row.label(), row.waits())).toList());
    }

    /** How many sessions there are; contacts, and what did not take place, are not counted. */
    public int sessions() {
        return (int) rows.stream().filter(row -> SessionWords.counts(row.session())).count();
    }
}
