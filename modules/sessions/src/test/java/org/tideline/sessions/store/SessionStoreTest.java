package org.tideline.sessions.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideline.sessions.store.Household.DAY;
import static org.tideline.sessions.store.Household.note;
import static org.tideline.sessions.store.Household.person;
import static org.tideline.sessions.store.Household.session;
import static org.tideline.sessions.store.Household.words;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openide.util.Lookup;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.core.api.Progress;
import org.tideline.sessions.model.Addendum;
import org.tideline.sessions.model.Brought;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.NoteWork;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.storage.api.AuditEntry;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.engine.Checks;
import org.tideline.storage.spi.SchemaContribution;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.testing.support.TestPractices;

@ExtendWith({PracticeExtension.class, Entered.class})
class SessionStoreTest {
    private OpenPractice practice;
    private Sessions sessions;
    private final Household household;
    private final Case couple;

    SessionStoreTest(OpenPractice practice) {
        this.practice = practice;
        sessions = practice.service(Sessions.class);
        household = new Household(practice);
        couple = household.with("Mara Lindqvist", "Jonas Okoro");
    }

    private Session kept(Session session) {
        sessions.put(session);
        return session;
    }

    private Note signed(String text) {
        Session session = kept(session(couple, Session.Kind.JOINT, DAY, 0, 1));
        return sessions.sign(note(session, Drawer.JOINT, 0, text));
    }

    @Test
    void aSessionIsReadAsItWasWrittenAndWrittenAnew() {
        Session session = new Session(Ids.next(), couple.id(), Session.Kind.INTAKE, Session.Place.VIDEO, DAY, LocalTime.of(9, 30), 90,
                List.of(new Session.Attendance(person(couple, 0), Session.Attended.LATE, LocalTime.of(9, 45), ""),
                        new Session.Attendance(person(couple, 1), Session.Attended.CANCELLED, null, "Rang on Friday")),
                List.of(new Session.Beside(Session.Role.INTERPRETER, "Ms Okafor, Swedish")), false);
        sessions.put(session);
        assertThat(sessions.of(couple.id())).containsExactly(session);

        Session changed = new Session(session.id(), couple.id(), Session.Kind.JOINT, Session.Place.ROOM, DAY.plusDays(1), null, 0,
                List.of(session.attendance().get(1)), List.of(), false);
        sessions.put(changed);
        assertThat(sessions.of(couple.id())).containsExactly(changed);
        assertThat(sessions.over(new Period(DAY.plusDays(1), DAY.plusDays(1)))).containsExactly(changed);
        assertThat(sessions.over(new Period(DAY, DAY))).isEmpty();

        sessions.remove(changed);
        assertThat(sessions.find(session.id())).isEmpty();
        sessions.restore(changed);
        assertThat(sessions.find(session.id())).contains(changed);
    }

    @Test
    void aNoteIsReadAsItWasWritten() {
        Session session = kept(session(couple, Session.Kind.JOINT, DAY, 0, 1));
        Note.Part joint = new Note.Part(Ids.next(), "", Drawer.JOINT, 0, 35, 0, "## Data\n\nSundays at **five**", List.of(
                new Brought("Sundays", new ItemRef("exercises.topic", 812), person(couple, 1), Brought.Received.IN_PART, List.of(
                        new Brought.For(person(couple, 0), 3, 7, null), new Brought.For(person(couple, 1), 1, null, 10))),
                new Brought("Socks", null, 0, null, List.of())));
        Note.Part alone = new Note.Part(Ids.next(), "Mara alone", Drawer.OWN, person(couple, 0), 20, 77, "Her words", List.of());
        Note.Part plan = new Note.Part(Ids.next(), "Plan", Drawer.THERAPIST, 0, 0, 0, "", List.of());

        Note note = sessions.keep(note(session, joint, alone, plan));

        assertThat(sessions.note(session.id())).contains(note);
        assertThat(note.parts()).containsExactly(joint, alone, plan);
        assertThat(sessions.notes(couple.id())).containsExactly(note);
        List<Note> every = new ArrayList<>();
        sessions.each(every::add);
        assertThat(every).containsExactly(note);

        Note shorter = sessions.keep(new Note(note.id(), session, "SOAP", note.written(), List.of(plan, alone), null, "", false, List.of()));
        assertThat(sessions.findNote(note.id())).contains(shorter);
        assertThat(shorter.parts()).containsExactly(plan, alone);
    }

