package org.tideline.storage.engine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The database's own folder and a copy of it that is to take its place, by renames within the practice folder. Which of
 * the folders are there says how far that went, so that it can be finished or taken back after a crash between any two
 * steps. Knows no keys and starts no database. Worker thread.
 */
final class Swap {
    /** What is being made or taken away: worth nothing. */
    private static final String SCRATCH = "database.scratch";
    /** A copy that was proven to be whole, before it takes the place. */
    private static final String PROVEN = "database.proven";
    /** The database from before, until the one in its place was proven once more. */
    private static final String BEFORE = "database.before";
    private static final Logger LOG = Logger.getLogger(Swap.class.getName());

    private final Path folder;
    private final Path database;
    private final Path scratch;
    private final Path proven;
    private final Path before;

    /** @param folder the practice folder */
    Swap(Path folder) {
        this.folder = folder;
        database = PracticeFolder.database(folder);
        scratch = folder.resolve(SCRATCH);
        proven = folder.resolve(PROVEN);
        before = folder.resolve(BEFORE);
    }

    /** Where the copy lies until it is proven. */
    Path scratch() {
        return scratch;
    }

    /** Whether the copy is in its place, and the database from before still there. */
    boolean swapped() {
        return Files.isDirectory(database) && Files.isDirectory(before);
    }

    /**
     * Puts a database in its place again after a crash between two steps, and takes away what is worth nothing. To be called
     * before a database is looked for; cheap where nothing was left, and it may be interrupted itself.
     *
     * @throws IOException if what belongs in the place cannot be renamed; nothing is lost
     */
    void mend() throws IOException {
        if (!Files.isDirectory(database)) {
            if (Files.isDirectory(proven)) {
                rename(proven, database);
            } else if (Files.isDirectory(before)) {
                rename(before, database);
            } else {
                return;
            }
        }
        takeAway(proven);
        remove(scratch);
    }

    /** Bytes of all files of the database. */
    long size() throws IOException {
        long size = 0;
        for (Path path : all(database)) {
            size += Files.isRegularFile(path) ? Files.size(path) : 0;
        }
        return size;
    }

    /** Copies the database, which must be stopped. */
    void copy() throws IOException {
        remove(scratch);
        for (Path path : all(database)) {
            Path to = scratch.resolve(database.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Own.folder(to);
            } else if (!path.getFileName().toString().endsWith(".lck")) {
                Files.copy(path, to);
            }
        }
    }

    /** The copy is whole: all of it is on the disk, its owner's alone, when it bears the name that says so. */
    void proven() throws IOException {
        Own.everything(scratch);
        for (Path path : all(scratch)) {
            if (Files.isDirectory(path)) {
                Own.force(path);
            } else {
                // No channel, which an interrupt would close.
                try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                    file.getFD().sync();
                }
            }
        }
        rename(scratch, proven);
    }

    /** Makes room for the proven copy. */
    void aside() throws IOException {
        rename(database, before);
    }

    /** Puts the proven copy in the place. */
    void inPlace() throws IOException {
        rename(proven, database);
    }

    /** Puts the database from before in its place again, and takes the copy away, however far it got. */
    void back() throws IOException {
        if (Files.isDirectory(before)) {
            if (Files.isDirectory(database)) {
                remove(scratch);
                rename(database, scratch);
            }
            rename(before, database);
        }
        takeAway(proven);
        remove(scratch);
    }

    /** Takes the database from before away for good. */
    void forgetBefore() {
        takeAway(before);
    }

    /** Under the name of what is worth nothing first, so that no part of it is ever taken for the whole. */
    private void takeAway(Path whole) {
        if (Files.isDirectory(whole)) {
            try {
                remove(scratch);
                rename(whole, scratch);
            } catch (IOException e) {
                LOG.log(Level.WARNING, "A copy of the database stays until the next opening: {0}", e.getClass().getName());
                return;
            }
            remove(scratch);
        }
    }

    private static void remove(Path tree) {
        if (Files.exists(tree)) {
            try {
                for (Path path : all(tree).stream().sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException e) {
                LOG.log(Level.WARNING, "Remains of a copy of the database stay until the next opening: {0}", e.getClass().getName());
            }
        }
    }

    private static List<Path> all(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            return all.toList();
        }
    }

    private void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Own.force(folder);
    }
}
