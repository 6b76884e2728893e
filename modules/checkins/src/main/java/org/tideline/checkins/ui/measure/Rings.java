package org.tideline.checkins.ui.measure;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.Icon;
import org.tideline.checkins.chart.RingsDrawing;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;

/** One pair of rings on a button. Event thread. */
final class Rings implements Icon {
    /** Radius of a ring, in pixels at 100 %. */
    private static final float RADIUS = 11;
    private final int step;

    /** @param step from 0 to 10 */
    Rings(int step) {
        this.step = step;
    }

    @Override
    public void paintIcon(Component on, Graphics g, int x, int y) {
        RingsDrawing.pair((Graphics2D) g, x + getIconWidth() / 2.0, y + getIconHeight() / 2.0, Scale.of(RADIUS), step, Tokens.LINE2.color(),
                Tokens.TEXT1.color());
    }

    @Override
    public int getIconWidth() {
        return (int) Math.ceil(Scale.of(RADIUS) * RingsDrawing.widest()) + 2;
    }

    @Override
    public int getIconHeight() {
        return (int) Math.ceil(Scale.of(2 * RADIUS)) + 2;
    }
}
