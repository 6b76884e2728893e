package org.tideline.exercises.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tideline.exercises.model.Depth;
import org.tideline.exercises.model.topic.Outcome;
import org.tideline.exercises.model.topic.Received;
import org.tideline.exercises.model.topic.Topic;
import org.tideline.exercises.model.topic.TopicMap;
import org.tideline.exercises.model.topic.TopicWords;
import org.tideline.reporting.spi.Drawing;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Palette;

/**
 * Draws topics by depth over time: deeper lies lower, as water does; a mark for each conversation, its shape telling who raised
 * it; the conversations about a topic joined. No axis leads through the topics and none is ahead. Any thread.
 */
public final class DepthDrawing implements Drawing {
    /** Of what is not chosen: lines and marks keep so much of their colour. */
    private static final double FAINT_LINE = 0.4;
    private static final double FAINT_MARK = 0.62;
    private static final double ALL_LINE = 0.7;
    private final TopicMap map;
    private final Style style;
    private final Palette palette;
    private final Locale locale;
    private final long chosen;

    /** Where a conversation stands in the drawing. */
    public record Spot(TopicMap.Stop stop, double x, double y) {
    }

    /**
     * @param chosen the topic drawn strong, 0 for none
     */
    public DepthDrawing(TopicMap map, Style style, Palette palette, Locale locale, long chosen) {
        this.map = map;
        this.style = style;
        this.palette = palette;
        this.locale = locale;
        this.chosen = chosen;
    }

    /** The drawing on a page. */
    public static DepthDrawing onPaper(TopicMap map, Locale locale) {
        return new DepthDrawing(map, Style.PAPER, Palette.PAPER, locale, 0);
    }

    /** Height on a page. */
    public static int paperHeight() {
        return (int) Math.ceil(Depth.ALL.size() * Style.PAPER.band() + Style.PAPER.axis());
    }

    private double band(Rectangle2D area) {
        return style.band() > 0 ? style.band() : (area.getHeight() - style.axis()) / Depth.ALL.size();
    }

    private double middle(Rectangle2D area, Depth depth) {
        return area.getY() + band(area) * (depth.number() - 0.5);
    }

    private double inset() {
        return style.mark() * 2;
    }

    private double x(Rectangle2D area, LocalDate day) {
        double from = area.getX() + style.left() + inset();
        double width = area.getMaxX() - inset() - from;
        long days = Math.max(1, ChronoUnit.DAYS.between(map.from(), map.to()));
        return from + width * ChronoUnit.DAYS.between(map.from(), day) / days;
    }

    /** Where the conversations stand, topic by topic; none lies over another. */
    public List<Spot> spots(Rectangle2D area) {
        Map<Long, Double> moved = new HashMap<>();
        double apart = style.mark() * 2.2;
        double end = area.getMaxX() - inset();
        for (Depth depth : Depth.ALL) {
            List<TopicMap.Stop> its = map.stops().stream().filter(stop -> stop.depth() == depth).toList();
            double[] at = its.stream().mapToDouble(stop -> x(area, stop.talk().day())).toArray();
            for (int i = 1; i < at.length; i++) {
                at[i] = Math.max(at[i], at[i - 1] + apart);
            }
            double most = end;
            for (int i = at.length - 1; i >= 0; i--) {
                at[i] = Math.min(at[i], most);
                most = at[i] - apart;
                moved.put(its.get(i).talk().id(), at[i]);
            }
        }
        return map.lines().stream().flatMap(line -> line.stops().stream())
                .map(stop -> new Spot(stop, moved.get(stop.talk().id()), middle(area, stop.depth()))).toList();
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        Pen pen = new Pen(g, style);
        bands(pen, area);
        if (map.from() == null) {
            return;
        }
        months(pen, area);
        List<List<Spot>> lines = lines(area);
        lines.forEach(spots -> line(pen, spots));
        MapLabels labels = new MapLabels(style, plot(area), lines);
        inOrder(lines).forEach(spots -> label(pen, labels, spots, plot(area)));
        lines.forEach(spots -> spots.forEach(spot -> mark(pen, spot)));
    }

