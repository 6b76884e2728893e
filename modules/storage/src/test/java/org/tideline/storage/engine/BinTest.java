package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideline.storage.engine.QuayRecords.found;
import static org.tideline.storage.engine.QuayRecords.note;
import static org.tideline.storage.engine.QuayRecords.person;
import static org.tideline.storage.engine.QuayRecords.rows;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditEntry;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.Holds;
import org.tideline.storage.spi.Holds.Hold;

class BinTest {
    private static final ItemRef CASE = new ItemRef(QuaySchema.CASE, 10);
    @TempDir
    private Path temp;
    private OpenPractice practice;

    @BeforeEach
    void fill() throws Exception {
        practice = QuayRecords.copy(temp.resolve("p"));
    }

    @AfterEach
    void close() {
        practice.close();
        QuayHolds.BY_CASE.clear();
        Now.use(Clock.systemDefaultZone());
    }

    @Test
    void anItemGoesWithItsPartsAndComesBackEqual() throws Exception {
        assertThat(found(practice)).isEmpty();
        Map<String, List<String>> before = rows(practice);
        ConcurrentLinkedQueue<Set<ItemRef>> told = new ConcurrentLinkedQueue<>();
        try (AutoCloseable listening = practice.changes().listen(told::add)) {
            practice.bin().put(note(51), 10, "Note");
            for (int wait = 0; wait < 200 && told.isEmpty(); wait++) {
                Thread.sleep(20);
            }
        }
        assertThat(told.stream().flatMap(Set::stream)).contains(note(51));
        practice.bin().put(note(50), 10, "Note");
        assertThat(rows(practice).get("quay_note")).hasSize(2);
        assertThat(rows(practice).get("quay_line")).isEmpty();
        assertThat(found(practice)).isEmpty();
        assertThat(practice.bin().list()).hasSize(2).first().satisfies(what -> {
            assertThat(what.item()).isEqualTo(note(50));
            assertThat(what.words()).isEqualTo("Note");
            assertThat(what.rows()).isEqualTo(3);
            assertThat(what.daysLeft()).isBetween(29, 30);
        });
        // The later one refers to the earlier one.
        assertThatThrownBy(() -> practice.bin().restore(note(51))).isInstanceOf(NotPossible.class).hasMessageContaining("refers to is gone");
        practice.bin().restore(note(50));
        practice.bin().restore(note(51));
        assertThat(rows(practice)).isEqualTo(before);
        assertThat(practice.bin().list()).isEmpty();
        assertThat(found(practice)).isEmpty();
        assertThat(practice.audit().entries(AuditFilter.ALL)).extracting(AuditEntry::action).contains(Action.REMOVED, Action.RESTORED);
        assertThatThrownBy(() -> practice.bin().restore(note(51))).isInstanceOf(NotPossible.class).hasMessageContaining("not in the bin");
    }

    @Test
    void aCaseGoesWithAllThatRefersToItAndComesBackEqual() {
        Map<String, List<String>> before = rows(practice);
        practice.bin().put(CASE, 10, "Case");
        Map<String, List<String>> without = rows(practice);
        assertThat(without.get("quay_case")).hasSize(1);
        assertThat(without.get("quay_member")).hasSize(1);
        assertThat(without.get("quay_note")).hasSize(2);
        assertThat(without.get("quay_file")).hasSize(1);
        assertThat(without.get("quay_piece")).hasSize(1);
        assertThat(without.get("quay_only")).as("it refers to a member of the case").isEmpty();
        assertThat(without.get("quay_person")).isEqualTo(before.get("quay_person"));
        assertThat(found(practice)).isEmpty();
        practice.bin().restore(CASE);
        assertThat(rows(practice)).isEqualTo(before);
        assertThat(found(practice)).isEmpty();
    }

    @Test
    void rowsThatReferToEachOtherGoAndComeBack() {
        Map<String, List<String>> before = rows(practice);
        practice.bin().put(new ItemRef(QuaySchema.CASE, 20), 20, "Case");
        assertThat(rows(practice).get("quay_note")).hasSize(2);
        practice.bin().restore(new ItemRef(QuaySchema.CASE, 20));
        assertThat(rows(practice)).isEqualTo(before);
    }

    @Test
    void aPersonGoesOnlyWhenInNoCase() {
        assertThatThrownBy(() -> practice.bin().put(person(1), 0, "Person")).isInstanceOf(NotPossible.class).hasMessageContaining("in a case");
        Map<String, List<String>> before = rows(practice);
        practice.bin().put(person(4), 0, "Person");
        assertThat(rows(practice).get("quay_piece")).hasSize(2);
        practice.bin().restore(person(4));
        assertThat(rows(practice)).isEqualTo(before);
        assertThat(found(practice)).isEmpty();
    }

