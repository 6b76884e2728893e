package org.tideline.vault.api;

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

    /** The digest to keep. */
    public static String seal(char[] pin) {
        throw new UnsupportedOperationException("step 2, vault");
    }

    /** Whether this is the PIN that was sealed; false for a digest that is none of ours. */
    public static boolean fits(String sealed, char[] typed) {
        throw new UnsupportedOperationException("step 2, vault");
    }
}
