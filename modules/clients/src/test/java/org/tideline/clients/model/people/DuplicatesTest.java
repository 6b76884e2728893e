package org.tideline.clients.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.Person;
import org.tideline.clients.model.people.Duplicates.Why;

class DuplicatesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final LocalDate BORN = LocalDate.of(1988, 3, 4);
    private static long ids;

    private static Listed person(String name, LocalDate birth, String... contacts) {
        List<ContactLine> lines = new ArrayList<>();
        for (String contact : contacts) {
            lines.add(new ContactLine(++ids, contact.contains("@") ? ContactKind.EMAIL : ContactKind.PHONE, contact, "",
                    May.NOT_ASKED, May.NOT_ASKED));
        }
        return new Listed(new PersonFile(new Person(++ids, name, name, "", ""), birth, PersonFile.Safety.NOT_ASKED, "", "", "",
                lines, Map.of()), List.of());
    }

    private static Listed in(Listed one, Case of) {
        return new Listed(one.file(), List.of(of));
    }

    @Test
    void nameAndBirthNumbersAndAddressesSayThatTwoMayBeOne() {
        Listed mara = person("Mara  Lindqvist", BORN, "+46 70 123 45 67", "Mara@Example.org");
        Listed again = person("mara lindqvist", BORN);
        Listed unknown = person("Mara Lindqvist", null);
        Listed phone = person("M. L.", null, "0046 (0)70-1234567");
        Listed mail = person("Somebody", null, "mailto:mara@example.org");
        Listed other = person("Mara Lindqvist", BORN.plusYears(1), "070 123 45 67");
        Listed nobody = person("Jonas Okoro", null, "12345", "not a mail@");
        Duplicates duplicates = new Duplicates(List.of(mara, again, unknown, phone, mail, other, nobody));

        List<Duplicates.Match> found = duplicates.of(mara);
        assertThat(found).extracting(match -> match.other().id()).containsExactlyInAnyOrder(again.id(), unknown.id(), phone.id(), mail.id());
        assertThat(found.stream().filter(m -> m.other() == again).findFirst().orElseThrow().why()).containsExactly(Why.NAME_AND_BIRTH);
        assertThat(found.stream().filter(m -> m.other() == unknown).findFirst().orElseThrow().words()).isEqualTo("same name");
        assertThat(found.stream().filter(m -> m.other() == phone).findFirst().orElseThrow().words()).isEqualTo("same number");
        assertThat(found.stream().filter(m -> m.other() == mail).findFirst().orElseThrow().words()).isEqualTo("same e-mail address");
        assertThat(duplicates.of(nobody)).isEmpty();
    }

    @Test
    void whoAreMembersOfOneCaseAreTwoThoughTheyShareTheirNumber() {
        Listed mara = person("Mara", null, "040 123456");
        Listed jonas = person("Jonas", null, "040 123456");
        Case pair = new Case(7, "C-0007", CaseKind.COUPLE, CaseStatus.ACTIVE, WorkingFormat.TOGETHER, DAY, List.of(
                new Member(1, mara.id(), "Mara", "Mara", 0, 0, DAY, null), new Member(2, jonas.id(), "Jonas", "Jonas", 1, 1, DAY, null)));
        assertThat(new Duplicates(List.of(mara, jonas)).of(mara)).hasSize(1);
        Listed inCase = in(mara, pair);
        assertThat(new Duplicates(List.of(inCase, in(jonas, pair))).of(inCase)).isEmpty();
    }

    @Test
    void aNumberThatManyShareTellsNothingAndTakesNoTime() {
        List<Listed> all = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            all.add(person("Person " + i, null, "030 555 555", "nr" + i % 10_000 + "@example.org"));
        }
        Assertions.assertThatCode(() -> org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Duplicates duplicates = new Duplicates(all);
            assertThat(all.stream().filter(one -> duplicates.of(one).size() == 1).count()).isEqualTo(20_000);
        })).doesNotThrowAnyException();
    }
}
