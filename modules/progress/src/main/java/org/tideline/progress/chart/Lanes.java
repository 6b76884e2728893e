package org.tideline.progress.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tideline.progress.model.Lane;
import org.tideline.progress.model.Moment;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Palette;

/**
 * The lanes below the years, packed into rows so that no words touch: on paper numbers where three rows are not enough,
 * in a window two rows and how many more there are. Immutable; any thread.
 */
final class Lanes {
    private final TimeAxis time;
    private final Style style;
    private final Palette palette;
    private final double end;
    private final List<Packed> lanes;

    private record Placed(Lane.Span span, double x, double to, int row, String words, boolean right) {
    }

    private record Packed(Lane lane, List<Placed> placed, int rows, boolean numbered, int more) {
    }

    Lanes(List<Lane> lanes, TimeAxis time, Style style, Palette palette, double end) {
        this.time = time;
        this.style = style;
        this.palette = palette;
        this.end = end;
        this.lanes = lanes.stream().map(this::packed).toList();
    }

    private int most() {
        return style.endWords() ? 3 : 2;
    }

    private double row() {
        return style.endWords() ? 13 : style.textSize() * 1.9;
    }

    private double gap() {
        return style.endWords() ? 4 : style.textSize() * 0.7;
    }

    double height() {
        return lanes.stream().mapToDouble(l -> l.rows() * row() + gap()).sum();
    }

    List<Lane> numbered() {
        return lanes.stream().filter(Packed::numbered).map(Packed::lane).toList();
    }

    private Packed packed(Lane lane) {
        List<String> words = lane.spans().stream().map(Lane.Span::words).toList();
        List<Placed> placed = placed(lane.spans(), words, Integer.MAX_VALUE);
        int rows = rows(placed);
        if (rows <= most()) {
            return new Packed(lane, placed, rows, false, 0);
        }
        if (style.outlines()) {
            List<Placed> numbers = placed(lane.spans(), java.util.stream.IntStream.rangeClosed(1, words.size()).mapToObj(String::valueOf).toList(), most());
            return new Packed(lane, numbers, rows(numbers), true, 0);
        }
        List<Placed> shown = placed.stream().filter(p -> p.row() < most()).toList();
        return new Packed(lane, shown, most(), false, placed.size() - shown.size());
    }

    private static int rows(List<Placed> placed) {
        return placed.stream().mapToInt(Placed::row).max().orElse(0) + 1;
    }

    /** @param most so many rows; what finds no room in them stands in the last one */
    private List<Placed> placed(List<Lane.Span> spans, List<String> words, int most) {
        List<Placed> placed = new ArrayList<>();
        double[] taken = new double[spans.size() + 1];
        Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        double pad = style.textSize() * 0.5;
        for (int i = 0; i < spans.size(); i++) {
            Lane.Span span = spans.get(i);
            double x = Math.max(time.x(time.from()), time.x(Moment.noon(span.from())));
            double to = span.moment() ? x : Math.min(time.x(time.to()), Math.max(x + 2, time.x(span.to().toEpochDay() + 1.0)));
            double lead = span.moment() ? flag() : pad;
            String fitted = Pen.fitted(style, words.get(i), 0.4 * (end - style.left()));
            double width = lead + Pen.width(style, fitted) + pad;
            boolean right = x + width <= end + style.right();
            double from = right ? x : Math.max(style.left(), x - width);
            double last = right ? Math.max(to, x + width) : Math.max(to, x + pad);
            int row = 0;
            while (row < most - 1 && row < taken.length - 1 && from < taken[row]) {
                row++;
            }
            taken[row] = Math.max(taken[row], last);
            placed.add(new Placed(span, x, to, row, fitted, right));
        }
        return placed;
    }

    /** From the day of a moment to its words. */
    private double flag() {
        return style.endWords() ? 3.5 : style.textSize() * 1.1;
    }

    void draw(Pen pen, double top) {
        double y = top;
        for (Packed lane : lanes) {
            pen.line(0, y - 1, end, y - 1, palette.grid(), style.grid());
            Lane of = lane.lane();
            if (style.endWords()) {
                pen.name(0, y + 9, Pen.fitted(style, of.name(), style.left() - 6), of.mark() < 0 ? palette.ink() : palette.text(of.mark()));
            } else {
                MemberMark.paint(pen.graphics(), palette, of.mark(), style.textSize() * 1.2, y + row() * 0.5, style.dot() * 1.2, false);
                if (lane.more() > 0) {
                    pen.text(style.textSize() * 0.5, y + row() * 1.6, "+" + lane.more(), palette.grey(), Pen.Anchor.START);
                }
            }
            for (Placed p : lane.placed()) {
                draw(pen, of, p, y + (style.endWords() ? 2 : gap() * 0.3) + p.row() * row());
            }
            y += lane.rows() * row() + gap();
        }
    }

    private void draw(Pen pen, Lane lane, Placed p, double y) {
        Color colour = lane.mark() < 0 ? palette.ink() : palette.mark(lane.mark());
        if (style.endWords()) {
            onPaper(pen, p, y, colour);
            return;
        }
        double high = row() * 0.84;
        double base = y + high * 0.5 + style.textSize() * 0.36;
        Graphics2D g = pen.graphics();
        if (!p.span().moment()) {
            g.setColor(lane.mark() < 0 ? Palette.mix(palette.grey(), palette.ground(), 0.16) : palette.tint(lane.mark()));
            g.fill(new RoundRectangle2D.Double(p.x(), y, p.to() - p.x(), high, high * 0.25, high * 0.25));
            words(pen, p, base, style.textSize() * 0.5);
            return;
        }
        double unit = style.textSize() / 12;
        Path2D flag = new Path2D.Double();
        flag.moveTo(p.x(), y + 3 * unit);
        flag.lineTo(p.x() + 8 * unit, y + 3 * unit);
        flag.lineTo(p.x() + 6 * unit, y + 6.5 * unit);
        flag.lineTo(p.x() + 8 * unit, y + 10 * unit);
        flag.lineTo(p.x(), y + 10 * unit);
        g.setColor(palette.grey());
        g.fill(flag);
        pen.line(p.x(), y + 2 * unit, p.x(), y + high - unit, palette.grey(), 1.4 * unit);
        words(pen, p, base, flag());
    }

    private void words(Pen pen, Placed p, double base, double lead) {
        if (p.right()) {
            pen.text(p.x() + lead, base, p.words(), palette.ink(), Pen.Anchor.START);
        } else {
            pen.text(p.x() - style.textSize() * 0.4, base, p.words(), palette.ink(), Pen.Anchor.END);
        }
    }

    private void onPaper(Pen pen, Placed p, double y, Color colour) {
        if (!p.span().moment()) {
            pen.box(p.x(), y + 8.6, Math.max(2, p.to() - p.x()), 1.8, colour);
            if (p.right()) {
                pen.text(p.x() + 1, y + 6.6, p.words(), palette.ink(), Pen.Anchor.START);
            } else {
                pen.text(Math.max(p.to(), p.x() + 2), y + 6.6, p.words(), palette.ink(), Pen.Anchor.END);
            }
        } else {
            pen.line(p.x(), y, p.x(), y + 9, colour, 1.2);
            if (p.right()) {
                pen.text(p.x() + 3.5, y + 7, p.words(), palette.ink(), Pen.Anchor.START);
            } else {
                pen.text(p.x() - 3.5, y + 7, p.words(), palette.ink(), Pen.Anchor.END);
            }
        }
    }
}
