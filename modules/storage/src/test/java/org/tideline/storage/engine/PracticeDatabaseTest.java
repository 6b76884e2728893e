package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.EventQueue;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.StorageException;

class PracticeDatabaseTest {
    private static final ItemRef BOAT = new ItemRef("harbour.boat", 1);

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
    void anExceptionTakesEverythingBack() {
        long entries = count("storage_audit");
        assertThatThrownBy(() -> practice.database().write(tx -> {
            boat(tx, 1, "Petrel");
            tx.audit(Action.CREATED, BOAT, 0);
            throw new IllegalArgumentException("mine");
        })).isExactlyInstanceOf(IllegalArgumentException.class).hasMessage("mine");
        assertThat(count("harbour_boat")).isZero();
        assertThat(count("storage_audit")).isEqualTo(entries);
        practice.database().write(tx -> {
            tx.audit(Action.CREATED, BOAT, 0);
            return null;
        });
        assertThat(last()).isEqualTo(entries + 1);
    }

    @Test
    void aCancelledWorkIsTakenBackToo() {
        assertThatThrownBy(() -> practice.database().write(tx -> {
            boat(tx, 1, "Petrel");
            throw new Progress.Cancelled();
        })).isInstanceOf(StorageException.class);
        assertThat(count("harbour_boat")).isZero();
    }

    @Test
    void whatTheDatabaseSaysIsReducedToItsState() {
        practice.database().write(tx -> boat(tx, 1, "Marguerite Okonkwo"));
        assertThatThrownBy(() -> practice.database().write(tx -> boat(tx, 1, "Marguerite Okonkwo")))
                .isInstanceOfSatisfying(StorageException.class, e -> {
                    assertThat(e.state()).isEqualTo("23505");
                    assertThat(e.getCause()).isNull();
                    assertThat(e.getSuppressed()).isEmpty();
                    assertThat(e.toString()).doesNotContain("Okonkwo");
                });
        assertThatThrownBy(() -> practice.database().write(tx -> boat(tx, 2, "Okonkwo".repeat(100))))
                .isInstanceOfSatisfying(StorageException.class, e -> assertThat(e.state()).isEqualTo("22001"))
                .hasMessageNotContaining("Okonkwo");
        assertThatThrownBy(() -> practice.database().read(tx -> tx.sql().createQuery("select nothing from harbour_boat")
                .mapTo(String.class).list())).isInstanceOf(StorageException.class).hasMessageContaining("NOTHING");
    }