    @Test
    void whatIsNotSignedIsTheTherapistsAndWhatIsSignedLiesInItsDrawer() {
        Session session = kept(session(couple, Session.Kind.JOINT, DAY, 0, 1));
        Note draft = sessions.keep(note(session, Drawer.JOINT, 0, "Theirs, once it is signed"));
        assertThat(draft.label(draft.parts().get(0))).isEqualTo(Label.therapist(couple.id(), DAY));

        Note signed = sessions.sign(draft);
        assertThat(signed.label(signed.parts().get(0))).isEqualTo(Label.joint(couple.id(), DAY));
        assertThat(signed.signedBy()).isEqualTo("Tess Tester, LMFT");
        assertThat(signed.late()).as("far later than a week").isTrue();
        assertThat(practice.audit().entries(org.tideline.storage.api.AuditFilter.ALL)).extracting(AuditEntry::action)
                .contains(org.tideline.storage.api.Action.SIGNED);
    }

    @Test
    void aSignedNoteAndItsSessionAreLockedInTheProgram() {
        Note note = signed("Locked");

        assertThatThrownBy(() -> sessions.keep(words(note, "Changed"))).isInstanceOf(NotPossible.class).hasMessageContaining("locked");
        assertThatThrownBy(() -> sessions.sign(words(note, "Changed"))).isInstanceOf(NotPossible.class);
        assertThatThrownBy(() -> sessions.put(note.session())).isInstanceOf(NotPossible.class);
        assertThatThrownBy(() -> sessions.remove(note.session())).isInstanceOf(NotPossible.class);
        assertThat(sessions.note(note.session().id())).contains(note);
    }

