package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideline.storage.engine.QuayRecords.found;
import static org.tideline.storage.engine.QuayRecords.note;
import static org.tideline.storage.engine.QuayRecords.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditEntry;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.Erasure.Ground;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.NotPossible;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.storage.spi.Holds;
import org.tideline.storage.spi.Holds.Hold;
import org.tideline.vault.api.PracticeKeys;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.Vault;

class ErasureTest {
    private static final ItemRef CASE = new ItemRef(QuaySchema.CASE, 10);
    private static final String WORDS = "the words that must go for good";
    @TempDir
    private Path temp;
    private OpenPractice practice;

    @AfterEach
    void close() {
        QuayHolds.BY_CASE.clear();
        if (practice != null) {
            practice.close();
        }
    }

    private void sql(String statement) {
        practice.database().write(tx -> tx.sql().execute(statement));
    }

    @Test
    void aCaseIsErasedWithWhatWasSignedAndWhatLiesInTheBinAndReportedAsErased() throws Exception {
        practice = QuayRecords.copy(temp.resolve("p"));
        QuayRecords.write(practice, Action.CHANGED, note(50), "update quay_note set signed_at = 5 where id = 50");
        QuayRecords.write(practice, Action.CREATED, new ItemRef("quay.given", 80), "insert into quay_given (id, case_id, person_id) values (80, 10, 1)");
        practice.bin().put(note(51), 10, "Note");
        practice.erasure().erase(CASE, 10, Ground.WISH);
        assertThat(rows(practice).get("quay_note")).hasSize(2);
        assertThat(rows(practice).get("quay_given")).isEmpty();
        assertThat(practice.bin().list()).isEmpty();
        assertThat(practice.erasure().pending()).isTrue();
        assertThat(found(practice)).containsExactly(Finding.Kind.ERASED);
        List<String> salts = practice.database().read(tx -> tx.sql().createQuery("""
                select salt from storage_content where salt is not null and (table_name = 'quay_note' and row_id in (50, 51)
                or table_name = 'quay_case' and row_id = 10 or table_name = 'quay_given' or table_name = 'storage_bin')""").mapTo(String.class).list());
        assertThat(salts).isEmpty();
        List<AuditEntry> entries = new ArrayList<>(practice.audit().entries(AuditFilter.ALL));
        entries.removeIf(entry -> entry.action() != Action.ERASED);
        assertThat(entries).extracting(entry -> entry.what().kind()).as("newest first, the ground before the item")
                .containsExactly(QuaySchema.CASE, "storage.erased.wish");
        assertThatThrownBy(() -> sql("delete from storage_audit")).hasMessageContaining("22012");
        // Without its entry it is no erased record but a broken chain.
        for (String table : List.of("storage_audit", "storage_content")) {
            sql("drop trigger " + table + "_no_update");
            sql("drop trigger " + table + "_no_delete");
        }
        sql("update storage_audit set action = 'REMOVED' where action = 'ERASED'");
        assertThat(found(practice)).contains(Finding.Kind.CHAIN_BROKEN).doesNotContain(Finding.Kind.ERASED);
    }

    @Test
    void aRowThatIsOnlyGoneWithItsSaltIsMissing() throws Exception {
        practice = QuayRecords.copy(temp.resolve("p"));
        sql("update storage_content set salt = null where table_name = 'quay_note' and row_id = 51");
        sql("delete from quay_note where id = 51");
        assertThat(found(practice)).containsExactly(Finding.Kind.MISSING);
    }

    @Test
    void anOrderGoesBeforeAPeriodAndBothBeforeAWish() throws Exception {
        practice = QuayRecords.copy(temp.resolve("p"));
        QuayHolds.BY_CASE.put(10L, List.of(new Hold(Holds.Kind.RETENTION, "Ten years.", null), new Hold(Holds.Kind.ORDER, "A court.", null)));
        assertThat(practice.erasure().holds(CASE, 10)).extracting(Hold::kind).containsExactly(Holds.Kind.ORDER, Holds.Kind.RETENTION);
        assertThatThrownBy(() -> practice.erasure().erase(CASE, 10, Ground.WISH)).isInstanceOf(NotPossible.class).hasMessage("A court.");
        QuayHolds.BY_CASE.put(10L, List.of(new Hold(Holds.Kind.RETENTION, "Ten years.", null)));
        assertThatThrownBy(() -> practice.erasure().erase(CASE, 10, Ground.WISH)).isInstanceOf(NotPossible.class).hasMessage("Ten years.");
        assertThat(practice.erasure().pending()).isFalse();
    }