    @Test
    void whatOthersReferToOrWasSignedOrIsKeptForGoodStays() {
        Map<String, List<String>> before = rows(practice);
        assertThatThrownBy(() -> practice.bin().put(note(50), 10, "Note")).isInstanceOf(NotPossible.class).hasMessageContaining("Other records");
        QuayRecords.write(practice, Action.CHANGED, note(51), "update quay_note set signed_at = 5 where id = 51");
        assertThatThrownBy(() -> practice.bin().put(note(51), 10, "Note")).isInstanceOf(NotPossible.class).hasMessageContaining("signed");
        assertThatThrownBy(() -> practice.bin().put(CASE, 10, "Case")).isInstanceOf(NotPossible.class).hasMessageContaining("signed");
        QuayRecords.write(practice, Action.CREATED, new ItemRef("quay.given", 80), "insert into quay_given (id, case_id, person_id) values (80, 20, 3)");
        assertThatThrownBy(() -> practice.bin().put(new ItemRef(QuaySchema.CASE, 20), 20, "Case")).isInstanceOf(NotPossible.class)
                .hasMessageContaining("kept for good");
        assertThat(rows(practice).get("quay_line")).isEqualTo(before.get("quay_line"));
        assertThat(practice.bin().list()).isEmpty();
    }

    @Test
    void anOrderHolds() {
        QuayHolds.BY_CASE.put(10L, List.of(new Hold(Holds.Kind.ORDER, "A court wants it kept.", null)));
        assertThatThrownBy(() -> practice.bin().put(CASE, 10, "Case")).isInstanceOf(NotPossible.class).hasMessage("A court wants it kept.");
        QuayHolds.BY_CASE.put(10L, List.of(new Hold(Holds.Kind.RETENTION, "Ten years.", LocalDate.of(2036, 1, 1))));
        practice.bin().put(CASE, 10, "Case");
    }

    @Test
    void whatIsGoneOrTakenMeanwhileIsSaidInWords() {
        practice.bin().put(note(51), 10, "Note");
        QuayRecords.write(practice, Action.CREATED, note(51), "insert into quay_note (id, words) values (51, 'another')");
        assertThatThrownBy(() -> practice.bin().restore(note(51))).isInstanceOf(NotPossible.class).hasMessageContaining("has the place");
        assertThat(practice.bin().list()).hasSize(1);
        // A reference that only the declaration knows of.
        practice.bin().put(new ItemRef(QuaySchema.FILE, 61), 0, "File");
        practice.bin().put(person(4), 0, "Person");
        assertThatThrownBy(() -> practice.bin().restore(new ItemRef(QuaySchema.FILE, 61))).isInstanceOf(NotPossible.class)
                .hasMessageContaining("person or a case");
        practice.bin().restore(person(4));
        practice.bin().restore(new ItemRef(QuaySchema.FILE, 61));
        assertThat(found(practice)).isEmpty();
    }

    @Test
    void whatLiesInTheBinCannotBeChangedUnseen() {
        practice.bin().put(note(51), 10, "Note");
        practice.database().write(tx -> tx.sql().execute("update storage_bin set case_id = 20"));
        assertThat(found(practice)).containsExactly(Finding.Kind.CHANGED);
        practice.database().write(tx -> tx.sql().execute("update storage_bin set case_id = 10"));
        practice.database().write(tx -> tx.sql().createUpdate("update storage_bin_row set content = ?").bind(0, new byte[] {0, 0}).execute());
        assertThatThrownBy(() -> practice.bin().restore(note(51))).isInstanceOf(NotPossible.class).hasMessageContaining("not as it was put there");
    }

    @Test
    void whatCameWithAnImportThatWasTakenBackStaysThere() {
        long batch = practice.batches().begin("people");
        practice.database().write(tx -> {
            tx.sql().createUpdate("insert into quay_person (id, name, batch) values (9, 'Nine', ?)").bind(0, batch).execute();
            practice.batches().publish(tx, batch);
            return null;
        });
        practice.bin().put(person(9), 0, "Person");
        assertThat(found(practice)).isEmpty();
        practice.batches().unpublish(batch);
        assertThatThrownBy(() -> practice.bin().restore(person(9))).isInstanceOf(NotPossible.class).hasMessageContaining("taken back");
        practice.batches().republish(batch);
        practice.bin().restore(person(9));
        assertThat(found(practice)).isEmpty();
    }

    @Test
    void afterThirtyDaysItIsErasedByItself() throws Exception {
        practice.bin().put(note(51), 10, "Note");
        practice.bin().put(note(50), 10, "Note");
        QuayHolds.BY_CASE.put(10L, List.of(new Hold(Holds.Kind.ORDER, "A court wants it kept.", null)));
        Now.use(Clock.offset(Clock.systemDefaultZone(), Duration.ofDays(29)));
        assertThat(practice.bin().list()).allMatch(what -> what.daysLeft() <= 1);
        ((PracticeOnDisk) practice).erasure().emptyBin();
        assertThat(practice.bin().list()).hasSize(2);
        Now.use(Clock.offset(Clock.systemDefaultZone(), Duration.ofDays(31)));
        ((PracticeOnDisk) practice).erasure().emptyBin();
        assertThat(practice.bin().list()).as("it is held").hasSize(2);
        QuayHolds.BY_CASE.clear();
        practice.close();
        practice = TestPractice.open(temp.resolve("p"));
        for (int wait = 0; wait < 200 && !practice.bin().list().isEmpty(); wait++) {
            Thread.sleep(50);
        }
        assertThat(practice.bin().list()).isEmpty();
        assertThat(found(practice)).containsOnly(Finding.Kind.ERASED);
        assertThat(practice.audit().entries(AuditFilter.ALL)).filteredOn(entry -> entry.action() == Action.ERASED)
                .extracting(entry -> entry.what().kind()).contains("storage.erased.bin", QuaySchema.NOTE);
    }
}
