package org.tideline.progress.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Writes words and draws lines in one medium's faces. Opaque colours only. Any thread. */
final class Pen {
    /** Where a text stands, seen from its point. */
    enum Anchor {
        START, MIDDLE, END
    }

    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private final Graphics2D g;
    private final Style style;

    /** A pen on these graphics, which are set to draw finely. */
    Pen(Graphics2D g, Style style) {
        this.g = g;
        this.style = style;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    }

    Graphics2D graphics() {
        return g;
    }

    /** Width of a text in the medium's own size. */
    static double width(Style style, String words) {
        return width(style.text().at((float) style.textSize()), words);
    }

    /** Width of a name above a panel. */
    static double nameWidth(Style style, String name) {
        return width(style.strong().at((float) style.nameSize()), name);
    }

    private static double width(Font font, String words) {
        return words.isEmpty() ? 0 : font.getStringBounds(words, METRICS).getWidth();
    }

    /** The words, shortened with an ellipsis where they are wider than that. */
    static String fitted(Style style, String words, double most) {
        if (width(style, words) <= most) {
            return words;
        }
        int end = words.length();
        while (end > 1 && width(style, words.substring(0, end).strip() + "\u2026") > most) {
            end = words.offsetByCodePoints(end, -1);
        }
        return words.substring(0, end).strip() + "\u2026";
    }

    /** Words in the medium's own size. */
    void text(double x, double y, String words, Color colour, Anchor anchor) {
        text(style.text().at((float) style.textSize()), x, y, words, colour, anchor);
    }

    /** A year among the words of the axis: the same size, stronger. */
    void strong(double x, double y, String words, Color colour, Anchor anchor) {
        text(style.strong().at((float) style.textSize()), x, y, words, colour, anchor);
    }

    /** A name above a panel. */
    void name(double x, double y, String name, Color colour) {
        text(style.strong().at((float) style.nameSize()), x, y, name, colour, Anchor.START);
    }

    private void text(Font font, double x, double y, String words, Color colour, Anchor anchor) {
        if (words.isEmpty()) {
            return;
        }
        double from = anchor == Anchor.START ? x : x - width(font, words) / (anchor == Anchor.MIDDLE ? 2 : 1);
        g.setColor(colour);
        if (style.outlines()) {
            g.fill(font.createGlyphVector(METRICS, words).getOutline((float) from, (float) y));
        } else {
            g.setFont(font);
            g.drawString(words, (float) from, (float) y);
        }
    }

    /** A line. */
    void line(double x1, double y1, double x2, double y2, Color colour, double width) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** A dotted hairline. */
    void dotted(double x1, double y1, double x2, double y2, Color colour, double width) {
        g.setColor(colour);
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
                new float[] {(float) width, (float) (4.4 * width)}, 0));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** A filled box. */
    void box(double x, double y, double width, double height, Color colour) {
        g.setColor(colour);
        g.fill(new Rectangle2D.Double(x, y, width, height));
    }
}
