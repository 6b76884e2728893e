package org.tideline.practice.model;

import java.util.Arrays;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Trouble;
import org.tideline.core.api.Validation;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.api.Settings;
import org.tideline.vault.api.Pin;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.Vault;

/** The secrets of a practice and when it locks. Each change is in the audit trail. */
@Messages({
    "Locking.pinDigits=4 to 8 digits.",
    "Locking.pinDiffers=The two do not match.",
    "Locking.pinSame=The same digit all through is the first thing anyone tries."})
public final class Locking {
    /** The least and the most minutes until the practice locks. */
    public static final int LEAST_MINUTES = 1;
    public static final int MOST_MINUTES = 15;
    /** The usual minutes. */
    public static final int USUAL_MINUTES = 5;

    private Locking() {
    }

    /** After how many idle minutes the practice locks. Any thread. */
    public static int minutes(OpenPractice practice) {
        return practice.settings().get(Settings.LOCK_MINUTES).map(Locking::minutes).orElse(USUAL_MINUTES);
    }

    private static int minutes(String kept) {
        try {
            return Math.max(LEAST_MINUTES, Math.min(MOST_MINUTES, Integer.parseInt(kept)));
        } catch (NumberFormatException e) {
            return USUAL_MINUTES;
        }
    }

    /** Sets it. Worker thread. */
    public static void minutes(OpenPractice practice, int minutes) {
        practice.settings().set(Settings.LOCK_MINUTES, Integer.toString(Math.max(LEAST_MINUTES, Math.min(MOST_MINUTES, minutes))));
    }

    /**
     * Puts another passphrase in the place of the present one; the data are not touched. Worker thread; takes seconds.
     *
     * @param current the present passphrase; wiped
     * @param fresh   the new one; wiped
     * @throws Trouble if the present one is wrong, or the key file cannot be written
     */
    public static void changePassphrase(OpenPractice practice, char[] current, char[] fresh) throws Trouble {
        try (Secret now = new Secret.Passphrase(current)) {
            Vault.changePassphrase(practice.folder(), now, fresh);
        } finally {
            Arrays.fill(fresh, '\0');
        }
        enter(practice, Action.PASSPHRASE_CHANGED);
    }

    /**
     * Makes a new recovery key in the place of the present one. Worker thread; takes seconds.
     *
     * @param current the present passphrase; wiped
     * @return the key in groups, to be shown once and wiped
     * @throws Trouble if the passphrase is wrong, or the key file cannot be written
     */
    public static char[] newRecoveryKey(OpenPractice practice, char[] current) throws Trouble {
        char[] key;
        try (Secret now = new Secret.Passphrase(current)) {
            key = Vault.newRecoveryKey(practice.folder(), now);
        }
        enter(practice, Action.RECOVERY_KEY_CHANGED);
        return key;
    }

    /** Whether there is a PIN. Any thread. */
    public static boolean hasPin(OpenPractice practice) {
        return pin(practice).isPresent();
    }

    private static Optional<String> pin(OpenPractice practice) {
        return practice.settings().get(Settings.PIN);
    }

    /** Whether a PIN can be taken; fields {@code pin} and {@code again}. Pure. */
    public static Validation checkPin(char[] typed, char[] again) {
        boolean digits = typed.length >= Pin.LEAST && typed.length <= Pin.MOST;
        boolean one = true;
        for (char c : typed) {
            digits &= c >= '0' && c <= '9';
            one &= c == typed[0];
        }
        return new Validation().require(digits, "pin", Bundle.Locking_pinDigits())
                .require(!digits || !one, "pin", Bundle.Locking_pinSame())
                .require(Arrays.equals(typed, again), "again", Bundle.Locking_pinDiffers());
    }

    /** Sets the PIN in place of whatever was there. Worker thread. @param pin the digits; wiped */
    public static void setPin(OpenPractice practice, char[] pin) {
        try {
            practice.settings().set(Settings.PIN, Pin.seal(pin));
        } finally {
            Arrays.fill(pin, '\0');
        }
        enter(practice, Action.PIN_CHANGED);
    }

    /** Takes the PIN away. Worker thread. */
    public static void removePin(OpenPractice practice) {
        if (hasPin(practice)) {
            practice.settings().set(Settings.PIN, null);
            enter(practice, Action.PIN_CHANGED);
        }
    }

    /** Whether a PIN is drawn for each hand-over. Any thread. */
    public static boolean drawsPin(OpenPractice practice) {
        return practice.settings().get(Settings.HAND_OVER_PIN).isPresent();
    }

    /** Sets whether one is. Worker thread. */
    public static void drawsPin(OpenPractice practice, boolean draws) {
        practice.settings().set(Settings.HAND_OVER_PIN, draws ? "yes" : null);
    }

    /** Written at once, not with the next batch: a secret never changes without an entry. */
    private static void enter(OpenPractice practice, Action action) {
        practice.database().write(tx -> {
            tx.audit(action, new ItemRef(PracticeInfo.KIND, practice.info().practiceId()), 0);
            return null;
        });
    }
}
