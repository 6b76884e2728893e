package org.tideline.ui.support.api;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.GraphicsEnvironment;
import java.util.Map;
import java.util.prefs.Preferences;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.LookAndFeel;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import org.openide.util.NbPreferences;
import org.tideline.libs.fonts.api.Face;

/**
 * Light, dark, or as the system has it; and the text size. Both are kept in the user folder, hold at once, and are the
 * computer's, not the practice's. {@code -J-Dtideline.theme=dark} overrules what was chosen, without changing it.
 */
public enum Theme {
    SYSTEM, LIGHT, DARK;

    private static final String THEME = "theme";
    private static final String TEXT_SIZE = "textSize";
    private static final String SYSTEM_WAS_DARK = "systemWasDark";
    /** The smallest and the largest text size, per cent. */
    public static final int SMALLEST = 90;
    public static final int LARGEST = 160;
    private static final int BASE_SIZE = 13;

    /** What was chosen. Any thread. */
    public static Theme chosen() {
        String overruled = System.getProperty("tideline.theme");
        String name = overruled != null ? overruled : preferences().get(THEME, SYSTEM.name());
        for (Theme theme : values()) {
            if (theme.name().equalsIgnoreCase(name)) {
                return theme;
            }
        }
        return SYSTEM;
    }

    /** Chooses this theme and shows it. Event thread. */
    public void choose() {
        System.clearProperty("tideline.theme");
        preferences().put(THEME, name());
        apply();
    }

    /** The text size in per cent of the design's. Any thread. */
    public static int textSize() {
        return Math.max(SMALLEST, Math.min(LARGEST, preferences().getInt(TEXT_SIZE, 100)));
    }

    /** Sets the text size, between {@link #SMALLEST} and {@link #LARGEST} per cent, and shows it. Event thread. */
    public static void textSize(int percent) {
        preferences().putInt(TEXT_SIZE, Math.max(SMALLEST, Math.min(LARGEST, percent)));
        apply();
    }

    /** Whether this theme is dark now, as far as is known without asking the system anew. */
    public boolean dark() {
        return this == DARK || this == SYSTEM && preferences().getBoolean(SYSTEM_WAS_DARK, false);
    }

    /** The look and feel's class for what is chosen now. */
    public static Class<? extends LookAndFeel> lookAndFeel() {
        return chosen().dark() ? FlatDarkLaf.class : FlatLightLaf.class;
    }

    /** Notes whether the system is dark, and shows it if the theme follows the system. Event thread. */
    public static void systemIsDark(boolean dark) {
        boolean before = preferences().getBoolean(SYSTEM_WAS_DARK, false);
        if (before != dark) {
            preferences().putBoolean(SYSTEM_WAS_DARK, dark);
            if (chosen() == SYSTEM) {
                apply();
            }
        }
    }

    /**
     * Makes fonts, tokens and sizes known to the look and feel. Called once at start, before the look and feel is set,
     * and by tests.
     */
    public static void register() {
        if (!GraphicsEnvironment.isHeadless()) {
            GraphicsEnvironment fonts = GraphicsEnvironment.getLocalGraphicsEnvironment();
            for (Face face : new Face[] {Face.INTER, Face.INTER_ITALIC, Face.INTER_SEMIBOLD, Face.SERIF,
                Face.SERIF_ITALIC, Face.SERIF_SEMIBOLD}) {
                fonts.registerFont(face.at(BASE_SIZE));
            }
            // Where the system draws no borders for us the title bar is ours, menus included.
            JFrame.setDefaultLookAndFeelDecorated(true);
            JDialog.setDefaultLookAndFeelDecorated(true);
        }
        FlatLaf.registerCustomDefaultsSource("org.tideline.ui.support.theme", Theme.class.getClassLoader());
        defaults();
    }

    private static void defaults() {
        FlatLaf.setGlobalExtraDefaults(Map.of("defaultFont", Math.round(BASE_SIZE * textSize() / 100f) + " Inter"));
    }

    private static void apply() {
        defaults();
        try {
            UIManager.setLookAndFeel(chosen().dark() ? new FlatDarkLaf() : new FlatLightLaf());
        } catch (UnsupportedLookAndFeelException e) {
            throw new IllegalStateException(e);
        }
        FlatLaf.updateUI();
    }

    private static Preferences preferences() {
        return NbPreferences.forModule(Theme.class);
    }
}
