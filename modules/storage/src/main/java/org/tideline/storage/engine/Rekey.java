package org.tideline.storage.engine;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Refused;
import org.tideline.storage.backup.BeforeUpdate;
import org.tideline.vault.api.PracticeKeys;
import org.tideline.vault.api.Vault;

/**
 * Puts the whole database under a new key. The key file holds both keys while that goes on, and the database opens with one
 * of them whenever the computer stops in between; the next opening finds out which, and takes the other one away.
 */
final class Rekey {
    private static final Logger LOG = Logger.getLogger(Rekey.class.getName());

    private Rekey() {
    }

    /**
     * Whether a new key is made at all. Not by default: a kill in the middle once left a database that opened with neither
     * key (RekeyKilledTest), and losing a practice is worse than keeping an erased row in an encrypted log.
     */
    static boolean tried() {
        return Boolean.getBoolean("tideline.rekey");
    }

    /** Starts the database of a practice with the key it is under. */
    static void start(Derby derby, Path folder, PracticeKeys keys) throws Refused {
        byte[] next = keys.nextDatabaseKey().orElse(null);
        if (next == null) {
            derby.start(keys.databaseKey());
            return;
        }
        boolean fresh = true;
        try {
            derby.start(keys.databaseKey());
            fresh = false;
        } catch (Refused e) {
            if (e.reason() != Refused.Reason.DAMAGED) {
                throw e;
            }
            derby.start(next);
        }
        settle(folder, keys, fresh);
    }

    /** After the database was stopped for good: whatever goes wrong, it opens next time. */
    static void run(Derby derby, Path folder, PracticeKeys keys) {
        try {
            if (!Vault.beginNewDatabaseKey(folder, keys)) {
                LOG.log(Level.INFO, "The keys of this practice cannot be replaced");
                return;
            }
        } catch (Trouble e) {
            LOG.log(Level.WARNING, "The key file could not be written, so the database keeps its key until the next close");
            return;
        }
        long from = System.nanoTime();
        try {
            derby.startWithNewKey(keys.databaseKey(), keys.nextDatabaseKey().orElseThrow());
            PracticeDatabase.prepare(derby).useHandle(sql -> sql.createUpdate("delete from storage_setting where name = ?")
                    .bind(0, PracticeErasure.DUE).execute());
        } catch (Refused | RuntimeException e) {
            LOG.log(Level.WARNING, "The database could not be put under its new key: {0}", e.getClass().getName());
            derby.stop();
            // The next opening finds out which key it is under.
            return;
        }
        derby.stop();
        settle(folder, keys, true);
        // They are under the old keys, and hold what was erased.
        BeforeUpdate.forget(folder);
        LOG.log(Level.INFO, "The database is under a new key, after {0} ms", (System.nanoTime() - from) / 1_000_000);
    }

    private static void settle(Path folder, PracticeKeys keys, boolean fresh) {
        try {
            Vault.endNewDatabaseKey(folder, keys, fresh);
        } catch (Trouble e) {
            LOG.log(Level.WARNING, "The key file could not be written; both keys stay in it until the next opening");
        }
    }
}
