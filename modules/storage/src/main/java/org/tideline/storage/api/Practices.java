package org.tideline.storage.api;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.tideline.core.api.Trouble;
import org.tideline.storage.engine.Opener;
import org.tideline.storage.engine.SamplePractice;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.Vault;

/** Makes and opens practices; at most one is open in a process. Worker thread, except where noted. */
public final class Practices {
    /** The passphrase of every sample practice; it holds nothing that would need one. */
    public static final String SAMPLE_PASSPHRASE = "sample";

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
        char[][] recoveryKey = {new char[0]};
        boolean done = false;
        try {
            OpenPractice practice = Opener.create(folder, where -> {
                Vault.Made made = Vault.make(where, passphrase);
                recoveryKey[0] = made.recoveryKey();
                return made.keys();
            }, info);
            done = true;
            return new Created(practice, recoveryKey[0]);
        } finally {
            if (!done) {
                Arrays.fill(recoveryKey[0], '\0');
            }
        }
    }

    /**
     * Makes a sample practice in a folder that is empty or does not exist yet, lets every installed feature fill in
     * made-up records, and leaves it open. Its passphrase is {@link #SAMPLE_PASSPHRASE}.
     *
     * @throws Trouble if the folder is not empty or cannot be written; then nothing is left in it
     */
    public static OpenPractice createSample(Path folder) throws Trouble {
        char[] passphrase = SAMPLE_PASSPHRASE.toCharArray();
        Created created = create(folder, passphrase, SamplePractice.info());
        Arrays.fill(created.recoveryKey(), '\0');
        boolean filled = false;
        try {
            SamplePractice.fill(created.practice());
            filled = true;
            return created.practice();
        } finally {
            if (!filled) {
                Opener.discard(created.practice());
            }
        }
    }

    /**
     * Opens a practice.
     *
     * @throws org.tideline.vault.api.WrongSecret if the secret does not open it; nothing is touched
     * @throws Refused if there is none, it is open elsewhere (by whom, since when), newer than this program, not
     *                 encrypted, or damaged
     * @throws Trouble if its keys are damaged
     */
    public static OpenPractice open(Path folder, Secret secret) throws Trouble {
        return Opener.open(folder, secret);
    }

    /**
     * Opens a practice from which something saved is missing ({@link Refused.Reason#LOST_TAIL}), because the therapist
     * said so: what is lost is entered in the chain, and a new incarnation begins.
     */
    public static OpenPractice openAfterLoss(Path folder, Secret secret) throws Trouble {
        return Opener.openAfterLoss(folder, secret);
    }

    /**
     * Loads in the background what opening will need, so that it takes half as long; nothing is touched. To be called
     * when a person is asked for the passphrase. Any thread; returns at once.
     */
    public static void prepare(Path folder) {
        Opener.prepare(folder);
    }

    /** The open practice, if any. Any thread. */
    public static Optional<OpenPractice> current() {
        return Opener.current();
    }

    /** Where a practice lies unless told otherwise: the user's own data folder. Any thread. */
    public static Path defaultFolder() {
        return Opener.defaultFolder();
    }

    /** Whether the folder holds a practice. */
    public static boolean exists(Path folder) {
        return Opener.exists(folder);
    }
}