    @Test
    void aSignedNoteIsLockedInTheDatabaseToo() {
        Session session = kept(session(couple, Session.Kind.JOINT, DAY, 0, 1));
        kept(new Session(session.id(), couple.id(), session.kind(), session.place(), DAY, null, 50, session.attendance(),
                List.of(new Session.Beside(Session.Role.CHILD, "")), false));
        Note.Part part = new Note.Part(Ids.next(), "", Drawer.JOINT, 0, 0, 0, "First", List.of(
                new Brought("Socks", null, 0, null, List.of(new Brought.For(person(couple, 0), 1, null, null)))));
        Note note = sessions.keep(note(session, part));
        sessions.sign(words(note, "Second"));

        Map<String, String> tables = Map.of("sessions_session", "minutes = 51", "sessions_attendance", "attended = 'ABSENT'",
                "sessions_beside", "role = 'OTHER'", "sessions_note", "signed_by = 'Nobody'", "sessions_part", "words = 'Changed'",
                "sessions_brought", "words = 'Changed'", "sessions_brought_by", "depth = 7", "sessions_version", "words = '[]'");
        tables.forEach((table, set) -> {
            assertThat(practice.database().<Integer>read(tx -> tx.sql().createQuery("select count(*) from " + table).mapTo(Integer.class).one()))
                    .as(table).isPositive();
            assertThatThrownBy(() -> practice.database().write(tx -> tx.sql().execute("update " + table + " set " + set))).as(table)
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> practice.database().write(tx -> tx.sql().execute("delete from " + table))).as(table)
                    .isInstanceOf(RuntimeException.class);
        });
        assertThat(Lookup.getDefault().lookupAll(SchemaContribution.class).stream().filter(s -> s.owner().equals("sessions")).findFirst()
                .orElseThrow().tables().stream().filter(t -> t.nature() == SchemaContribution.Nature.LOCKED_WHEN_SIGNED).map(SchemaContribution.Table::name)
                .filter(name -> !name.equals(PsychotherapyStore.TABLE)))
                .as("every table that is locked is tried here, or in the test of psychotherapy notes").containsExactlyInAnyOrderElementsOf(tables.keySet());
    }

    @Test
    void anEditOfASignedNotePastTheTriggersIsReported() throws Progress.Cancelled {
        Note note = signed("What was said");
        assertThat(Checks.entered(practice)).isEmpty();

        practice.database().write(tx -> {
            tx.sql().execute("drop trigger sessions_part_no_update");
            return tx.sql().execute("update sessions_part set words = 'What was not said' where note_id = ?", note.id());
        });

        assertThat(Checks.entered(practice)).extracting(Finding::kind).contains(Finding.Kind.CHANGED);
        practice.database().write(tx -> tx.sql().execute("update sessions_part set words = 'What was said' where note_id = ?", note.id()));
    }

    @Test
    void laterThoughtsStandUnderTheNoteAsAddenda() {
        Note note = signed("What was said");

        Addendum first = sessions.add(note, note.parts().get(0), "Left out", "She laughed, too");
        Addendum second = sessions.add(note, note.parts().get(0), "A name was wrong", "It was Tom");

        assertThat(sessions.findNote(note.id()).orElseThrow().addenda()).containsExactly(first, second);
        assertThat(first.author()).isEqualTo("Tess Tester, LMFT");
        assertThatThrownBy(() -> practice.database().write(tx -> tx.sql().execute("update sessions_addendum set words = 'Other'")))
                .isInstanceOf(RuntimeException.class);

        Session other = kept(session(couple, Session.Kind.JOINT, DAY.plusDays(7), 0, 1));
        Note draft = sessions.keep(note(other, Drawer.JOINT, 0, "Not signed"));
        assertThatThrownBy(() -> sessions.add(draft, draft.parts().get(0), "Why", "What")).isInstanceOf(NotPossible.class);
    }

    @Test
    void earlierVersionsAreKeptWhereSomethingWasTakenOutOrTimeWentBy() {
        Session session = kept(session(couple, Session.Kind.JOINT, DAY, 0, 1));
        Note note = sessions.keep(note(session, Drawer.JOINT, 0, "One two"));
        assertThat(sessions.versions(note.id())).isEmpty();

        sessions.keep(words(note, "One and two"));
        assertThat(sessions.versions(note.id())).as("the first state is always kept").hasSize(1);
        sessions.keep(words(note, "One and two and three"));
        assertThat(sessions.versions(note.id())).as("only added to, soon after").hasSize(1);
        sessions.keep(words(note, "Four"));
        assertThat(sessions.versions(note.id())).extracting(version -> version.parts().get(0).words())
                .containsExactly("One and two and three", "One two");
        sessions.keep(words(note, "Four"));
        assertThat(sessions.versions(note.id())).as("nothing was changed").hasSize(2);
    }

    @Test
    void aLongNoteInManyScriptsComesBackAsItWasAlsoTheNextDay() {
        String line = "Šalom שלום مرحبا 你好 こんにちは 👩‍👩‍👧 \u0000 \t * _ # \\ “quoted” ";
        String text = line.repeat(100_000 / line.length() + 1);
        Session session = kept(session(couple, Session.Kind.JOINT, DAY, 0, 1));
        Note note = sessions.sign(note(session, Drawer.JOINT, 0, text));

        practice = TestPractices.reopen(practice);
        sessions = practice.service(Sessions.class);

        assertThat(sessions.findNote(note.id()).orElseThrow().parts().get(0).words()).isEqualTo(text);
    }

    @Test
    void aNoteThatWasBegunFollowsAChangeOfWhoWasThereIntoANarrowerDrawer() {
        Session session = kept(session(couple, Session.Kind.JOINT, DAY, 0, 1));
        sessions.keep(note(session, Drawer.JOINT, 0, "Only she came"));

        NoteWork.attended(practice, couple, new Session(session.id(), couple.id(), session.kind(), session.place(), DAY, null, 50,
                List.of(session.attendance().get(0), new Session.Attendance(person(couple, 1), Session.Attended.ABSENT, null, "")), List.of(), false));

        Note.Part part = sessions.note(session.id()).orElseThrow().parts().get(0);
        assertThat(part.drawer()).isEqualTo(Drawer.OWN);
        assertThat(part.owner()).isEqualTo(person(couple, 0));
        assertThat(part.words()).isEqualTo("Only she came");
    }

    @Test
    void aCasesNotesAreNotAnothers() {
        Note note = signed("Of Mara and Jonas");
        Case other = household.with("Daniel Weiss");
        Session alone = kept(session(other, Session.Kind.INDIVIDUAL, DAY, 0));
        sessions.keep(note(alone, Drawer.OWN, person(other, 0), "Of Daniel"));

        assertThat(sessions.notes(couple.id())).containsExactly(note);
        assertThat(sessions.written(Period.ALL)).containsExactlyInAnyOrder(new Sessions.Written(note.session().id(), note.signed(), note.late()),
                new Sessions.Written(alone.id(), null, false));
        assertThat(Now.today()).isAfter(DAY);
    }
}
