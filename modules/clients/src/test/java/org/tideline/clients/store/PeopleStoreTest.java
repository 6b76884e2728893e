package org.tideline.clients.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.Membership;
import org.tideline.clients.model.Person;
import org.tideline.clients.model.people.ContactKind;
import org.tideline.clients.model.people.ContactLine;
import org.tideline.clients.model.people.Listed;
import org.tideline.clients.model.people.May;
import org.tideline.clients.model.people.OwnField;
import org.tideline.clients.model.people.People;
import org.tideline.clients.model.people.PersonFile;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditEntry;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.testing.support.TestPractices;

@ExtendWith({PracticeExtension.class, Entered.class})
class PeopleStoreTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private OpenPractice practice;
    private People people;

    @BeforeEach
    void open(OpenPractice fresh) {
        practice = fresh;
        people = fresh.service(People.class);
    }

    private static Person person(String name) {
        return new Person(Ids.next(), name, name.split(" ")[0], "", "");
    }

    private static ContactLine line(ContactKind kind, String line, May use) {
        return new ContactLine(Ids.next(), kind, line, "home", use, May.NOT_ASKED);
    }

    private static PersonFile full(Person person, Map<Long, String> values) {
        return new PersonFile(person, LocalDate.of(1988, 2, 29), new PersonFile.Safety(May.NO, "Mon 9–11", "pears"),
                "Swedish, English", "Her sister Kaja, 0700 1", "Dr Holm", List.of(line(ContactKind.MOBILE, "+46 70 123 45 67", May.YES),
                line(ContactKind.ADDRESS, "Quay St 4\n21120 Malmö", May.NO)), values);
    }

    @Test
    void aWholeRecordIsThereAfterANight() {
        OwnField field = new OwnField(Ids.next(), "Insurance", false);
        people.fields(List.of(field));
        PersonFile written = people.save(full(person("Mara Lindqvist"), Map.of(field.id(), "Folksam 12")));

        practice = TestPractices.reopen(practice);
        Listed found = practice.service(People.class).find(written.id()).orElseThrow();
        assertThat(found.file()).isEqualTo(written);
        assertThat(found.cases()).isEmpty();
        assertThat(practice.service(People.class).all()).containsExactly(found);
    }

    @Test
    void aSaveIsOneChangeAndTheRecordAsItStoodPutsItBack() {
        OwnField field = new OwnField(Ids.next(), "Insurance", false);
        OwnField other = new OwnField(Ids.next(), "Invoice to", false);
        people.fields(List.of(field, other));
        PersonFile before = people.save(full(person("Mara Lindqvist"), Map.of(field.id(), "Folksam 12")));
        ContactLine first = before.contacts().get(0);
        PersonFile after = new PersonFile(new Person(before.id(), "Mara Lind", "M", "she/her", "old lines"), null,
                PersonFile.Safety.NOT_ASKED, "", "", "", List.of(line(ContactKind.EMAIL, "m@example.org", May.YES),
                new ContactLine(first.id(), ContactKind.PHONE, "040 1", "", May.NO, May.NO)), Map.of(other.id(), "her firm"));
        int entries = entries().size();

        people.save(after);
        assertThat(people.find(before.id()).orElseThrow().file()).isEqualTo(after);
        assertThat(entries()).hasSize(entries + 1);
        assertThat(entries().get(0).action()).isEqualTo(Action.CHANGED);

        people.save(before);
        assertThat(people.find(before.id()).orElseThrow().file()).isEqualTo(before);
        people.save(before);
        assertThat(entries()).as("what changes nothing leaves no trace").hasSize(entries + 2);
    }

    private List<AuditEntry> entries() {
        return practice.audit().entries(AuditFilter.ALL);
    }

    @Test
    void theFormOfACaseLeavesTheRestOfARecordAlone() {
        PersonFile written = people.save(full(person("Mara Lindqvist"), Map.of()));
        Person renamed = new Person(written.id(), "Mara Lind", "Mara", "she/her", "old lines");
        CaseFile file = practice.service(CaseFiles.class).save(new CaseFile(Ids.next(), "", CaseKind.INDIVIDUAL, CaseStatus.ACTIVE,
                DAY, DAY, List.of(new Membership(Ids.next(), renamed, 0, DAY, null))));

        Listed found = people.find(written.id()).orElseThrow();
        assertThat(found.file().person()).isEqualTo(renamed);
        assertThat(found.file().contacts()).isEqualTo(written.contacts());
        assertThat(found.file().safety()).isEqualTo(written.safety());
        assertThat(found.cases()).extracting(Case::id).containsExactly(file.id());
        assertThat(people.all()).containsExactly(found);
    }

    @Test
    void aPersonInNoCaseCanBeTakenOutAndOneInACaseStays() throws Trouble {
        PersonFile alone = people.save(full(person("Yuki Sato"), Map.of()));
        Person member = person("Mara Lindqvist");
        practice.service(CaseFiles.class).save(new CaseFile(Ids.next(), "", CaseKind.INDIVIDUAL, CaseStatus.ACTIVE, DAY, DAY,
                List.of(new Membership(Ids.next(), member, 0, DAY, null))));

        people.remove(alone.id());
        assertThat(people.find(alone.id())).isEmpty();
        assertThatThrownBy(() -> people.remove(member.id())).isInstanceOf(Trouble.class).hasMessageContaining("stay");
        assertThat(people.find(member.id())).isPresent();
    }

    @Test
    void fieldsAreReorderedAndRetiredWithoutLosingWhatWasWritten() {
        OwnField a = new OwnField(Ids.next(), "Insurance", false);
        OwnField b = new OwnField(Ids.next(), "Invoice to", false);
        people.fields(List.of(a, b));
        PersonFile written = people.save(full(person("Mara Lindqvist"), Map.of(a.id(), "Folksam 12")));

        people.fields(List.of(b, new OwnField(a.id(), "Insurer", true)));
        assertThat(people.fields()).containsExactly(b, new OwnField(a.id(), "Insurer", true));
        people.fields(List.of());
        assertThat(people.fields()).as("the one in which something stands").containsExactly(new OwnField(a.id(), "Insurer", true));
        assertThat(people.find(written.id()).orElseThrow().file().values()).isEqualTo(Map.of(a.id(), "Folksam 12"));
    }
}
