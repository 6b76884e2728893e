package org.tideline.ui.support.text.api;

import com.formdev.flatlaf.util.FontUtils;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.font.FontRenderContext;
import javax.swing.JComponent;
import org.tideline.ui.support.api.Type;

/** The faces of a note at the text size in use. Event thread. */
final class NoteFonts {
    /** Line height, as a multiple of the size (ux.md §2.3). */
    private static final float LINE = 1.6f;
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
}
