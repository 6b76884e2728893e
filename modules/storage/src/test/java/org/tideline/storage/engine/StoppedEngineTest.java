package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.StorageException;
import org.tideline.storage.api.StorageException.Kind;

/** Reliability R20: when the database stops, all that was saved is there, nothing is half there, and it goes on in place. */
class StoppedEngineTest {
    /** At how many commits the database is stopped; more with {@code -Dtideline.faults=long}. */
    private static final int COMMITS = "long".equals(System.getProperty("tideline.faults")) ? 200 : 20;
    @TempDir
    private Path temp;

    @Test
    void theDatabaseMayStopAtAnyCommitAndNothingIsHalfThere() throws Exception {
        Path folder = temp.resolve("practice");
        List<Long> saved = new ArrayList<>();
        try (OpenPractice practice = TestPractice.create(folder)) {
            for (int n = 1; n <= COMMITS; n++) {
                long id = n * 1000L;
                for (int before = 0; before < n % 4; before++) {
                    save(practice, id + before);
                    saved.add(id + before);
                }
                boolean late = n % 2 == 0;
                StorageException stopped = catchThrowableOfType(StorageException.class, () -> practice.database().write(tx -> {
                    if (!late) {
                        stop(folder);
                    }
                    insert(tx.sql(), id + 500);
                    insert(tx.sql(), id + 501);
                    if (late) {
                        stop(folder);
                    }
                    return null;
                }));
                assertThat(stopped.kind()).isEqualTo(Kind.STOPPED);
                assertThat(practice.stopped()).isTrue();
                assertThatThrownBy(() -> save(practice, id + 502)).isInstanceOfSatisfying(StorageException.class,
                        e -> assertThat(e.kind()).isEqualTo(Kind.STOPPED));
                assertThatThrownBy(() -> ids(practice)).isInstanceOf(StorageException.class);
                practice.restart();
                assertThat(practice.stopped()).isFalse();
                assertThat(ids(practice)).isEqualTo(saved);
                assertThat(numbers(practice)).isEqualTo(1 + saved.size());
            }
        }
        try (OpenPractice practice = TestPractice.open(folder)) {
            assertThat(ids(practice)).isEqualTo(saved);
        }
        System.out.println("FAULTS | the database stopped at the n-th commit | " + COMMITS
                + " | all or nothing each time, all that was saved there, restarted in place |");
    }

    @Test
    void aRestartThatFindsLessThanWasSavedIsRefusedAndThePracticeStaysStopped() throws Exception {
        Path folder = temp.resolve("practice");
        try (OpenPractice practice = TestPractice.create(folder)) {
            save(practice, 1);
            // What the process acknowledged is more than what the database will hold: as if its last page had been lost.
            AuditChain chain = ((PracticeOnDisk) practice).chain();
            AuditChain.Head head = chain.head();
            stop(folder);
            assertThatThrownBy(() -> ids(practice)).isInstanceOf(StorageException.class);
            chain.advance(new AuditChain.Head(head.number() + 1, "ab".repeat(32)));
            assertThatThrownBy(practice::restart).isInstanceOfSatisfying(Refused.class,
                    e -> assertThat(e.reason()).isEqualTo(Refused.Reason.LOST_TAIL));
            assertThat(practice.stopped()).isTrue();
            assertThatThrownBy(() -> save(practice, 2)).isInstanceOf(StorageException.class);
        }
    }

    @Test
    void tooLittleMemoryStopsAllWorkUntilTheDatabaseIsStartedAgain() throws Exception {
        try (OpenPractice practice = TestPractice.create(temp.resolve("practice"))) {
            save(practice, 1);
            assertThatThrownBy(() -> practice.database().write(tx -> {
                insert(tx.sql(), 2);
                throw new OutOfMemoryError("Ada");
            })).isInstanceOfSatisfying(StorageException.class, e -> {
                assertThat(e.kind()).isEqualTo(Kind.MEMORY);
                assertThat(e).hasMessageNotContaining("Ada");
            });
            assertThat(practice.stopped()).isTrue();
            practice.restart();
            assertThat(ids(practice)).containsExactly(1L);
        }
    }

    @Test
    void whatOnlyOneStatementDidWrongStopsNothing() throws Exception {
        try (OpenPractice practice = TestPractice.create(temp.resolve("practice"))) {
            save(practice, 1);
            assertThatThrownBy(() -> save(practice, 1)).isInstanceOfSatisfying(StorageException.class,
                    e -> assertThat(e.kind()).isEqualTo(Kind.OTHER));
            assertThatThrownBy(() -> practice.database().read(tx -> tx.sql().execute("delete from harbour_boat")))
                    .isInstanceOfSatisfying(StorageException.class, e -> assertThat(e.kind()).isEqualTo(Kind.READ_ONLY));
            assertThat(practice.stopped()).isFalse();
            practice.restart();
            save(practice, 2);
            assertThat(ids(practice)).containsExactly(1L, 2L);
        }
    }

    @Test
    void onAFullDiskWritingStopsAndGoesOnWhenThereIsRoom() throws Exception {
        try (SmallDisk small = SmallDisk.make(temp.resolve("disk"), 24)) {
            Path disk = small.root();
            Path filler = Files.write(disk.resolve("filler"), new byte[6 << 20]);
            List<Long> saved = new ArrayList<>();
            try (OpenPractice practice = TestPractice.create(disk.resolve("practice"))) {
                StorageException full = fill(practice, saved);
                assertThat(full.kind()).as(full.getMessage()).isEqualTo(Kind.FULL);
                assertThat(practice.stopped()).isTrue();
                assertThatThrownBy(() -> save(practice, 1_000_000)).isInstanceOf(StorageException.class);
                Files.delete(filler);
                practice.restart();
                assertThat(ids(practice)).isEqualTo(saved);
                save(practice, 2_000_000);
                saved.add(2_000_000L);
            }
            try (OpenPractice practice = TestPractice.open(disk.resolve("practice"))) {
                assertThat(ids(practice)).isEqualTo(saved);
            }
        }
    }

    private static StorageException fill(OpenPractice practice, List<Long> saved) {
        for (long id = 1; id < 100_000; id++) {
            long next = id;
            try {
                practice.database().write(tx -> tx.sql().createUpdate(
                        "insert into harbour_boat (id, name, picture, batch) values (?, 'Petrel', ?, 0)")
                        .bind(0, next).bind(1, new byte[100_000]).execute());
                saved.add(next);
            } catch (StorageException e) {
                return e;
            }
        }
        throw new AssertionError("The disk never became full");
    }

    /** As Derby does by itself when it can no longer write: the database is shut down under those who use it. */
    private static void stop(Path folder) {
        new Derby(PracticeFolder.database(folder)).stop();
    }

    private static void save(OpenPractice practice, long id) {
        practice.database().write(tx -> {
            insert(tx.sql(), id);
            tx.audit(Action.CREATED, new ItemRef("harbour.boat", id), 0);
            return null;
        });
    }

    private static void insert(Handle sql, long id) {
        sql.createUpdate("insert into harbour_boat (id, name, batch) values (?, 'Petrel', 0)").bind(0, id).execute();
    }

    private static List<Long> ids(OpenPractice practice) {
        return practice.database().read(tx -> tx.sql().createQuery("select id from harbour_boat order by id")
                .mapTo(Long.class).list());
    }

    private static int numbers(OpenPractice practice) {
        return practice.database().read(tx -> tx.sql().createQuery("select max(id) from storage_audit").mapTo(Integer.class).one());
    }
}
