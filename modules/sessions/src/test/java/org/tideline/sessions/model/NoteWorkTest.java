package org.tideline.sessions.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.TimeWords;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;
import org.tideline.sessions.model.Session.Attendance;
import org.tideline.sessions.model.Session.Attended;

class NoteWorkTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);
    private static final Template DAP = StarterTemplates.all().get(2);
    private static final Template PROCESS = StarterTemplates.all().get(0);

    private static Case of(int members) {
        List<Member> all = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            all.add(new Member(100 + i, 1 + i, "M" + (i + 1), "M" + (i + 1), i, i, DAY.minusYears(1), null));
        }
        return new Case(9, "C-0001", members == 1 ? CaseKind.INDIVIDUAL : CaseKind.COUPLE, CaseStatus.ACTIVE, WorkingFormat.TOGETHER,
                DAY.minusYears(1), all);
    }

    private static Session session(Attended... how) {
        List<Attendance> all = new ArrayList<>();
        for (int i = 0; i < how.length; i++) {
            all.add(new Attendance(1 + i, how[i], null, ""));
        }
        return new Session(5, 9, Session.Kind.JOINT, Session.Place.ROOM, DAY, LocalTime.of(15, 0), 50, all, List.of(), false);
    }

    @Test
    void aNoteBeginsInTheDrawerOfThoseWhoWereThere() {
        NoteTyped both = NoteWork.begin(of(2), session(Attended.PRESENT, Attended.LATE), DAP, 7);
        assertThat(both.parts()).extracting(Note.Part::drawer).containsExactly(Drawer.JOINT);
        assertThat(both.parts().get(0).policy()).as("what is joint is under no policy about things said alone").isZero();
        assertThat(both.parts().get(0).words()).isEqualTo("## Data\n\n## Assessment\n\n## Plan");

        NoteTyped one = NoteWork.begin(of(2), session(Attended.PRESENT, Attended.CANCELLED), DAP, 7);
        assertThat(one.parts().get(0).drawer()).isEqualTo(Drawer.OWN);
        assertThat(one.parts().get(0).owner()).isEqualTo(1);
        assertThat(one.parts().get(0).policy()).isEqualTo(7);

        NoteTyped process = NoteWork.begin(of(2), session(Attended.PRESENT, Attended.PRESENT), PROCESS, 7);
        assertThat(process.parts()).extracting(Note.Part::drawer).containsExactly(Drawer.JOINT, Drawer.THERAPIST);
        assertThat(process.parts().get(1).words()).isEqualTo("## Plan");
    }

    @Test
    void whoWasThereForAPartAloneHasAPartOfTheirOwn() {
        NoteTyped note = NoteWork.begin(of(3), session(Attended.PRESENT, Attended.PRESENT, Attended.PART), DAP, 7);
        assertThat(note.parts()).extracting(Note.Part::drawer).containsExactly(Drawer.THERAPIST, Drawer.OWN);
        assertThat(note.parts().get(1).owner()).isEqualTo(3);
    }

    @Test
    void attendanceNarrowsADrawerByItselfAndWideningAsks() {
        NoteTyped joint = NoteWork.begin(of(2), session(Attended.PRESENT, Attended.PRESENT), DAP, 7);

        NoteWork.Followed narrowed = NoteWork.follow(joint, of(2), session(Attended.PRESENT, Attended.ABSENT), 7);
        assertThat(narrowed.asks()).isEmpty();
        assertThat(narrowed.typed().parts().get(0).drawer()).isEqualTo(Drawer.OWN);
        assertThat(narrowed.typed().parts().get(0).policy()).isEqualTo(7);

        NoteWork.Followed wider = NoteWork.follow(narrowed.typed(), of(2), session(Attended.PRESENT, Attended.PRESENT), 7);
        assertThat(wider.typed()).as("stays until it is said").isEqualTo(narrowed.typed());
        assertThat(wider.asks()).contains(new Proposal(Drawer.JOINT, 0));

        NoteWork.Followed other = NoteWork.follow(narrowed.typed(), of(2), session(Attended.ABSENT, Attended.PRESENT), 7);
        assertThat(other.typed()).isEqualTo(narrowed.typed());
        assertThat(other.asks()).as("to another's own is asked about").contains(new Proposal(Drawer.OWN, 2));
    }

    @Test
    void aPartThatWasPutWithTheTherapistStaysThere() {
        NoteTyped joint = NoteWork.begin(of(2), session(Attended.PRESENT, Attended.PRESENT), DAP, 7);
        NoteTyped mine = joint.with(NoteWork.moved(joint.parts().get(0), of(2), new Proposal(Drawer.THERAPIST, 0), 7));
        NoteWork.Followed followed = NoteWork.follow(mine, of(2), session(Attended.PRESENT, Attended.ABSENT), 7);
        assertThat(followed.typed()).isEqualTo(mine);
        assertThat(followed.asks()).isPresent();
    }

    @Test
    void anotherTemplateLosesNothingThatWasTyped() {
        NoteTyped note = NoteWork.begin(of(2), session(Attended.PRESENT, Attended.PRESENT), DAP, 7);
        NoteTyped typed = note.with(NoteWork.words(note.parts().get(0), "Before all\n\n## Data\n\nSaid\n\n## Own heading\n\nMine\n\n## Plan\n\nAsk"));

        NoteTyped process = NoteWork.template(typed, of(2), PROCESS);
        assertThat(process.template()).isEqualTo("Process note");
        assertThat(process.parts()).hasSize(2);
        assertThat(process.parts().get(0).words()).startsWith("Before all\n\n## Present").contains("## Data\n\nSaid", "## Own heading\n\nMine", "## Plan\n\nAsk");

        NoteTyped back = NoteWork.template(process, of(2), DAP);
        assertThat(back.parts()).as("an empty plan goes again").hasSize(1);
        assertThat(Sections.of(back.parts().get(0).words())).containsExactly(new Sections.Section("", "Before all"),
                new Sections.Section("Data", "Said"), new Sections.Section("Assessment", ""), new Sections.Section("Plan", "Ask"),
                new Sections.Section("Own heading", "Mine"));
    }

    @Test
    void theLastNoteFillsOnlyWhatIsEmptyAndStaysInItsDrawer() {
        NoteTyped note = NoteWork.begin(of(2), session(Attended.PRESENT, Attended.PRESENT), PROCESS, 7);
        NoteTyped typed = note.with(NoteWork.words(note.parts().get(0), "## Present\n\nBoth\n\n## To return to"));
        Note last = new Note(77, session(Attended.PRESENT, Attended.PRESENT), "Process note", Instant.EPOCH, List.of(
                new Note.Part(1, "", Drawer.JOINT, 0, 0, 0, "## Present\n\nOld\n\n## To return to\n\nThe sigh", List.of()),
                new Note.Part(2, "", Drawer.OWN, 1, 0, 7, "## To return to\n\nHers alone", List.of()),
                new Note.Part(3, "Plan", Drawer.THERAPIST, 0, 0, 0, "## Plan\n\nAsk", List.of())), Instant.EPOCH, "T", false, List.of());

        NoteTyped taken = NoteWork.takeOver(typed, last);
        assertThat(taken.parts().get(0).words()).isEqualTo("## Present\n\nBoth\n\n## To return to\n\nThe sigh");
        assertThat(taken.parts().get(1).words()).isEqualTo("## Plan\n\nAsk");
        assertThat(taken.parts().toString()).doesNotContain("Hers alone");
    }

    @Test
    void whatOneKeptIsNotQuotedWhereTheOtherReads() {
        Note.Part joint = new Note.Part(1, "", Drawer.JOINT, 0, 0, 0, "", List.of());
        Note.Part hers = new Note.Part(1, "", Drawer.OWN, 1, 0, 0, "", List.of());
        Note.Part plan = new Note.Part(1, "Plan", Drawer.THERAPIST, 0, 0, 0, "", List.of());
        Label closed = Label.own(9, 2, DAY);
        Label open = closed.opened(Opening.ROOM, Set.of(1L));
        assertThat(Since.keptBy(closed, of(2), joint)).hasValueSatisfying(member -> assertThat(member.person()).isEqualTo(2));
        assertThat(Since.keptBy(closed, of(2), hers)).isPresent();
        assertThat(Since.keptBy(closed, of(2), plan)).isEmpty();
        assertThat(Since.keptBy(open, of(2), joint)).isEmpty();
        assertThat(Since.keptBy(Label.own(9, 1, DAY), of(2), hers)).isEmpty();
        assertThat(Since.keptBy(Label.joint(9, DAY), of(2), joint)).isEmpty();
        assertThat(Since.keptBy(closed.opened(Opening.PAPER, Set.of(1L)), of(3), joint)).as("not opened to the third").isPresent();
    }

    @Test
    void timesAreReadAsPeopleWriteThem() {
        assertThat(TimeWords.parse("15:20")).contains(LocalTime.of(15, 20));
        assertThat(TimeWords.parse("9")).contains(LocalTime.of(9, 0));
        assertThat(TimeWords.parse("9.05")).contains(LocalTime.of(9, 5));
        assertThat(TimeWords.parse("25:00")).isEmpty();
        assertThat(TimeWords.parse("noon")).isEmpty();
    }

    @Test
    void theNextSessionIsAsTheLastOneWas() {
        Session last = new Session(5, 9, Session.Kind.JOINT, Session.Place.VIDEO, DAY, LocalTime.of(17, 30), 80,
                List.of(new Attendance(1, Attended.PRESENT, null, "")), List.of(), true);
        Session next = SessionTyped.next(6, of(2), Session.Kind.JOINT, List.of(last), DAY.plusDays(14), LocalTime.of(10, 47));
        assertThat(next.place()).isEqualTo(Session.Place.VIDEO);
        assertThat(next.time()).isEqualTo(LocalTime.of(17, 30));
        assertThat(next.minutes()).isEqualTo(80);
        assertThat(next.there()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(next.signed()).isFalse();
        Session first = SessionTyped.next(6, of(2), Session.Kind.JOINT, List.of(), DAY, LocalTime.of(10, 47));
        assertThat(first.time()).isEqualTo(LocalTime.of(10, 0));
        assertThat(first.minutes()).isEqualTo(50);
    }
}
