package org.tideline.storage.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Disk;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.StorageException;
import org.tideline.storage.backup.BeforeUpdate;
import org.tideline.vault.api.PracticeKeys;
import org.tideline.vault.api.Vault;

/**
 * Puts the whole database under a new key, its log too. Derby does that in place, and a crash in the middle can leave a
 * database that opens with neither key; so it is done to a copy, which takes the place once it is proven. From before the
 * copy is encrypted until after it was opened in its place, the key file holds both keys. Whenever the computer stops, the
 * next opening finds the old database whole or the new one, and the key of either. Worker thread.
 */
class Rekey {
    private static final Logger LOG = Logger.getLogger(Rekey.class.getName());
    /** While a table is encrypted Derby keeps both forms of it, all of them to the end. */
    private static final int COPIES = 2;
    private static final long SPARE = 32L * 1024 * 1024;

    private final Path folder;
    private final PracticeKeys keys;
    private final Swap swap;
    private final Derby inPlace;
    private final Derby copy;
    private Apart.Contents contents;

    /**
     * @param folder the practice folder; the caller holds the practice, and its database is stopped
     * @param keys   stay open
     */
    Rekey(Path folder, PracticeKeys keys) {
        this.folder = folder;
        this.keys = keys;
        swap = new Swap(folder);
        inPlace = new Derby(PracticeFolder.database(folder));
        copy = new Derby(swap.scratch());
    }

    /** In this order; after each of them the practice opens. */
    enum Step {
        /** The database is copied. */
        COPY,
        /** The key file holds the new key beside the old one. */
        BEGIN,
        /** The copy is under the new key, holds what the database holds, and is on the disk. */
        ENCRYPT,
        /** The database is put aside. */
        ASIDE,
        /** The copy is in its place. */
        IN_PLACE,
        /** It was opened there. */
        OPEN,
        /** The old key has left the key file: from here on there is no way back. */
        END,
        /** Nothing under the old key is left. */
        FORGET
    }

    /**
     * Takes all the steps. If one fails everything is as it was, and the next close tries again; once the old key has begun to
     * leave, the next opening finishes it.
     *
     * @return whether the database is under a new key
     */
    boolean run() {
        Step at = null;
        long from = System.nanoTime();
        try {
            if (!Vault.hasKeyFile(folder, keys)) {
                LOG.log(Level.INFO, "The keys of this practice cannot be replaced");
                return false;
            }
            OptionalLong free = Disk.free(folder);
            if (free.isPresent() && free.getAsLong() < COPIES * swap.size() + SPARE) {
                LOG.log(Level.WARNING, "There is no room for a copy of the database, so it keeps its key until the next close");
                return false;
            }
            for (Step step : Step.values()) {
                at = step;
                take(step);
            }
            LOG.log(Level.INFO, "The database is under a new key, after {0} ms", (System.nanoTime() - from) / 1_000_000);
            return true;
        } catch (IOException | Trouble | RuntimeException | OutOfMemoryError e) {
            LOG.log(Level.WARNING, "The database keeps its key until the next close: {0} at {1}", new Object[] {what(e), at});
            boolean goesOn = at != null && at.compareTo(Step.END) >= 0;
            if (!goesOn) {
                undo();
            }
            return goesOn;
        }
    }

    private static String what(Throwable failure) {
        return failure.getClass().getName() + (failure instanceof StorageException storage ? " " + storage.state() : "");
    }

    /** One step. */
    void take(Step step) throws IOException, Trouble {
        switch (step) {
            case COPY -> copy();
            case BEGIN -> {
                if (!Vault.beginNewDatabaseKey(folder, keys)) {
                    throw new IOException("The key file was changed meanwhile");
                }
            }
            case ENCRYPT -> encrypt();
            case ASIDE -> swap.aside();
            case IN_PLACE -> swap.inPlace();
            case OPEN -> open();
            case END -> Vault.endNewDatabaseKey(folder, keys, true);
            case FORGET -> forget(folder, swap);
        }
    }

