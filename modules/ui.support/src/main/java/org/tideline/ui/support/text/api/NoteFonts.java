package org.tideline.ui.support.text.api;

import com.formdev.flatlaf.util.FontUtils;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import java.util.Arrays;
import javax.swing.JComponent;
import org.tideline.ui.support.api.Type;

/** The faces of a note at the text size in use, and how wide the letters of western writing are in them. Event thread. */
final class NoteFonts {
    /** Line height, as a multiple of the size (ux.md §2.3). */
    private static final float LINE = 1.6f;
    /** Below it each sign is one glyph, beside and not over its neighbours. */
    private static final int SIMPLE = 0x250;

    /** One face with the widths that were asked for. */
    static final class Face {
        private final Font font;
        private final Font foreign;
        private final FontRenderContext context;
        private final float[] widths = new float[SIMPLE];

        Face(Font font, Font foreign, FontRenderContext context) {
            this.font = font;
            this.foreign = foreign;
            this.context = context;
            Arrays.fill(widths, -1);
        }

        Font font() {
            return font;
        }

        /** For writing the font itself does not have; what it would borrow is never bold. */
        Font foreign() {
            return foreign;
        }

        float width(char c) {
            if (widths[c] < 0) {
                widths[c] = font.createGlyphVector(context, new char[] {c}).getGlyphMetrics(0).getAdvance();
            }
            return widths[c];
        }

        float width(String text) {
            return (float) font.getStringBounds(text, context).getWidth();
        }
    }

    private final Font base;
    private final FontRenderContext context;
    private final Face[] faces = new Face[4];
    private final float ascent;
    private final float descent;

    NoteFonts(JComponent shown) {
        base = shown.getFont();
        FontMetrics metrics = shown.getFontMetrics(base);
        context = metrics.getFontRenderContext();
        ascent = metrics.getAscent();
        descent = metrics.getDescent();
        Font strong = Type.HEADING.font().deriveFont(base.getSize2D());
        for (int i = 0; i < faces.length; i++) {
            Font face = (i & 2) != 0 ? strong : base;
            Font own = (i & 1) != 0 ? italic(face) : face;
            faces[i] = new Face(own, (i & 2) != 0 ? new Font(Font.DIALOG, Font.BOLD | ((i & 1) != 0 ? Font.ITALIC : 0), 1).deriveFont(base.getSize2D()) : own, context);
        }
    }

    private static Font italic(Font upright) {
        return FontUtils.getCompositeFont(upright.getFamily(), Font.ITALIC, upright.getSize()).deriveFont(upright.getSize2D());
    }

    /** Whether these are still right for a component. */
    boolean fit(JComponent shown) {
        return shown.getFont().equals(base) && shown.getFontMetrics(base).getFontRenderContext().equals(context);
    }

    Face face(boolean bold, boolean italic) {
        return faces[(bold ? 2 : 0) + (italic ? 1 : 0)];
    }

    FontRenderContext context() {
        return context;
    }

    float ascent() {
        return ascent;
    }

    float descent() {
        return descent;
    }

    int lineHeight() {
        return Math.round(LINE * base.getSize2D());
    }

    /** A length given in parts of the text's size. */
    int em(float parts) {
        return Math.round(parts * base.getSize2D());
    }

    /** Whether a sign belongs to writing the font does not have. */
    static boolean foreign(char c) {
        return c >= 0x590 && c < 0x1e00 || c >= 0x2e80;
    }

    /** Whether a sign is as wide alone as among others. */
    static boolean simple(char c) {
        return c < SIMPLE && c >= ' ' && (c < 0x7f || c >= 0xa0) && c != 0xad;
    }
}
