package org.tideline.vault.api;

import java.nio.file.Path;
import org.tideline.core.api.Trouble;

/**
 * The key envelope of a practice folder: makes it, and opens it. Never call it on the event thread: each call takes
 * about half a second on purpose.
 */
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
     * @throws Trouble if the passphrase is empty or the folder cannot be written
     */
    public static Made make(Path folder, char[] passphrase) throws Trouble {
        throw new Trouble("");
    }

    /**
     * Opens the envelope in the folder.
     *
     * @throws WrongSecret if this secret does not open it; nothing is touched
     * @throws Trouble     if there is no envelope, or it is damaged or hostile
     */
    public static PracticeKeys open(Path folder, Secret secret) throws Trouble {
        throw new Trouble("");
    }
}
