package org.tideline.vault.api;

import org.tideline.vault.keys.SealedPin;

/**
 * The therapist's PIN: it only uncovers what is open (hand-over, room view) and never opens a practice. Kept in the
 * practice's settings as a salted Argon2id digest. Worker thread: both calls take a moment on purpose.
 */
public final class Pin {
    /** Wrong tries until the practice locks. */
    public static final int TRIES = 3;
    /** The least number of digits. */
    public static final int LEAST = 4;
    /** The largest number of digits. */
    public static final int MOST = 8;

    private Pin() {
    }

    /**
     * The digest to keep.
     *
     * @param pin the caller wipes it
     * @throws IllegalArgumentException if it is not {@value #LEAST} to {@value #MOST} digits
     */
    public static String seal(char[] pin) {
        if (!wellFormed(pin)) {
            throw new IllegalArgumentException("A PIN has " + LEAST + " to " + MOST + " digits");
        }
        return SealedPin.seal(pin);
    }

    /** Whether it is {@value #LEAST} to {@value #MOST} digits, 0 to 9. Any thread. */
    public static boolean wellFormed(char[] pin) {
        boolean digits = pin.length >= LEAST && pin.length <= MOST;
        for (char c : pin) {
            digits &= c >= '0' && c <= '9';
        }
        return digits;
    }

    /** Whether the PIN that was sealed is this one; false for a digest that is none of ours. The caller wipes what was typed. */
    public static boolean fits(String sealed, char[] typed) {
        return wellFormed(typed) && SealedPin.fits(sealed, typed);
    }
}
