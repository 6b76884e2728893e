package org.tideline.application;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.Membership;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.sessions.model.Brought;
import org.tideline.sessions.model.Chosen;
import org.tideline.sessions.model.InReports;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.PsychotherapyNote;
import org.tideline.sessions.model.PsychotherapyNotes;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.storage.api.OpenPractice;

/** Sessions of a case with notes in every drawer, all of them chosen for reports as far as they can be. */
final class NotesOfAll {
    private static final String TAKES = "What each takes with them";
    private final OpenPractice practice;
    private final Sessions sessions;

    NotesOfAll(OpenPractice practice) {
        this.practice = practice;
        this.sessions = practice.service(Sessions.class);
    }

    /** One session with everybody and its note, one with each alone, one to which one did not come, and a note nobody signed. */
    void write(CaseFile file, LocalDate day) {
        int people = file.members().size();
        List<Note.Part> parts = new ArrayList<>();
        if (people > 1) {
            parts.add(part(Drawer.JOINT, 0, "Both heard it in the room", "Sunday evenings"));
        }
        for (int m = 0; m < people; m++) {
            parts.add(part(Drawer.OWN, who(file, m), name(file, m) + " alone in the note", name(file, m) + " brought it alone"));
        }
        parts.add(part(Drawer.THERAPIST, 0, "The therapist guessed", "A guess"));
        int[] all = IntStream.range(0, people).toArray();
        Note note = signed(session(file, Session.Kind.JOINT, day, all), parts);
        sessions.add(note, note.parts().get(0), "Left out", "Added to the first part");
        for (int m = 0; m < people && people > 1; m++) {
            signed(session(file, Session.Kind.INDIVIDUAL, day.plusDays(3 + m), m), List.of(part(Drawer.OWN, who(file, m), name(file, m)
                    + " came alone", name(file, m) + " brought it apart")));
        }
        List<Session.Attendance> missed = new ArrayList<>();
        for (int m = 0; m < people; m++) {
            missed.add(new Session.Attendance(who(file, m), m == 0 ? Session.Attended.ABSENT : Session.Attended.PRESENT, null, "could not come"));
        }
        sessions.put(new Session(Ids.next(), file.id(), Session.Kind.JOINT, Session.Place.ROOM, day.plusDays(8), null, 50, missed, List.of(), false));
        Session open = session(file, Session.Kind.JOINT, day.plusDays(10), all);
        sessions.put(open);
        sessions.keep(new Note(Ids.next(), open, "DAP", Now.instant(), List.of(part(people > 1 ? Drawer.JOINT : Drawer.OWN, people > 1 ? 0 : who(file, 0),
                "Nobody signed this", "An unsigned topic")), null, "", false, List.of()));
        practice.service(PsychotherapyNotes.class).keep(new PsychotherapyNote(Ids.next(), file.id(), 0, 0, day, "Analysis of the conversation itself"));
    }

    /** What is to stand in a drawer. */
    record In(Drawer drawer, long owner, String words) {
    }

    /** One session with everybody, and its note, a part for each drawer; what is a psychotherapy note's lies apart. */
    void write(CaseFile file, LocalDate day, List<In> all) {
        List<Note.Part> parts = new ArrayList<>();
        for (In in : all) {
            if (in.drawer() == Drawer.PSYCHOTHERAPY) {
                practice.service(PsychotherapyNotes.class).keep(new PsychotherapyNote(Ids.next(), file.id(), 0, 0, day, in.words()));
            } else {
                parts.add(part(in.drawer(), in.owner(), in.words(), in.words()));
            }
        }
        signed(session(file, Session.Kind.JOINT, day, IntStream.range(0, file.members().size()).toArray()), parts);
    }

    /** A session of the first two, before a third was there. */
    void before(CaseFile file, LocalDate day) {
        signed(session(file, Session.Kind.JOINT, day, 0, 1), List.of(part(Drawer.JOINT, 0, "Heard before the third came", "What was before")));
    }

    private Note signed(Session session, List<Note.Part> parts) {
        sessions.put(session);
        Note note = sessions.sign(new Note(Ids.next(), session, "DAP", Now.instant(), parts, null, "", false, List.of()));
        for (Note.Part part : note.parts()) {
            for (String heading : List.of("", TAKES)) {
                practice.service(InReports.class).choose(new Chosen(Ids.next(), session.caseId(), part.id(), heading, Household.TODAY));
            }
        }
        return note;
    }

    private static Session session(CaseFile file, Session.Kind kind, LocalDate day, int... there) {
        return new Session(Ids.next(), file.id(), kind, Session.Place.ROOM, day, LocalTime.of(15, 0), 50, Arrays.stream(there)
                .mapToObj(m -> new Session.Attendance(who(file, m), Session.Attended.PRESENT, null, "")).toList(), List.of(), false);
    }

    private static Note.Part part(Drawer drawer, long owner, String words, String topic) {
        return new Note.Part(Ids.next(), "", drawer, owner, 0, 0, words + ".\n\n## " + TAKES + "\n\n" + words + ", and takes it along.",
                List.of(new Brought(topic, null, owner, null, List.of())));
    }

    private static long who(CaseFile file, int member) {
        return Household.who(file, member);
    }

    private static String name(CaseFile file, int member) {
        Membership membership = file.members().get(member);
        return membership.person().goesBy();
    }
}
