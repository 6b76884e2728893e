package org.tideline.practice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Enrolment;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.practice.model.AuditTrail.By;
import org.tideline.practice.model.AuditTrail.Row;
import org.tideline.practice.model.AuditTrail.Wanted;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class AuditTrailTest {
    private static final LocalDate SPRING = LocalDate.of(2025, 3, 3);
    private final OpenPractice practice;
    private final Case first;
    private final Case second;

    AuditTrailTest(OpenPractice practice) {
        this.practice = practice;
        first = couple("Mara Lindqvist", "Jonas Okoro");
        second = couple("Elif Aydin", "Sofia Brandt");
        practice.database().write(tx -> {
            tx.audit(Action.CHANGED, new ItemRef(Cases.CASE_KIND, first.id()), first.id());
            tx.audit(Action.CHANGED, new ItemRef("clients.life-event", 7), second.id());
            tx.audit(Action.CHANGED, new ItemRef(Cases.PERSON_KIND, first.members().get(0).person()), 0);
            tx.audit(Action.REMOVED, new ItemRef("garden.bed", 9), second.id());
            return null;
        });
    }

    private Case couple(String one, String other) {
        return practice.database().write(tx -> practice.service(Enrolment.class)
                .make(tx, CaseKind.COUPLE, "test", one, List.of("a", "b"), List.of(one, other), SPRING, 0));
    }

    private List<Row> rows(Wanted wanted) {
        return AuditTrail.rows(practice, wanted);
    }

    private static Wanted all() {
        return new Wanted(Period.ALL, 0, 0, null);
    }

    @Test
    void entriesAreToldInPlainWordsNewestFirst() {
        List<Row> rows = rows(all());
        assertThat(rows.get(0).done()).isEqualTo("Removed");
        assertThat(rows.get(0).record()).as("a part that is not installed").isEqualTo("Record of the kind garden.bed");
        assertThat(rows.get(1).record()).isEqualTo("Person");
        assertThat(rows.get(2).record()).isEqualTo("Life event");
        assertThat(rows.get(2).code()).isEqualTo(second.code());
        assertThat(rows.get(3).record()).isEqualTo("Case");
        assertThat(rows).extracting(row -> row.entry().number()).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void everyActionHasItsWords() {
        assertThat(ActionWords.all()).hasSameSizeAs(Action.values()).allSatisfy(action -> assertThat(ActionWords.of(action)).isNotBlank());
    }

    @Test
    void aPersonsEntriesAreThoseOfTheirCasesAndOfThemselves() {
        List<Row> rows = rows(new Wanted(Period.ALL, first.members().get(0).person(), 0, Action.CHANGED));
        assertThat(rows).extracting(Row::record).containsExactly("Person", "Case");
        assertThat(rows(new Wanted(Period.ALL, second.members().get(1).person(), 0, Action.CHANGED)))
                .extracting(Row::record).containsExactly("Life event");
    }

    @Test
    void aCaseAnActionAndDaysNarrowTogether() {
        assertThat(rows(new Wanted(Period.ALL, 0, second.id(), Action.REMOVED))).hasSize(1);
        assertThat(rows(new Wanted(Period.ALL, 0, second.id(), Action.VIEWED))).isEmpty();
        assertThat(rows(new Wanted(new Period(null, Now.today().minusDays(1)), 0, 0, null))).isEmpty();
        assertThat(rows(new Wanted(new Period(Now.today(), null), 0, second.id(), null))).isNotEmpty();
    }

    @Test
    void rowsAreSortedByEachColumn() {
        List<Row> rows = rows(all());
        assertThat(AuditTrail.sorted(rows, By.RECORD, false)).extracting(Row::record).isSorted();
        assertThat(AuditTrail.sorted(rows, By.CASE, true).get(0).code()).isEqualTo(second.code());
        assertThat(AuditTrail.sorted(rows, By.NUMBER, false).get(0).entry().number()).isEqualTo(1);
        assertThat(AuditTrail.sorted(rows, By.DONE, false)).extracting(Row::done).isSorted();
        assertThat(AuditTrail.sorted(rows, By.WHEN, true)).extracting(row -> row.entry().at()).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void whoCanBeAskedForAreThePeopleOfTheCases() {
        AuditTrail.Choices choices = AuditTrail.Choices.of(practice);
        assertThat(choices.people()).extracting(AuditTrail.Person::name)
                .containsExactly("Elif Aydin", "Jonas Okoro", "Mara Lindqvist", "Sofia Brandt");
        assertThat(choices.cases()).extracting(Case::code).isSorted().hasSize(2);
    }

    @Test
    void theExportHoldsEveryRowAndNoName(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("audit.csv");
        List<Row> rows = rows(all());
        AuditCsv.write(file, rows, Progress.NONE);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(rows.size() + 1);
        assertThat(lines.get(0)).isEqualTo("number,at,zone,action,done,kind,record,id,case");
        assertThat(lines.get(1)).contains(",REMOVED,Removed,garden.bed,");
        assertThat(Files.readString(file)).doesNotContain("Lindqvist", "Okoro");
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(file);
        }
    }

    @Test
    void anExportThatCannotBeWrittenLeavesNothing(@TempDir Path folder) throws IOException {
        Path there = Files.createDirectory(folder.resolve("audit.csv"));
        Files.writeString(there.resolve("x"), "x");
        assertThatThrownBy(() -> AuditCsv.write(there, rows(all()), Progress.NONE)).isInstanceOf(Trouble.class);
        try (var all = Files.list(folder)) {
            assertThat(all).containsExactly(there);
        }
    }

    @Test
    void lookingAtTheTrailIsInTheTrail() {
        AuditTrail.note(practice, Action.VIEWED);
        practice.close();
        OpenPractice again = org.tideline.testing.support.TestPractices.open(practice.folder());
        assertThat(AuditTrail.rows(again, new Wanted(Period.ALL, 0, 0, Action.VIEWED))).extracting(Row::record).containsExactly("The audit trail");
    }

    @Test
    void manyEntriesAreReadInOneGo() {
        int many = Integer.getInteger("tideline.practice.entries", 3_000);
        practice.database().write(tx -> {
            for (int i = 0; i < many; i++) {
                tx.audit(Action.VIEWED, new ItemRef(Cases.CASE_KIND, first.id()), first.id());
            }
            return null;
        });
        long began = System.nanoTime();
        List<Row> rows = rows(new Wanted(Period.ALL, 0, 0, Action.VIEWED));
        List<Row> sorted = AuditTrail.sorted(rows, By.CASE, false);
        System.getLogger(AuditTrailTest.class.getName()).log(System.Logger.Level.INFO, "{0} entries read and sorted in {1} ms",
                rows.size(), (System.nanoTime() - began) / 1_000_000);
        assertThat(sorted).hasSize(many);
    }
}
