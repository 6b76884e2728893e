package org.tideline.storage.backup;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Backups.Backup;
import org.tideline.storage.api.Backups.Last;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.StorageException;

/** What a practice remembers of its backups, in its settings: the last one proven, the last attempt. */
public final class BackupMemory {
    private static final Logger LOG = Logger.getLogger(BackupMemory.class.getName());
    private static final String PROVEN = "backup.proven";
    private static final String TRIED = "backup.tried";
    private static final String IN_FOLDERS = "backup.inFolders";
    private static final int LINES = 3;

    private BackupMemory() {
    }

    /** See {@link org.tideline.storage.api.Backups#lastProven}. */
    public static Optional<Last> proven(OpenPractice practice) {
        return read(practice, PROVEN);
    }

    /** See {@link org.tideline.storage.api.Backups#lastTried}. */
    public static Optional<Last> tried(OpenPractice practice) {
        return read(practice, TRIED);
    }

    /** See {@link org.tideline.storage.api.Backups#due}. */
    public static boolean due(OpenPractice practice) {
        return !BackupFolders.chosen(practice).isEmpty()
                && read(practice, IN_FOLDERS).map(last -> !day(last.at()).equals(Now.today())).orElse(true);
    }

    /** Remembers one that was made and proven. */
    public static void made(OpenPractice practice, Backup backup) {
        Last last = new Last(backup.madeAt(), backup.file(), null);
        write(practice, PROVEN, last);
        write(practice, TRIED, last);
    }

    /** Remembers one that was not made. */
    public static void failed(OpenPractice practice, Path file, String trouble) {
        write(practice, TRIED, new Last(Now.instant(), file, trouble));
    }

    /** Remembers a round through all folders. @param failed a file that was not made, null if all were */
    static void tried(OpenPractice practice, List<Backup> made, Path failed, String trouble) {
        if (!made.isEmpty()) {
            Backup newest = made.get(made.size() - 1);
            made(practice, newest);
            write(practice, IN_FOLDERS, new Last(newest.madeAt(), newest.file(), null));
        }
        if (failed != null) {
            failed(practice, failed, trouble);
        }
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Now.clock().getZone()).toLocalDate();
    }

    private static Optional<Last> read(OpenPractice practice, String name) {
        return practice.settings().get(name).flatMap(text -> {
            String[] lines = text.split("\n", LINES);
            try {
                return lines.length < LINES ? Optional.empty() : Optional.of(new Last(
                        Instant.ofEpochMilli(Long.parseLong(lines[0])), Path.of(lines[1]), lines[2].isEmpty() ? null : lines[2]));
            } catch (NumberFormatException | InvalidPathException e) {
                // Written on a computer of another kind.
                return Optional.empty();
            }
        });
    }

    /** Forgetting it would only bring the next backup forward, so a database that stopped makes no further trouble here. */
    private static void write(OpenPractice practice, String name, Last last) {
        try {
            practice.settings().remember(name, last.at().toEpochMilli() + "\n" + last.file() + "\n"
                    + (last.trouble() == null ? "" : last.trouble()));
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "A backup could not be remembered: {0}", e.state());
        }
    }
}
