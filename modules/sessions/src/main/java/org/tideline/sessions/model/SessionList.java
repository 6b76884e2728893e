package org.tideline.sessions.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;

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
     * @param written that it has a note, and what became of it; null where it has none
     * @param label  who may know that it took place
     * @param waits  whether its note or its signature is still waited for
     */
    public record Row(Session session, int number, Sessions.Written written, Label label, boolean waits) implements Labelled {
        @Override
        public ItemRef ref() {
            return session.ref();
        }

        /** What became of its note. */
        public State state() {
            return written == null ? State.NONE : written.locked() ? State.SIGNED : State.DRAFT;
        }

        /** The day it was signed. */
        public LocalDate signed() {
            return written.signed().atZone(ZoneId.systemDefault()).toLocalDate();
        }

        /** Whether it was signed later than the practice allows itself. */
        public boolean late() {
            return written.late();
        }
    }

    /**
     * Only what the scope permits; the numbers are those of the whole record for the therapist, and of what is seen for
     * anyone else.
     *
     * @param all   all sessions of the case, newest first
     * @param written which of them have a note
     */
    public static SessionList of(Scope scope, List<Session> all, List<Sessions.Written> written, LocalDate today) {
        Case of = scope.of();
        Map<Long, Sessions.Written> bySession = new HashMap<>();
        written.forEach(each -> bySession.put(each.session(), each));
        List<Row> rows = all.stream().map(session -> {
            Sessions.Written note = bySession.get(session.id());
            boolean waits = !session.day().isAfter(today) && !session.fellThrough() && (note == null ? !session.kind().contact() : !note.locked());
            return new Row(session, 0, note, session.label(of), waits);
        }).toList();
        List<Row> seen = scope.only(rows);
        List<Session> counted = seen.stream().map(Row::session).toList();
        return new SessionList(scope, seen.stream().map(row -> new Row(row.session(), SessionWords.number(counted, row.session()), row.written(),
                row.label(), row.waits())).toList());
    }

    /** Reads what this reader may see of a case. Worker thread. */
    public static SessionList read(OpenPractice practice, Scope scope) {
        Sessions sessions = practice.service(Sessions.class);
        long caseId = scope.of().id();
        return of(scope, sessions.of(caseId), sessions.written(caseId), Now.today());
    }

    /** The sessions alone. */
    public List<Session> all() {
        return rows.stream().map(Row::session).toList();
    }

    /** The row of that session, if it is among them. */
    public Optional<Row> row(long session) {
        return rows.stream().filter(row -> row.session().id() == session).findFirst();
    }

    /** How many sessions there are; contacts, and what did not take place, are not counted. */
    public int sessions() {
        return (int) rows.stream().filter(row -> SessionWords.counts(row.session())).count();
    }
}
