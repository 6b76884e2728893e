package org.tideline.ui.support.api;

import com.formdev.flatlaf.util.UIScale;

/** Sizes at 100 % made sizes of the screen in use: text size and, where the system does not do it, scaling. */
public final class Scale {
    private Scale() {
    }

    /** Pixels at 100 % in today's pixels. */
    public static int of(int pixels) {
        return UIScale.scale(pixels);
    }

    /** The same for lengths that need not be whole. */
    public static float of(float pixels) {
        return UIScale.scale(pixels);
    }
}
