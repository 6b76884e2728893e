package org.tideline.vault.api;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Small files that are always there as a whole: the one from before or the new one, never a part, whenever the computer
 * stops. They are readable by their owner alone. Two writers of one file must take turns. Worker thread; an interrupt
 * stops nothing here, and stays on the thread.
 */
public final class WholeFile {
    /** What the name of the new file ends in until it takes the place of the old one. */
    public static final String FRESH = ".new";

    private WholeFile() {
    }

    /**
     * Puts this content in the place of the file's, or makes the file; on the disk when it returns.
     *
     * @throws IOException if it cannot be written; the file is as it was
     */
    public static void replace(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path fresh = folder.resolve(file.getFileName() + FRESH);
        // Left by a crash, perhaps as a link to elsewhere: it must not be written through.
        Files.deleteIfExists(fresh);
        try {
            write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            remains(fresh);
            throw e;
        }
        force(folder);
    }

    /** Makes the folder, readable by its owner alone, if there is none; on the disk when it returns. */
    public static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder, ownOnly(folder, "rwx------"));
            force(folder.toAbsolutePath().getParent());
        }
    }

    /**
     * Makes a new file that its owner alone can read, to be written bit by bit and then moved to its place.
     *
     * @throws IOException if it cannot be made, or is there already
     */
    public static OutputStream create(Path file) throws IOException {
        Files.createFile(file, ownOnly(file, "rw-------"));
        return new FileOutputStream(file.toFile());
    }

    /** Takes the file away, if it is there, for good when it returns. */
    public static void remove(Path file) throws IOException {
        if (Files.deleteIfExists(file)) {
            force(file.toAbsolutePath().getParent());
        }
    }

    private static void write(Path fresh, byte[] content) throws IOException {
        Files.createFile(fresh, ownOnly(fresh, "rw-------"));
        // No channel, which an interrupt would close.
        try (FileOutputStream out = new FileOutputStream(fresh.toFile())) {
            out.write(content);
            out.getFD().sync();
        }
    }

    private static void remains(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            // The next one to write takes it away.
        }
    }

    /**
     * Forces a folder's own entries to the disk, after something in it was made or renamed. A folder can be forced through a
     * channel alone, and an interrupt closes that: then it is done once more.
     */
    public static void force(Path folder) {
        boolean interrupted = Thread.interrupted();
        while (!forced(folder)) {
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean forced(Path folder) {
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        } catch (IOException e) {
            // Windows does not open folders; there the move itself is durable.
            return true;
        }
    }

    private static FileAttribute<?>[] ownOnly(Path place, String permissions) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }
}
