package org.tideline.storage.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.tideline.vault.api.WholeFile;

/**
 * Files and folders for their owner alone. On Windows they inherit that from the user's own folders; elsewhere it is
 * set, and mended where something was left open by an earlier program or by a copy.
 */
public final class Own {
    /** Where a file is locked: far beyond its end, so that others can read it on every system. */
    public static final long LOCKED_BYTE = 1L << 40;
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private Own() {
    }

    /** Makes a folder. */
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectory(folder, attributes(folder, FOLDER));
    }

    /** Makes a file, to be read and written. */
    public static FileChannel file(Path file) throws IOException {
        return FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ,
                StandardOpenOption.WRITE), attributes(file, FILE));
    }

    /** Closes a folder to everybody else, with all that is in it. */
    public static void everything(Path root) throws IOException {
        if (!posix(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                only(path);
            }
        }
    }

    private static void only(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return;
        }
        Set<PosixFilePermission> wanted = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? FOLDER : FILE;
        if (!Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS).equals(wanted)) {
            Files.setPosixFilePermissions(path, wanted);
        }
    }

    /** Forces a folder's own entries to the disk, after something in it was made or renamed. */
    public static void force(Path folder) {
        WholeFile.force(folder);
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return posix(path) ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
