package org.tideline.storage.api;

import java.nio.file.Path;
import java.util.Optional;
import org.tideline.core.api.Trouble;
import org.tideline.vault.api.Secret;

/** Makes and opens practices; at most one is open in a process. Worker thread, except where noted. */
public final class Practices {
    private Practices() {
    }

    /**
     * @param practice    the practice, open
     * @param recoveryKey the recovery key in groups, to be shown once and wiped
     */
    public record Created(OpenPractice practice, char[] recoveryKey) {
    }

    /**
     * Makes a new practice in a folder that is empty or does not exist yet, and opens it.
     *
     * @throws Trouble if the folder is not empty or cannot be written; then nothing is left behind
     */
    public static Created create(Path folder, char[] passphrase, PracticeInfo info) throws Trouble {
        throw new Trouble("");
    }

    /**
     * Opens a practice.
     *
     * @throws org.tideline.vault.api.WrongSecret if the secret does not open it; nothing is touched
     * @throws Trouble if there is none, it is open elsewhere (by whom, since when), newer than this program, not
     *                 encrypted, or damaged
     */
    public static OpenPractice open(Path folder, Secret secret) throws Trouble {
        throw new Trouble("");
    }

    /** The open practice, if any. Any thread. */
    public static Optional<OpenPractice> current() {
        return Optional.empty();
    }

    /** Where a practice lies unless told otherwise: the user's own data folder. */
    public static Path defaultFolder() {
        return null;
    }

    /** Whether the folder holds a practice. */
    public static boolean exists(Path folder) {
        return false;
    }
}
