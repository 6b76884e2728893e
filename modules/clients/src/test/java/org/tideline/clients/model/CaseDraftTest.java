package org.tideline.clients.model;

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
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Validation;

class CaseDraftTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Test
    void aNewCaseBeginsTodayWithAsManyPeopleAsItsKindUsuallyHas() {
        assertThat(CaseDraft.fresh(CaseKind.INDIVIDUAL).members()).hasSize(1);
        assertThat(CaseDraft.fresh(CaseKind.COUPLE).members()).hasSize(2);
        assertThat(CaseDraft.fresh(CaseKind.FAMILY).members()).hasSize(3);
        assertThat(CaseDraft.fresh(CaseKind.COUPLE).since()).isEqualTo(Now.today());
        assertThat(problems(CaseDraft.fresh(CaseKind.COUPLE))).containsExactly("name.0", "name.1");
    }

    @Test
    void eachKindSaysHowManyPeopleItTakes() {
        assertThat(problems(draft(CaseKind.COUPLE, "A A", "B B", "C C"))).containsExactly("kind");
        assertThat(problems(draft(CaseKind.INDIVIDUAL, "A A", "B B"))).containsExactly("kind");
        assertThat(problems(draft(CaseKind.OTHER, "A A"))).containsExactly("kind");
        assertThat(problems(draft(CaseKind.OTHER, "A A", "B B", "C C"))).isEmpty();
        assertThat(problems(draft(CaseKind.COUPLE, "A A", "B B"))).isEmpty();
    }

    @Test
    void daysThatNameNoDayOrStandTheWrongWayRoundAreSaid() {
        CaseDraft.Entry unread = new CaseDraft.Entry(0, 0, "A A", "", "", "", null, null, false);
        CaseDraft.Entry backwards = new CaseDraft.Entry(0, 0, "B B", "", "", "", DAY, DAY.minusDays(1), true);

        assertThat(problems(new CaseDraft(CaseKind.COUPLE, CaseStatus.ACTIVE, DAY, null, List.of(unread, backwards))))
                .containsExactly("since", "from.0", "to.0", "to.1");
        assertThat(problems(new CaseDraft(CaseKind.COUPLE, CaseStatus.ACTIVE, Now.today().plusYears(2), Now.today().plusYears(2), members("A", "B"))))
                .containsExactly("since");
    }

    @Test
    void aCaseCannotHaveStoodSoBeforeItBegan() {
        assertThat(problems(new CaseDraft(CaseKind.COUPLE, CaseStatus.PARTED, DAY.minusDays(1), DAY, members("A", "B"))))
                .containsExactly("statusSince");
        assertThat(problems(new CaseDraft(CaseKind.COUPLE, CaseStatus.PARTED, null, DAY, members("A", "B"))))
                .containsExactly("statusSince");
        assertThat(new CaseDraft(CaseKind.COUPLE, CaseStatus.PARTED, DAY.plusDays(40), DAY, members("A", "B")).make().statusSince())
                .isEqualTo(DAY.plusDays(40));
    }

    @Test
    void nobodyIsAMemberTwice() {
        Person lena = new Person(7, "Lena Fischer", "Lena", "", "");
        CaseDraft twice = new CaseDraft(CaseKind.COUPLE, CaseStatus.ACTIVE, DAY, DAY,
                List.of(CaseDraft.Entry.known(lena, DAY), CaseDraft.Entry.known(lena, DAY)));

        assertThat(problems(twice)).containsExactly("name.1");
    }

    @Test
    void aPartnerWhoLeftAndCameBackIsStillOnePersonUnderOneMark() {
        CaseFile pair = draft(CaseKind.COUPLE, "Mara Lindqvist", "Jonas Okoro").make();
        List<CaseDraft.Entry> entries = new ArrayList<>(CaseDraft.of(pair).members());
        CaseDraft.Entry jonas = entries.get(1);
        entries.set(1, new CaseDraft.Entry(jonas.membership(), jonas.person(), "Jonas Okoro", "Jonas", "", "", DAY, DAY.plusDays(40), true));
        entries.add(CaseDraft.Entry.known(pair.members().get(1).person(), DAY.plusDays(80)));
        CaseDraft again = new CaseDraft(CaseKind.COUPLE, CaseStatus.ACTIVE, DAY, DAY, entries);

        assertThat(problems(again)).isEmpty();
        assertThat(again.change(pair).members()).extracting(Membership::mark).containsExactly(0, 1, 1);
        assertThat(again.change(pair).members()).extracting(m -> m.person().id()).endsWith(jonas.person(), jonas.person());

        entries.set(2, CaseDraft.Entry.known(pair.members().get(1).person(), DAY.plusDays(40)));
        assertThat(problems(new CaseDraft(CaseKind.COUPLE, CaseStatus.ACTIVE, DAY, DAY, entries)))
                .as("back on the very day of leaving").containsExactly("name.2");
    }

    @Test
    void whoeverWasAMemberKeepsTheirMarkWhateverTheOrderAndNewOnesTakeTheNext() {
        CaseFile before = draft(CaseKind.COUPLE, "Mara Lindqvist", "Jonas Okoro").make();
        List<CaseDraft.Entry> entries = new ArrayList<>(CaseDraft.of(before).members());
        entries.add(0, entries.remove(1));
        entries.add(new CaseDraft.Entry(0, 0, " Leah Stone ", "", "they/them", "", DAY.plusDays(9), null, true));

        CaseFile after = new CaseDraft(CaseKind.OTHER, CaseStatus.PAUSED, Now.today(), DAY, entries).change(before);

        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.members()).extracting(m -> m.person().goesBy()).containsExactly("Jonas", "Mara", "Leah");
        assertThat(after.members()).extracting(Membership::mark).containsExactly(1, 0, 2);
        assertThat(after.members().get(2).person().fullName()).isEqualTo("Leah Stone");
        assertThat(after.statusSince()).isEqualTo(Now.today());
        assertThat(CaseDraft.of(before).change(before)).isEqualTo(before);
    }

    @Test
    void aLifeEventOfOnePersonIsTheirsAndIsOpenedOnlyToOthersOfTheCase() {
        CaseFile file = draft(CaseKind.COUPLE, "Mara Lindqvist", "Jonas Okoro").make();
        var of = new Case(file.id(), "C-0001", file.kind(), file.status(),
                WorkingFormat.TOGETHER, DAY, file.members().stream().map(m ->
                new Member(m.id(), m.person().id(), m.person().goesBy(), m.person().fullName(), m.mark(),
                        0, DAY, null)).toList());
        long mara = file.members().get(0).person().id();
        long jonas = file.members().get(1).person().id();

        LifeEvent opened = new LifeEventDraft("  New \n job ", DAY, DAY, true, mara, true,
                Opening.PAPER, Set.of(jonas, mara, 99L)).event(0, of);
        assertThat(opened.words()).isEqualTo("New job");
        assertThat(opened.to()).isNull();
        assertThat(opened.openedTo()).containsExactly(jonas);

        LifeEvent joint = new LifeEventDraft("Moved", DAY, null, true, 0, true, Opening.PAPER,
                Set.of(jonas)).event(5, of);
        assertThat(joint.own()).isFalse();
        assertThat(joint.openedTo()).isEmpty();
        assertThat(joint.id()).isEqualTo(5);

        LifeEventDraft bad = new LifeEventDraft(" ", null, DAY, false, 0, false, Opening.CLOSED, Set.of());
        assertThat(bad.check(of, null).problems()).extracting(Validation.Problem::field).containsExactly("words", "from", "to");
    }

    private static List<String> problems(CaseDraft draft) {
        return draft.check().problems().stream().map(Validation.Problem::field).toList();
    }

    private static CaseDraft draft(CaseKind kind, String... names) {
        return new CaseDraft(kind, CaseStatus.ACTIVE, DAY, DAY, members(names));
    }

    private static List<CaseDraft.Entry> members(String... names) {
        List<CaseDraft.Entry> members = new ArrayList<>();
        for (String name : names) {
            members.add(new CaseDraft.Entry(0, 0, name, "", "", "", DAY, null, true));
        }
        return members;
    }
}
