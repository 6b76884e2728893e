package org.tideline.progress.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.tideline.progress.model.LocalLevel;
import org.tideline.progress.model.Moment;
import org.tideline.progress.model.MonthSpan;
import org.tideline.progress.model.Panel;
import org.tideline.progress.model.Slice;
import org.tideline.progress.spi.Point;
import org.tideline.progress.spi.Scale;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Palette;

/** One panel's plot: grid, bands, waves, ratings and levels, laid on each other in JFreeChart's order of datasets. */
final class PanelPlot {
    private final Style style;
    private final Palette palette;
    private final TimeAxis time;
    private final boolean hollow;

    /** @param hollow whether ratings their author has not opened are drawn open */
    PanelPlot(Style style, Palette palette, TimeAxis time, boolean hollow) {
        this.style = style;
        this.palette = palette;
        this.time = time;
        this.hollow = hollow;
    }

    /** Average distance between neighbouring ratings as drawn. It decides how much detail is drawn. */
    static double spacing(TimeAxis time, Slice slice) {
        int steps = slice.end() - slice.first() - 1;
        return steps < 1 ? Double.MAX_VALUE : (time.x(slice.series().moment(slice.end() - 1))
                - time.x(slice.series().moment(slice.first()))) / steps;
    }

    /** Draws the panels, one in its own plot or several overlaid, into the area from the highest to the lowest value. */
    void draw(Pen pen, Rectangle2D area, List<Panel> panels) {
        Scale scale = panels.get(0).scale();
        PanelFrame.grid(pen, area, scale, palette.grid(), style.grid());
        // Room round the plot, so that marks at its edges are whole.
        double room = 3 * style.dot();
        Rectangle2D wide = new Rectangle2D.Double(area.getX() - room, area.getY() - room,
                area.getWidth() + 2 * room, area.getHeight() + 2 * room);
        XYPlot below = plot(area, room, scale);
        XYPlot above = plot(area, room, scale);
        for (Panel panel : panels) {
            addBands(below, panel, panels.size() > 1);
        }
        draw(pen.graphics(), wide, below);
        if (style.endWords()) {
            PanelFrame.grid(pen, area, scale, Palette.mix(palette.rule(), palette.ground(), 0.6), style.grid() / 2);
        }
        panels.forEach(p -> p.wished().ifPresent(w -> add(above, wished(p, w))));
        panels.forEach(p -> addWaves(above, p));
        panels.forEach(p -> add(above, style.levelOnTop() ? marks(p) : level(p)));
        panels.forEach(p -> add(above, style.levelOnTop() ? level(p) : marks(p)));
        draw(pen.graphics(), wide, above);
    }

    private XYPlot plot(Rectangle2D area, double room, Scale scale) {
        double days = (time.to() - time.from()) / area.getWidth() * room;
        double values = (scale.max() - scale.min()) / area.getHeight() * room;
        XYPlot plot = new XYPlot(null, axis(time.from() - days, time.to() + days),
                axis(scale.min() - values, scale.max() + values), null);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setFixedDomainAxisSpace(new AxisSpace());
        plot.setFixedRangeAxisSpace(new AxisSpace());
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return plot;
    }

