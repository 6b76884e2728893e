package org.tideline.ui.support.api;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.GlyphVector;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.Icon;

/**
 * The shape that stands for a member, the same on screen and on paper: circle, diamond, triangle, and from the fourth
 * on the same three again, open. The square stands for several people together. Marks are numbered from 0 and belong
 * to the membership. Shape, colour, line pattern and initial go together; any one of them alone is enough.
 * Needs no display; any thread unless said otherwise.
 */
public final class MemberMark {
    /** The mark of several people together: a square in ink. */
    public static final int TOGETHER = -1;
    private static final int SHAPES = 3;
    /** Diamond and triangle are drawn larger, to weigh the same as the circle (reports.md §5.1). */
    private static final double DIAMOND = 1.25;
    private static final double TRIANGLE = 1.3;
    /** Dashes of the level lines at a line width of 2.5, by mark (ux.md §2.2); the first is solid. */
    private static final float[][] LEVEL = {null, {9, 4}, {2, 3}, {12, 3, 2, 3}, {9, 3, 2, 3, 2, 3}, {16, 4}};
    private static final float LEVEL_WIDTH = 2.5f;

    private MemberMark() {
    }

    /**
     * The outline of a mark.
     *
     * @param mark 0 circle, 1 diamond, 2 triangle, then again; {@link #TOGETHER} the square
     * @param r    radius of the circle; the others are sized to weigh the same
     */
    public static Shape shape(int mark, double cx, double cy, double r) {
        if (mark == TOGETHER) {
            return new Rectangle2D.Double(cx - r, cy - r, 2 * r, 2 * r);
        }
        switch (mark % SHAPES) {
            case 1:
                double d = r * DIAMOND;
                return polygon(cx, cy - d, cx + d, cy, cx, cy + d, cx - d, cy);
            case 2:
                double t = r * TRIANGLE;
                return polygon(cx, cy - t * 0.95, cx + t, cy + t * 0.8, cx - t, cy + t * 0.8);
            default:
                return new Ellipse2D.Double(cx - r, cy - r, 2 * r, 2 * r);
        }
    }

    /** Whether members with this mark are drawn open everywhere: the fourth and further ones. */
    public static boolean alwaysOpen(int mark) {
        return mark >= SHAPES;
    }

    /**
     * Paints a mark, filled in the member's colour, or open: the ground inside, an outline in the colour.
     *
     * @param open whether to draw it open although the member's marks are filled; marks from the fourth on always are
     */
    public static void paint(Graphics2D g, Palette palette, int mark, double cx, double cy, double r, boolean open) {
        g.setColor(mark == TOGETHER ? palette.ink() : palette.mark(mark));
        if (!open && !alwaysOpen(mark)) {
            g.fill(shape(mark, cx, cy, r));
            return;
        }
        float line = (float) Math.max(0.8, r * 0.28);
        java.awt.Color colour = g.getColor();
        Shape outline = shape(mark, cx, cy, r - line / 2);
        g.setColor(palette.ground());
        g.fill(outline);
        g.setColor(colour);
        Stroke before = g.getStroke();
        g.setStroke(new BasicStroke(line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(outline);
        g.setStroke(before);
    }

    /** The line of a member's level: round joins, the member's own pattern, scaled with the width. */
    public static BasicStroke levelStroke(int mark, float width) {
        float[] dashes = LEVEL[Math.min(mark, LEVEL.length - 1)];
        return stroke(width, dashes, width / LEVEL_WIDTH);
    }

    /** The thin line from rating to rating: solid for the first member, dashed 5-3 for the others. */
    public static BasicStroke waveStroke(int mark, float width) {
        return stroke(width, mark == 0 ? null : new float[] {5, 3}, width);
    }

    private static BasicStroke stroke(float width, float[] dashes, float scale) {
        if (dashes == null) {
            return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        float[] scaled = new float[dashes.length];
        for (int i = 0; i < dashes.length; i++) {
            scaled[i] = dashes[i] * scale;
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, scaled, 0);
    }

    /** The mark as an icon in the colours of the theme in use, {@code size} pixels at 100 %. */
    public static Icon icon(int mark, int size) {
        return new MarkIcon(mark, size, "");
    }

    /** The mark with the first letter of the name inside. */
    public static Icon icon(int mark, int size, String name) {
        return new MarkIcon(mark, size, name.isBlank() ? "" : name.strip().substring(0, name.strip().offsetByCodePoints(0, 1)));
    }

    private static Path2D polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    private record MarkIcon(int mark, int size, String letter) implements Icon {
        @Override
        public int getIconWidth() {
            return Scale.of(size);
        }

        @Override
        public int getIconHeight() {
            return Scale.of(size);
        }

        @Override
        public void paintIcon(Component c, Graphics graphics, int x, int y) {
            Graphics2D g = (Graphics2D) graphics.create();
            try {
                g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
                Palette palette = Palette.screen();
                double box = getIconWidth();
                double cx = x + box / 2;
                double cy = y + box / 2;
                int shape = mark == TOGETHER ? TOGETHER : mark % SHAPES;
                // Each shape fills the box: 14, 15.6 and 15 of 16.
                double r = box * (shape == 1 ? 0.4875 / DIAMOND : shape == 2 ? 0.469 / TRIANGLE : 0.4375);
                paint(g, palette, mark, cx, cy, r, false);
                if (!letter.isEmpty()) {
                    Font font = Type.STRONG.font().deriveFont((float) (box * 9 / 16));
                    GlyphVector glyphs = font.createGlyphVector(g.getFontRenderContext(), letter);
                    Rectangle2D bounds = glyphs.getVisualBounds();
                    double down = shape == 2 ? box * 0.12 : 0;
                    g.setColor(alwaysOpen(mark) ? palette.mark(mark) : palette.onMark(mark));
                    g.drawGlyphVector(glyphs, (float) (cx - bounds.getCenterX()), (float) (cy + down - bounds.getCenterY()));
                }
            } finally {
                g.dispose();
            }
        }
    }
}
