package org.tideline.vault.keys;

import java.util.Arrays;
import java.util.Locale;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import org.openide.util.RequestProcessor;

/** How many guesses a passphrase withstands, by the word lists and patterns of nbvcxz. */
public final class Guesses {
    private static final RequestProcessor LOADER = new RequestProcessor("Word lists", 1);
    /** What comes after is not looked at: it can only make it stronger, and looking takes the longer the more there is. */
    private static final int MOST = 48;

    private Guesses() {
    }

    /** Made when first asked for: the word lists take a moment to load. */
    private static final class Lists {
        private static final Nbvcxz ESTIMATOR = new Nbvcxz(new ConfigurationBuilder().setLocale(Locale.ENGLISH)
                .setCombinationAlgorithmTimeout(200L).createConfiguration());
    }

    /** Loads the word lists in the background. */
    public static void prepare() {
        LOADER.post(() -> bits(new char[] {'x'}));
    }

    /** The binary logarithm of the guesses needed. Takes up to a second. */
    public static double bits(char[] passphrase) {
        if (passphrase.length == 0) {
            return 0;
        }
        char[] start = Arrays.copyOf(passphrase, Math.min(passphrase.length, MOST));
        try {
            // The library wants a string; it is short-lived, and nothing of it is kept.
            return Lists.ESTIMATOR.estimate(new String(start)).getEntropy();
        } finally {
            Arrays.fill(start, '\0');
        }
    }
}
