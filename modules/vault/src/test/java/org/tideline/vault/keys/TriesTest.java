package org.tideline.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideline.core.api.Now;

class TriesTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    private Path folder;
    /** The same practice, as a process that starts again sees it: what was seen in memory is under another name. */
    @TempDir
    private Path afterwards;

    @BeforeEach
    void noon() {
        at(NOON);
    }

    @AfterEach
    void clock() {
        Now.use(Clock.systemDefaultZone());
    }

    @Test
    void eachWrongTryMakesTheNextWaitLongerUpToHalfAMinute() {
        Tries tries = new Tries(folder);
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            waits.add((tries.pause().toMillis() + 999) / 1000);
            tries.failed();
        }
        assertThat(waits).isSorted().startsWith(0L, 0L).endsWith(30L);
        assertThat(tries.times()).hasSize(10).containsOnly(NOON);
        tries.forget();
        assertThat(tries.pause()).isZero();
        assertThat(tries.times()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void startingAgainDoesNotShortenIt() throws Exception {
        fail(7);
        at(NOON.plusSeconds(4));
        Duration left = restarted().pause();
        assertThat(left).isGreaterThan(Duration.ofSeconds(20)).isLessThanOrEqualTo(Duration.ofSeconds(26));
    }

    @Test
    void whoComesBackTheNextDayWaitsNoLonger() throws Exception {
        fail(20);
        at(NOON.plusSeconds(86_400));
        assertThat(restarted().pause()).isZero();
    }

    @Test
    void aClockSetForwardInTheSameProcessDoesNotShortenIt() {
        Tries tries = fail(9);
        at(NOON.plusSeconds(86_400));
        assertThat(tries.pause()).isGreaterThan(Duration.ofSeconds(20));
    }

    @Test
    void aClockSetBackNeitherShortensItNorLocksForHours() throws Exception {
        Tries tries = fail(9);
        at(NOON.minusSeconds(86_400));
        assertThat(tries.pause()).isGreaterThan(Duration.ofSeconds(20)).isLessThanOrEqualTo(LONGEST);
        Tries again = restarted();
        Duration first = again.pause();
        assertThat(first).isGreaterThan(Duration.ofSeconds(20)).isLessThanOrEqualTo(LONGEST);
        Thread.sleep(200);
        assertThat(again.pause()).as("it runs out all the same").isLessThan(first);
    }

    @Test
    void theFileStaysSmall() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            many.append(NOON.toEpochMilli() - 500 + i).append('\n');
        }
        Files.writeString(folder.resolve("tries"), many);
        Tries tries = fail(1);
        assertThat(tries.times()).hasSize(500).endsWith(NOON).startsWith(NOON.minusMillis(499));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "nonsense", "-1", "99999999999999999999999999", "9223372036854775807\n", "-9223372036854775808\n",
        "1\u0000\ufffe", "<!DOCTYPE x>", "9223372036854775807\n9223372036854775807\n9223372036854775807\n9223372036854775807\n"})
    void whateverTheFileSaysNobodyIsLockedOut(String content) throws Exception {
        Files.writeString(folder.resolve("tries"), content);
        Tries tries = new Tries(folder);
        assertThat(tries.pause()).isBetween(Duration.ZERO, LONGEST);
        tries.failed();
        assertThat(tries.pause()).isBetween(Duration.ZERO, LONGEST);
        assertThat(tries.times()).endsWith(NOON);
    }

    @Test
    void neitherIsOneWhoseFileCannotBeReadOrWritten() throws Exception {
        Files.createDirectories(folder.resolve("tries/in the way"));
        Tries tries = fail(9);
        assertThat(tries.pause()).isZero();
        tries.forget();
        Files.write(afterwards.resolve("tries"), new byte[70_000]);
        assertThat(new Tries(afterwards).pause()).isZero();
        assertThat(new Tries(afterwards).times()).isEmpty();
    }

    private Tries fail(int times) {
        Tries tries = new Tries(folder);
        for (int i = 0; i < times; i++) {
            tries.failed();
        }
        return tries;
    }

    private Tries restarted() throws Exception {
        Files.copy(folder.resolve("tries"), afterwards.resolve("tries"));
        return new Tries(afterwards);
    }

    private static void at(Instant now) {
        Now.use(Clock.fixed(now, ZoneOffset.UTC));
    }
}
