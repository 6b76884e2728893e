package org.tideline.sessions.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.sessions.store.Household.DAY;
import static org.tideline.sessions.store.Household.note;
import static org.tideline.sessions.store.Household.person;
import static org.tideline.sessions.store.Household.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Period;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.SessionItems;
import org.tideline.sessions.model.Sessions;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

/** What the timeline and the sheets have of sessions, for each who reads. */
@ExtendWith(PracticeExtension.class)
class SessionItemsTest {
    private final OpenPractice practice;
    private final Sessions sessions;
    private final Household household;

    SessionItemsTest(OpenPractice practice) {
        this.practice = practice;
        sessions = practice.service(Sessions.class);
        household = new Household(practice);
    }

    private List<Item> items(Case of) {
        return new SessionItems().of(practice, of.id(), Period.ALL);
    }

    /** All that this reader may see, in words. */
    private String seen(Case of, Reader reader) {
        Scope scope = practice.service(Scopes.class).of(of.id(), reader, Period.ALL);
        return scope.only(items(of)).stream().map(item -> item.title() + scope.only(item.lines()).stream().map(Item.Line::text)
                .collect(Collectors.joining("; ", " [", "]"))).collect(Collectors.joining("\n"));
    }

    private static Reader all(Case of) {
        return new Reader.Paper(of.members().stream().map(m -> m.person()).collect(Collectors.toSet()));
    }

    private Note signed(Session session, Note.Part... parts) {
        sessions.put(session);
        return sessions.sign(note(session, parts));
    }

    private static Note.Part part(Drawer drawer, long owner, String words) {
        return new Note.Part(Ids.next(), drawer == Drawer.THERAPIST ? "Plan" : "", drawer, owner, 0, 0, words, List.of());
    }

    @Test
    void aJointSessionWrittenOnceStandsOnceForTwoAndForThree() {
        for (Case of : List.of(household.with("Mara Lindqvist", "Jonas Okoro"), household.with("Aiko Tanaka", "Ben Morris", "Leah Stone"))) {
            int[] everyone = of.members().size() == 2 ? new int[] {0, 1} : new int[] {0, 1, 2};
            Note note = signed(session(of, Session.Kind.JOINT, DAY, everyone), part(Drawer.JOINT, 0, "joint-words"),
                    part(Drawer.OWN, person(of, 0), "hers-alone"), part(Drawer.THERAPIST, 0, "plan-words"));

            assertThat(sessions.of(of.id())).hasSize(1);
            assertThat(sessions.notes(of.id())).containsExactly(note);
            assertThat(seen(of, new Reader.Therapist())).isEqualTo("Session 1 [joint-words; hers-alone; plan-words]");
            assertThat(seen(of, all(of))).isEqualTo("Session 1 [joint-words]");
            assertThat(seen(of, new Reader.OwnPaper(person(of, 0)))).isEqualTo("Session 1 [joint-words; hers-alone]");
            assertThat(seen(of, new Reader.OwnPaper(person(of, 1)))).isEqualTo("Session 1 [joint-words]");
        }
    }

    @Test
    void thatOneWasThereAloneIsNoBodysToKnowButTheirs() {
        Case of = household.with("Mara Lindqvist", "Jonas Okoro");
        signed(session(of, Session.Kind.INDIVIDUAL, DAY, 0), part(Drawer.OWN, person(of, 0), "hers-alone"));

        assertThat(seen(of, all(of))).isEmpty();
        assertThat(seen(of, new Reader.OwnPaper(person(of, 1)))).isEmpty();
        assertThat(seen(of, new Reader.OwnPaper(person(of, 0)))).contains("hers-alone");
    }

    @Test
    void whatTwoOfThreeSaidDoesNotReachTheThird() {
        Case of = household.with("Aiko Tanaka", "Ben Morris", "Leah Stone");
        signed(session(of, Session.Kind.JOINT, DAY, 0, 1), part(Drawer.THERAPIST, 0, "of-two"));

        assertThat(seen(of, all(of))).isEmpty();
        assertThat(seen(of, new Reader.Room(Set.of(person(of, 0), person(of, 1))))).isEmpty();
        assertThat(seen(of, new Reader.Therapist())).contains("of-two");
    }

    @Test
    void whatIsNotSignedAndWhoDidNotComeStayWithTheTherapist() {
        Case of = household.with("Mara Lindqvist", "Jonas Okoro");
        Session session = session(of, Session.Kind.JOINT, DAY, 0, 1);
        sessions.put(session);
        sessions.keep(note(session, Drawer.JOINT, 0, "not-signed"));
        Session fell = session(of, Session.Kind.JOINT, DAY.plusDays(7), 0, 1);
        sessions.put(new Session(fell.id(), of.id(), fell.kind(), fell.place(), fell.day(), fell.time(), 50, fell.attendance().stream()
                .map(a -> new Session.Attendance(a.person(), Session.Attended.CANCELLED, null, "")).toList(), List.of(), false));

        assertThat(seen(of, all(of))).isEqualTo("Session 1 []");
        assertThat(seen(of, new Reader.Therapist())).contains("not-signed", "did not take place");
    }

    @Test
    void whatWasAgreedIsEveryonesAndWhatToReturnToIsTheTherapists() {
        Case of = household.with("Mara Lindqvist", "Jonas Okoro");
        signed(session(of, Session.Kind.JOINT, DAY, 0, 1), part(Drawer.JOINT, 0,
                "## What each takes with them\n\ntakes-along\n\n## To return to\n\nthe-sigh\n\n## Present\n\nboth"));

        List<Item> said = items(of).stream().filter(item -> item.part() == Part.SAID).toList();
        assertThat(said).extracting(Item::title).containsExactly("takes-along", "the-sigh");
        Scope scope = practice.service(Scopes.class).of(of.id(), all(of), Period.ALL);
        assertThat(scope.only(said)).extracting(Item::title).containsExactly("takes-along");
    }

    @Test
    void whatOneWantsToBringWaitsOnTheTherapistsSheetUntilTheyMetTogether() {
        Case of = household.with("Mara Lindqvist", "Jonas Okoro");
        signed(session(of, Session.Kind.INDIVIDUAL, DAY, 0), part(Drawer.OWN, person(of, 0),
                "## What was brought\n\nher-words\n\n## To bring to the joint session\n\nthat she looked at the post"));

        List<Item> bring = items(of).stream().filter(item -> item.part() == Part.TO_BRING).toList();
        assertThat(bring).extracting(Item::title).containsExactly("Mara to bring: that she looked at the post");
        assertThat(seen(of, all(of))).doesNotContain("looked at the post");
        assertThat(practice.service(Scopes.class).of(of.id(), new Reader.OwnPaper(person(of, 1)), Period.ALL).only(bring)).isEmpty();

        Session planned = session(of, Session.Kind.JOINT, DAY.plusDays(7), 0, 1);
        sessions.put(planned);
        assertThat(items(of)).anyMatch(item -> item.part() == Part.TO_BRING);
        sessions.keep(note(planned, Drawer.JOINT, 0, "They met"));
        assertThat(items(of)).noneMatch(item -> item.part() == Part.TO_BRING);
    }
}
