package org.tideline.checkins.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import org.tideline.reporting.spi.Drawing;
import org.tideline.ui.support.api.Palette;

/**
 * Pairs of rings of one size, of our own drawing: apart at 0, almost one at 10, and between them each step overlaps more. All
 * eleven side by side on paper, each at the left end of its eleventh.
 */
public final class RingsDrawing implements Drawing {
    /** The highest step. */
    public static final int STEPS = 10;
    /** How far apart their middles lie at 0, in radii: a little gap. */
    private static final double APART = 2.3;
    /** The same at 10. */
    private static final double ALMOST_ONE = 0.2;
    private static final double RADIUS = 8.5;

    /** How high it is, in points. */
    public static final int HEIGHT = 22;

    /** How far apart the middles of a pair lie, in radii. */
    public static double distance(int step) {
        return APART + (ALMOST_ONE - APART) * step / STEPS;
    }

    /** How wide the widest pair is, in radii. */
    public static double widest() {
        return APART + 2;
    }

    /**
     * Draws one pair about a middle.
     *
     * @param step from 0 to 10
     * @param you  fills the left ring
     */
    public static void pair(Graphics2D graphics, double x, double y, double radius, int step, Color you, Color line) {
        Graphics2D pen = (Graphics2D) graphics.create();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setStroke(new BasicStroke((float) (radius / 9)));
            double half = distance(step) * radius / 2;
            Ellipse2D left = new Ellipse2D.Double(x - half - radius, y - radius, 2 * radius, 2 * radius);
            pen.setColor(you);
            pen.fill(left);
            pen.setColor(line);
            pen.draw(left);
            pen.draw(new Ellipse2D.Double(x + half - radius, y - radius, 2 * radius, 2 * radius));
        } finally {
            pen.dispose();
        }
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        Palette palette = Palette.PAPER;
        double each = area.getWidth() / (STEPS + 1);
        for (int step = 0; step <= STEPS; step++) {
            pair(graphics, area.getX() + each * step + RADIUS * widest() / 2 + 1, area.getY() + HEIGHT / 2.0, RADIUS, step, palette.grid(), palette.ink());
        }
    }
}
