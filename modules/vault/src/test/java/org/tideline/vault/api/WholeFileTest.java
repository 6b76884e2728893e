package org.tideline.vault.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void aFileIsMadeAndReplacedAndItsOwnersAlone() throws IOException {
        Path file = folder.resolve("anchor");
        WholeFile.replace(file, new byte[] {1, 2, 3});
        WholeFile.replace(file, new byte[] {4});
        assertThat(Files.readAllBytes(file)).containsExactly(4);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.resolve("anchor.new")).doesNotExist();
        WholeFile.remove(file);
        WholeFile.remove(file);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatACrashLeftIsNotWrittenThrough() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "untouched");
        Files.createSymbolicLink(folder.resolve("anchor.new"), elsewhere);
        WholeFile.replace(folder.resolve("anchor"), new byte[] {1});
        assertThat(elsewhere).hasContent("untouched");
        assertThat(Files.isSymbolicLink(folder.resolve("anchor"))).isFalse();
    }

    @Test
    void whereItCannotBeWrittenTheOldOneStays() throws IOException {
        Path taken = folder.resolve("taken");
        WholeFile.folder(taken);
        WholeFile.folder(taken);
        assertThat(Files.getPosixFilePermissions(taken)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        Files.writeString(taken.resolve("inside"), "kept");
        assertThatThrownBy(() -> WholeFile.replace(taken, new byte[] {1})).isInstanceOf(IOException.class);
        assertThat(taken.resolve("inside")).hasContent("kept");
        assertThat(folder.resolve("taken.new")).doesNotExist();
        assertThatThrownBy(() -> WholeFile.replace(folder.resolve("missing/file"), new byte[] {1})).isInstanceOf(IOException.class);
    }

    /** A channel would close itself. */
    @Test
    void anInterruptStopsNothingAndStaysOnTheThread() throws IOException {
        Path file = folder.resolve("anchor");
        Thread.currentThread().interrupt();
        WholeFile.replace(file, new byte[] {1});
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Files.readAllBytes(file)).containsExactly(1);
        Thread.currentThread().interrupt();
        WholeFile.remove(file);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }
}
