package org.tideline.clients.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;

class CaseloadTest {
    private static final LocalDate DAY = LocalDate.of(2025, 9, 8);
    private final List<Caseload.Entry> all = List.of(
            entry(1, CaseStatus.ACTIVE, "Mara Lindqvist", "Jonas Okoro"),
            entry(2, CaseStatus.PAUSED, "Grace Whitfield", "Samuel Whitfield"),
            entry(3, CaseStatus.ENDED, "Rosa Weber"),
            entry(4, CaseStatus.INQUIRY, "Élise Dvořák-Smith"),
            entry(5, CaseStatus.PARTED, "Lena Fischer", "Amir Rahimi"),
            entry(12, CaseStatus.ACTIVE, "elif Aydın", "Sofia Brandt"));

    @Test
    void activeCasesAndInquiriesComeFirstByNameThenPausedAndClosedOnesStandBehindACount() {
        Caseload list = Caseload.of(all, "", false);

        assertThat(list.current()).extracting(e -> e.of().id()).containsExactly(12L, 4L, 1L);
        assertThat(list.paused()).extracting(e -> e.of().id()).containsExactly(2L);
        assertThat(list.closed()).isEmpty();
        assertThat(list.closedCount()).isEqualTo(2);
        assertThat(list.activeCount()).isEqualTo(2);
        assertThat(Caseload.of(all, "", true).closed()).extracting(e -> e.of().id()).containsExactly(5L, 3L);
    }

    @Test
    void aCaseIsFoundByTheBeginningOfAnyNameOrByItsCodeWhateverItsStanding() {
        assertThat(found("jon")).containsExactly(1L);
        assertThat(found("okoro mara")).containsExactly(1L);
        assertThat(found("elise dvorak")).containsExactly(4L);
        assertThat(found("smith")).containsExactly(4L);
        assertThat(found("aydin")).containsExactly(12L);
        assertThat(found("Mara & Jonas")).containsExactly(1L);
        assertThat(found("c-0012")).containsExactly(12L);
        assertThat(found("12")).containsExactly(12L);
        assertThat(found("weber")).containsExactly(3L);
        assertThat(found("kor")).isEmpty();
        assertThat(Caseload.of(all, "nobody", false).empty()).isTrue();
    }

    @Test
    void theCaseWhoseNamesBeginWithWhatWasTypedStandsFirst() {
        List<Caseload.Entry> two = List.of(entry(1, CaseStatus.ACTIVE, "Hana Novák", "Marek Dvořák"),
                entry(2, CaseStatus.ACTIVE, "Mara Lindqvist", "Jonas Okoro"));

        assertThat(Caseload.of(two, "mar", false).current()).extracting(e -> e.of().id()).containsExactly(2L, 1L);
        assertThat(Caseload.of(two, "", false).current()).extracting(e -> e.of().id()).containsExactly(1L, 2L);
    }

    @Test
    void numbersInNamesCountAsNumbers() {
        List<Caseload.Entry> imported = List.of(entry(1, CaseStatus.ACTIVE, "Person-101", "Person-102"),
                entry(2, CaseStatus.ACTIVE, "Person-2", "Person-3"), entry(3, CaseStatus.ACTIVE, "Person-19"));

        assertThat(Caseload.of(imported, "", false).current()).extracting(e -> e.of().id()).containsExactly(2L, 3L, 1L);
    }

    @Test
    void theSecondLineSaysWhereTheCaseStands() {
        assertThat(all.get(0).line(null)).isEqualTo("With you since September 2025");
        assertThat(all.get(0).line(LocalDate.of(2025, 11, 18))).isEqualTo("Last check-in 18 Nov");
        assertThat(all.get(1).line(LocalDate.of(2025, 11, 18))).isEqualTo("Paused since September 2025");
        assertThat(all.get(2).line(null)).isEqualTo("Closed in September 2025");
        assertThat(all.get(3).line(null)).isEqualTo("Inquiry since 8 Sep");
        assertThat(all.get(4).line(null)).isEqualTo("Parted in September 2025");
    }

    private List<Long> found(String typed) {
        Caseload list = Caseload.of(all, typed, false);
        List<Long> ids = new ArrayList<>();
        list.current().forEach(e -> ids.add(e.of().id()));
        list.paused().forEach(e -> ids.add(e.of().id()));
        list.closed().forEach(e -> ids.add(e.of().id()));
        return ids;
    }

    private static Caseload.Entry entry(long id, CaseStatus status, String... names) {
        List<Member> members = new ArrayList<>();
        for (String name : names) {
            int n = members.size();
            members.add(new Member(id * 10 + n, id * 10 + n, name.split(" ")[0], name, n, n, DAY, null));
        }
        return new Caseload.Entry(new Case(id, String.format("C-%04d", id), CaseKind.COUPLE, status, WorkingFormat.TOGETHER, DAY,
                members), DAY);
    }
}
