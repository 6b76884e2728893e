package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.Refused.Reason;

/** Reliability R12: where a practice in use may lie, and who may read its files. */
class PlaceTest {
    @TempDir
    private Path temp;

    @Test
    void foldersThatAreCopiedToOtherComputersAreRefusedByTheirName() throws Exception {
        for (String name : List.of("OneDrive", "OneDrive - Quay Practice", "Dropbox", "Dropbox (Personal)", "iCloudDrive",
                "iCloud Drive", "Library/Mobile Documents/com~apple~CloudDocs", "Library/CloudStorage/Dropbox", "Google Drive",
                "GoogleDrive", "Nextcloud", "ownCloud", "pCloudDrive", "pCloud Drive", "MEGAsync", "Box Sync", "DROPBOX")) {
            Path folder = Files.createDirectories(temp.resolve("home").resolve(name)).resolve("Tideline").resolve("practice");
            assertRefused(folder);
            assertThat(folder.getParent()).doesNotExist();
        }
    }

    @Test
    void foldersThatAreCopiedAreRefusedByWhatTheServicesPutIntoThem() throws Exception {
        for (String marker : List.of(".stfolder", ".dropbox", ".dropbox.cache", ".nextcloudsync.log", ".sync_0a1b2c3d4e5f.db",
                "._sync_0a1b2c3d4e5f.db", ".owncloudsync.log", ".tmp.drivedownload", ".megaignore", ".sync",
                ".849C9593-D756-4E56-8D6E-42412F2A707B")) {
            Path root = Files.createDirectories(temp.resolve("records" + marker));
            Path folder = root.resolve("deep").resolve("practice");
            assertThatCode(() -> Place.require(folder)).doesNotThrowAnyException();
            Files.createFile(root.resolve(marker));
            assertRefused(folder);
        }
    }

    @Test
    void foldersOfOtherNamesAreFine() {
        for (String name : List.of("Documents", "Mega Practice", "Boxes", "box", "synchron", "my onedrive notes", "Drop box", "mega")) {
            assertThatCode(() -> Place.require(temp.resolve(name).resolve("practice"))).as(name).doesNotThrowAnyException();
        }
    }

    @Test
    void aLinkIntoSuchAFolderIsFollowed() throws Exception {
        Path inside = Files.createDirectories(temp.resolve("Dropbox").resolve("inside"));
        Path link;
        try {
            link = Files.createSymbolicLink(temp.resolve("innocent"), inside);
        } catch (UnsupportedOperationException | IOException e) {
            return;
        }
        assertRefused(link.resolve("practice"));
    }

    @Test
    void whatLiesOnAnotherComputerIsRefused() {
        for (String path : List.of("\\\\server\\share\\practice", "//server/share/practice", "\\\\?\\UNC\\server\\share")) {
            assertThat(Place.unc(path)).as(path).isTrue();
        }
        for (String path : List.of("C:\\practice", "\\\\?\\C:\\practice", "/home/tess/practice")) {
            assertThat(Place.unc(path)).as(path).isFalse();
        }
        assertThat(List.of("nfs", "nfs4", "cifs", "smb3", "SMBFS", "fuse.sshfs")).allMatch(Place::network);
        assertThat(List.of("ext4", "apfs", "NTFS", "btrfs", "xfs", "tmpfs", "overlay")).noneMatch(Place::network);
    }

    @Test
    void aPracticeThatWasMovedIntoSuchAFolderIsNotOpened() throws Exception {
        Path folder = temp.resolve("practice");
        TestPractice.create(folder).close();
        Path moved = Files.move(folder, Files.createDirectory(temp.resolve("Dropbox")).resolve("practice"));
        assertThatThrownBy(() -> TestPractice.open(moved)).isInstanceOfSatisfying(Refused.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.SHARED_FOLDER)).hasMessageContaining("Dropbox");
        assertThat(Practices.current()).isEmpty();
        TestPractice.open(Files.move(moved, folder)).close();
    }

    @Test
    void everyFileOfAPracticeIsItsOwnersAlone() throws Exception {
        assumeThat(temp.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Path folder = temp.resolve("practice");
        try (OpenPractice practice = TestPractice.create(folder)) {
            practice.database().write(tx -> tx.sql().execute("insert into harbour_boat (id, name, batch) values (1, 'Petrel', 0)"));
            assertThat(openToOthers(folder)).isEmpty();
        }
        assertThat(openToOthers(folder)).isEmpty();
        Set<PosixFilePermission> everybody = Set.of(PosixFilePermission.values());
        Files.setPosixFilePermissions(folder, everybody);
        Files.setPosixFilePermissions(folder.resolve("database").resolve("verifyKey.dat"), everybody);
        assertThat(openToOthers(folder)).hasSize(2);
        try (OpenPractice practice = TestPractice.open(folder)) {
            assertThat(openToOthers(practice.folder())).as("mended at the next opening").isEmpty();
        }
        assertThat(openToOthers(folder)).isEmpty();
    }

    private static List<Path> openToOthers(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> open = new ArrayList<>();
            for (Path path : all.toList()) {
                if (Files.getPosixFilePermissions(path).stream().anyMatch(p -> !p.name().startsWith("OWNER"))) {
                    open.add(folder.relativize(path));
                }
            }
            return open;
        }
    }

    private static void assertRefused(Path folder) {
        assertThatThrownBy(() -> TestPractice.create(folder)).as(folder.toString())
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.reason()).isEqualTo(Reason.SHARED_FOLDER))
                .hasMessageContaining("Nothing was changed");
    }
}
