package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeCheck;

/** Reliability R5: what the program does by itself, so that little can be lost and a loss is noticed soon. */
class OwnCheckTest {
    private static final long PATIENCE_MILLIS = 30_000;
    /** Longer than an opened practice waits before it checks itself. */
    private static final long QUIET_MILLIS = 6_000;
    private static final Set<String> LOCKS = Set.of("in-use", "db.lck", "dbex.lck");

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
        practice.close();
        Now.use(Clock.systemDefaultZone());
    }

    @Test
    void aPracticeThatWasClosedWellIsCheckedAgainAfterAWeek() throws Exception {
        practice.close();
        practice = TestPractice.open(folder);
        assertNoneBegins();
        practice.close();
        Now.use(Clock.offset(Clock.systemDefaultZone(), Duration.ofDays(8)));
        practice = TestPractice.open(folder);
        assertChecksItself();
        practice.close();
        practice = TestPractice.open(folder);
        assertNoneBegins();
    }

    @Test
    void afterAnEndThatWasNoneItIsChecked() throws Exception {
        Path killed = copy("killed");
        Files.writeString(killed.resolve(InUse.NAME), "desktop\n1\n0\n");
        practice.close();
        practice = TestPractice.open(killed);
        assertChecksItself();
    }

    /** What nobody entered is not missed by the chain, so only Derby knows that it threw something away. */
    @Test
    void afterDerbyThrewTheEndOfADamagedLogAwayItIsChecked() throws Exception {
        for (long id = 1; id <= 20; id++) {
            long own = id;
            practice.database().write(tx -> tx.sql().createUpdate("insert into harbour_boat (id, name, log, batch) values (?, 'Petrel', ?, 0)")
                    .bind(0, own).bind(1, "quiet ".repeat(300)).execute());
        }
        Path damaged = copy("damaged");
        practice.close();
        spoilTheEndOfTheLog(damaged.resolve("database/log"));
        int before = Derby.damagedLogs();
        practice = TestPractice.open(damaged);
        assertThat(Derby.damagedLogs()).as("the premise: Derby found its log damaged").isGreaterThan(before);
        assertChecksItself();
    }

    /** Then nothing that was entered hangs on the log, of which one turned bit can cost the end. */
    @Test
    void soonAfterWhatIsEnteredEverythingIsWrittenIntoTheTables() throws Exception {
        Path control = folder.resolve("database/log/log.ctrl");
        save(1);
        awaitStill(control);
        byte[] before = Files.readAllBytes(control);
        practice.database().write(tx -> tx.sql().execute("insert into harbour_boat (id, name, batch) values (2, 'Petrel', 0)"));
        Thread.sleep(2_000);
        assertThat(Files.readAllBytes(control)).as("what nobody entered may wait").isEqualTo(before);
        save(3);
        await(() -> changed(control, before));
        awaitStill(control);
        byte[] entered = Files.readAllBytes(control);
        Path killed = copy("killed");
        assertThat(killed.resolve("database/log/log.ctrl")).as("the kill comes after the checkpoint").hasBinaryContent(entered);
        practice.close();
        practice = TestPractice.open(killed);
        List<Long> there = practice.database().read(tx -> tx.sql().createQuery("select id from harbour_boat order by id")
                .mapTo(Long.class).list());
        assertThat(there).containsExactly(1L, 2L, 3L);
    }

    private void save(long id) {
        practice.database().write(tx -> {
            tx.sql().createUpdate("insert into harbour_boat (id, name, batch) values (?, 'Petrel', 0)").bind(0, id).execute();
            tx.audit(Action.CREATED, new ItemRef("harbour.boat", id), 0);
            return null;
        });
    }

    private void assertChecksItself() throws InterruptedException {
        await(() -> PracticeCheck.latest(practice).isPresent());
        assertThat(PracticeCheck.latest(practice).orElseThrow().tables()).isPositive();
    }

    private void assertNoneBegins() throws InterruptedException {
        Thread.sleep(QUIET_MILLIS);
        assertThat(PracticeCheck.latest(practice)).isEmpty();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.getAsBoolean() && System.currentTimeMillis() < until) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static void awaitStill(Path file) throws IOException, InterruptedException {
        byte[] last = Files.readAllBytes(file);
        for (int still = 0; still < 2_000; still += 100) {
            Thread.sleep(100);
            byte[] now = Files.readAllBytes(file);
            still = Arrays.equals(now, last) ? still : 0;
            last = now;
        }
    }

    private static boolean changed(Path file, byte[] before) {
        try {
            return !Arrays.equals(Files.readAllBytes(file), before);
        } catch (IOException e) {
            return false;
        }
    }

    /** As a kill leaves it: a copy of the files of a practice that is open and quiet. */
    private Path copy(String name) throws IOException {
        Path to = temp.resolve(name).resolve("practice");
        Files.createDirectories(to.getParent());
        for (Path from : List.of(folder, folder.resolveSibling("anchors"))) {
            try (Stream<Path> all = Files.walk(from)) {
                for (Path path : (Iterable<Path>) all.filter(p -> !LOCKS.contains(p.getFileName().toString()))::iterator) {
                    Files.copy(path, to.resolveSibling(from.getFileName().toString()).resolve(from.relativize(path).toString()));
                }
            }
        }
        return to;
    }

    /** Turns the last bytes that were written of the newest log. */
    private static void spoilTheEndOfTheLog(Path log) throws IOException {
        try (Stream<Path> all = Files.list(log)) {
            Path newest = all.filter(file -> file.getFileName().toString().matches("log\\d+\\.dat")).max(Path::compareTo).orElseThrow();
            byte[] written = Files.readAllBytes(newest);
            int end = written.length;
            while (written[end - 1] == 0) {
                end--;
            }
            try (RandomAccessFile file = new RandomAccessFile(newest.toFile(), "rw")) {
                file.seek(end - 40);
                for (int i = end - 40; i < end; i++) {
                    file.write(written[i] ^ 0x55);
                }
            }
        }
    }
}
