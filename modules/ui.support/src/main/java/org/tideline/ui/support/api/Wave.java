package org.tideline.ui.support.api;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import javax.swing.JComponent;

/** The drawing of unlock and first run: a wave over a level that moves slowly. Decoration only. */
public final class Wave extends JComponent {
    private static final long serialVersionUID = 1;
    private static final int WIDTH = 420;
    private static final int HEIGHT = 56;

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Scale.of(WIDTH), Scale.of(HEIGHT));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            double scale = getWidth() / (double) WIDTH;
            g.scale(scale, scale);
            Color colour = Palette.screen().mark(0);
            Color ground = getParent() == null ? Tokens.WIN.color() : getParent().getBackground();
            Path2D level = new Path2D.Double();
            level.moveTo(0, 40);
            level.curveTo(60, 33, 120, 37, 180, 33);
            level.curveTo(240, 29, 330, 24, 420, 27);
            g.setColor(Palette.mix(colour, ground, 0.13));
            g.setStroke(new BasicStroke(12, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.draw(level);
            g.setColor(colour);
            g.setStroke(new BasicStroke(2.4f));
            g.draw(level);
            Path2D wave = new Path2D.Double();
            wave.moveTo(0, 34);
            wave.curveTo(26, 16, 52, 16, 78, 30);
            wave.curveTo(104, 44, 130, 44, 156, 28);
            wave.curveTo(182, 10, 208, 10, 234, 24);
            wave.curveTo(260, 38, 286, 38, 312, 22);
            wave.curveTo(338, 8, 366, 8, 420, 20);
            g.setColor(Palette.mix(colour, ground, 0.7));
            g.setStroke(new BasicStroke(1.2f));
            g.draw(wave);
        } finally {
            g.dispose();
        }
    }
}
