package org.tideline.unattended.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Folders this module makes and takes away again. */
final class Folders {
    private static final Logger LOG = Logger.getLogger(Folders.class.getName());

    private Folders() {
    }

    /** Removes the folder with all that is in it, as far as it can. */
    static void remove(Path folder) {
        removeBelow(folder, path -> true);
    }

    /** Removes all that is in the folder, and leaves it. */
    static void empty(Path folder) {
        removeBelow(folder, path -> !path.equals(folder));
    }

    private static void removeBelow(Path folder, Predicate<Path> which) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.filter(which).sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A folder could not be taken away: {0}", e.getClass().getSimpleName());
        }
    }

    /** The uppermost folder on the way that would have to be made; null if the folder is there. */
    static Path firstMissing(Path folder) {
        Path missing = null;
        for (Path path = folder; path != null && !Files.exists(path); path = path.getParent()) {
            missing = path;
        }
        return missing;
    }

    /** Whether the two are the same folder or one lies in the other, symbolic links followed as far as they are there. */
    static boolean touch(Path one, Path other) {
        Path a = real(one);
        Path b = real(other);
        return a.startsWith(b) || b.startsWith(a);
    }

    private static Path real(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        for (Path there = whole; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(whole));
            } catch (IOException e) {
                LOG.log(Level.FINEST, "Not there yet; its parent is asked");
            }
        }
        return whole;
    }

    /** Whether there is nothing there, or an empty folder. */
    static boolean free(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
