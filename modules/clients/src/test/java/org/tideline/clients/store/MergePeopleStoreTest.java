package org.tideline.clients.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.LifeEvent;
import org.tideline.clients.model.LifeEvents;
import org.tideline.clients.model.Membership;
import org.tideline.clients.model.Person;
import org.tideline.clients.model.people.ContactKind;
import org.tideline.clients.model.people.ContactLine;
import org.tideline.clients.model.people.Listed;
import org.tideline.clients.model.people.May;
import org.tideline.clients.model.people.MergeDraft;
import org.tideline.clients.model.people.MergeDraft.Part;
import org.tideline.clients.model.people.MergePeople;
import org.tideline.clients.model.people.OwnField;
import org.tideline.clients.model.people.People;
import org.tideline.clients.model.people.PersonFile;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.testing.support.TestPractices;

@ExtendWith({PracticeExtension.class, Entered.class})
class MergePeopleStoreTest {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final LocalDate BORN = LocalDate.of(1988, 3, 4);
    private OpenPractice practice;
    private People people;
    private MergePeople merges;
    private final OwnField insurance = new OwnField(Ids.next(), "Insurance", false);
    private final OwnField invoice = new OwnField(Ids.next(), "Invoice goes to", false);

    @BeforeEach
    void open(OpenPractice fresh) {
        practice = fresh;
        people = fresh.service(People.class);
        merges = fresh.service(MergePeople.class);
        people.fields(List.of(insurance, invoice));
    }

    private static ContactLine phone(String number, May use) {
        return new ContactLine(Ids.next(), ContactKind.PHONE, number, "", use, May.NOT_ASKED);
    }

    private static PersonFile file(String name, String goesBy, LocalDate birth, Map<Long, String> values, ContactLine... contacts) {
        return new PersonFile(new Person(Ids.next(), name, goesBy, "", ""), birth, PersonFile.Safety.NOT_ASKED, "", "", "", List.of(contacts), values);
    }

    private CaseFile individual(PersonFile member) {
        return practice.service(CaseFiles.class).save(new CaseFile(Ids.next(), "", CaseKind.INDIVIDUAL, CaseStatus.ACTIVE, DAY, DAY,
                List.of(new Membership(Ids.next(), member.person(), 0, DAY, null))));
    }

    private MergeDraft draft(PersonFile one, PersonFile other) {
        return MergeDraft.of(people.find(one.id()).orElseThrow().file(), people.find(other.id()).orElseThrow().file(), people.fields());
    }

    @Test
    void oneRecordComesOfTwoAndTwoAgainAsTheyWere() throws Trouble {
        PersonFile one = people.save(file("Mara Lindqvist", "Mara", null, Map.of(insurance.id(), "Folksam"),
                phone("0700 900 101", May.YES), phone("0700 900 102", May.YES)));
        PersonFile other = people.save(file("Mara Lind", "Mimi", BORN, Map.of(insurance.id(), "Trygg", invoice.id(), "Her firm"),
                phone("+46 700 900 101", May.NO), phone("0700 900 103", May.NOT_ASKED)));
        CaseFile first = individual(one);
        CaseFile second = individual(other);
        LifeEvent event = new LifeEvent(Ids.next(), second.id(), other.id(), true, DAY, null, "Moved", Opening.CLOSED, Set.of());
        practice.service(LifeEvents.class).put(event);
        Listed oneBefore = people.find(one.id()).orElseThrow();
        Listed otherBefore = people.find(other.id()).orElseThrow();

        MergePeople.Merged merged = merges.merge(draft(one, other).with(Part.GOES_BY, true));

        Listed now = people.find(one.id()).orElseThrow();
        assertThat(people.all()).containsExactly(now);
        assertThat(now.file()).isEqualTo(merged.after());
        assertThat(now.file().person().fullName()).isEqualTo("Mara Lindqvist");
        assertThat(now.file().person().goesBy()).isEqualTo("Mimi");
        assertThat(now.file().birth()).isEqualTo(BORN);
        assertThat(now.file().values()).isEqualTo(Map.of(insurance.id(), "Folksam", invoice.id(), "Her firm"));
        assertThat(now.file().contacts()).extracting(ContactLine::line).as("a no goes before a yes for one number")
                .containsExactly("0700 900 102", "+46 700 900 101", "0700 900 103");
        assertThat(now.cases()).extracting(Case::id).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(practice.service(LifeEvents.class).of(second.id(), Period.ALL).get(0).about()).isEqualTo(one.id());
        assertThat(practice.service(Cases.class).find(second.id()).orElseThrow().title()).isEqualTo("Mimi");

        merges.part(merged);
        assertThat(people.find(one.id())).contains(oneBefore);
        assertThat(people.find(other.id())).contains(otherBefore);
        assertThat(practice.service(LifeEvents.class).of(second.id(), Period.ALL).get(0).about()).isEqualTo(other.id());

        MergePeople.Merged again = merges.merge(draft(one, other).with(Part.GOES_BY, true));
        assertThat(again.after()).isEqualTo(merged.after());
        practice = TestPractices.reopen(practice);
        assertThat(practice.service(People.class).find(one.id()).orElseThrow().file()).isEqualTo(merged.after());
    }

    @Test
    void membersOfOneCaseAreNotMerged() {
        PersonFile one = people.save(file("Mara", "Mara", null, Map.of()));
        PersonFile other = people.save(file("Jonas", "Jonas", null, Map.of()));
        practice.service(CaseFiles.class).save(new CaseFile(Ids.next(), "", CaseKind.COUPLE, CaseStatus.ACTIVE, DAY, DAY, List.of(
                new Membership(Ids.next(), one.person(), 0, DAY, null), new Membership(Ids.next(), other.person(), 1, DAY, null))));
        assertThatThrownBy(() -> merges.merge(draft(one, other))).isInstanceOf(Trouble.class).hasMessageContaining("one case");
        assertThat(people.all()).hasSize(2);
    }

    @Test
    void aRecordThatChangedMeanwhileIsNeitherMergedNorParted() throws Trouble {
        PersonFile one = people.save(file("Mara", "Mara", null, Map.of(), phone("0700 900 101", May.YES)));
        PersonFile other = people.save(file("Mara", "Mara", null, Map.of(), phone("0700 900 102", May.YES)));
        MergeDraft draft = draft(one, other);
        people.save(new PersonFile(other.person(), BORN, other.safety(), "", "", "", other.contacts(), Map.of()));
        assertThatThrownBy(() -> merges.merge(draft)).isInstanceOf(Trouble.class).hasMessageContaining("meanwhile");

        MergePeople.Merged merged = merges.merge(draft(one, other));
        PersonFile later = merged.after();
        people.save(new PersonFile(later.person(), null, later.safety(), "Swedish", "", "", later.contacts(), later.values()));
        assertThatThrownBy(() -> merges.part(merged)).isInstanceOf(Trouble.class).hasMessageContaining("since");
        assertThat(people.all()).hasSize(1);
    }
}
