package org.tideline.vault.api;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Trouble;
import org.tideline.vault.keys.Envelope;
import org.tideline.vault.keys.EnvelopeFile;
import org.tideline.vault.keys.Keys;
import org.tideline.vault.keys.RecoveryKeys;
import org.tideline.vault.keys.Tries;

/**
 * The key envelope of a practice folder: makes it, and opens it. Never call it on the event thread: each call takes
 * about half a second on purpose.
 */
@Messages({
    "Vault_empty=A passphrase needs at least one character.",
    "Vault_already=There is a practice in this folder already. Nothing was changed. Choose another folder.",
    "Vault_none=There is no practice in this folder.",
    "Vault_wrongPassphrase=That did not open it. Nothing was changed. Look at capital letters and the keyboard layout, and try again.",
    "Vault_wrongRecoveryKey=That did not open it. Nothing was changed. Compare the recovery key with your printed copy, and try again."
})
public final class Vault {
    private Vault() {
    }

    /**
     * @param keys        the open keys
     * @param recoveryKey the recovery key in groups, to be shown once and wiped
     */
    public record Made(PracticeKeys keys, char[] recoveryKey) {
    }

    /**
     * Makes new keys and writes the envelope into the folder, atomically.
     *
     * @throws Trouble if the passphrase is empty, the folder cannot be written, or there is an envelope in it already
     */
    public static Made make(Path folder, char[] passphrase) throws Trouble {
        if (passphrase.length == 0) {
            throw new Trouble(Bundle.Vault_empty());
        }
        if (exists(folder)) {
            // Writing over an envelope would lock its practice for ever.
            throw new Trouble(Bundle.Vault_already());
        }
        char[] recoveryKey = RecoveryKeys.make();
        Keys keys = Keys.random();
        boolean written = false;
        try {
            new EnvelopeFile(folder).write(Envelope.seal(keys, passphrase, recoveryKey));
            written = true;
            return new Made(keys, recoveryKey);
        } finally {
            if (!written) {
                keys.close();
                Arrays.fill(recoveryKey, '\0');
            }
        }
    }

    /**
     * Opens the envelope in the folder. If one of its two copies is damaged the other one opens it, and the damaged
     * one is written anew. After wrong tries it first waits for what is left of the {@link #pause}.
     *
     * @throws WrongSecret if this secret does not open it; nothing is touched but the times of failed tries
     * @throws Trouble     if there is no envelope, or it is damaged or hostile
     */
    public static PracticeKeys open(Path folder, Secret secret) throws Trouble {
        Opened opened = opened(folder, secret);
        // Without a MAC nobody can tell which of two that differ is the whole one.
        if (opened.envelope.hasMac() || opened.alone) {
            opened.file.mend(opened.envelope.whole(opened.keys));
        }
        return opened.keys;
    }

    /**
     * Puts another passphrase in the place of the present one. The data are not touched: the keys are wrapped anew, and
     * the key file is replaced as a whole, so that a crash leaves the old or the new passphrase. Worker thread.
     *
     * @param current the present passphrase, or the recovery key
     * @param fresh   the new passphrase; the caller wipes it
     * @throws WrongSecret if the present one is not right; nothing is touched but the times of failed tries
     * @throws Trouble     if the new one is empty, or the key file is damaged or cannot be written
     */
    public static void changePassphrase(Path folder, Secret current, char[] fresh) throws Trouble {
        if (fresh.length == 0) {
            throw new Trouble(Bundle.Vault_empty());
        }
        change(folder, current, new Secret.Passphrase(fresh));
    }

    /**
     * Makes a new recovery key in the place of the present one, likewise.
     *
     * @return the new key in groups, to be shown once and wiped
     */
    public static char[] newRecoveryKey(Path folder, Secret current) throws Trouble {
        char[] fresh = RecoveryKeys.make();
        boolean changed = false;
        try {
            change(folder, current, new Secret.RecoveryKey(fresh));
            changed = true;
            return fresh;
        } finally {
            if (!changed) {
                Arrays.fill(fresh, '\0');
            }
        }
    }

    private static void change(Path folder, Secret current, Secret fresh) throws Trouble {
        Opened opened = opened(folder, current);
        try (Keys keys = opened.keys) {
            opened.file.change(opened.envelope, opened.envelope.with(keys, fresh));
        }
    }