    @Test
    void readingWorkCannotWrite() {
        assertThatThrownBy(() -> practice.database().read(tx -> boat(tx, 1, "Petrel")))
                .isInstanceOfSatisfying(StorageException.class, e -> assertThat(e.state()).startsWith("255"));
        assertThatThrownBy(() -> practice.database().read(tx -> {
            tx.changed(BOAT);
            return null;
        })).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theEventThreadIsRefused() throws Exception {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        EventQueue.invokeAndWait(() -> {
            try {
                practice.database().read(tx -> 1);
            } catch (IllegalStateException e) {
                thrown.set(e);
            }
        });
        assertThat(thrown.get()).hasMessageContaining("event thread");
    }

    @Test
    void aSecondTransactionInsideWritingIsRefusedAtOnce() {
        assertThatThrownBy(() -> practice.database().write(tx -> practice.database().read(other -> 1)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("Tx");
    }

    @Test
    void aTransactionCannotBeUsedAfterwards() {
        Database.Tx kept = practice.database().write(tx -> tx);
        assertThatThrownBy(kept::sql).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneWriterAtATimeInOrderOfArrival() throws Exception {
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        ExecutorService threads = Executors.newFixedThreadPool(3);
        CountDownLatch first = new CountDownLatch(1);
        List<Future<?>> all = new ArrayList<>();
        all.add(threads.submit(() -> practice.database().write(tx -> {
            first.countDown();
            Thread.sleep(200);
            order.add(1);
            return null;
        })));
        first.await();
        for (int i = 2; i <= 3; i++) {
            int number = i;
            all.add(threads.submit(() -> practice.database().write(tx -> order.add(number))));
            Thread.sleep(40);
        }
        Integer readWithoutWaiting = practice.database().read(tx -> 7);
        assertThat(readWithoutWaiting).isEqualTo(7);
        assertThat(order).isEmpty();
        for (Future<?> one : all) {
            one.get(10, TimeUnit.SECONDS);
        }
        threads.shutdown();
        assertThat(order).containsExactly(1, 2, 3);
    }

    @Test
    void changesAreToldAfterTheCommitAndOnlyThen() throws Exception {
        LinkedBlockingQueue<Set<ItemRef>> told = new LinkedBlockingQueue<>();
        AtomicReference<String> thread = new AtomicReference<>();
        AutoCloseable listening = practice.changes().listen(changed -> {
            thread.set(Thread.currentThread().getName());
            told.add(changed);
        });
        practice.changes().listen(changed -> {
            throw new IllegalStateException("a bad listener");
        });
        assertThatThrownBy(() -> practice.database().write(tx -> {
            tx.changed(new ItemRef("harbour.boat", 9));
            throw new IllegalStateException();
        })).isInstanceOf(IllegalStateException.class);
        practice.database().write(tx -> {
            tx.changed(BOAT);
            tx.changed(BOAT);
            return null;
        });
        assertThat(told.poll(5, TimeUnit.SECONDS)).containsExactly(BOAT);
        assertThat(thread.get()).isEqualTo("tideline-changes");
        listening.close();
        practice.database().write(tx -> {
            tx.changed(BOAT);
            return null;
        });
        assertThat(told.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aClosedPracticeSaysSo() {
        practice.close();
        practice.close();
        assertThatThrownBy(() -> practice.database().read(tx -> 1)).isInstanceOf(StorageException.class)
                .hasMessageContaining("closed");
        assertThat(Opener.current()).isEmpty();
    }

    /** Both clock changes of 2026 in New York: 02:30 on 8 March is not there, 01:30 on 1 November is there twice. */
    @Test
    void timesSurviveAJourneyFromNewYorkToTokyo() throws Exception {
        TimeZone home = TimeZone.getDefault();
        List<Instant> moments = List.of(Instant.parse("2026-03-08T06:59:59.999Z"), Instant.parse("2026-03-08T07:00:00Z"),
                Instant.parse("2026-11-01T05:30:00Z"), Instant.parse("2026-11-01T06:30:00Z"), Instant.EPOCH);
        List<LocalDate> days = List.of(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 11, 1), LocalDate.of(1923, 2, 28));
        List<LocalTime> times = List.of(LocalTime.of(2, 30), LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            practice.database().write(tx -> {
                for (int i = 0; i < moments.size(); i++) {
                    tx.sql().createUpdate("""
                            insert into harbour_boat (id, name, seen_at, built, bell, batch) values (?, 'x', ?, ?, ?, 0)""")
                            .bind(0, i).bind(1, moments.get(i)).bind(2, days.get(i % 3)).bind(3, times.get(i % 3)).execute();
                }
                return null;
            });
            practice.close();
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            practice = TestPractice.open(practice.folder());
            assertThat(column("seen_at", Instant.class)).isEqualTo(moments);
            assertThat(column("built", LocalDate.class).subList(0, 3)).isEqualTo(days);
            assertThat(column("bell", LocalTime.class).subList(0, 3)).isEqualTo(times);
            List<Long> found = practice.database().read(tx -> tx.sql()
                    .createQuery("select id from harbour_boat where built >= ? and bell < ? order by id")
                    .bind(0, LocalDate.of(2026, 11, 1)).bind(1, LocalTime.of(2, 0)).mapTo(Long.class).list());
            assertThat(found).containsExactly(1L, 4L);
        } finally {
            TimeZone.setDefault(home);
        }
    }

    @Test
    void emptyTimesAreEmpty() {
        practice.database().write(tx -> tx.sql().createUpdate(
                "insert into harbour_boat (id, name, seen_at, built, bell, batch) values (1, 'x', :s, :b, :t, 0)")
                .bindByType("s", null, Instant.class).bindByType("b", null, LocalDate.class)
                .bindByType("t", null, LocalTime.class).execute());
        assertThat(column("seen_at", Instant.class)).containsOnlyNulls();
        assertThat(column("built", LocalDate.class)).containsOnlyNulls();
        assertThat(column("bell", LocalTime.class)).containsOnlyNulls();
    }

    private <T> List<T> column(String name, Class<T> type) {
        return practice.database().read(tx -> tx.sql().createQuery("select " + name + " from harbour_boat order by id")
                .mapTo(type).list());
    }

    private static int boat(Database.Tx tx, long id, String name) {
        return tx.sql().createUpdate("insert into harbour_boat (id, name, batch) values (?, ?, 0)")
                .bind(0, id).bind(1, name).execute();
    }

    private long count(String table) {
        return practice.database().read(tx -> tx.sql().createQuery("select count(*) from " + table).mapTo(Long.class).one());
    }

    private long last() {
        return practice.database().read(tx -> tx.sql().createQuery("select max(id) from storage_audit").mapTo(Long.class).one());
    }
}
