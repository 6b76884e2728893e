package org.tideline.progress.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.tideline.progress.model.Mark;
import org.tideline.progress.model.Moment;
import org.tideline.progress.model.Panel;
import org.tideline.progress.model.Trees;
import org.tideline.progress.spi.Point;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Palette;

/**
 * Draws the Trees chart: a panel for each member, one above the other on one time axis, what happened as lines and
 * rails, the axis below. One code for screen, SVG, PNG and PDF; style and palette say which. Immutable; any thread.
 */
@Messages({
    "# {0} - how many",
    "Trees_ratings={0,choice,1#1 rating|1<{0} ratings}",
    "# {0} - ratings",
    "# {1} - how many",
    "Trees_hollow={0}; hollow: {1} not opened",
    "Trees_sessions=Sessions",
    "Trees_tried=Tried",
    "Trees_talks=Talks",
    "Trees_repairs=Repairs"
})
public final class TreesDrawing implements ChartDrawing {
    private static final int EVENT_ROWS = 3;
    /** More events than this are numbered, with a list beside the chart. */
    private static final int EVENTS_WITH_WORDS = 8;
    private final Trees trees;
    private final Style style;
    private final Palette palette;
    private final Locale locale;
    private final boolean overlaid;
    private final boolean counted;
    private final PanelFrame frame;

    /** Where a rating is drawn. */
    public record Spot(Panel panel, int rating, double x, double y) implements Place {
        @Override
        public Object row() {
            return panel;
        }

        @Override
        public Object what() {
            return point().ref();
        }

        /** The rating. */
        public Point point() {
            return panel.slice().series().points().get(rating);
        }
    }

    /** Where everything lies, in the drawing's own coordinates. */
    private record Layout(TimeAxis time, List<Event> events, List<Plot> plots, double bottom, double axis) {
    }

    private record Event(Mark mark, double x, int row, String words, boolean right) {
    }

    private record Plot(Rectangle2D area, List<Panel> panels) {
    }

    private record Rail(String name, List<Mark> marks) {
    }

    /**
     * @param overlaid whether all members share one panel; only ever for the therapist, on request
     */
    public TreesDrawing(Trees trees, Style style, Palette palette, Locale locale, boolean overlaid) {
        this(trees, style, palette, locale, overlaid, true);
    }

    private TreesDrawing(Trees trees, Style style, Palette palette, Locale locale, boolean overlaid, boolean counted) {
        this.counted = counted;
        this.frame = new PanelFrame(style, palette);
        this.trees = trees;
        this.style = style;
        this.palette = palette;
        this.locale = locale;
        this.overlaid = overlaid && trees.panels().size() > 1;
    }

    /** The chart on a printed page. */
    public static TreesDrawing onPaper(Trees trees, Locale locale) {
        return new TreesDrawing(trees, Style.PAPER, Palette.PAPER, locale, false);
    }

    /** The chart as a strip on a page for clients, which says of nobody how often they rated (clinical.md §7.2). */
    public static TreesDrawing strip(Trees trees, Locale locale) {
        return new TreesDrawing(trees, Style.PAPER, Palette.PAPER, locale, false, false);
    }

    @Override
    public double height(double width, double panel) {
        Layout layout = layout(width, panel);
        return layout.axis() + TimeAxis.height(style);
    }

    /** Height of one panel so that the whole drawing is this high. */
    private double panelHeight(double width, double whole) {
        int rows = rows();
        return Math.max(20, (whole - height(width, 0)) / rows);
    }

    /** Names stand above the panels, except where members are overlaid in a window, which has a legend of its own. */
    private boolean named() {
        return !overlaid || style.outlines();
    }

