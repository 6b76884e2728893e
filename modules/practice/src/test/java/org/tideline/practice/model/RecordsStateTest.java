package org.tideline.practice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Backups.Last;
import org.tideline.storage.api.Finding;
import org.tideline.storage.api.PracticeCheck;

class RecordsStateTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:30:00Z");
    private static final Path STICK = Path.of("/media/Elements");
    private static final long ROOM = 50_000_000_000L;

    @BeforeEach
    void holdTheClock() {
        Now.use(Clock.fixed(NOW, ZoneId.of("Europe/Berlin")));
    }

    @AfterEach
    void letItGo() {
        Now.use(Clock.systemDefaultZone());
    }

    private static RecordsState state(List<Path> folders, Last proven, Last tried) {
        return new RecordsState(false, folders, Optional.ofNullable(proven), Optional.ofNullable(tried), Optional.empty(), ROOM);
    }

    private static Last good(Duration ago) {
        return new Last(NOW.minus(ago), STICK.resolve("a"), null);
    }

    private static Last bad(Duration ago, String why) {
        return new Last(NOW.minus(ago), STICK.resolve("a"), why);
    }

    @Test
    void whereAllIsWellOneLineSaysSo() {
        Last yesterday = good(Duration.ofHours(15));
        RecordsState state = state(List.of(STICK, Path.of("/home/anna/Cloud")), yesterday, yesterday);
        assertThat(state.wanting()).isFalse();
        assertThat(state.headline()).isEqualTo("Last backup: yesterday 19:30, opened and checked");
        assertThat(state.second()).isEqualTo("In \u201CElements\u201D and \u201CCloud\u201D");
        assertThat(state.status()).isEqualTo("Backup checked yesterday 19:30");
        assertThat(state.found()).isEmpty();
        assertThat(state.disk()).isEmpty();
    }

    @Test
    void withoutAFolderItAsksForOne() {
        RecordsState state = state(List.of(), null, null);
        assertThat(state.wanting()).isTrue();
        assertThat(state.headline()).isEqualTo("No folder for backups is chosen");
        assertThat(state.status()).isEmpty();
    }

    @Test
    void beforeTheFirstBackupItSaysWhereThatGoes() {
        RecordsState state = state(List.of(STICK), null, null);
        assertThat(state.wanting()).isTrue();
        assertThat(state.headline() + ". " + state.second()).isEqualTo("No backup yet. The first one goes to \u201CElements\u201D.");
    }

    @Test
    void aBackupOlderThanSevenDaysIsAskedForAnew() {
        Last week = good(Duration.ofDays(7));
        Last longer = good(Duration.ofDays(8));
        assertThat(state(List.of(STICK), week, week).wanting()).isFalse();
        assertThat(state(List.of(STICK), longer, longer).wanting()).isTrue();
        assertThat(state(List.of(STICK), longer, longer).second()).startsWith("That is 8 days ago.");
    }

    @Test
    void aFailedTryIsToldWithItsReasonUntilOneWorks() {
        RecordsState failed = state(List.of(STICK), good(Duration.ofDays(1)), bad(Duration.ofHours(1), "The folder is not there."));
        assertThat(failed.wanting()).isTrue();
        assertThat(failed.second()).isEqualTo("Today 09:30 it did not work: The folder is not there.");
        assertThat(failed.status()).isEqualTo("Backup did not work today 09:30");
        RecordsState mended = state(List.of(STICK), good(Duration.ofMinutes(5)), bad(Duration.ofHours(1), "The folder is not there."));
        assertThat(mended.failed()).isEmpty();
        assertThat(mended.wanting()).isFalse();
    }

    @Test
    void aMadeUpPracticeNeedsNoBackup() {
        assertThat(new RecordsState(true, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), ROOM).wanting()).isFalse();
    }

    @Test
    void aCheckIsOnlyMentionedWhereSomethingIsWrong() {
        Finding erased = new Finding(Finding.Kind.ERASED, null, 3, "A record was erased on purpose.");
        Finding forged = new Finding(Finding.Kind.FORGED, null, 4, "An entry was not made by this practice.");
        assertThat(checked(erased).found()).isEmpty();
        assertThat(checked(forged, erased).found()).contains("The check of today 10:30 found one thing that should not be so.");
    }

    private static RecordsState checked(Finding... findings) {
        return new RecordsState(false, List.of(STICK), Optional.empty(), Optional.empty(),
                Optional.of(new PracticeCheck.Result(NOW, 1, 1, 1, List.of(findings))), ROOM);
    }

    @Test
    void littleRoomOnTheDiskIsToldWithItsSize() {
        RecordsState state = new RecordsState(false, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), 640_000_000);
        assertThat(state.disk().orElseThrow()).startsWith("Only 640 MB are free");
        assertThat(new RecordsState(false, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), -1).disk()).isEmpty();
    }
}
