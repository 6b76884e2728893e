package org.tideline.practice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.storage.api.Backups;

class BackupFilesTest {
    @TempDir
    private Path folder;

    private Path file(String name, String at, int bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), new byte[bytes]);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(at)));
        return file;
    }

    @Test
    void backupsAreListedNewestFirstAndNothingElseIs() throws IOException {
        Path older = file("a" + Backups.ENDING, "2026-11-01T08:00:00Z", 10);
        Path newer = file("b" + Backups.ENDING, "2026-11-02T08:00:00Z", 20);
        file("holiday.jpg", "2026-11-03T08:00:00Z", 30);
        BackupFiles files = BackupFiles.in(folder);
        assertThat(files.reachable()).isTrue();
        assertThat(files.files()).extracting(BackupFiles.Backup::file).containsExactly(newer, older);
        assertThat(files.files().get(0).bytes()).isEqualTo(20);
    }

    @Test
    void aStickThatIsNotPluggedInIsSaidToBeAway() {
        BackupFiles files = BackupFiles.in(folder.resolve("away"));
        assertThat(files.reachable()).isFalse();
        assertThat(files.files()).isEmpty();
    }
}
