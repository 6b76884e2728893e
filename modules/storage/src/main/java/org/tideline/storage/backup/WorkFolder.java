package org.tideline.storage.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tideline.core.api.Ids;
import org.tideline.storage.engine.Own;

/**
 * A folder for work in progress, readable by its owner alone, and gone when the work ends. While the work lives its
 * process holds a lock in it, so that what a crash left is known from what is in use, and swept.
 */
final class WorkFolder implements AutoCloseable {
    private static final String LOCK = "work";

    private final Path folder;
    private final FileChannel lock;

    private WorkFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Sweeps what crashes left, and makes a new one, in a folder that is there. */
    static WorkFolder make(Path parent, String prefix) throws IOException {
        sweep(parent, prefix);
        Path folder = parent.resolve(prefix + Ids.next());
        Own.folder(folder);
        try {
            return new WorkFolder(folder, locked(folder.resolve(LOCK)));
        } catch (IOException e) {
            remove(folder);
            throw e;
        }
    }

    /** An empty folder in it. */
    Path folder(String name) throws IOException {
        return Own.folder(folder.resolve(name));
    }

    /** Where such a folder lies. */
    Path path(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() {
        closeQuietly(lock);
        remove(folder);
    }

    /** Takes away what crashes left of such folders, and of files being written whose name begins alike. */
    static void sweep(Path parent, String prefix) {
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, prefix + "*")) {
            all.forEach(left::add);
        } catch (IOException e) {
            return;
        }
        for (Path path : left) {
            Path mark = Files.isDirectory(path) ? path.resolve(LOCK) : path;
            if (!Files.exists(mark) || free(mark)) {
                remove(path);
            }
        }
    }

    private static boolean free(Path mark) {
        try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock(Own.LOCKED_BYTE, 1, false)) {
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** A new file that no sweep takes while it is open. */
    static FileChannel locked(Path file) throws IOException {
        FileChannel channel = Own.file(file);
        try {
            if (channel.tryLock(Own.LOCKED_BYTE, 1, false) == null) {
                throw new IOException("Locked by somebody else");
            }
            return channel;
        } catch (IOException | OverlappingFileLockException e) {
            closeQuietly(channel);
            throw new IOException("A file that cannot be locked");
        }
    }

    /** Takes a file or folder away with all that is in it, as far as that can be done; never follows a link. */
    static boolean remove(Path path) {
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
            return true;
        } catch (IOException e) {
            // What is left is swept by the next work, and is encrypted all the while.
            return false;
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // the lock goes with the process
        }
    }
}
