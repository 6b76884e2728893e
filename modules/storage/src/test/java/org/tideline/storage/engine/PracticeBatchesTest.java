package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.storage.api.Batches;
import org.tideline.storage.api.OpenPractice;

class PracticeBatchesTest {
    @TempDir
    private Path temp;
    private OpenPractice practice;

    @BeforeEach
    void make() throws Exception {
        practice = TestPractice.create(temp.resolve("practice"));
    }

    @AfterEach
    void close() {
        practice.close();
    }

    @Test
    void rowsAreSeenFromTheCommitThatPublishesThem() {
        long batch = practice.batches().begin("boats");
        rows(batch, 0, 10);
        assertThat(seen()).isZero();
        assertThat(practice.batches().newest()).isEmpty();
        publish(batch);
        assertThat(seen()).isEqualTo(10);
        assertThat(practice.batches().newest()).contains(batch);
    }

    @Test
    void anImportIsTakenBackAndBroughtBack() {
        long batch = imported(10);
        practice.batches().unpublish(batch);
        assertThat(seen()).isZero();
        assertThat(practice.batches().sweep()).as("what was taken back can be brought back").isZero();
        practice.batches().republish(batch);
        assertThat(seen()).isEqualTo(10);
        assertThat(actions()).containsSubsequence("IMPORTED", "IMPORT_UNDONE", "RESTORED");
    }

    @Test
    void cancelledRowsAreSweptWithThoseThatReferToThem() {
        long kept = imported(3);
        long cancelled = practice.batches().begin("boats");
        rows(cancelled, 100, 2_500);
        assertThat(practice.batches().sweep()).isEqualTo(5_000);
        assertThat(all()).isEqualTo(3);
        assertThat(practice.batches().newest()).contains(kept);
        assertThatThrownBy(() -> publish(cancelled)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatACrashLeftIsNeverSeenAndGoesAfterTheNextOpening() throws Exception {
        long kept = imported(3);
        long crashed = practice.batches().begin("boats");
        rows(crashed, 100, 50);
        practice.close();
        practice = TestPractice.open(practice.folder());
        assertThat(seen()).isEqualTo(3);
        for (int i = 0; i < 200 && all() > 3; i++) {
            Thread.sleep(25);
        }
        assertThat(all()).isEqualTo(3);
        assertThat(practice.batches().newest()).contains(kept);
    }

    @Test
    void anImportTakenBackCannotBeBroughtBackAfterReopening() throws Exception {
        long batch = imported(5);
        practice.batches().unpublish(batch);
        practice = reopened();
        for (int i = 0; i < 200 && all() > 0; i++) {
            Thread.sleep(25);
        }
        assertThat(all()).isZero();
        assertThatThrownBy(() -> practice.batches().republish(batch)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasWrittenAboutAnImportGoesWithIt() {
        practice.database().write(tx -> tx.sql().execute("insert into harbour_boat (id, name, batch) values (900, 'x', 0)"));
        long batch = practice.batches().begin("boats");
        rows(batch, 0, 3);
        practice.database().write(tx -> {
            tx.sql().execute("insert into harbour_crate (id, boat_id, batch) values (901, 1, 0)");
            tx.sql().execute("insert into harbour_note (id, words, boat_id) values (1, 'of the import', 2), (2, 'of none', null), "
                    + "(3, 'of another', 900)");
            return tx.sql().execute("insert into harbour_reply (id, note_id) values (1, 1), (2, 2), (3, 3)");
        });

        assertThat(practice.batches().sweep()).as("six rows of the import, a crate, a note and its reply").isEqualTo(9);
        assertThat(ids("harbour_boat")).containsExactly(900L);
        assertThat(ids("harbour_crate")).isEmpty();
        assertThat(ids("harbour_note")).containsExactly(2L, 3L);
        assertThat(ids("harbour_reply")).containsExactly(2L, 3L);
        assertThat(ids("storage_batch")).isEmpty();
    }

    @Test
    void whatMayNotGoKeepsOnlyTheRowItRefersTo() {
        long batch = practice.batches().begin("boats");
        rows(batch, 0, 1_500);
        practice.database().write(tx -> tx.sql().execute("insert into harbour_seal (id, boat_id) values (1, 700)"));

        assertThat(practice.batches().sweep()).isEqualTo(2_999);
        assertThat(ids("harbour_boat")).containsExactly(700L);
        assertThat(seen()).as("it stays hidden").isZero();
        assertThat(ids("storage_batch")).as("and is looked at again").containsExactly(batch);
        assertThat(practice.batches().sweep()).isZero();
    }

    @Test
    void aBatchIsPublishedOnce() {
        long batch = imported(1);
        assertThatThrownBy(() -> publish(batch)).isInstanceOf(IllegalStateException.class);
        practice.batches().unpublish(batch);
        assertThatThrownBy(() -> practice.batches().unpublish(batch)).isInstanceOf(IllegalStateException.class);
    }

    private OpenPractice reopened() throws Exception {
        practice.close();
        return TestPractice.open(practice.folder());
    }

    private long imported(int count) {
        long batch = practice.batches().begin("boats");
        rows(batch, 0, count);
        publish(batch);
        return batch;
    }

    private void publish(long batch) {
        practice.database().write(tx -> {
            practice.batches().publish(tx, batch);
            return null;
        });
    }

    private void rows(long batch, int from, int count) {
        practice.database().write(tx -> {
            var boats = tx.sql().prepareBatch("insert into harbour_boat (id, name, batch) values (?, 'x', ?)");
            var crates = tx.sql().prepareBatch("insert into harbour_crate (id, boat_id, batch) values (?, ?, ?)");
            for (int i = from; i < from + count; i++) {
                boats.bind(0, i).bind(1, batch).add();
                crates.bind(0, i).bind(1, i).bind(2, batch).add();
            }
            boats.execute();
            return crates.execute();
        });
    }

    private long seen() {
        return practice.database().read(tx -> tx.sql()
                .createQuery("select count(*) from harbour_boat where " + Batches.VISIBLE).mapTo(Long.class).one());
    }

    private long all() {
        return practice.database().read(tx -> tx.sql().createQuery("select count(*) from harbour_boat").mapTo(Long.class).one());
    }

    private List<Long> ids(String table) {
        return practice.database().read(tx -> tx.sql().createQuery("select id from " + table + " order by id")
                .mapTo(Long.class).list());
    }

    private List<String> actions() {
        return practice.database().read(tx -> tx.sql().createQuery("select action from storage_audit order by id")
                .mapTo(String.class).list());
    }
}
