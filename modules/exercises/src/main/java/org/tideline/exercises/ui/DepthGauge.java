package org.tideline.exercises.ui;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import javax.swing.Icon;
import org.tideline.exercises.model.Depth;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;

/** Seven bars, as many of them filled as the depth has; decoration beside its number. */
final class DepthGauge implements Icon {
    private static final float BAR = 4, GAP = 1.5f, HIGH = 10;
    private final int depth;

    DepthGauge(Depth depth) {
        this.depth = depth.number();
    }

    @Override
    public void paintIcon(Component c, Graphics graphics, int x, int y) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            for (int i = 0; i < Depth.ALL.size(); i++) {
                g.setColor((i < depth ? Tokens.ACCENT : Tokens.LINE2).color());
                g.fill(new RoundRectangle2D.Float(x + i * Scale.of(BAR + GAP), y, Scale.of(BAR), Scale.of(HIGH), Scale.of(1f), Scale.of(1f)));
            }
        } finally {
            g.dispose();
        }
    }

    @Override
    public int getIconWidth() {
        return (int) Math.ceil(Depth.ALL.size() * Scale.of(BAR + GAP));
    }

    @Override
    public int getIconHeight() {
        return (int) Math.ceil(Scale.of(HIGH));
    }
}