    /** The database is started once more, so that it is at rest, and what is counted is what is on the disk. */
    private void copy() throws IOException, Trouble {
        swap.mend();
        swap.forgetBefore();
        inPlace.start(keys.databaseKey());
        try (Apart apart = Apart.of(inPlace, keys)) {
            contents = apart.contents();
        }
        swap.copy();
    }

    private void encrypt() throws IOException, Trouble {
        try {
            copy.startWithNewKey(keys.databaseKey(), next());
        } catch (Refused e) {
            copy.stop();
            throw e;
        }
        try (Apart apart = Apart.of(copy, keys)) {
            requireSame(apart.readAll());
            apart.forget(PracticeErasure.DUE);
            contents = apart.contents();
        } catch (Progress.Cancelled e) {
            throw new IllegalStateException(e);
        }
        swap.proven();
    }

    private void open() throws IOException, Trouble {
        inPlace.start(next());
        try (Apart apart = Apart.of(inPlace, keys)) {
            requireSame(apart.contents());
        }
    }

    private byte[] next() {
        return keys.nextDatabaseKey().orElseThrow();
    }

    private void requireSame(Apart.Contents found) throws IOException {
        if (!found.equals(contents)) {
            throw new IOException("The copy does not hold what the database holds");
        }
    }

    private void undo() {
        try {
            swap.back();
            if (keys.nextDatabaseKey().isPresent()) {
                Vault.endNewDatabaseKey(folder, keys, false);
            }
        } catch (IOException | Trouble e) {
            LOG.log(Level.WARNING, "Both keys stay in the key file until the next opening: {0}", e.getClass().getName());
        }
    }

    /** What lies in the practice folder under keys from before holds what was erased. */
    private static void forget(Path folder, Swap swap) {
        swap.forgetBefore();
        BeforeUpdate.forget(folder);
    }

    /**
     * Starts the database of a practice with the key it is under, and finishes or takes back what a crash interrupted. The
     * caller holds the practice.
     *
     * @throws Refused if it opens with no key there is
     */
    static void start(Derby derby, Path folder, PracticeKeys keys) throws Refused {
        Swap swap = new Swap(folder);
        boolean both = keys.nextDatabaseKey().isPresent();
        boolean swapped = swap.swapped();
        boolean fresh;
        try {
            fresh = startWithEither(derby, keys, swapped);
        } catch (Refused e) {
            if (e.reason() != Refused.Reason.DAMAGED || !both || !swapped) {
                throw e;
            }
            // Nobody has written into the copy yet: what it was made of holds the same, and its key is there.
            fresh = false;
            back(swap, e);
            derby.start(keys.databaseKey());
        }
        if (both) {
            settle(folder, keys, fresh);
        }
        if (swapped && (fresh || !both)) {
            forget(folder, swap);
        }
    }

    /** Starts a database that lies anywhere with the key it is under; says whether that is the new one. */
    static boolean startWithEither(Derby derby, PracticeKeys keys, boolean freshFirst) throws Refused {
        byte[] next = keys.nextDatabaseKey().orElse(null);
        if (next == null) {
            derby.start(keys.databaseKey());
            return false;
        }
        try {
            derby.start(freshFirst ? next : keys.databaseKey());
            return freshFirst;
        } catch (Refused e) {
            if (e.reason() != Refused.Reason.DAMAGED) {
                throw e;
            }
            derby.start(freshFirst ? keys.databaseKey() : keys.nextDatabaseKey().orElseThrow());
            return !freshFirst;
        }
    }

    private static void back(Swap swap, Refused why) throws Refused {
        try {
            swap.back();
        } catch (IOException e) {
            throw why;
        }
    }

    private static void settle(Path folder, PracticeKeys keys, boolean fresh) {
        try {
            Vault.endNewDatabaseKey(folder, keys, fresh);
        } catch (Trouble e) {
            LOG.log(Level.WARNING, "The key file could not be written; both keys stay in it until the next opening");
        }
    }
}
