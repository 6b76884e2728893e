package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditEntry;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeCheck;
import org.tideline.storage.api.StorageException;

/** A thread that was interrupted, by a cancelled task or by Derby itself, loses nothing and blocks nothing. */
class InterruptsTest {
    private static final int STORM = 150;

    @TempDir
    private Path temp;
    private Path folder;
    private OpenPractice practice;

    @BeforeEach
    void make() throws Exception {
        folder = temp.resolve("practice");
        practice = TestPractice.create(folder);
    }

    @AfterEach
    void close() {
        Thread.interrupted();
        practice.close();
    }

    @Test
    void workOnAnInterruptedThreadFailsAsAWholeAndTheNextOneWorks() {
        Thread.currentThread().interrupt();
        assertInterrupted(() -> save(1));
        save(2);
        Thread.currentThread().interrupt();
        assertInterrupted(this::ids);
        assertThat(ids()).containsExactly(2L);
    }

    @Test
    void anInterruptInTheMidstOfAWriteTakesAllOfItBackAndStopsNothing() {
        for (boolean early : List.of(true, false)) {
            assertInterrupted(() -> practice.database().write(tx -> {
                if (early) {
                    Thread.currentThread().interrupt();
                }
                insert(tx, 1);
                Thread.currentThread().interrupt();
                tx.audit(Action.CREATED, new ItemRef("harbour.boat", 1), 0);
                return null;
            }));
            assertThat(practice.stopped()).isFalse();
            assertThat(ids()).isEmpty();
        }
        save(1);
        assertThat(ids()).containsExactly(1L);
    }

    @Test
    void interruptsAtAnyMomentLoseNothingThatWasSaved() throws Exception {
        List<Long> saved = new ArrayList<>();
        int given = 0;
        Thread writer = Thread.currentThread();
        CountDownLatch over = new CountDownLatch(1);
        Thread nuisance = new Thread(() -> {
            try {
                for (int wait = 1; !over.await(wait, TimeUnit.MILLISECONDS); wait = wait % 13 + 1) {
                    writer.interrupt();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, "nuisance");
        nuisance.start();
        for (long id = 1; id <= STORM; id++) {
            try {
                save(id);
                saved.add(id);
            } catch (StorageException e) {
                assertThat(e.state()).isEqualTo("08000");
                given++;
            }
        }
        over.countDown();
        outlast(nuisance);
        Thread.interrupted();
        assertThat(saved).isNotEmpty();
        assertThat(given).as("given up").isPositive();
        assertThat(practice.stopped()).isFalse();
        assertThat(ids()).isEqualTo(saved);
        practice.close();
        practice = TestPractice.open(folder);
        assertThat(ids()).isEqualTo(saved);
        assertThat(PracticeCheck.run(practice, Progress.NONE).findings()).isEmpty();
    }

    /** Waits for it to end, also if its last interrupt falls into the waiting. */
    private static void outlast(Thread nuisance) {
        while (nuisance.isAlive()) {
            try {
                nuisance.join();
            } catch (InterruptedException e) {
                // That was it; it waits on.
            }
        }
    }

    @Test
    void theAnchorsAreWrittenAllTheSame() throws IOException {
        save(1);
        Anchors anchors = ((PracticeOnDisk) practice).anchors();
        AuditChain.Head head = new AuditChain.Head(7_000, "ab".repeat(32));
        Thread.currentThread().interrupt();
        anchors.write(head);
        assertThat(Thread.interrupted()).as("the mark stays").isTrue();
        for (Path anchor : List.of(folder.resolve(Anchors.NAME),
                temp.resolve("anchors").resolve(Long.toString(TestPractice.INFO.practiceId())))) {
            assertThat(Files.readAllLines(anchor)).contains("7000");
        }
        anchors.write(((PracticeOnDisk) practice).chain().head());
    }

    @Test
    void aThreadThatDerbyInterruptedOpensThePracticeAgain() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicReference<List<Long>> there = new AtomicReference<>();
        save(1);
        Thread reader = new Thread(() -> {
            try {
                practice.database().read(tx -> {
                    inside.countDown();
                    return tx.sql().createQuery("select count(*) from sys.syscolumns a, sys.syscolumns b, sys.syscolumns c, sys.syscolumns d")
                            .mapTo(Long.class).one();
                });
            } catch (StorageException e) {
                failure.set(e);
            }
            practice.close();
            try {
                while (stopped.getCount() > 0) {
                    Thread.onSpinWait();
                }
                // However late Derby's mark comes, it is not the opening's.
                Thread.currentThread().interrupt();
                practice = TestPractice.open(folder);
                there.set(ids());
            } catch (Exception e) {
                failure.set(e);
            }
        }, "reader");
        reader.start();
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        Thread.sleep(300);
        new Derby(PracticeFolder.database(folder)).stop();
        stopped.countDown();
        reader.join();
        assertThat(failure.get()).as("the one that was inside").isInstanceOf(StorageException.class);
        assertThat(there.get()).containsExactly(1L);
    }

    @Test
    void aRestartOnAnInterruptedThreadWorks() throws Exception {
        save(1);
        new Derby(PracticeFolder.database(folder)).stop();
        assertThatThrownBy(() -> save(2)).isInstanceOf(StorageException.class);
        assertThat(practice.stopped()).isTrue();
        Thread.currentThread().interrupt();
        practice.restart();
        save(2);
        assertThat(ids()).containsExactly(1L, 2L);
    }

    @Test
    void closingOnAnInterruptedThreadIsEnteredAndLetsThePracticeGo() throws Exception {
        save(1);
        Thread.currentThread().interrupt();
        practice.close();
        assertThat(Thread.interrupted()).as("the mark stays").isTrue();
        assertThat(folder.resolve(InUse.NAME)).isEmptyFile();
        practice = TestPractice.open(folder);
        assertThat(practice.audit().entries(AuditFilter.ALL).stream().map(AuditEntry::action))
                .startsWith(Action.UNLOCKED, Action.LOCKED);
    }

    private void assertInterrupted(Runnable work) {
        StorageException e = catchThrowableOfType(StorageException.class, work::run);
        assertThat(e).isNotNull();
        assertThat(e.state()).isEqualTo("08000");
        assertThat(practice.stopped()).isFalse();
    }

    private void save(long id) {
        practice.database().write(tx -> {
            insert(tx, id);
            tx.audit(Action.CREATED, new ItemRef("harbour.boat", id), 0);
            return null;
        });
    }

    private static void insert(Database.Tx tx, long id) {
        tx.sql().createUpdate("insert into harbour_boat (id, name, batch) values (?, 'Petrel', 0)").bind(0, id).execute();
    }

    private List<Long> ids() {
        return practice.database().read(tx -> tx.sql().createQuery("select id from harbour_boat order by id")
                .mapTo(Long.class).list());
    }
}