    /** The topics for whose name there is no room. */
    public List<Topic> unnamed(Rectangle2D area) {
        List<List<Spot>> lines = lines(area);
        MapLabels labels = new MapLabels(style, plot(area), lines);
        return inOrder(lines).stream().filter(spots -> labels.place(spots, name(spots), strong(spots.get(0).stop().topic())).isEmpty())
                .map(spots -> spots.get(0).stop().topic()).toList();
    }

    /** In which order names find their room: the chosen topic's first, then of those that have fewer places to stand. */
    private List<List<Spot>> inOrder(List<List<Spot>> lines) {
        return lines.stream().sorted(Comparator.comparing((List<Spot> spots) -> !strong(spots.get(0).stop().topic()))
                .thenComparing(List::size)).toList();
    }

    private Rectangle2D plot(Rectangle2D area) {
        return new Rectangle2D.Double(area.getX() + style.left(), area.getY(), area.getWidth() - style.left(), band(area) * Depth.ALL.size());
    }

    /** Topic by topic, the chosen one last and so on top. */
    private List<List<Spot>> lines(Rectangle2D area) {
        Map<Long, List<Spot>> lines = new HashMap<>();
        spots(area).forEach(spot -> lines.computeIfAbsent(spot.stop().topic().id(), key -> new ArrayList<>()).add(spot));
        List<List<Spot>> ordered = new ArrayList<>();
        map.lines().forEach(line -> ordered.add(lines.get(line.topic().id())));
        ordered.sort(Comparator.comparing(spots -> strong(spots.get(0).stop().topic())));
        return ordered;
    }

    private boolean strong(Topic topic) {
        return topic.id() == chosen;
    }

    private void bands(Pen pen, Rectangle2D area) {
        for (Depth depth : Depth.ALL) {
            double y = area.getY() + band(area) * (depth.number() - 1);
            pen.box(new Rectangle2D.Double(area.getX(), y, area.getWidth(), band(area)), palette.depth(depth.number()));
            boolean counts = style.counts() && !style.slim() && band(area) > style.size() * 3.2;
            double base = middle(area, depth) + style.size() * (counts ? -0.2 : 0.35);
            double x = area.getX() + style.size();
            pen.text(x, base, String.valueOf(depth.number()), palette.ink(), true);
            if (!style.slim()) {
                double words = x + style.size() * 1.5;
                pen.text(words, base, name(depth, area.getX() + style.left() - words), palette.ink(), false);
                if (counts && map.at(depth) > 0) {
                    pen.text(words, base + style.size() * 1.45, TopicWords.talks(map.at(depth)), palette.ink(), false);
                }
            }
        }
    }

    /** What a depth is called, in full where there is room for it. */
    private String name(Depth depth, double room) {
        String brief = TopicWords.brief(depth);
        if (style.beside()) {
            return Pen.fitted(style, brief, room);
        }
        return Pen.width(style, depth.label(), false) <= room ? depth.label()
                : Pen.fitted(style, Character.toUpperCase(brief.charAt(0)) + brief.substring(1), room);
    }

    private void months(Pen pen, Rectangle2D area) {
        double bottom = area.getY() + band(area) * Depth.ALL.size();
        long all = ChronoUnit.MONTHS.between(map.from().withDayOfMonth(1), map.to().withDayOfMonth(1)) + 1;
        double room = (area.getWidth() - style.left()) / all;
        int step = List.of(1, 2, 3, 6, 12).stream().filter(months -> months * room > style.size() * 2.6).findFirst().orElse(24);
        double free = 0;
        for (LocalDate month = map.from().withDayOfMonth(1); !month.isAfter(map.to()); month = month.plusMonths(1)) {
            LocalDate begins = month.isBefore(map.from()) ? map.from() : month;
            boolean named = (month.getMonthValue() - 1) % step == 0 && (step < 24 || month.getYear() % 2 == 0);
            double x = x(area, begins) - (begins.equals(map.from()) ? inset() : 0);
            if (!style.beside() && (room > style.size() || named) && !begins.equals(map.from())) {
                pen.line(x, area.getY(), x, bottom, Palette.mix(palette.ground(), palette.depth(3), 0.6), Math.max(1, style.line() * 0.8));
            }
            String pattern = month.getMonthValue() == 1 || free == 0 && !sameYear() ? "LLL uuuu" : "LLL";
            String words = DateTimeFormatter.ofPattern(pattern, locale).format(month);
            if (named && x >= free && x + Pen.width(style, words, false) < area.getMaxX()) {
                if (style.beside()) {
                    pen.line(x, bottom + 2, x, bottom + 5, palette.axis(), 0.5);
                }
                pen.text(x + style.size() * 0.4, bottom + style.size() * (style.beside() ? 1.55 : 1.6), words, palette.grey(), false);
                free = x + Pen.width(style, words, false) + style.size();
            }
        }
    }