    /** Whether these keys come from a key file, and it is theirs still, so that they can be changed in it. Worker thread. */
    public static boolean hasKeyFile(Path folder, PracticeKeys open) throws Trouble {
        return envelope(folder, open).isPresent();
    }

    /**
     * Makes a new database key and writes it into the key file beside the one there is, so that whichever the database is
     * encrypted under when the computer stops, it opens. To be followed by {@link #endNewDatabaseKey}. Worker thread.
     *
     * @return false if these keys do not come from a key file, or it is not theirs any more; nothing was changed then
     * @throws Trouble if the key file cannot be written; it is as it was
     */
    public static boolean beginNewDatabaseKey(Path folder, PracticeKeys open) throws Trouble {
        Optional<Envelope> envelope = envelope(folder, open);
        if (envelope.isEmpty()) {
            return false;
        }
        Keys keys = (Keys) open;
        keys.makeNext();
        boolean written = false;
        try {
            new EnvelopeFile(folder).change(envelope.get(), envelope.get().withDatabaseKeys(keys));
            written = true;
            return true;
        } finally {
            if (!written) {
                keys.forgetNext();
            }
        }
    }

    /**
     * Takes one of the two database keys out of the key file for good. Worker thread.
     *
     * @param fresh whether the new one stays, because the database opens with it
     * @throws Trouble if the key file cannot be written: then both stay in it, and either opens the practice
     */
    public static void endNewDatabaseKey(Path folder, PracticeKeys open, boolean fresh) throws Trouble {
        Optional<Envelope> envelope = envelope(folder, open);
        Keys keys = (Keys) open;
        if (fresh) {
            keys.takeNext();
        } else {
            keys.forgetNext();
        }
        if (envelope.isPresent()) {
            new EnvelopeFile(folder).change(envelope.get(), envelope.get().withDatabaseKeys(keys));
        }
    }

    /** The envelope as it stands in the folder, if it is the one of these keys. */
    private static Optional<Envelope> envelope(Path folder, PracticeKeys open) throws Trouble {
        if (!(open instanceof Keys keys)) {
            return Optional.empty();
        }
        return new EnvelopeFile(folder).read().stream().filter(one -> one.isOf(keys)).findFirst();
    }

    /**
     * @param file     where it stands
     * @param envelope the copy that opened
     * @param alone    whether it is the only one that can be read, or both are alike
     * @param keys     what was in it
     */
    private record Opened(EnvelopeFile file, Envelope envelope, boolean alone, Keys keys) {
    }

    private static Opened opened(Path folder, Secret secret) throws Trouble {
        EnvelopeFile file = new EnvelopeFile(folder);
        if (!file.exists()) {
            throw new Trouble(Bundle.Vault_none());
        }
        List<Envelope> envelopes = file.read();
        Tries tries = new Tries(folder);
        tries.waitOut();
        Trouble damaged = null;
        for (Envelope envelope : envelopes) {
            try {
                Keys keys = envelope.open(secret);
                if (keys != null) {
                    return new Opened(file, envelope, envelopes.size() == 1, keys);
                }
            } catch (Trouble e) {
                damaged = e;
            }
        }
        if (damaged != null) {
            throw damaged;
        }
        tries.failed();
        throw new WrongSecret(secret instanceof Secret.Passphrase
                ? Bundle.Vault_wrongPassphrase() : Bundle.Vault_wrongRecoveryKey());
    }

    /**
     * How long the next try will wait, because of wrong ones before: kept in a small file beside the keys, so that
     * starting the program again does not shorten it. At most half a minute. Worker thread.
     */
    public static Duration pause(Path folder) {
        return new Tries(folder).pause();
    }

    /** When tries failed since they were last forgotten, at most the latest 500; taken into the audit chain at the next unlock. Worker thread. */
    public static List<Instant> failedTries(Path folder) {
        return new Tries(folder).times();
    }

    /** The failed tries are in the audit chain now; the file goes, and with it the pause. Worker thread. */
    public static void forgetFailedTries(Path folder) {
        new Tries(folder).forget();
    }

    /** Loads what opening will need, so that the first opening is faster. Worker thread. */
    public static void prepare() {
        Envelope.prepare();
    }

    /** Whether the folder holds a key envelope, readable or not. */
    public static boolean exists(Path folder) {
        return new EnvelopeFile(folder).exists();
    }
}
