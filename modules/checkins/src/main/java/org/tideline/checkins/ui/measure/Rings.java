package org.tideline.checkins.ui.measure;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import javax.swing.Icon;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;

/** Two rings of one size, of our own drawing: apart at 0, almost one at 10, and between them each step overlaps more. Event thread. */
final class Rings implements Icon {
    /** Radius of a ring, in pixels at 100 %. */
    private static final double RADIUS = 11;
    /** How far apart their middles lie at 0, in radii: a little gap. */
    private static final double APART = 2.3;
    /** The same at 10. */
    private static final double ALMOST_ONE = 0.2;
    private static final int STEPS = 10;
    private final int step;

    /** @param step from 0 to 10 */
    Rings(int step) {
        this.step = step;
    }

    /** How far apart their middles lie, in radii. */
    static double distance(int step) {
        return APART + (ALMOST_ONE - APART) * step / STEPS;
    }

    @Override
    public void paintIcon(Component on, Graphics g, int x, int y) {
        Graphics2D pen = (Graphics2D) g.create();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(Scale.of(3) / 2f));
        double radius = Scale.of(1) * RADIUS;
        double middleX = x + getIconWidth() / 2.0;
        double middleY = y + getIconHeight() / 2.0;
        double half = distance(step) * radius / 2;
        Ellipse2D you = ring(middleX - half, middleY, radius);
        Ellipse2D other = ring(middleX + half, middleY, radius);
        pen.setColor(Tokens.LINE2.color());
        pen.fill(you);
        pen.setColor(Tokens.TEXT1.color());
        pen.draw(you);
        pen.draw(other);
        pen.dispose();
    }

    private static Ellipse2D ring(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public int getIconWidth() {
        return Scale.of((int) Math.ceil(RADIUS * (APART + 2)) + 2);
    }

    @Override
    public int getIconHeight() {
        return Scale.of((int) (2 * RADIUS) + 2);
    }
}
