package org.tideline.vault.api;

/** How hard a passphrase is to guess, by nbvcxz. Worker thread; the first call loads word lists, see {@link #prepare}. */
public final class Strength {
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
    }

    /** How strong it is; keeps nothing of it. */
    public static Level of(char[] passphrase) {
        throw new UnsupportedOperationException("step 2, vault");
    }
}
