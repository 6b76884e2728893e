package org.tideline.clients.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseTest {
    private static final LocalDate SPRING = LocalDate.of(2025, 3, 3);

    @Test
    void aCaseIsTitledByTheNamesItsMembersGoByInTheirOwnOrder() {
        assertThat(of(member(1, "Mara")).title()).isEqualTo("Mara");
        assertThat(of(member(1, "Mara"), member(2, "Jonas")).title()).isEqualTo("Mara & Jonas");
        assertThat(of(member(3, "Aiko"), member(1, "Ben"), member(2, "Leah")).title()).isEqualTo("Aiko, Ben & Leah");
        assertThat(of().title()).isEmpty();
    }

    @Test
    void aSurnameTheyAllShareStandsOnce() {
        assertThat(of(member(1, "Grace Whitfield"), member(2, "Samuel Whitfield")).fullTitle())
                .isEqualTo("Grace & Samuel Whitfield");
        assertThat(of(member(1, "Mara Lindqvist"), member(2, "Jonas Okoro")).fullTitle())
                .isEqualTo("Mara Lindqvist & Jonas Okoro");
        assertThat(of(member(1, "Rosa Weber")).fullTitle()).isEqualTo("Rosa Weber");
        assertThat(of(member(1, "Ana"), member(2, "Ana")).fullTitle()).isEqualTo("Ana & Ana");
    }

    @Test
    void membershipHoldsFromItsFirstToItsLastDay() {
        Case pair = of(new Member(10, 1, "Mara", "Mara L", 0, 0, SPRING, SPRING.plusDays(9)), member(2, "Jonas"));

        assertThat(pair.personsOn(SPRING.minusDays(1))).isEmpty();
        assertThat(pair.personsOn(SPRING)).containsExactlyInAnyOrder(1L, 2L);
        assertThat(pair.personsOn(SPRING.plusDays(9))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(pair.personsOn(SPRING.plusDays(10))).containsExactly(2L);
    }

    @Test
    void aPersonWhoLeftAndCameBackIsListedOnce() {
        Case pair = of(new Member(10, 1, "Mara", "Mara L", 0, 0, SPRING, SPRING.plusDays(9)), member(2, "Jonas"),
                new Member(11, 1, "Mara", "Mara L", 0, 0, SPRING.plusYears(1), null));

        assertThat(pair.people()).extracting(Member::person).containsExactly(2L, 1L);
        assertThat(pair.member(1).orElseThrow().id()).isEqualTo(11);
        assertThat(pair.personsOn(SPRING.plusDays(30))).containsExactly(2L);
    }

    @Test
    void theContextOfACaseWindowRefusesToBeWritten() {
        CaseContext context = new CaseContext(7);

        assertThat(context.getLookup().lookup(CaseContext.class)).isSameAs(context);
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(context))
                .isInstanceOf(NotSerializableException.class);
    }

    private static Case of(Member... members) {
        return new Case(1, "C-0001", CaseKind.COUPLE, CaseStatus.ACTIVE, WorkingFormat.TOGETHER, SPRING, List.of(members));
    }

    private static Member member(long person, String name) {
        return new Member(100 + person, person, name, name, 0, 0, SPRING, null);
    }
}
