package org.tideline.progress.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.tideline.progress.model.Forest;
import org.tideline.progress.model.Lane;
import org.tideline.progress.model.Mark;
import org.tideline.progress.model.Moment;
import org.tideline.progress.model.Quarter;
import org.tideline.progress.spi.Point;
import org.tideline.progress.spi.Scale;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Palette;

/**
 * Draws the Forest ({@code reports.md} §5.2, {@code ux.md} §6): a panel for each member with a box for each quarter,
 * below them sessions, talks by depth and what happened in each life. No line joins the boxes. Immutable; any thread.
 */
@Messages({
    "Forest_sessions=Sessions",
    "Forest_talks=Talks, by depth"
})
public final class ForestDrawing implements ChartDrawing {
    private static final int DEPTHS = 7;
    private final Forest forest;
    private final Style style;
    private final Palette palette;
    private final Locale locale;
    private final boolean overlaid;
    private final PanelFrame frame;

    /** Where a quarter is drawn. */
    public record Spot(Forest.Strip strip, Quarter quarter, double x, double y) implements Place {
        @Override
        public Object row() {
            return strip;
        }

        @Override
        public Object what() {
            return List.of(strip.panel().slice().series().person(), strip.panel().slice().series().about(), quarter.from());
        }
    }

    private record Plot(Rectangle2D area, List<Forest.Strip> strips) {
    }

    /** Where everything lies, in the drawing's own coordinates. */
    private record Layout(TimeAxis time, List<Plot> plots, double sessions, double talks, double lanes, Lanes below, double axis, double end) {
    }

    /** @param overlaid whether all members share one panel; only ever for the therapist, on request */
    public ForestDrawing(Forest forest, Style style, Palette palette, Locale locale, boolean overlaid) {
        this.forest = forest;
        this.style = style;
        this.palette = palette;
        this.locale = locale;
        this.overlaid = overlaid && forest.strips().size() > 1;
        this.frame = new PanelFrame(style, palette);
    }

    /** The years on a printed page. */
    public static ForestDrawing onPaper(Forest forest, Locale locale) {
        return new ForestDrawing(forest, Style.PAPER, Palette.PAPER, locale, false);
    }

    @Override
    public double height(double width, double panel) {
        return forest.isEmpty() ? 0 : layout(width, panel).end();
    }

    private double panelHeight(double width, double whole) {
        return Math.max(20, (whole - height(width, 0)) / rows().size());
    }

    private List<List<Forest.Strip>> rows() {
        return overlaid ? List.of(forest.strips()) : forest.strips().stream().map(List::of).toList();
    }

    private boolean named() {
        return !overlaid || style.outlines();
    }

    /** The lanes whose words found no room at this width, and which carry numbers instead. */
    public List<Lane> numbered(double width) {
        return forest.isEmpty() ? List.of() : layout(width, 0).below().numbered();
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        if (forest.isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.translate(area.getX(), area.getY());
            Pen pen = new Pen(g, style);
            Layout layout = layout(area.getWidth(), panelHeight(area.getWidth(), area.getHeight()));
            for (Plot plot : layout.plots()) {
                panel(pen, layout, plot);
            }
            if (!forest.sessions().isEmpty()) {
                sessions(pen, layout);
            }
            if (!forest.talks().isEmpty()) {
                talks(pen, layout);
            }
            layout.below().draw(pen, layout.lanes());
            if (style.endWords()) {
                layout.time().draw(pen, palette, layout.axis());
            } else {
                new QuarterAxis(layout.time(), forest.shown(), style).draw(pen, palette, layout.axis());
            }
        } finally {
            g.dispose();
        }
    }

    @Override
    public List<Spot> spots(Rectangle2D area) {
        List<Spot> spots = new ArrayList<>();
        if (forest.isEmpty()) {
            return spots;
        }
        Layout layout = layout(area.getWidth(), panelHeight(area.getWidth(), area.getHeight()));
        for (Plot plot : layout.plots()) {
            for (Forest.Strip strip : plot.strips()) {
                for (Quarter q : strip.quarters()) {
                    double value = q.box().map(Quarter.Box::level).orElseGet(q::middle);
                    spots.add(new Spot(strip, q, area.getX() + middle(layout, plot, strip, q),
                            area.getY() + PanelFrame.y(plot.area(), strip.panel().scale(), value)));
                }
            }
        }
        return spots;
    }

