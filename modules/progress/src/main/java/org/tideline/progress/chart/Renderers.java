package org.tideline.progress.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Palette;

/**
 * The four ways the Trees chart draws a curve. JFreeChart's own renderers paint bands with transparency, which some
 * kinds of PDF do not allow, and know neither marks that are sized to weigh the same nor a hundred thousand ratings.
 */
final class Renderers {
    private Renderers() {
    }

    /** A curve drawn as one piece. */
    private abstract static class Whole extends AbstractXYItemRenderer {
        private static final long serialVersionUID = 1;

        @Override
        public XYItemRendererState initialise(Graphics2D g, Rectangle2D area, XYPlot plot, XYDataset data,
                                              PlotRenderingInfo info) {
            XYItemRendererState state = super.initialise(g, area, plot, data, info);
            state.setProcessVisibleItemsOnly(false);
            return state;
        }

        @Override
        public void drawItem(Graphics2D g, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info,
                             XYPlot plot, ValueAxis domain, ValueAxis range, XYDataset data, int series, int item,
                             CrosshairState crosshair, int pass) {
            if (item == 0) {
                Curves.Curve c = ((Curves) data).curve(series);
                draw(g, c, x -> domain.valueToJava2D(x, area, plot.getDomainAxisEdge()),
                        y -> range.valueToJava2D(y, area, plot.getRangeAxisEdge()));
            }
        }

        abstract void draw(Graphics2D g, Curves.Curve curve, Place x, Place y);
    }

    /** From a value to its place. */
    interface Place {
        double of(double value);
    }

    /** The band: a filled polygon, cut at the ends of the scale. */
    static final class Band extends Whole {
        private static final long serialVersionUID = 1;
        private final transient Paints paints;
        private final double min;
        private final double max;

        /** Fill and, where it has one, edge; a share below 1 lets what lies beneath show through (screen only). */
        record Paints(Color fill, Color edge, double edgeWidth, float share) {
        }

        Band(Paints paints, double min, double max) {
            this.paints = paints;
            this.min = min;
            this.max = max;
        }

        @Override
        void draw(Graphics2D g, Curves.Curve c, Place x, Place y) {
            if (c.x().length < 2) {
                return;
            }
            int n = c.x().length;
            Path2D upper = new Path2D.Double();
            Path2D lower = new Path2D.Double();
            for (int i = 0; i < n; i++) {
                add(upper, i, x.of(c.x()[i]), y.of(Math.min(max, c.high()[i])));
                add(lower, i, x.of(c.x()[n - 1 - i]), y.of(Math.max(min, c.low()[n - 1 - i])));
            }
            Path2D whole = new Path2D.Double(upper);
            whole.append(lower, true);
            whole.closePath();
            java.awt.Composite before = g.getComposite();
            if (paints.share() < 1) {
                g.setComposite(java.awt.AlphaComposite.SrcOver.derive(paints.share()));
            }
            g.setColor(paints.fill());
            g.fill(whole);
            g.setComposite(before);
            if (!paints.edge().equals(paints.fill())) {
                g.setColor(paints.edge());
                g.setStroke(new BasicStroke((float) paints.edgeWidth(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
                g.draw(upper);
                g.draw(lower);
            }
        }
    }

    /** A line through all moments: the wave, the level. */
    static final class Line extends Whole {
        private static final long serialVersionUID = 1;
        private final Color colour;
        private final transient Stroke stroke;

        Line(Color colour, Stroke stroke) {
            this.colour = colour;
            this.stroke = stroke;
        }

        @Override
        void draw(Graphics2D g, Curves.Curve c, Place x, Place y) {
            if (c.x().length < 2) {
                return;
            }
            Path2D path = new Path2D.Double();
            for (int i = 0; i < c.x().length; i++) {
                add(path, i, x.of(c.x()[i]), y.of(c.y()[i]));
            }
            g.setColor(colour);
            g.setStroke(stroke);
            g.draw(path);
        }
    }

    /** Hairlines from the lower to the upper end of each span. */
    static final class Hairs extends Whole {
        private static final long serialVersionUID = 1;
        private final Color colour;
        private final double width;

        Hairs(Color colour, double width) {
            this.colour = colour;
            this.width = width;
        }

        @Override
        void draw(Graphics2D g, Curves.Curve c, Place x, Place y) {
            g.setColor(colour);
            g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            for (int i = 0; i < c.x().length; i++) {
                double at = x.of(c.x()[i]);
                g.draw(new Line2D.Double(at, y.of(c.low()[i]), at, y.of(c.high()[i])));
            }
        }
    }

    /** The ratings as the member's marks. Of marks that would lie on each other within half a pixel one is drawn. */
    static final class Marks extends Whole {
        private static final long serialVersionUID = 1;
        private final transient Palette palette;
        private final int mark;
        private final double radius;
        private final double outline;
        private final boolean faded;
        private final transient IntPredicate open;

        Marks(Palette palette, int mark, double radius, double outline, boolean faded, IntPredicate open) {
            this.palette = palette;
            this.mark = mark;
            this.radius = radius;
            this.outline = outline;
            this.faded = faded;
            this.open = open;
        }

        @Override
        void draw(Graphics2D g, Curves.Curve c, Place x, Place y) {
            BitSet drawn = new BitSet();
            for (int i = 0; i < c.x().length; i++) {
                double px = x.of(c.x()[i]);
                double py = y.of(c.y()[i]);
                int cell = Math.max(0, (int) (2 * px)) * 4096 + Math.max(0, Math.min(2047, (int) (2 * py))) * 2
                        + (open.test(i) ? 1 : 0);
                if (!drawn.get(cell)) {
                    drawn.set(cell);
                    draw(g, px, py, open.test(i));
                }
            }
        }

        private void draw(Graphics2D g, double px, double py, boolean hollow) {
            if (outline > 0 && radius > 2 * outline) {
                g.setColor(palette.ground());
                g.fill(MemberMark.shape(mark, px, py, radius + outline));
            }
            if (hollow) {
                MemberMark.paint(g, palette, mark, px, py, radius + 0.1 * radius, true);
            } else if (faded) {
                g.setColor(palette.wave(mark));
                g.fill(MemberMark.shape(mark, px, py, radius));
            } else {
                MemberMark.paint(g, palette, mark, px, py, radius, false);
            }
        }
    }

    private static void add(Path2D path, int item, double x, double y) {
        if (item == 0) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
