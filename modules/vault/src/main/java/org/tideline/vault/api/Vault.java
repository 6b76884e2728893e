package org.tideline.vault.api;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Trouble;
import org.tideline.vault.keys.Envelope;
import org.tideline.vault.keys.EnvelopeFile;
import org.tideline.vault.keys.Keys;
import org.tideline.vault.keys.RecoveryKeys;

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
     * one is written anew.
     *
     * @throws WrongSecret if this secret does not open it; nothing is touched
     * @throws Trouble     if there is no envelope, or it is damaged or hostile
     */
    public static PracticeKeys open(Path folder, Secret secret) throws Trouble {
        EnvelopeFile file = new EnvelopeFile(folder);
        if (!file.exists()) {
            throw new Trouble(Bundle.Vault_none());
        }
        for (Envelope envelope : file.read()) {
            Keys keys = envelope.open(secret);
            if (keys != null) {
                file.mend(envelope);
                return keys;
            }
        }
        throw new WrongSecret(secret instanceof Secret.Passphrase
                ? Bundle.Vault_wrongPassphrase() : Bundle.Vault_wrongRecoveryKey());
    }

    /**
     * Puts another passphrase in the place of the present one. The data are not touched: the keys are wrapped anew, and
     * the key file is replaced as a whole, so that a crash leaves the old or the new passphrase. Worker thread.
     *
     * @param current the present passphrase, or the recovery key
     * @param fresh   the new passphrase; the caller wipes it
     * @throws WrongSecret if the present one is not right; nothing is touched
     * @throws Trouble     if the new one is empty, or the key file is damaged or cannot be written
     */
    public static void changePassphrase(Path folder, Secret current, char[] fresh) throws Trouble {
        throw new UnsupportedOperationException("step 2, vault");
    }

    /**
     * Makes a new recovery key in the place of the present one, likewise.
     *
     * @return the new key in groups, to be shown once and wiped
     */
    public static char[] newRecoveryKey(Path folder, Secret current) throws Trouble {
        throw new UnsupportedOperationException("step 2, vault");
    }

    /**
     * How long to wait before the next try, because of wrong ones before: kept in a small file beside the keys, so that
     * starting the program again does not shorten it. Worker thread.
     */
    public static Duration pause(Path folder) {
        return Duration.ZERO;
    }

    /** When tries failed since the last one that did not; taken into the audit chain at the next unlock. Worker thread. */
    public static List<Instant> failedTries(Path folder) {
        return List.of();
    }

    /** The failed tries are in the audit chain now; the file goes. Worker thread. */
    public static void forgetFailedTries(Path folder) {
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
