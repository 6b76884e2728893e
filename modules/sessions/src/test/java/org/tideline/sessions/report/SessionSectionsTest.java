package org.tideline.sessions.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideline.sessions.store.Household.DAY;
import static org.tideline.sessions.store.Household.person;
import static org.tideline.sessions.store.Household.session;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Period;
import org.tideline.reporting.api.FilePages;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.sessions.model.Brought;
import org.tideline.sessions.model.Chosen;
import org.tideline.sessions.model.InReports;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.sessions.store.Household;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class SessionSectionsTest {
    private static final String TOGETHER = "Data of both.\n\n## What each takes with them\n\nMara: *one walk*.\n\n## Plan\n\nAsk about Sundays.";
    private static final ReportSection ATTENDANCE = new AttendanceSection();
    private static final ReportSection TOPICS = new TopicsSection();
    private static final ReportSection SUMMARY = new SummarySection();
    private static final ReportSection NOTES = new NotesSection();
    private OpenPractice practice;
    private Sessions sessions;
    private Case couple;

    @BeforeEach
    void begin(OpenPractice fresh) {
        practice = fresh;
        sessions = fresh.service(Sessions.class);
        couple = new Household(fresh).with("Mara Lindqvist", "Jonas Okoro");
    }

    @Test
    void aPageForBothSaysOnlyWhenBothWereThere() {
        met(DAY.minusDays(40), Session.Kind.JOINT, 0, 1);
        met(DAY.minusDays(7), Session.Kind.JOINT, 0, 1);
        met(DAY, Session.Kind.JOINT, 0, 1);
        met(DAY.minusDays(3), Session.Kind.INDIVIDUAL, 0);
        met(DAY.minusDays(2), Session.Kind.CONTACT, 1);
        missed(DAY.minusDays(1), Session.Attended.PRESENT, Session.Attended.ABSENT);
        missed(DAY.minusDays(5), Session.Attended.CANCELLED, Session.Attended.CANCELLED);

        assertThat(shown(ATTENDANCE, both())).containsExactly("February 2026: 2", "March 2026: 7 and 14");
        assertThat(shown(ATTENDANCE, own(0))).containsExactly("February 2026: 2", "March 2026: 7, 11, 13 and 14");
        assertThat(shown(ATTENDANCE, own(1))).containsExactly("February 2026: 2", "March 2026: 7 and 14");
        assertThat(shown(ATTENDANCE, therapist()).get(0)).contains("13\u00A0March 2026", "Jonas, did not come", "did not take place", "contact between sessions");
        assertThat(ATTENDANCE.offer(ReportKind.COUPLE)).isEqualTo(Offer.OFF);
    }

    @Test
    void topicsStandOnceWithTheirDaysAndNobodyIsNamed() {
        signed(DAY.minusDays(9), part(Drawer.JOINT, 0, "", topic("Sunday evenings", 0)));
        signed(DAY, part(Drawer.JOINT, 0, "", topic("Sunday evenings", 1), topic("The kitchen", 1)), part(Drawer.OWN, person(couple, 0), "", topic("Her mother", 0)),
                part(Drawer.THERAPIST, 0, "", topic("A guess", 0)));
        sessions.keep(of(met(DAY.plusDays(1), Session.Kind.JOINT, 0, 1), part(Drawer.JOINT, 0, "", topic("Not signed", 0))));

        assertThat(shown(TOPICS, both())).containsExactly("Sunday evenings: 5 and 14\u00A0March 2026", "The kitchen: 14\u00A0March 2026");
        assertThat(shown(TOPICS, own(0))).hasSize(3).contains("Her mother: 14\u00A0March 2026");
        assertThat(shown(TOPICS, own(1))).hasSize(2);
        assertThat(shown(TOPICS, therapist())).hasSize(5);
        Period march = new Period(DAY.minusDays(1), null);
        assertThat(shown(TOPICS, practice.service(Scopes.class).of(couple.id(), paper(), march))).contains("Sunday evenings: 14\u00A0March 2026");
    }

    @Test
    void onlyChosenSectionsOfSignedNotesGoIntoAReport() {
        Note note = signed(DAY, part(Drawer.JOINT, 0, TOGETHER), part(Drawer.OWN, person(couple, 0), "## What they want to do with it\n\nTell him."));
        Note.Part joint = note.parts().get(0);
        Note.Part own = note.parts().get(1);
        assertThat(shown(SUMMARY, both())).isEmpty();

        assertThat(Chosen.headings(joint)).containsExactly("What each takes with them", "Plan");
        choose(joint, "What each takes with them");
        choose(own, "What they want to do with it");

        assertThat(shown(SUMMARY, both())).containsExactly("What each takes with them, 14\u00A0March 2026", "Mara: one walk.");
        assertThat(shown(SUMMARY, own(0))).contains("Tell him.");
        assertThat(shown(SUMMARY, own(1))).hasSize(2);
        assertThat(shown(NOTES, both())).isEmpty();
    }

    @Test
    void aNoteItselfStandsOnAPageOnlyWhenItWasChosenAndWithItsAddenda() {
        Note note = signed(DAY, part(Drawer.JOINT, 0, TOGETHER, topic("Sundays", 0)), part(Drawer.OWN, person(couple, 1), "His alone."));
        signed(DAY.minusDays(1), part(Drawer.JOINT, 0, "Another note."));
        sessions.add(note, note.parts().get(0), "Left out", "They also spoke of money.");
        Chosen whole = choose(note.parts().get(0), "");
        choose(note.parts().get(1), "");

        String page = String.join("\n", shown(NOTES, both()));
        assertThat(page).contains("Session of 14\u00A0March 2026", "Data of both.", "Ask about Sundays.", "Sundays", "signed by", "Why: Left out", "They also spoke of money.")
                .doesNotContain("His alone.", "Another note.", "fear before", "raised by");
        assertThat(String.join("\n", shown(NOTES, own(1)))).contains("His alone.", "Data of both.");
        assertThat(String.join("\n", shown(NOTES, therapist()))).contains("Another note.", "His alone.", "raised by Mara");
        assertThat(NOTES.offer(ReportKind.COUPLE)).isEqualTo(Offer.OFF);

        practice.service(InReports.class).leave(whole);
        assertThat(shown(NOTES, both())).isEmpty();
    }

    @Test
    void whatIsNotSignedCannotBeChosen() {
        Note draft = sessions.keep(of(met(DAY, Session.Kind.JOINT, 0, 1), part(Drawer.JOINT, 0, TOGETHER)));

        assertThatThrownBy(() -> choose(draft.parts().get(0), "Plan")).isInstanceOf(NotPossible.class);
        assertThat(practice.service(InReports.class).of(couple.id())).isEmpty();
    }

    @Test
    void allNotesOfACaseStandInTheirOrderAndADraftSaysThatItIsOne() {
        signed(DAY, part(Drawer.JOINT, 0, "The later one."), part(Drawer.THERAPIST, 0, "A guess."));
        signed(DAY.minusDays(30), part(Drawer.JOINT, 0, "The earlier one."));
        Session today = met(DAY.plusDays(1), Session.Kind.JOINT, 0, 1);
        sessions.keep(of(today, part(Drawer.JOINT, 0, "Not yet signed.")));

        FilePages.Pages all = NotePages.all(practice, couple.id(), Locale.UK).orElseThrow();
        assertThat(all.parts()).extracting(FilePages.Part::title).containsExactly("Session 1, 12\u00A0February\u00A02026",
                "Session 2, 14\u00A0March\u00A02026", "Draft, not signed: Session 3, 15\u00A0March\u00A02026");
        assertThat(words(all.parts().get(1).blocks())).contains("The later one.", "A guess.");

        FilePages.Pages one = NotePages.one(practice, couple.id(), today.id(), Locale.UK).orElseThrow();
        assertThat(one.foot()).startsWith("Note: Draft, not signed");
        assertThat(one.name() + one.foot()).doesNotContain("Mara");
        assertThat(words(one.parts().get(0).blocks())).contains("Not yet signed.");
        assertThat(NotePages.one(practice, couple.id(), met(DAY.plusDays(2), Session.Kind.JOINT, 0, 1).id(), Locale.UK)).isEmpty();
    }

    private Session met(LocalDate day, Session.Kind kind, int... who) {
        Session session = session(couple, kind, day, who);
        sessions.put(session);
        return session;
    }

    private void missed(LocalDate day, Session.Attended... how) {
        List<Session.Attendance> all = new ArrayList<>();
        for (int i = 0; i < how.length; i++) {
            all.add(new Session.Attendance(person(couple, i), how[i], null, ""));
        }
        sessions.put(new Session(Ids.next(), couple.id(), Session.Kind.JOINT, Session.Place.ROOM, day, null, 50, all, List.of(), false));
    }

    private Note signed(LocalDate day, Note.Part... parts) {
        return sessions.sign(of(met(day, Session.Kind.JOINT, 0, 1), parts));
    }

    private static Note of(Session session, Note.Part... parts) {
        return Household.note(session, parts);
    }

    private static Note.Part part(Drawer drawer, long owner, String words, Brought... brought) {
        return new Note.Part(Ids.next(), "", drawer, owner, 0, 0, words, List.of(brought));
    }

    private Brought topic(String words, int by) {
        return new Brought(words, null, person(couple, by), Brought.Received.HEARD, List.of(new Brought.For(person(couple, by), 2, 6, 4)));
    }

    private Chosen choose(Note.Part part, String heading) {
        Chosen chosen = new Chosen(Ids.next(), couple.id(), part.id(), heading, DAY);
        practice.service(InReports.class).choose(chosen);
        return chosen;
    }

    private Reader paper() {
        return new Reader.Paper(Set.of(person(couple, 0), person(couple, 1)));
    }

    private Scope both() {
        return scope(paper());
    }

    private Scope own(int who) {
        return scope(new Reader.OwnPaper(person(couple, who)));
    }

    private Scope therapist() {
        return scope(new Reader.Therapist());
    }

    private Scope scope(Reader reader) {
        return practice.service(Scopes.class).of(couple.id(), reader, Period.ALL);
    }

    private List<String> shown(ReportSection section, Scope scope) {
        List<Block> blocks = section.compose(practice, scope, scope.reader() instanceof Reader.Therapist ? ReportKind.THERAPIST : ReportKind.COUPLE, Locale.UK);
        assertThat(blocks).allSatisfy(block -> assertThat(block.sources()).isNotEmpty().allMatch(scope::permits));
        return words(blocks);
    }

    private static List<String> words(List<Block> blocks) {
        return blocks.stream().flatMap(block -> block instanceof Block.Words words ? Arrays.stream(new String[] {words.text()})
                : block instanceof Block.Marked marked ? marked.text().blocks().stream().map(line -> line.text()).filter(text -> !text.isBlank())
                : Arrays.stream(new String[] {((Block.Table) block).rows().stream().map(Object::toString).collect(Collectors.joining("\n"))})).toList();
    }
}
