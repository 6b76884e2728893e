package org.tideline.ui.support.api;

import java.awt.Font;
import javax.swing.JComponent;
import javax.swing.UIManager;
import org.tideline.libs.fonts.api.Face;

/**
 * The sizes and faces of the interface (ux.md §2.3). All follow the base size, which <em>View &gt; Text size</em>
 * changes; nothing is fixed. The serif is the human voice: questions, the sentence under a chart, quoted words.
 */
public enum Type {
    /** Marks in charts, 11.5. */
    SMALL(Face.INTER, 11.5f),
    /** Captions, second lines, badges, 12. */
    CAPTION(Face.INTER, 12),
    /** Labels above fields, table heads, 12 semibold. */
    LABEL(Face.INTER_SEMIBOLD, 12),
    /** All ordinary text, 13. */
    BASE(Face.INTER, 13),
    /** Names and what is chosen, 13 semibold. */
    STRONG(Face.INTER_SEMIBOLD, 13),
    /** Note text, 14. */
    NOTE(Face.INTER, 14),
    /** Headings of regions, 14 semibold. */
    HEADING(Face.INTER_SEMIBOLD, 14),
    /** Title of a window, names in the case header, 20 semibold. */
    TITLE(Face.INTER_SEMIBOLD, 20),
    /** The sentence under a chart, the first words of an empty view, 16 serif. */
    SENTENCE(Face.SERIF, 16),
    /** Greeting on Today, unlock and first run, 28 serif. */
    GREETING(Face.SERIF, 28);

    private static final float BASE_SIZE = 13;
    private final Face face;
    private final float size;

    Type(Face face, float size) {
        this.face = face;
        this.size = size;
    }

    /** The font at the text size in use. Any thread. */
    public Font font() {
        return face.at(scaled(size));
    }

    /** Gives the component this font, and again whenever theme or text size change. Event thread. */
    public <C extends JComponent> C on(C component) {
        component.setFont(font());
        component.addPropertyChangeListener("UI", e -> component.setFont(font()));
        return component;
    }

    /** The serif at another size; never below 14. */
    public static Font serif(float size) {
        return Face.SERIF.at(scaled(Math.max(14, size)));
    }

    private static float scaled(float size) {
        Font base = UIManager.getFont("defaultFont");
        return base == null ? size : size * base.getSize2D() / BASE_SIZE;
    }
}
