package org.tideline.ui.support.api;

import com.formdev.flatlaf.util.FontUtils;
import java.awt.Font;
import javax.swing.JComponent;
import javax.swing.UIManager;

/**
 * The sizes and faces of the interface (ux.md §2.3). All follow the base size, which <em>View &gt; Text size</em>
 * changes; nothing is fixed. The serif is the human voice: questions, the sentence under a chart, quoted words.
 */
public enum Type {
    /** Marks in charts, 11.5. */
    SMALL(Family.PLAIN, 11.5f),
    /** Captions, second lines, badges, 12. */
    CAPTION(Family.PLAIN, 12),
    /** Labels above fields, table heads, 12 semibold. */
    LABEL(Family.STRONG, 12),
    /** All ordinary text, 13. */
    BASE(Family.PLAIN, 13),
    /** Names and what is chosen, 13 semibold. */
    STRONG(Family.STRONG, 13),
    /** Note text, 14. */
    NOTE(Family.PLAIN, 14),
    /** Headings of regions, 14 semibold. */
    HEADING(Family.STRONG, 14),
    /** Title of a window, names in the case header, 20 semibold. */
    TITLE(Family.STRONG, 20),
    /** The sentence under a chart, the first words of an empty view, 16 serif. */
    SENTENCE(Family.SERIF, 16),
    /** Greeting on Today, unlock and first run, 28 serif. */
    GREETING(Family.SERIF, 28);

    private static final float BASE_SIZE = 13;
    private final String family;
    private final float size;

    Type(String family, float size) {
        this.family = family;
        this.size = size;
    }

    /** The font at the text size in use. Any thread. */
    public Font font() {
        return font(family, scaled(size));
    }

    /** Gives the component this font, and again whenever theme or text size change. Event thread. */
    public <C extends JComponent> C on(C component) {
        component.setFont(font());
        component.addPropertyChangeListener("UI", e -> component.setFont(font()));
        return component;
    }

    /** The serif at another size; never below 14. */
    public static Font serif(float size) {
        return font(Family.SERIF, scaled(Math.max(14, size)));
    }

    /** A font that borrows from the system what the family does not have: names may be in any script. */
    private static Font font(String family, float size) {
        return FontUtils.getCompositeFont(family, Font.PLAIN, Math.round(size)).deriveFont(size);
    }

    private static float scaled(float size) {
        Font base = UIManager.getFont("defaultFont");
        return base == null ? size : size * base.getSize2D() / BASE_SIZE;
    }

    /** The families as the font files name themselves, see {@link Theme#register}. */
    private static final class Family {
        static final String PLAIN = "Inter";
        static final String STRONG = "Inter SemiBold";
        static final String SERIF = "Source Serif 4";

        private Family() {
        }
    }
}
