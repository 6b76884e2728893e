package org.tideline.storage.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.Now;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;

/** Backups that go to folders by themselves. */
class BackupFoldersTest {
    private static final Clock EVENING = Clock.fixed(Instant.parse("2031-05-06T18:31:00Z"), ZoneId.of("UTC"));
    @TempDir
    private static Path once;
    private static Harbour harbour;
    private static Harbour other;
    @TempDir
    private Path temp;
    private OpenPractice practice;
    private Path folder;

    @BeforeAll
    static void aPracticeWithRecords() throws Exception {
        harbour = Harbour.make(once.resolve("one").resolve("practice"));
        other = Harbour.make(once.resolve("two").resolve("practice"));
    }

    @BeforeEach
    void open() throws Exception {
        practice = Practices.open(harbour.copy(temp.resolve("practice")), harbour.passphrase());
        folder = Files.createDirectory(temp.resolve("Dropbox"));
        Now.use(EVENING);
    }

    @AfterEach
    void close() {
        practice.close();
        Now.use(Clock.systemDefaultZone());
    }

    @Test
    void aBackupIsDueUntilOneWasMadeTodayAndIsRemembered() throws Exception {
        assertThat(Backups.due(practice)).as("no folder, nothing due").isFalse();
        assertThat(Backups.makeInFolders(practice, Progress.NONE)).isEmpty();
        Backups.folders(practice, List.of(folder));
        assertThat(Backups.folders(practice)).containsExactly(folder);
        assertThat(Backups.due(practice)).isTrue();
        assertThat(Backups.makeInFolders(practice, Progress.NONE)).hasSize(1);
        assertThat(folder.toFile().list()).containsExactly("Tideline 2031-05-06 1831.tideline-backup");
        assertThat(Backups.due(practice)).isFalse();
        Now.use(Clock.offset(EVENING, Duration.ofHours(6)));
        assertThat(Backups.due(practice)).isTrue();
        practice.close();
        practice = Practices.open(practice.folder(), harbour.passphrase());
        assertThat(Backups.lastProven(practice)).hasValueSatisfying(last -> {
            assertThat(last.at()).isEqualTo(EVENING.instant());
            assertThat(last.trouble()).isNull();
            assertThat(last.file()).exists();
        });
    }

    @Test
    void oneFolderThatFailsIsSaidAndTheOtherGetsItsBackup() throws Exception {
        Path stick = Files.createDirectory(temp.resolve("stick"));
        Backups.folders(practice, List.of(stick, folder));
        Files.delete(stick);
        assertThat(Backups.makeInFolders(practice, Progress.NONE)).extracting(made -> made.file().getParent())
                .containsExactly(folder);
        assertThat(Backups.lastTried(practice)).hasValueSatisfying(last ->
                assertThat(last.trouble()).contains("stick").contains("cannot be written"));
        assertThat(Backups.lastProven(practice)).hasValueSatisfying(last ->
                assertThat(last.file().getParent()).isEqualTo(folder));
        Backups.folders(practice, List.of(folder));
        Path gone = Files.move(folder, temp.resolve("elsewhere"));
        assertThatThrownBy(() -> Backups.makeInFolders(practice, Progress.NONE)).isInstanceOf(Trouble.class);
        assertThat(gone.toFile().list()).as("what was there stays").hasSize(1);
    }

    @Test
    void onlyOldBackupsOfThisPracticeMadeHereGo() throws Exception {
        Backups.folders(practice, List.of(folder));
        Path mine = Files.copy(harbour.backup(), folder.resolve("before the move.tideline-backup"));
        Path noise = Files.writeString(folder.resolve("Tideline 2020-01-01 0900.tideline-backup"), "no backup");
        Path others = Files.copy(other.backup(), folder.resolve("Tideline 2020-01-02 0900.tideline-backup"));
        Path twice = Files.copy(harbour.backup(), folder.resolve("Tideline 2020-01-03 0900.tideline-backup"));
        // Three on one evening: the newest of the day stays; the one made for the test class is of another day.
        for (int minute = 0; minute < 3; minute++) {
            Now.use(Clock.offset(EVENING, Duration.ofMinutes(minute)));
            Backups.makeInFolders(practice, Progress.NONE);
        }
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("Tideline 2031-05-06 1833.tideline-backup",
                mine.getFileName().toString(), noise.getFileName().toString(), others.getFileName().toString(),
                twice.getFileName().toString());
    }

    @Test
    void aFolderThatCannotServeIsNotChosen() throws Exception {
        for (List<Path> wrong : List.of(List.of(practice.folder()), List.of(practice.folder().resolve("drafts")),
                List.of(temp.resolve("gone")), List.of(folder, Files.createDirectory(temp.resolve("b")),
                        Files.createDirectory(temp.resolve("c"))))) {
            assertThatThrownBy(() -> Backups.folders(practice, wrong)).isInstanceOf(Trouble.class);
        }
        assertThat(Backups.folders(practice)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}