    private int rows() {
        return overlaid ? 1 : trees.panels().size();
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        if (trees.isEmpty()) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.translate(area.getX(), area.getY());
            Pen pen = new Pen(g, style);
            Layout layout = layout(area.getWidth(), panelHeight(area.getWidth(), area.getHeight()));
            trees.marks(Mark.Kind.CIRCUMSTANCE).forEach(m -> layout.plots().forEach(p -> shade(pen, layout.time(), p.area(), m)));
            layout.events().forEach(e -> eventLine(pen, layout, e));
            PanelPlot plot = new PanelPlot(style, palette, layout.time(), trees.therapist() && style.endWords());
            for (Plot p : layout.plots()) {
                frame.scale(pen, p.area(), p.panels().get(0).scale());
                plot.draw(pen, p.area(), p.panels());
                if (named()) {
                    double x = p.area().getX();
                    for (Panel panel : p.panels()) {
                        x = frame.name(pen, x, p.area().getY(), panel, style.endWords() && counted ? count(panel) : "");
                    }
                }
            }
            layout.events().forEach(e -> eventWords(pen, e));
            circumstances(pen, layout);
            double y = layout.bottom() + style.rail();
            for (Rail rail : rails()) {
                rail(pen, layout.time(), y, rail);
                y += style.rail();
            }
            layout.time().draw(pen, palette, layout.axis());
        } finally {
            g.dispose();
        }
    }

    /** Where each rating is drawn, in the coordinates of the area; in the order of the panels. */
    public List<Spot> spots(Rectangle2D area) {
        List<Spot> spots = new ArrayList<>();
        if (trees.isEmpty()) {
            return spots;
        }
        Layout layout = layout(area.getWidth(), panelHeight(area.getWidth(), area.getHeight()));
        for (Plot plot : layout.plots()) {
            for (Panel panel : plot.panels()) {
                for (int i = panel.slice().first(); i < panel.slice().end(); i++) {
                    spots.add(new Spot(panel, i, area.getX() + layout.time().x(panel.slice().series().moment(i)),
                            area.getY() + PanelFrame.y(plot.area(), panel.scale(), panel.slice().series().points().get(i).value())));
                }
            }
        }
        return spots;
    }

    /** Left and right edge of the plots at this width. */
    public double[] plotEdges(double width) {
        return new double[] {style.left(), width - style.right()};
    }

    /** The life events that carry numbers in place of words at this width, in order; empty where all have words. */
    public List<Mark> numbered(double width) {
        List<Event> events = trees.isEmpty() ? List.of() : layout(width, 0).events();
        return !events.isEmpty() && events.get(0).words().equals("1") ? trees.marks(Mark.Kind.LIFE_EVENT) : List.of();
    }

    private Layout layout(double width, double panel) {
        TimeAxis time = new TimeAxis(trees.shown(), style.left(), width - style.right(), style, locale);
        List<Event> events = events(time, width - style.right());
        int used = events.stream().mapToInt(Event::row).max().orElse(-1) + 1;
        double y = 2 + (used > 0 ? used * style.eventRow() + 2 : 0);
        List<Plot> plots = new ArrayList<>();
        List<List<Panel>> rows = overlaid ? List.of(trees.panels()) : trees.panels().stream().map(List::of).toList();
        for (List<Panel> row : rows) {
            y += named() ? style.name() : style.textSize();
            plots.add(new Plot(new Rectangle2D.Double(style.left(), y, width - style.left() - style.right(), panel), row));
            y += panel + style.between();
        }
        double bottom = y - style.between();
        int rails = rails().size();
        double axis = rails == 0 ? bottom + (style.endWords() ? style.tick() + 1 : 0)
                : bottom + style.rail() * (rails + 1);
        return new Layout(time, events, plots, bottom, axis);
    }

    /** The life events with their words; with numbers where they are many, or where the words find no room. */
    private List<Event> events(TimeAxis time, double end) {
        List<Mark> marks = trees.marks(Mark.Kind.LIFE_EVENT);
        double most = Math.min(24 * style.textSize(), 0.45 * (end - style.left()));
        if (marks.size() <= EVENTS_WITH_WORDS) {
            List<Event> worded = placed(time, end, marks,
                    marks.stream().map(m -> Pen.fitted(style, m.words(), most)).toList());
            if (worded.size() == marks.size()) {
                return worded;
            }
        }
        return placed(time, end, marks, java.util.stream.IntStream.rangeClosed(1, marks.size()).mapToObj(String::valueOf).toList());
    }

    /** As many of the events as find room in three rows; if words are numbers, all of them. */
    private List<Event> placed(TimeAxis time, double end, List<Mark> marks, List<String> words) {
        List<Event> events = new ArrayList<>();
        double[] taken = new double[EVENT_ROWS];
        java.util.Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < marks.size(); i++) {
            double x = time.x(Moment.of(marks.get(i).day(), marks.get(i).time()));
            double width = Pen.width(style, words.get(i)) + style.textSize();
            boolean right = x + width < end + style.right();
            double from = right ? x : x - width;
            int row = 0;
            while (row < EVENT_ROWS && from < taken[row]) {
                row++;
            }
            if (row == EVENT_ROWS) {
                if (!words.get(i).equals(String.valueOf(i + 1))) {
                    return events;
                }
                row = EVENT_ROWS - 1;
            }
            taken[row] = Math.max(taken[row], right ? x + width : x + style.textSize() / 2);
            events.add(new Event(marks.get(i), x, row, words.get(i), right));
        }
        return events;
    }

    /** A circumstance lies under everything, over its whole time and the whole height. */
    private void shade(Pen pen, TimeAxis time, Rectangle2D area, Mark mark) {
        double from = shadeFrom(time, area, mark);
        double to = mark.item().lasting().to() == null ? area.getMaxX()
                : Math.min(area.getMaxX(), time.x((double) mark.item().lasting().to().plusDays(1).toEpochDay()));
        if (to > from) {
            pen.box(from, area.getY(), to - from, area.getHeight(), palette.shade());
        }
    }

    private static double shadeFrom(TimeAxis time, Rectangle2D area, Mark mark) {
        return Math.max(area.getX(), time.x((double) mark.day().toEpochDay()));
    }

    /** Their names stand at the foot of the lowest panel, one above the other where there are several. */
    private void circumstances(Pen pen, Layout layout) {
        if (layout.plots().isEmpty()) {
            return;
        }
        Rectangle2D area = layout.plots().get(layout.plots().size() - 1).area();
        double y = area.getMaxY() - style.textSize() * 0.45;
        for (Mark mark : trees.marks(Mark.Kind.CIRCUMSTANCE)) {
            double gap = style.textSize() * 0.4;
            // Beside the words the scale has at its foot, where it begins there.
            double from = shadeFrom(layout.time(), area, mark) + gap;
            double shift = style.endWords() || from > area.getX() + style.textSize() * 6 ? 0 : style.textSize() * 6;
            pen.text(from + shift, y, Pen.fitted(style, mark.words(), Math.max(style.textSize() * 4, area.getMaxX() - from - shift - gap)),
                    palette.grey(), Pen.Anchor.START);
            y -= style.textSize() * 1.15;
        }
    }

    private void eventLine(Pen pen, Layout layout, Event e) {
        double top = style.textSize() / 2 + e.row() * style.eventRow();
        if (style.endWords()) {
            pen.dotted(e.x(), top, e.x(), layout.bottom(), palette.grey(), style.axis());
        } else {
            pen.line(e.x(), top, e.x(), layout.bottom(), palette.axis(), style.axis());
        }
    }

    private void eventWords(Pen pen, Event e) {
        double base = 2 + style.textSize() + e.row() * style.eventRow();
        double width = Pen.width(style, e.words());
        double gap = style.textSize() * 0.375;
        double from = e.right() ? e.x() + gap : e.x() - gap - width;
        pen.box(from - gap / 2, base - style.textSize(), width + gap, style.eventRow() - 1, palette.ground());
        pen.text(from, base, e.words(), palette.ink(), Pen.Anchor.START);
    }

    private String count(Panel panel) {
        String ratings = Bundle.Trees_ratings(panel.slice().points().size());
        int closed = trees.therapist() && style.endWords() ? panel.closed().size() : 0;
        return closed == 0 ? ratings : Bundle.Trees_hollow(ratings, closed);
    }

    private List<Rail> rails() {
        return List.of(new Rail(Bundle.Trees_sessions(), trees.marks(Mark.Kind.SESSION)),
                        new Rail(Bundle.Trees_tried(), trees.marks(Mark.Kind.TRY, Mark.Kind.PAUSE)),
                        new Rail(Bundle.Trees_talks(), trees.marks(Mark.Kind.TALK)),
                        new Rail(Bundle.Trees_repairs(), trees.marks(Mark.Kind.REPAIR)))
                .stream().filter(r -> !r.marks().isEmpty()).toList();
    }

    private void rail(Pen pen, TimeAxis time, double y, Rail rail) {
        double unit = style.rail() / Style.PAPER.rail();
        double label = style.endWords() ? 0 : style.left() - style.textSize() * 0.625;
        pen.line(time.x(time.from()), y, time.x(time.to()), y, palette.grid(), style.grid());
        if (style.endWords()) {
            pen.text(label, y + style.textSize() * 0.325, rail.name(), palette.grey(), Pen.Anchor.START);
        } else {
            pen.text(style.left(), y - style.textSize() * 0.4, rail.name(), palette.grey(), Pen.Anchor.START);
        }
        for (Mark mark : rail.marks()) {
            sign(pen, mark.kind(), time.x(Moment.of(mark.day(), mark.time())), y, unit);
        }
    }

    private void sign(Pen pen, Mark.Kind kind, double x, double y, double unit) {
        Graphics2D g = pen.graphics();
        g.setColor(palette.ink());
        switch (kind) {
            case SESSION -> pen.line(x, y - 3.2 * unit, x, y + 3.2 * unit, palette.ink(), 0.9 * unit);
            case TRY -> MemberMark.paint(g, palette, MemberMark.TOGETHER, x, y, 2.3 * unit, false);
            case PAUSE -> MemberMark.paint(g, palette, MemberMark.TOGETHER, x, y, 2.3 * unit, true);
            case TALK -> g.fill(new Ellipse2D.Double(x - 2.3 * unit, y - 2.3 * unit, 4.6 * unit, 4.6 * unit));
            default -> {
                g.setStroke(new BasicStroke((float) unit));
                g.draw(new Arc2D.Double(x - 3 * unit, y - 1.4 * unit, 6 * unit, 6 * unit, 0, 180, Arc2D.OPEN));
            }
        }
    }
}
