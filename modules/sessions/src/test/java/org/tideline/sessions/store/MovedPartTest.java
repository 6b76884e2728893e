package org.tideline.sessions.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideline.sessions.store.Household.DAY;
import static org.tideline.sessions.store.Household.note;
import static org.tideline.sessions.store.Household.person;
import static org.tideline.sessions.store.Household.session;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.clients.model.CaseFiles;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Period;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.NoteWork;
import org.tideline.sessions.model.Proposal;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class MovedPartTest {
    private final OpenPractice practice;
    private final Sessions sessions;
    private final Case couple;

    MovedPartTest(OpenPractice practice) {
        this.practice = practice;
        sessions = practice.service(Sessions.class);
        couple = new Household(practice).with("Mara Lindqvist", "Jonas Okoro");
    }

    private Note signed(Drawer drawer, long owner) {
        Session session = session(couple, Session.Kind.JOINT, DAY, 0, 1);
        sessions.put(session);
        return sessions.sign(note(session, drawer, owner, "What she said when he was out of the room"));
    }

    private boolean sees(int member, Note note) {
        Scope scope = practice.service(Scopes.class).of(couple.id(), new Reader.OwnPaper(person(couple, member)), Period.ALL);
        return scope.decide(note.label(note.parts().get(0))).yes();
    }

    @Test
    void aPartInTheWrongDrawerIsFoundInTheRightOneAndTheRecordSaysSo() {
        Note wrong = signed(Drawer.JOINT, 0);
        assertThat(sees(1, wrong)).as("as long as nobody noticed").isTrue();

        Note now = sessions.move(wrong, wrong.parts().get(0), new Proposal(Drawer.OWN, person(couple, 0)), "He was out of the room", "Moved.");

        assertThat(now.parts().get(0).drawer()).isEqualTo(Drawer.OWN);
        assertThat(now.parts().get(0).owner()).isEqualTo(person(couple, 0));
        assertThat(now.parts().get(0).words()).isEqualTo(wrong.parts().get(0).words());
        assertThat(now.signed()).isEqualTo(wrong.signed());
        assertThat(now.addenda()).singleElement().satisfies(addendum -> assertThat(addendum.reason()).isEqualTo("He was out of the room"));
        assertThat(sees(1, now)).isFalse();
        assertThat(sessions.notes(couple.id())).containsExactly(now);
        assertThat(sessions.findNote(wrong.id())).contains(now);
    }

    @Test
    void whatWasSignedStaysInItsRowAndTheChainIsWhole() throws Exception {
        Note wrong = signed(Drawer.JOINT, 0);
        sessions.move(wrong, wrong.parts().get(0), new Proposal(Drawer.THERAPIST, 0), "Mine", "Moved.");
        sessions.move(wrong, wrong.parts().get(0), new Proposal(Drawer.OWN, person(couple, 1)), "His after all", "Moved again.");
        assertThat(sessions.findNote(wrong.id()).orElseThrow().parts().get(0).owner()).as("the newest holds").isEqualTo(person(couple, 1));
        String drawer = practice.database().read(tx -> {
            try (var query = tx.sql().createQuery("select drawer from sessions_part where id = :id")) {
                return query.bind("id", wrong.parts().get(0).id()).mapTo(String.class).one();
            }
        });
        assertThat(drawer).isEqualTo("JOINT");
        assertThatThrownBy(() -> practice.database().write(tx -> {
            try (var update = tx.sql().createUpdate("update sessions_moved set drawer = 'JOINT'")) {
                return update.execute();
            }
        })).as("a move is never taken back, only moved on").isInstanceOf(Exception.class);
    }

    @Test
    void whatIsNotSignedIsNotMovedThisWay() {
        Session session = session(couple, Session.Kind.JOINT, DAY, 0, 1);
        sessions.put(session);
        Note draft = sessions.keep(note(session, Drawer.JOINT, 0, "Not yet"));
        assertThatThrownBy(() -> sessions.move(draft, draft.parts().get(0), new Proposal(Drawer.THERAPIST, 0), "", "")).isInstanceOf(NotPossible.class);
    }

    @Test
    void sinceAPairPartedNothingMoreComesIntoItsJointDrawer() {
        Note before = signed(Drawer.OWN, person(couple, 0));
        Session begun = session(couple, Session.Kind.JOINT, DAY.plusDays(7), 0, 1);
        sessions.put(begun);
        Note draft = sessions.keep(note(begun, Drawer.JOINT, 0, "Begun before"));
        practice.service(CaseFiles.class).status(couple.id(), CaseStatus.PARTED, DAY.plusDays(8));
        Case parted = practice.service(org.tideline.clients.api.Cases.class).find(couple.id()).orElseThrow();

        assertThatThrownBy(() -> sessions.move(before, before.parts().get(0), new Proposal(Drawer.JOINT, 0), "No", "No"))
                .isInstanceOf(NotPossible.class).hasMessageContaining("joint record stays");
        Session later = session(couple, Session.Kind.JOINT, DAY.plusDays(14), 0, 1);
        sessions.put(later);
        assertThat(NoteWork.proposal(parted, later)).isEqualTo(new Proposal(Drawer.THERAPIST, 0));
        assertThatThrownBy(() -> sessions.keep(note(later, new Note.Part(Ids.next(), "", Drawer.JOINT, 0, 0, 0, "Later", List.of()))))
                .isInstanceOf(NotPossible.class);
        Note finished = sessions.sign(Household.words(draft, "Begun before, and finished"));
        assertThat(finished.parts().get(0).drawer()).as("what was begun there before is finished there").isEqualTo(Drawer.JOINT);
    }
}
