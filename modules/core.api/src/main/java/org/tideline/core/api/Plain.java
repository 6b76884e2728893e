package org.tideline.core.api;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are looked for and compared, however they are written. Pure; any thread. */
public final class Plain {
    private Plain() {
    }

    /** Small letters without accents, no blank at either end. */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).strip();
    }
}