    private Layout layout(double width, double panel) {
        TimeAxis time = new TimeAxis(forest.shown(), style.left(), width - style.right(), style, locale);
        double y = 2;
        List<Plot> plots = new ArrayList<>();
        for (List<Forest.Strip> row : rows()) {
            y += named() ? style.name() : style.textSize();
            plots.add(new Plot(new Rectangle2D.Double(style.left(), y, width - style.left() - style.right(), panel), row));
            y += panel + style.between();
        }
        double axis = y - style.between();
        if (!style.endWords()) {
            y = axis + new QuarterAxis(time, forest.shown(), style).height() + style.textSize() * 0.5;
        }
        double sessions = y;
        y += forest.sessions().isEmpty() ? 0 : label() + style.rail() * 0.8;
        double talks = y;
        y += forest.talks().isEmpty() ? 0 : label() + DEPTHS * depth() + style.textSize() * 0.6;
        Lanes below = new Lanes(forest.lanes(), time, style, palette, width - style.right());
        double lanes = y + 2;
        y = lanes + below.height();
        if (style.endWords()) {
            axis = y + 2;
            y = axis + TimeAxis.height(style);
        }
        return new Layout(time, plots, sessions, talks, lanes, below, axis, y);
    }

    /** Room above a rail for its name, where that does not stand at the left. */
    private double label() {
        return style.endWords() ? 0 : style.textSize() * 1.4;
    }

    private double depth() {
        return style.rail() * 0.36;
    }

    private void panel(Pen pen, Layout layout, Plot plot) {
        Scale scale = plot.strips().get(0).panel().scale();
        if (!style.endWords()) {
            years(pen, layout.time(), plot.area());
        }
        frame.grid(pen, plot.area(), scale);
        frame.scale(pen, plot.area(), scale);
        if (named()) {
            double x = plot.area().getX();
            for (Forest.Strip strip : plot.strips()) {
                x = frame.name(pen, x, plot.area().getY(), strip.panel(), "");
            }
        }
        for (Forest.Strip strip : plot.strips()) {
            for (Quarter q : strip.quarters()) {
                if (q.box().isPresent()) {
                    box(pen, layout, plot, strip, q);
                } else {
                    q.points().forEach(p -> open(pen, layout, plot, strip, p));
                }
            }
        }
    }

    private void years(Pen pen, TimeAxis time, Rectangle2D area) {
        for (int year = forest.shown().from().getYear() + 1; year <= forest.shown().to().getYear(); year++) {
            double x = time.x(LocalDate.of(year, 1, 1).toEpochDay());
            pen.line(x, area.getY(), x, area.getMaxY(), palette.rule(), style.grid());
        }
    }

    private double slot(Layout layout) {
        Rectangle2D area = layout.plots().get(0).area();
        return area.getWidth() / forest.quarters();
    }

    private double boxWidth(Layout layout, int members) {
        double slot = slot(layout);
        return style.endWords() ? Math.min(9, 0.62 * slot) : Math.min(2 * style.textSize(), members > 1 ? 0.27 * slot : 0.4 * slot);
    }

    /** The middle of a member's box: that of the quarter; where members share a panel, beside the others. */
    private double middle(Layout layout, Plot plot, Forest.Strip strip, Quarter q) {
        double x = layout.time().x((q.from().toEpochDay() + Quarter.last(q.from()).toEpochDay() + 1) / 2.0);
        int n = plot.strips().size();
        return n == 1 ? x : x + (plot.strips().indexOf(strip) - (n - 1) / 2.0) * Math.min(boxWidth(layout, n) * 1.2, slot(layout) * 0.9 / n);
    }

