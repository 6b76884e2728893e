package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.storage.engine.QuayRecords.note;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditEntry;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.Erasure.Ground;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.vault.api.Secret;

/** What was erased for good does not come back with a backup of before. */
class ErasedTest {
    private static final Secret PASSPHRASE = new Secret.Passphrase("pass".toCharArray());
    private static final ItemRef CASE = new ItemRef(QuaySchema.CASE, 20);
    @TempDir
    private Path temp;
    private Path folder;
    private Path older;
    private Path backup;

    @BeforeEach
    void erase() throws Exception {
        System.setProperty(Anchors.PROPERTY, temp.resolve("anchors").toString());
        folder = temp.resolve("p");
        backup = temp.resolve("b" + Backups.ENDING);
        try (OpenPractice practice = Practices.create(folder, "pass".toCharArray(), TestPractice.INFO).practice()) {
            QuayRecords.fill(practice);
            Backups.make(practice, backup, Progress.NONE);
        }
        older = temp.resolve("older");
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, older.resolve(folder.relativize(path).toString()));
            }
        }
        try (OpenPractice practice = Practices.open(folder, PASSPHRASE)) {
            practice.erasure().erase(note(51), 10, Ground.WISH);
            practice.erasure().erase(CASE, 20, Ground.PERIOD_OVER);
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty(Anchors.PROPERTY);
    }

    @Test
    void aBackupOfBeforeGivesItUpAgainAndSaysSo() throws Exception {
        Backups.Restored restored = Backups.restore(backup, temp.resolve("r"), PASSPHRASE, Progress.NONE);
        assertThat(restored.erased()).isEqualTo("2 records in it were erased for good after this backup was made, and were erased again.");
        try (OpenPractice practice = Practices.open(restored.folder(), PASSPHRASE)) {
            assertThat(ids(practice, "quay_note")).containsExactly(50L);
            assertThat(ids(practice, "quay_case")).containsExactly(10L);
            assertThat(QuayRecords.found(practice)).contains(Finding.Kind.ERASED).doesNotContain(Finding.Kind.MISSING, Finding.Kind.CHAIN_BROKEN);
            List<AuditEntry> entries = practice.audit().entries(AuditFilter.ALL).stream().filter(entry -> entry.action() == Action.ERASED).toList();
            assertThat(entries).extracting(entry -> entry.what().kind()).containsExactly(QuaySchema.CASE, "storage.erased.again", QuaySchema.NOTE, "storage.erased.again");
            assertThat(practice.erasure().pending()).as("a new key at the close").isTrue();
        }
    }

    /** The control: on a computer that knows nothing of it all of it is there. */
    @Test
    void elsewhereItComesBack() throws Exception {
        System.setProperty(Anchors.PROPERTY, temp.resolve("elsewhere").toString());
        Backups.Restored restored = Backups.restore(backup, temp.resolve("r"), PASSPHRASE, Progress.NONE);
        assertThat(restored.erased()).isEmpty();
        try (OpenPractice practice = Practices.open(restored.folder(), PASSPHRASE)) {
            assertThat(ids(practice, "quay_note")).containsExactly(48L, 50L, 51L, 52L);
        }
    }

    @Test
    void theListHoldsIdsAloneAndOnlyOneOfOurOwnIsBelieved() throws Exception {
        Path list = list();
        assertThat(Files.readAllLines(list)).hasSize(5).element(2).isEqualTo("quay.note 51 10");
        assertThat(Files.readAllLines(list)).element(3).isEqualTo("quay.case 20 20");
        Files.writeString(list, Files.readString(list).replace("quay.note 51 10", "quay.note 50 10"));
        Backups.Restored restored = Backups.restore(backup, temp.resolve("r"), PASSPHRASE, Progress.NONE);
        assertThat(restored.erased()).isEmpty();
        try (OpenPractice practice = Practices.open(restored.folder(), PASSPHRASE)) {
            assertThat(ids(practice, "quay_note")).contains(50L);
        }
    }

    @Test
    void whatOthersReferToIsLeftAndSaid() throws Exception {
        try (OpenPractice practice = Practices.open(folder, PASSPHRASE)) {
            practice.erasure().erase(note(50), 10, Ground.WISH);
        }
        // In the backup another note still refers to it, and that one is not on the list.
        Path list = list();
        Files.delete(list);
        try (OpenPractice practice = Practices.open(folder, PASSPHRASE)) {
            new Erased(practice.info().practiceId(), ((PracticeOnDisk) practice).keys()).add(note(50), 10);
        }
        Backups.Restored restored = Backups.restore(backup, temp.resolve("r"), PASSPHRASE, Progress.NONE);
        assertThat(restored.erased()).startsWith("1 record erased for good").contains("because other records refer to it");
    }

    /** Opened by somebody who accepts that newer records are lost; the list is behind, and learns from the chain. */
    @Test
    void anOlderFolderPutBackByHandGivesItUpWhenItIsOpened() throws Exception {
        try (OpenPractice practice = Practices.openAfterLoss(older, PASSPHRASE)) {
            assertThat(ids(practice, "quay_note")).containsExactly(50L);
        }
        Files.delete(list());
        Practices.openAfterLoss(folder, PASSPHRASE).close();
        assertThat(Files.readAllLines(list())).as("learned from the chain").hasSize(5);
    }

    private Path list() throws IOException {
        try (Stream<Path> all = Files.list(temp.resolve("anchors"))) {
            return all.filter(path -> path.getFileName().toString().startsWith("erased-42-")).findFirst().orElseThrow();
        }
    }

    private static List<Long> ids(OpenPractice practice, String table) {
        return practice.database().read(tx -> tx.sql().createQuery("select id from " + table + " order by id").mapTo(Long.class).list());
    }
}
