package org.tideline.sessions.store;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Enrolment;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Session;
import org.tideline.storage.api.OpenPractice;

/** Cases, sessions and notes for tests. */
public final class Household {
    public static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private final OpenPractice practice;

    public Household(OpenPractice practice) {
        this.practice = practice;
    }

    /** A case of these people. */
    public Case with(String... names) {
        CaseKind kind = names.length == 1 ? CaseKind.INDIVIDUAL : names.length == 2 ? CaseKind.COUPLE : CaseKind.OTHER;
        List<String> keys = new ArrayList<>();
        Arrays.stream(names).forEach(name -> keys.add(name.substring(0, 3)));
        return practice.database().write(tx -> practice.service(Enrolment.class).make(tx, kind, "test", String.join("", keys),
                keys, List.of(names), DAY.minusYears(1), 0));
    }

    /** A session of an hour at three, of whoever is named by place, from 0. */
    public static Session session(Case of, Session.Kind kind, LocalDate day, int... there) {
        return new Session(Ids.next(), of.id(), kind, Session.Place.ROOM, day, LocalTime.of(15, 0), 50,
                Arrays.stream(there).mapToObj(who -> new Session.Attendance(person(of, who), Session.Attended.PRESENT, null, "")).toList(),
                List.of(), false);
    }

    /** The person at that place. */
    public static long person(Case of, int place) {
        return of.members().get(place).person();
    }

    /** A note with one part. */
    public static Note note(Session session, Drawer drawer, long owner, String words) {
        return note(session, new Note.Part(Ids.next(), "", drawer, owner, 0, 0, words, List.of()));
    }

    /** A note of these parts. */
    public static Note note(Session session, Note.Part... parts) {
        return new Note(Ids.next(), session, "DAP", Now.instant(), List.of(parts), null, "", false, List.of());
    }

    /** The same note with other words in its first part. */
    public static Note words(Note note, String words) {
        List<Note.Part> parts = new ArrayList<>(note.parts());
        Note.Part first = parts.get(0);
        parts.set(0, new Note.Part(first.id(), first.title(), first.drawer(), first.owner(), first.minutes(), first.policy(), words,
                first.brought()));
        return new Note(note.id(), note.session(), note.template(), note.written(), parts, note.signed(), note.signedBy(), note.late(),
                note.addenda());
    }
}
