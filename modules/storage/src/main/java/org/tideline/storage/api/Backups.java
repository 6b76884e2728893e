package org.tideline.storage.api;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.backup.BackupFolders;
import org.tideline.storage.backup.BackupMemory;
import org.tideline.storage.backup.Maker;
import org.tideline.storage.backup.Restorer;
import org.tideline.storage.backup.TakePlace;
import org.tideline.vault.api.Secret;

/**
 * Backups, each proven by opening it before it counts. A backup is one file: the database as Derby copies it while it is
 * in use, the key file, the drafts, and a manifest with an HMAC. Nothing in it can be read without a secret. Worker
 * thread; all long work has progress and can be cancelled.
 */
public final class Backups {
    /** How file names of backups end. */
    public static final String ENDING = ".tideline-backup";

    private Backups() {
    }

    /**
     * A backup that was opened and checked.
     *
     * @param file    the file
     * @param madeAt  when it was begun
     * @param newest  the day of the newest change in it
     * @param entries up to which number its audit chain goes
     * @param rows    how many rows its tables hold
     * @param bytes   its size
     */
    public record Backup(Path file, Instant madeAt, LocalDate newest, long entries, long rows, long bytes) {
    }

    /** How an attempt ended. @param trouble words for a person if it failed, else null */
    public record Last(Instant at, Path file, String trouble) {
    }

    /**
     * Makes a backup into a file that is not there yet, and proves it: opened beside, every table, count and chain
     * checked. The file appears under its name only when it is proven.
     *
     * @throws Trouble            if it cannot be written or does not prove; the file is not there, older ones are untouched
     * @throws Progress.Cancelled likewise
     */
    public static Backup make(OpenPractice practice, Path file, Progress progress) throws Trouble, Progress.Cancelled {
        try {
            Backup made = Maker.make(practice, file, progress);
            BackupMemory.made(practice, made);
            return made;
        } catch (Trouble e) {
            BackupMemory.failed(practice, file, e.getMessage());
            throw e;
        }
    }

    /**
     * Makes a backup in each of the practice's backup folders and thins out old ones: seven daily, four weekly, twelve
     * monthly stay in each. If one folder of two did not work, {@link #lastTried} says so.
     *
     * @return the backups made, one for each folder that worked; none if no folder is chosen
     * @throws Trouble if a folder is set and none of them worked
     */
    public static List<Backup> makeInFolders(OpenPractice practice, Progress progress) throws Trouble, Progress.Cancelled {
        return BackupFolders.make(practice, progress);
    }

    /** The folders backups go to, at most two; empty until the therapist chooses. Any thread. */
    public static List<Path> folders(OpenPractice practice) {
        return BackupFolders.chosen(practice);
    }

    /**
     * Chooses the folders, at most two.
     *
     * @throws Trouble if one cannot be written, or lies inside the practice
     */
    public static void folders(OpenPractice practice, List<Path> folders) throws Trouble {
        BackupFolders.choose(practice, folders);
    }

    /** The last backup that was proven. Any thread. */
    public static Optional<Last> lastProven(OpenPractice practice) {
        return BackupMemory.proven(practice);
    }

    /** The last attempt, whether it worked or not. Any thread. */
    public static Optional<Last> lastTried(OpenPractice practice) {
        return BackupMemory.tried(practice);
    }

    /** Whether one is due: folders are chosen, and none has got a proven one today. Any thread. */
    public static boolean due(OpenPractice practice) {
        return BackupMemory.due(practice);
    }

    /**
     * Opens a backup in a temporary place and checks all of it, without touching any practice.
     *
     * @throws org.tideline.vault.api.WrongSecret if the secret does not open it
     * @throws Trouble if it is damaged, hostile or not whole: what is wrong, in words
     */
    public static Backup prove(Path file, Secret secret, Progress progress) throws Trouble, Progress.Cancelled {
        return Restorer.prove(file, secret, progress);
    }

    /**
     * A backup put back into a new folder, opened and checked, and not yet in anybody's place.
     *
     * @param backup what it holds
     * @param folder where it lies
     * @param erased says that something in it had been erased for good since it was made and was erased again, in words;
     *               empty if there was nothing of that
     */
    public record Restored(Backup backup, Path folder, String erased) {
    }

    /**
     * Puts a backup back into a folder that is empty or does not exist yet, checks it, and begins a new incarnation of
     * the practice. What was erased for good since it was made is erased in it again, as far as this computer knows of it.
     * The live practice is never touched.
     *
     * @throws Trouble            if it fails; nothing is left in the folder
     * @throws Progress.Cancelled likewise
     */
    public static Restored restore(Path file, Path folder, Secret secret, Progress progress)
            throws Trouble, Progress.Cancelled {
        return Restorer.restore(file, folder, secret, progress);
    }

    /**
     * Puts a restored practice in the place of another that is closed: by renaming only. The one that was there stays
     * beside it until {@link #forgetOld}.
     *
     * @return where the old one lies now; empty if there was none
     * @throws Trouble if it cannot be done; both are as they were
     */
    public static Optional<Path> takePlace(Path restored, Path practice) throws Trouble {
        return TakePlace.take(restored, practice);
    }

    /** The practices that stayed beside this one after restoring, oldest first. */
    public static List<Path> old(Path practice) {
        return TakePlace.old(practice);
    }

    /** Deletes such an old practice for good. */
    public static void forgetOld(Path old) throws Trouble {
        TakePlace.forget(old);
    }
}
