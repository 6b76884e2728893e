package org.tideline.clients.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.model.Person;
import org.tideline.clients.model.people.ContactKind;
import org.tideline.clients.model.people.ContactLine;
import org.tideline.clients.model.people.Listed;
import org.tideline.clients.model.people.May;
import org.tideline.clients.model.people.OwnField;
import org.tideline.clients.model.people.People;
import org.tideline.clients.model.people.PersonFile;
import org.tideline.clients.model.people.file.Coming;
import org.tideline.clients.model.people.file.Contents;
import org.tideline.clients.model.people.file.ImportPeople;
import org.tideline.clients.model.people.file.Incoming;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.testing.support.TestPractices;

@ExtendWith({PracticeExtension.class, Entered.class})
class ImportPeopleStoreTest {
    private static final LocalDate BORN = LocalDate.of(1988, 3, 4);
    private OpenPractice practice;
    private People people;
    private ImportPeople imports;

    @BeforeEach
    void open(OpenPractice fresh) {
        practice = fresh;
        people = fresh.service(People.class);
        imports = fresh.service(ImportPeople.class);
    }

    private static ContactLine phone(String number, May use) {
        return new ContactLine(Ids.next(), ContactKind.PHONE, number, "", use, May.NOT_ASKED);
    }

    private static PersonFile file(String name, LocalDate birth, Map<Long, String> values, ContactLine... contacts) {
        return new PersonFile(new Person(Ids.next(), name, name, "", ""), birth, PersonFile.Safety.NOT_ASKED, "Swedish", "", "",
                List.of(contacts), values);
    }

    private static Coming fresh(PersonFile file) {
        return new Coming(new Incoming(2, file), List.of(), 0, Coming.What.NEW, 0);
    }

    @Test
    void everyoneComesInAsOneStepThatGoesOutAndInAgain() throws Exception {
        OwnField field = new OwnField(Ids.next(), "Insurance", false);
        people.fields(List.of(field));
        List<Coming> coming = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            coming.add(fresh(file("Person " + i, BORN, Map.of(field.id(), "Folksam " + i), phone("0700 " + i, May.NOT_ASKED))));
        }
        ImportPeople.Outcome outcome = imports.bringIn(coming, Progress.NONE);
        assertThat(outcome.fresh()).isEqualTo(450);
        assertThat(people.all()).hasSize(450).allSatisfy(one -> {
            assertThat(one.file().contacts()).hasSize(1);
            assertThat(one.file().values()).hasSize(1);
        });
        assertThat(practice.audit().entries(AuditFilter.ALL).stream().filter(e -> e.action() == Action.IMPORTED)).hasSize(1);

        imports.takeBack(outcome);
        assertThat(people.all()).isEmpty();
        imports.bringBack(outcome);
        assertThat(people.all()).hasSize(450);
        imports.takeBack(outcome);

        practice = TestPractices.reopen(practice);
        assertThat(practice.service(People.class).all()).isEmpty();
        assertThat(practice.service(People.class).fields()).containsExactly(field);
    }

    @Test
    void whoIsTakenForSomebodyKnownBringsOnlyWhatIsNotThereYet() throws Exception {
        PersonFile known = people.save(file("Mara Lindqvist", null, Map.of(), phone("+46 70 123 45 67", May.NO)));
        PersonFile incoming = new PersonFile(new Person(Ids.next(), "mara lindqvist", "M", "she/her", "from a file"), BORN,
                new PersonFile.Safety(May.YES, "", ""), "English", "Kaja", "", List.of(phone("070-1234567", May.YES), phone("040 555555", May.YES)), Map.of());
        Contents contents = new Contents(List.of(new Incoming(2, incoming)), List.of(), Map.of(), 0);
        List<Coming> coming = Coming.all(contents, people.all());
        assertThat(coming.get(0).what()).isEqualTo(Coming.What.SAME);
        assertThat(coming.get(0).same()).isEqualTo(known.id());

        ImportPeople.Outcome outcome = imports.bringIn(coming, Progress.NONE);
        PersonFile now = people.find(known.id()).orElseThrow().file();
        assertThat(now.person()).isEqualTo(new Person(known.id(), "Mara Lindqvist", "Mara Lindqvist", "she/her", "from a file"));
        assertThat(now.birth()).isEqualTo(BORN);
        assertThat(now.languages()).isEqualTo("Swedish");
        assertThat(now.emergency()).isEqualTo("Kaja");
        assertThat(now.contacts()).extracting(ContactLine::line).containsExactly("+46 70 123 45 67", "040 555555");
        assertThat(now.contacts().get(0).use()).as("what was answered stays").isEqualTo(May.NO);
        assertThat(people.all()).hasSize(1);

        imports.takeBack(outcome);
        assertThat(people.find(known.id()).orElseThrow().file()).isEqualTo(known);
        imports.bringBack(outcome);
        assertThat(people.find(known.id()).orElseThrow().file()).isEqualTo(now);
    }

    @Test
    void whoIsLeftOutDoesNotComeIn() throws Exception {
        Coming one = fresh(file("A One", BORN, Map.of()));
        ImportPeople.Outcome outcome = imports.bringIn(List.of(one.with(Coming.What.OUT, 0), fresh(file("B Two", BORN, Map.of()))), Progress.NONE);
        assertThat(outcome.fresh()).isEqualTo(1);
        assertThat(people.all()).extracting(p -> p.file().person().fullName()).containsExactly("B Two");
    }

    @Test
    void aStopLeavesNothingBehind() {
        List<Coming> coming = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            coming.add(fresh(file("Person " + i, BORN, Map.of(), phone("0700 " + i, May.NOT_ASKED))));
        }
        Progress stopping = new Progress() {
            private long done;

            @Override
            public void at(long now, long total) {
                done = now;
            }

            @Override
            public boolean cancelled() {
                return done > 0;
            }
        };
        assertThatThrownBy(() -> imports.bringIn(coming, stopping)).isInstanceOf(Progress.Cancelled.class);
        assertThat(people.all()).isEmpty();
        assertThat(count("clients_person")).isZero();
        assertThat(count("clients_contact")).isZero();
    }

    @Test
    void somebodyWhoIsGoneMeanwhileStopsTheWholeImport() throws Exception {
        PersonFile known = people.save(file("Mara Lindqvist", null, Map.of()));
        Coming same = fresh(file("Mara Lindqvist", null, Map.of())).with(Coming.What.SAME, known.id());
        people.remove(known.id());
        assertThatThrownBy(() -> imports.bringIn(List.of(fresh(file("B Two", BORN, Map.of())), same), Progress.NONE))
                .isInstanceOf(Trouble.class).hasMessageContaining("Nothing was brought in");
        assertThat(people.all()).extracting(Listed::id).isEmpty();
        assertThat(count("clients_person")).isZero();
    }

    private long count(String table) {
        return practice.database().read(tx -> tx.sql().createQuery("select count(*) from " + table).mapTo(Long.class).one());
    }
}
