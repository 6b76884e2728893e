package org.tideline.sessions.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Label;

class ProposalTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 14);

    private static Case of(int members) {
        List<Member> all = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            all.add(new Member(100 + i, 1 + i, "M" + i, "M" + i, i, i, DAY.minusYears(1), null));
        }
        return new Case(9, "C-0001", CaseKind.OTHER, CaseStatus.ACTIVE, WorkingFormat.TOGETHER, DAY.minusYears(1), all);
    }

    @Test
    void whatWasSaidAmongAllIsJointAndWithOneItIsTheirOwn() {
        assertThat(Proposal.of(of(2), DAY, Set.of(1L, 2L))).isEqualTo(new Proposal(Drawer.JOINT, 0));
        assertThat(Proposal.of(of(2), DAY, Set.of(2L))).isEqualTo(new Proposal(Drawer.OWN, 2));
        assertThat(Proposal.of(of(1), DAY, Set.of(1L))).isEqualTo(new Proposal(Drawer.OWN, 1));
        assertThat(Proposal.of(of(3), DAY, Set.of(1L, 2L, 3L))).isEqualTo(new Proposal(Drawer.JOINT, 0));
    }

    @Test
    void whatTwoOfThreeSaidDoesNotReachTheThird() {
        assertThat(Proposal.of(of(3), DAY, Set.of(1L, 3L))).isEqualTo(new Proposal(Drawer.THERAPIST, 0));
        Session some = new Session(5, 9, Session.Kind.JOINT, Session.Place.ROOM, DAY, null, 50, List.of(
                new Session.Attendance(1, Session.Attended.PRESENT, null, ""), new Session.Attendance(3, Session.Attended.PRESENT, null, "")),
                List.of(), false);
        assertThat(some.label(of(3))).isEqualTo(Label.therapist(9, DAY));
    }

    @Test
    void aSessionMeantForAllIsKnownToAllAlsoWhereOneDidNotCome() {
        Session all = new Session(5, 9, Session.Kind.JOINT, Session.Place.ROOM, DAY, null, 50, List.of(
                new Session.Attendance(1, Session.Attended.PRESENT, null, ""), new Session.Attendance(2, Session.Attended.ABSENT, null, "")),
                List.of(), false);
        assertThat(all.label(of(2))).isEqualTo(Label.joint(9, DAY));
        assertThat(all.there()).containsExactly(1L);
        assertThat(all.fellThrough()).isFalse();
    }

    @Test
    void onlyWhatLetsNobodyElseReadItNarrows() {
        Proposal joint = new Proposal(Drawer.JOINT, 0);
        Proposal first = new Proposal(Drawer.OWN, 1);
        Proposal therapist = new Proposal(Drawer.THERAPIST, 0);
        assertThat(first.narrows(Drawer.JOINT, 0)).isTrue();
        assertThat(first.narrows(Drawer.OWN, 1)).isTrue();
        assertThat(first.narrows(Drawer.OWN, 2)).as("another's").isFalse();
        assertThat(first.narrows(Drawer.THERAPIST, 0)).isFalse();
        assertThat(joint.narrows(Drawer.OWN, 1)).isFalse();
        assertThat(joint.narrows(Drawer.JOINT, 0)).isTrue();
        assertThat(therapist.narrows(Drawer.JOINT, 0)).isTrue();
        assertThat(therapist.narrows(Drawer.OWN, 2)).isTrue();
    }
}
