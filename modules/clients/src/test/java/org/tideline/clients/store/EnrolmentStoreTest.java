package org.tideline.clients.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Enrolment;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.LifeEvent;
import org.tideline.clients.model.LifeEvents;
import org.tideline.clients.model.OpenCase;
import org.tideline.clients.model.OpenCases;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Opening;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.testing.support.TestPractices;

@ExtendWith({PracticeExtension.class, Entered.class})
class EnrolmentStoreTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private OpenPractice practice;
    private Enrolment enrolment;
    private Cases cases;

    @BeforeEach
    void open(OpenPractice fresh) {
        practice = fresh;
        enrolment = fresh.service(Enrolment.class);
        cases = fresh.service(Cases.class);
    }

    @Test
    void whatAnImportMakesIsSeenOnlyWhenItsBatchIsPublished() {
        long batch = practice.batches().begin("checkins");
        Case made = practice.database().write(tx -> enrolment.make(tx, CaseKind.COUPLE, "diary", "C17", List.of("1", "2"),
                List.of("Person 1", "Person 2"), DAY, batch));

        assertThat(made.title()).isEqualTo("Person 1 & Person 2");
        assertThat(cases.all()).isEmpty();
        assertThat(cases.find(made.id())).isEmpty();
        assertThat(practice.service(CaseFiles.class).namesakes("Person 1")).isEmpty();
        assertThat(known("diary")).isEmpty();

        practice.database().write(tx -> {
            practice.batches().publish(tx, batch);
            return null;
        });
        assertThat(cases.all()).containsExactly(made);
        assertThat(known("diary")).extracting(Enrolment.Known::personKey).containsExactly("1", "2");
        assertThat(known("diary")).extracting(Enrolment.Known::caseId).containsOnly(made.id());
        assertThat(known("another sort of file")).isEmpty();

        practice.batches().unpublish(batch);
        assertThat(cases.all()).isEmpty();
        assertThat(known("diary")).isEmpty();
    }

    @Test
    void anImportThatWasNeverPublishedIsSweptAway() {
        long batch = practice.batches().begin("checkins");
        practice.database().write(tx -> enrolment.make(tx, CaseKind.COUPLE, "diary", "C17", List.of("1", "2"),
                List.of("A B", "C D"), DAY, batch));

        assertThat(practice.batches().sweep()).isEqualTo(7);

        Case next = practice.database().write(tx -> enrolment.make(tx, CaseKind.INDIVIDUAL, "diary", "C18", List.of("3"),
                List.of("E F"), DAY, 0));
        assertThat(cases.all()).containsExactly(next);
    }

    @Test
    void aMemberWhoseImportWasTakenBackIsNotInDetailsAndIsNotRemovedByAnEdit() {
        Case pair = practice.database().write(tx -> enrolment.make(tx, CaseKind.OTHER, "diary", "C1",
                List.of("1", "2"), List.of("Aiko Tanaka", "Ben Morris"), DAY, 0));
        long batch = practice.batches().begin("checkins");
        practice.database().write(tx -> {
            enrolment.join(tx, pair, "diary", "C1", "3", "Leah Stone", DAY, batch);
            practice.batches().publish(tx, batch);
            return null;
        });
        CaseFiles files = practice.service(CaseFiles.class);
        assertThat(files.find(pair.id()).orElseThrow().members()).hasSize(3);

        practice.batches().unpublish(batch);
        assertThat(files.find(pair.id()).orElseThrow().members()).extracting(m -> m.person().goesBy())
                .containsExactly("Aiko", "Ben");

        files.save(files.find(pair.id()).orElseThrow());
        practice.batches().republish(batch);
        assertThat(cases.find(pair.id()).orElseThrow().title()).isEqualTo("Aiko, Ben & Leah");
    }

    @Test
    void whatIsKeptAboutAnImportedCaseGoesWithTheImportThatWasTakenBack() throws Exception {
        long batch = practice.batches().begin("checkins");
        Case made = practice.database().write(tx -> {
            Case pair = enrolment.make(tx, CaseKind.COUPLE, "diary", "C17", List.of("1", "2"), List.of("A B", "C D"), DAY, batch);
            practice.batches().publish(tx, batch);
            return pair;
        });
        long one = made.members().get(0).person();
        long other = made.members().get(1).person();
        CaseFiles files = practice.service(CaseFiles.class);
        files.format(made.id(), WorkingFormat.TOGETHER_AND_EACH, DAY);
        practice.service(LifeEvents.class).put(new LifeEvent(Ids.next(), made.id(), one, true, DAY, null, "Began night shifts",
                Opening.PAPER, Set.of(other)));
        practice.service(OpenCases.class).remember(List.of(new OpenCase(made.id(), "progress", true)));

        practice.batches().unpublish(batch);
        assertThat(files.standing()).as("nothing shows it").isEmpty();
        assertThat(practice.service(OpenCases.class).remembered()).isEmpty();
        practice.service(OpenCases.class).remember(List.of());
        assertThat(rows("clients_open")).as("and no window stands for it").isZero();

        try (OpenPractice again = TestPractices.reopen(practice)) {
            practice = again;
            for (int i = 0; i < 200 && rows("storage_batch") > 0; i++) {
                Thread.sleep(25);
            }
            for (String table : List.of("storage_batch", "clients_person", "clients_case", "clients_member", "clients_known",
                    "clients_format", "clients_life_event", "clients_life_event_opened")) {
                assertThat(rows(table)).as(table).isZero();
            }
        }
    }

    private long rows(String table) {
        return practice.database().read(tx -> tx.sql().createQuery("select count(*) from " + table).mapTo(Long.class).one());
    }

    @Test
    void peopleGoByTheirFirstNameUnlessThatWouldBeTheSame() {
        Case family = practice.database().write(tx -> enrolment.make(tx, CaseKind.FAMILY, "diary", "C1",
                List.of("1", "2", "3"), List.of("Ana Ruiz", "Ana Ruiz Vega", " Per Lund "), DAY, 0));

        assertThat(family.people()).extracting(Member::name).containsExactly("Ana Ruiz", "Ana Ruiz Vega", "Per");
        assertThat(family.people()).extracting(Member::fullName).contains("Per Lund");
    }

    @Test
    void aPersonWhoJoinsTakesTheNextMarkAndPlace() {
        Case pair = practice.database().write(tx -> enrolment.make(tx, CaseKind.OTHER, "diary", "C1",
                List.of("1", "2"), List.of("Aiko Tanaka", "Ben Morris"), DAY, 0));

        Member leah = practice.database().write(tx -> enrolment.join(tx, pair, "diary", "C1", "3", "Leah Stone",
                DAY.plusDays(40), 0));

        assertThat(leah.mark()).isEqualTo(2);
        Case now = cases.find(pair.id()).orElseThrow();
        assertThat(now.title()).isEqualTo("Aiko, Ben & Leah");
        assertThat(now.personsOn(DAY)).doesNotContain(leah.person());
        assertThat(known("diary")).extracting(Enrolment.Known::personKey).containsExactly("1", "2", "3");
    }

    @Test
    void aNameIsMatchedOnlyWhenItMeansOnePerson() {
        Case family = practice.database().write(tx -> enrolment.make(tx, CaseKind.FAMILY, "diary", "C1",
                List.of("1", "2", "3"), List.of("Ana Ruiz", "Ana Vega", "Per Lund"), DAY, 0));

        assertThat(enrolment.match(family, " per  lund ")).map(Member::fullName).contains("Per Lund");
        assertThat(enrolment.match(family, "PER")).map(Member::fullName).contains("Per Lund");
        assertThat(enrolment.match(family, "ana vega")).map(Member::fullName).contains("Ana Vega");
        assertThat(enrolment.match(family, "Ana")).isEmpty();
        assertThat(enrolment.match(family, "Olaf")).isEmpty();
        assertThat(enrolment.match(family, "")).isEmpty();
    }

    private List<Enrolment.Known> known(String source) {
        return practice.database().read(tx -> enrolment.known(tx, source));
    }
}
