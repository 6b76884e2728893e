package org.tideline.clients.ui;

import java.awt.BasicStroke;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import javax.swing.JComponent;
import org.tideline.ui.support.api.Palette;
import org.tideline.ui.support.api.Scale;

/** The drawing on the door: a wave over the deep line and its band. Says nothing of anybody. */
final class Waves extends JComponent {
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
            double scale = Scale.of(WIDTH) / (double) WIDTH;
            g.scale(scale, scale);
            Path2D level = new Path2D.Double();
            level.moveTo(0, 40);
            level.curveTo(60, 33, 120, 37, 180, 33);
            level.curveTo(240, 29, 330, 24, 420, 27);
            Path2D wave = new Path2D.Double();
            wave.moveTo(0, 34);
            wave.curveTo(26, 16, 52, 16, 78, 30);
            wave.curveTo(104, 44, 130, 44, 156, 28);
            wave.curveTo(182, 12, 208, 10, 234, 24);
            wave.curveTo(260, 38, 286, 38, 312, 22);
            wave.curveTo(338, 6, 366, 8, 420, 20);
            Palette palette = Palette.screen();
            g.setColor(Palette.mix(palette.mark(0), getParent().getBackground(), 0.14));
            g.setStroke(new BasicStroke(12, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.draw(level);
            g.setColor(Palette.mix(palette.mark(0), getParent().getBackground(), 0.7));
            g.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.draw(wave);
            g.setColor(palette.mark(0));
            g.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.draw(level);
        } finally {
            g.dispose();
        }
    }
}
