package org.tideline.exercises.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Palette;

/** Writes words, lines and marks in one medium. Opaque colours only. Any thread. */
final class Pen {
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private final Graphics2D g;
    private final Style style;

    /** How a mark is filled. */
    enum Fill {
        FULL, HALF, OPEN,
        /** Nothing is noted: a small point inside. */
        POINT
    }

    /** A pen on these graphics, which are set to draw finely. */
    Pen(Graphics2D g, Style style) {
        this.g = g;
        this.style = style;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    private static Font font(Style style, boolean strong) {
        return (strong ? style.strong() : style.text()).at((float) style.size());
    }

    /** Width of words. */
    static double width(Style style, String words, boolean strong) {
        return words.isEmpty() ? 0 : font(style, strong).getStringBounds(words, METRICS).getWidth();
    }

    /** The words, shortened with an ellipsis where they are wider than that. */
    static String fitted(Style style, String words, double most) {
        if (width(style, words, false) <= most) {
            return words;
        }
        int end = words.length();
        while (end > 1 && width(style, words.substring(0, end).strip() + "…", false) > most) {
            end = words.offsetByCodePoints(end, -1);
        }
        return words.substring(0, end).strip() + "…";
    }

    /** Words whose base line begins there. */
    void text(double x, double y, String words, Color colour, boolean strong) {
        if (words.isEmpty()) {
            return;
        }
        g.setColor(colour);
        g.setFont(font(style, strong));
        if (style.outlines()) {
            g.fill(g.getFont().createGlyphVector(METRICS, words).getOutline((float) x, (float) y));
        } else {
            g.drawString(words, (float) x, (float) y);
        }
    }

    /** A line. */
    void line(double x1, double y1, double x2, double y2, Color colour, double width) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** A filled box. */
    void box(Rectangle2D box, Color colour) {
        g.setColor(colour);
        g.fill(box);
    }

    /**
     * A mark.
     *
     * @param mark   the member's, or {@link MemberMark#TOGETHER}
     * @param ground inside where it is not filled
     */
    void mark(int mark, double x, double y, double r, Fill fill, Color colour, Color ground) {
        float width = (float) Math.max(0.8, r * 0.24);
        Shape outline = MemberMark.shape(mark, x, y, r - width / 2);
        g.setColor(ground);
        g.fill(outline);
        g.setColor(colour);
        // From the fourth member on shapes come again with a second edge, so that fill stays free to say something else.
        boolean again = MemberMark.alwaysOpen(mark);
        Shape inside = again ? MemberMark.shape(mark, x, y, r * 0.5) : outline;
        if (fill == Fill.FULL) {
            g.fill(inside);
        } else if (fill == Fill.HALF) {
            Shape before = g.getClip();
            g.clip(new Rectangle2D.Double(x - 2 * r, y - 2 * r, 2 * r, 4 * r));
            g.fill(inside);
            g.setClip(before);
        } else if (fill == Fill.POINT) {
            g.fill(new Ellipse2D.Double(x - r * 0.22, y - r * 0.22, r * 0.44, r * 0.44));
        }
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(outline);
        if (again) {
            g.setStroke(new BasicStroke(width / 2));
            g.draw(inside);
        }
    }
}