    private static NumberAxis axis(double from, double to) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(from, to);
        axis.setVisible(false);
        return axis;
    }

    private static void draw(Graphics2D g, Rectangle2D area, XYPlot plot) {
        Graphics2D own = (Graphics2D) g.create();
        try {
            plot.draw(own, area, null, null, null);
        } finally {
            own.dispose();
        }
    }

    /** A layer: curves and how they are drawn. */
    private record Layer(Curves curves, XYItemRenderer renderer) {
    }

    private static void add(XYPlot plot, Layer layer) {
        int index = plot.getDatasetCount() == 1 && plot.getDataset(0) == null ? 0 : plot.getDatasetCount();
        plot.setDataset(index, layer.curves());
        plot.setRenderer(index, layer.renderer());
    }

    private boolean monthly(Panel panel) {
        return panel.slice().drawn() && spacing(time, panel.slice()) < Style.MONTHLY;
    }

    private void addBands(XYPlot plot, Panel panel, boolean overlaid) {
        int mark = panel.mark();
        var paints = overlaid ? new Renderers.Band.Paints(palette.mark(mark), palette.bandEdge(mark), style.grid(), 0.15f)
                : new Renderers.Band.Paints(palette.band(mark), palette.bandEdge(mark), style.grid(), 1);
        add(plot, new Layer(new Curves(levels(panel)),
                new Renderers.Band(paints, panel.scale().min(), panel.scale().max())));
    }

    private void addWaves(XYPlot plot, Panel panel) {
        double spacing = spacing(time, panel.slice());
        if (monthly(panel)) {
            add(plot, new Layer(new Curves(months(panel, true)),
                    new Renderers.Hairs(palette.wave(panel.mark()), style.wave())));
        } else if (panel.slice().drawn() && spacing >= Style.NO_WAVE) {
            Stroke stroke = style.patterned() ? MemberMark.waveStroke(panel.mark(), (float) style.wave())
                    : new BasicStroke((float) style.wave(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
            add(plot, new Layer(new Curves(waves(panel.slice())), new Renderers.Line(palette.wave(panel.mark()), stroke)));
        }
    }

    private Layer level(Panel panel) {
        double spacing = spacing(time, panel.slice());
        float width = (float) (spacing < Style.TINY ? style.levelDense() : style.level());
        Stroke stroke = style.patterned() ? MemberMark.levelStroke(panel.mark(), width)
                : new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        return new Layer(new Curves(levels(panel)), new Renderers.Line(palette.mark(panel.mark()), stroke));
    }

    private Layer marks(Panel panel) {
        if (monthly(panel)) {
            return new Layer(new Curves(List.of()), new Renderers.Hairs(palette.ink(), 1));
        }
        Slice slice = panel.slice();
        double spacing = spacing(time, slice);
        double radius = spacing < Style.TINY ? style.dotTiny() : spacing < Style.DENSE ? style.dotDense()
                : slice.drawn() ? style.dot() : style.dotFew();
        double[] x = new double[slice.end() - slice.first()];
        for (int i = 0; i < x.length; i++) {
            x[i] = slice.series().moment(slice.first() + i);
        }
        List<Point> points = slice.points();
        return new Layer(new Curves(List.of(Curves.Curve.of(x, slice.values()))),
                new Renderers.Marks(palette, panel.mark(), radius, style.outline(), spacing < style.fade(),
                        i -> hollow && !Panel.opened(points.get(i))));
    }

    /** Wished closeness: hollow marks under the felt ones, no line. */
    private Layer wished(Panel panel, Slice wished) {
        double[] x = new double[wished.end() - wished.first()];
        for (int i = 0; i < x.length; i++) {
            x[i] = wished.series().moment(wished.first() + i);
        }
        return new Layer(new Curves(List.of(Curves.Curve.of(x, wished.values()))),
                new Renderers.Marks(palette, panel.mark(), spacing(time, wished) < Style.DENSE ? style.dotDense() : style.dot(), style.outline(), false, i -> true));
    }

    private static List<Curves.Curve> waves(Slice slice) {
        List<Curves.Curve> waves = new ArrayList<>();
        int from = slice.first();
        for (int i = slice.first(); i < slice.end(); i++) {
            if (i + 1 == slice.end() || !slice.series().joinedToNext(i)) {
                double[] x = new double[i + 1 - from];
                double[] y = new double[x.length];
                for (int k = 0; k < x.length; k++) {
                    x[k] = slice.series().moment(from + k);
                    y[k] = slice.series().points().get(from + k).value();
                }
                waves.add(Curves.Curve.of(x, y));
                from = i + 1;
            }
        }
        return waves;
    }

    /** The level: daily, or as monthly means where years are shown. */
    private List<Curves.Curve> levels(Panel panel) {
        return monthly(panel) ? months(panel, false)
                : panel.slice().level().stream().map(PanelPlot::curve).toList();
    }

    private static Curves.Curve curve(List<LocalLevel.Sample> samples) {
        return new Curves.Curve(samples.stream().mapToDouble(LocalLevel.Sample::day).toArray(),
                samples.stream().mapToDouble(LocalLevel.Sample::level).toArray(),
                samples.stream().mapToDouble(LocalLevel.Sample::low).toArray(),
                samples.stream().mapToDouble(LocalLevel.Sample::high).toArray());
    }

    /** Months in a row: their mean level, or the span of most of their ratings. */
    private static List<Curves.Curve> months(Panel panel, boolean ratings) {
        return panel.slice().months().stream().map(all -> new Curves.Curve(
                all.stream().mapToDouble(m -> Moment.noon(m.month().atDay(15))).toArray(),
                all.stream().mapToDouble(MonthSpan::level).toArray(),
                all.stream().mapToDouble(ratings ? MonthSpan::tenth : MonthSpan::low).toArray(),
                all.stream().mapToDouble(ratings ? MonthSpan::ninetieth : MonthSpan::high).toArray())).toList();
    }
}