    private boolean sameYear() {
        return map.from().getYear() == map.to().getYear();
    }

    private void line(Pen pen, List<Spot> spots) {
        boolean strong = strong(spots.get(0).stop().topic());
        for (int i = 1; i < spots.size(); i++) {
            Spot from = spots.get(i - 1);
            Spot to = spots.get(i);
            Color ground = palette.depth((from.stop().depth().number() + to.stop().depth().number()) / 2);
            Color colour = strong ? palette.ink() : Palette.mix(style.beside() ? palette.grey() : palette.ink(), ground,
                    chosen == 0 ? ALL_LINE : FAINT_LINE);
            pen.line(from.x(), from.y(), to.x(), to.y(), colour, strong ? style.chosen() : style.line());
        }
    }

    private String name(List<Spot> spots) {
        return Pen.fitted(style, spots.get(0).stop().topic().name(), style.size() * 18);
    }

    private void label(Pen pen, MapLabels labels, List<Spot> spots, Rectangle2D plot) {
        boolean strong = strong(spots.get(0).stop().topic());
        String name = name(spots);
        Optional<Rectangle2D> place = labels.place(spots, name, strong);
        if (place.isEmpty()) {
            return;
        }
        Rectangle2D at = place.get();
        if (style.beside()) {
            double y = at.getCenterY();
            Rectangle2D ground = new Rectangle2D.Double(at.getX() - 2, at.getY(), at.getWidth() + 4, at.getHeight()).createIntersection(plot);
            spots.stream().filter(spot -> Math.abs(spot.y() - y) < 0.5).findFirst()
                    .ifPresent(spot -> pen.box(ground, palette.depth(spot.stop().depth().number())));
        }
        pen.text(at.getX(), at.getY() + style.size(), name, palette.ink(), strong);
    }

    private void mark(Pen pen, Spot spot) {
        Color ground = palette.depth(spot.stop().depth().number());
        Color full = spot.stop().mark() == MemberMark.TOGETHER ? palette.ink() : palette.mark(spot.stop().mark());
        boolean faint = chosen != 0 && !strong(spot.stop().topic());
        pen.mark(spot.stop().mark(), spot.x(), spot.y(), style.mark(), fill(spot.stop()), faint ? Palette.mix(full, ground, FAINT_MARK) : full,
                faint ? Palette.mix(palette.ground(), ground, FAINT_MARK) : palette.ground());
    }

    private Pen.Fill fill(TopicMap.Stop stop) {
        if (style.rest()) {
            return stop.talk().outcomes().contains(Outcome.REST) ? Pen.Fill.OPEN : Pen.Fill.FULL;
        }
        return stop.talk().received().map(DepthDrawing::fill).orElse(Pen.Fill.POINT);
    }

    private static Pen.Fill fill(Received received) {
        return switch (received) {
            case HEARD -> Pen.Fill.FULL;
            case PART -> Pen.Fill.HALF;
            case NOT -> Pen.Fill.OPEN;
        };
    }

    /**
     * A mark by itself, for lists and the legend.
     *
     * @param nobodys  whether it is drawn in ink
     * @param received how it was received, or null where that is not noted
     */
    public static void sample(Graphics2D g, Palette palette, int mark, boolean nobodys, double x, double y, double r, Received received) {
        Color colour = nobodys || mark == MemberMark.TOGETHER ? palette.ink() : palette.mark(mark);
        new Pen(g, Style.PAPER).mark(mark, x, y, r, received == null ? Pen.Fill.POINT : fill(received), colour, palette.ground());
    }
}