    @Test
    void saltsInTheRecordOfAnImportAreDestroyedOneByOne() throws Exception {
        practice = QuayRecords.copy(temp.resolve("p"));
        long batch = practice.batches().begin("people");
        practice.database().write(tx -> {
            for (int id = 300; id < 310; id++) {
                tx.sql().createUpdate("insert into quay_person (id, name, batch) values (?, ?, ?)").bind(0, id).bind(1, "N" + id).bind(2, batch).execute();
            }
            practice.batches().publish(tx, batch);
            return null;
        });
        practice.erasure().erase(QuayRecords.person(305), 0, Ground.MISTAKE);
        assertThat(found(practice)).containsExactly(Finding.Kind.ERASED);
        byte[] salts = practice.database().read(tx -> tx.sql().createQuery("select salts from storage_content_batch where table_name = 'quay_person'")
                .map((row, context) -> row.getBytes(1)).one());
        for (int i = 0; i < 10; i++) {
            boolean gone = Arrays.equals(Arrays.copyOfRange(salts, 16 * i, 16 * i + 16), new byte[16]);
            assertThat(gone).as("row " + i).isEqualTo(i == 5);
        }
    }

    /** With real keys: the content is in no file under the new key, and none is left under the old one. */
    @Test
    void afterTheCloseNothingOfItCanBeReadAnyMore() throws Exception {
        System.setProperty(Anchors.PROPERTY, temp.resolve("anchors").toString());
        Path folder = temp.resolve("p");
        practice = Practices.create(folder, "pass".toCharArray(), TestPractice.INFO).practice();
        QuayRecords.fill(practice);
        QuayRecords.write(practice, Action.CHANGED, note(51), "update quay_note set words = '" + WORDS + "' where id = 51");
        byte[] oldKey = ((PracticeOnDisk) practice).keys().databaseKey();
        Path before = Files.createDirectories(folder.resolve("before-update"));
        Files.writeString(before.resolve("a"), WORDS);
        practice.erasure().erase(note(51), 10, Ground.WISH);
        assertThat(Unsealed.holding(folder.resolve("database/log"), oldKey, WORDS)).as("with the old key the log tells it").isNotEmpty();
        practice.close();
        practice = null;
        byte[] newKey;
        try (PracticeKeys keys = Vault.open(folder, new Secret.Passphrase("pass".toCharArray()))) {
            newKey = keys.databaseKey();
        }
        assertThat(newKey).isNotEqualTo(oldKey);
        assertThat(Files.readString(folder.resolve("keys.json"))).contains("tideline keys 2").doesNotContain("nextDatabase");
        assertThat(folder.resolve("keys-copy.json")).hasSameBinaryContentAs(folder.resolve("keys.json"));
        assertThat(Unsealed.holding(folder, newKey, "first words")).as("another note is there").isNotEmpty();
        assertThat(Unsealed.holding(folder, newKey, WORDS)).isEmpty();
        assertThat(Unsealed.holding(folder, oldKey, WORDS)).isEmpty();
        assertThat(Unsealed.holding(folder, oldKey, "first words")).as("files under the old key").isEmpty();
        assertThat(folder.toFile().list()).contains("database").noneMatch(name -> name.startsWith("database.") || name.startsWith("before"));
        Derby database = new Derby(folder.resolve("database"));
        assertThatThrownBy(() -> database.start(oldKey.clone())).as("the old key opens it no more").isInstanceOf(Trouble.class);
        practice = Practices.open(folder, new Secret.Passphrase("pass".toCharArray()));
        assertThat(practice.erasure().pending()).isFalse();
        assertThat(found(practice)).containsExactly(Finding.Kind.ERASED);
        assertThat(rows(practice).get("quay_note")).hasSize(3);
    }
}
