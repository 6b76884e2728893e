package org.tideline.vault.api;

import org.tideline.vault.keys.Guesses;

/** How hard a passphrase is to guess, by nbvcxz. Worker thread; the first call loads word lists, see {@link #prepare}. */
public final class Strength {
    /** Doublings of the guesses needed; each guess costs a third of a second of one processor, on purpose. */
    private static final double FAIR_BITS = 36;
    private static final double STRONG_BITS = 50;

    /** What can be said of it. */
    public enum Level {
        /** Someone with the file and time could find it. */
        WEAK,
        /** Holds for a while. */
        FAIR,
        /** Holds for good. */
        STRONG
    }

    private Strength() {
    }

    /** Loads the word lists in the background. Any thread; returns at once. */
    public static void prepare() {
        Guesses.prepare();
    }

    /** How strong it is; keeps nothing of it. */
    public static Level of(char[] passphrase) {
        double bits = Guesses.bits(passphrase);
        return bits < FAIR_BITS ? Level.WEAK : bits < STRONG_BITS ? Level.FAIR : Level.STRONG;
    }
}
