package org.tideline.vault.api;

import java.nio.file.Path;
import java.util.Arrays;
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

    /** Loads what opening will need, so that the first opening is faster. Worker thread. */
    public static void prepare() {
        Envelope.prepare();
    }

    /** Whether the folder holds a key envelope, readable or not. */
    public static boolean exists(Path folder) {
        return new EnvelopeFile(folder).exists();
    }
}
