package org.tideline.exercises.ui;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import javax.swing.Icon;
import org.tideline.exercises.chart.DepthDrawing;
import org.tideline.exercises.model.topic.Received;
import org.tideline.ui.support.api.Palette;
import org.tideline.ui.support.api.Scale;

/**
 * A mark of the depth map as an icon, in the colours of the theme in use.
 *
 * @param mark     the member's, or that of several together
 * @param received how it was received, or null where that is not noted
 * @param nobodys  whether it is drawn in ink, for the legend
 */
record MapIcon(int mark, Received received, boolean nobodys) implements Icon {
    private static final int SIZE = 16;
    private static final double RADIUS = 5.5;

    @Override
    public int getIconWidth() {
        return Scale.of(SIZE);
    }

    @Override
    public int getIconHeight() {
        return Scale.of(SIZE);
    }

    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            double half = getIconWidth() / 2.0;
            DepthDrawing.sample(g, Palette.screen(), mark, nobodys, x + half, y + half, RADIUS * half * 2 / SIZE, received);
        } finally {
            g.dispose();
        }
    }
}
