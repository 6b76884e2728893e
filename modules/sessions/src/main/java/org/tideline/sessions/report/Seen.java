package org.tideline.sessions.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.storage.api.OpenPractice;

/** What a reader may see of the sessions and notes of a case, within the period asked for, oldest first. Worker thread. */
final class Seen {
    private Seen() {
    }

    /** A part of a note. */
    record Part(Note note, Note.Part part) implements Labelled {
        @Override
        public ItemRef ref() {
            return note.ref();
        }

        @Override
        public Label label() {
            return note.label(part);
        }

        /** Without a word of the note, whose other parts may not be seen. */
        @Override
        public String toString() {
            return "part " + part.id();
        }
    }

    /** That a session took place, or was to. */
    record Held(Session session, Label label) implements Labelled {
        @Override
        public ItemRef ref() {
            return session.ref();
        }
    }

    /** The parts in which something is written. */
    static List<Part> parts(OpenPractice practice, Scope scope) {
        List<Part> parts = new ArrayList<>();
        practice.service(Sessions.class).notes(scope.of().id()).forEach(note -> note.parts().stream().filter(part -> !part.empty())
                .forEach(part -> parts.add(new Part(note, part))));
        return scope.only(parts).stream().filter(part -> scope.period().contains(part.note().session().day())).sorted(Comparator
                .comparing((Part part) -> part.note().session().day()).thenComparing(part -> part.note().session().time(),
                        Comparator.nullsFirst(Comparator.naturalOrder()))).toList();
    }

    /** The sessions; to one that fell through, only the therapist belongs. */
    static List<Held> sessions(OpenPractice practice, Scope scope) {
        List<Held> all = new ArrayList<>();
        for (Session session : practice.service(Sessions.class).of(scope.of().id())) {
            all.add(0, new Held(session, session.label(scope.of())));
        }
        return scope.only(all).stream().filter(held -> scope.period().contains(held.session().day())).toList();
    }
}