    private void box(Pen pen, Layout layout, Plot plot, Forest.Strip strip, Quarter q) {
        Quarter.Box box = q.box().orElseThrow();
        Scale scale = strip.panel().scale();
        int mark = strip.panel().mark();
        double middle = middle(layout, plot, strip, q);
        double width = Math.min(boxWidth(layout, plot.strips().size()), slot(layout) * 0.8 / plot.strips().size());
        double level = PanelFrame.y(plot.area(), scale, box.level());
        double top = PanelFrame.y(plot.area(), scale, Math.min(scale.max(), box.high()));
        double height = Math.max(1.5, PanelFrame.y(plot.area(), scale, Math.max(scale.min(), box.low())) - top);
        double unit = style.textSize() / Style.PAPER.textSize();
        pen.line(middle, PanelFrame.y(plot.area(), scale, box.tenth()), middle, PanelFrame.y(plot.area(), scale, box.ninetieth()),
                palette.wave(mark), style.endWords() ? 0.7 : style.wave());
        Graphics2D g = pen.graphics();
        double round = style.endWords() ? 0 : 2.6 * unit;
        RoundRectangle2D shape = new RoundRectangle2D.Double(middle - width / 2, top, width, height, round, round);
        g.setColor(palette.band(mark));
        g.fill(shape);
        g.setColor(style.endWords() ? palette.wave(mark) : palette.mark(mark));
        g.setStroke(style.patterned() ? MemberMark.waveStroke(mark, (float) style.wave()) : new BasicStroke(0.4f));
        g.draw(shape);
        pen.line(middle - width / 2, level, middle + width / 2, level, palette.mark(mark), style.endWords() ? 1.8 : 3 * style.wave());
        if (!style.endWords() && width > style.textSize() * 0.7) {
            MemberMark.paint(g, palette, mark, middle, level, style.dot() * 0.8, false);
        }
    }

    private void open(Pen pen, Layout layout, Plot plot, Forest.Strip strip, Point point) {
        double x = layout.time().x(Moment.of(point.day(), point.time()));
        double radius = style.endWords() ? slot(layout) < 8 ? 1 : 1.3 : slot(layout) < 16 * style.wave() ? style.dotDense() : style.dot() * 0.8;
        MemberMark.paint(pen.graphics(), palette, strip.panel().mark(), x, PanelFrame.y(plot.area(), strip.panel().scale(), point.value()), radius, true);
    }

    private void railName(Pen pen, double y, double below, String name) {
        if (style.endWords()) {
            pen.text(0, y + style.textSize() * 0.95, name, palette.grey(), Pen.Anchor.START);
        } else {
            pen.text(style.left(), y + below, name, palette.grey(), Pen.Anchor.START);
        }
    }

    private void sessions(Pen pen, Layout layout) {
        double top = layout.sessions() + label();
        double height = style.rail() * 0.6;
        railName(pen, layout.sessions(), style.textSize(), Bundle.Forest_sessions());
        pen.line(layout.time().x(layout.time().from()), top + height / 2, layout.time().x(layout.time().to()), top + height / 2, palette.grid(), style.grid());
        for (Mark m : forest.sessions()) {
            double x = layout.time().x(Moment.of(m.day(), m.time()));
            pen.line(x, top, x, top + height, palette.ink(), 0.9 * style.rail() / Style.PAPER.rail());
        }
    }

    /** Deeper lies lower, as water does; no line from one talk to another, and none from shallow to deep. */
    private void talks(Pen pen, Layout layout) {
        double top = layout.talks() + label();
        double left = layout.time().x(layout.time().from());
        double right = layout.time().x(layout.time().to());
        railName(pen, layout.talks(), style.textSize(), Bundle.Forest_talks());
        for (int i = 0; i < DEPTHS; i++) {
            pen.box(left, top + i * depth(), right - left, depth(), palette.depth(i + 1));
        }
        double gap = style.textSize() * 0.625;
        double drop = style.textSize() * 0.35;
        if (!style.endWords()) {
            pen.text(left - gap, top + depth() / 2 + drop, "1", palette.grey(), Pen.Anchor.END);
            pen.text(left - gap, top + (DEPTHS - 0.5) * depth() + drop, String.valueOf(DEPTHS), palette.grey(), Pen.Anchor.END);
        }
        Graphics2D g = pen.graphics();
        double r = depth() * 0.48;
        for (Mark m : forest.talks()) {
            double x = layout.time().x(Moment.of(m.day(), m.time()));
            double y = top + (m.item().reach().depth() - 0.5) * depth();
            g.setColor(palette.ink());
            g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        }
    }
}
