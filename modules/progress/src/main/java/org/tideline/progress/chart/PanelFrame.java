package org.tideline.progress.chart;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tideline.progress.model.Panel;
import org.tideline.progress.spi.Scale;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Palette;

/** What stands round a panel: the scale's numbers and words at its left, mark and name above it. Immutable. */
record PanelFrame(Style style, Palette palette) {
    private static final double[] STEPS = {1, 2, 5, 10, 20, 25, 50, 100};
    private static final int MOST = 6;

    /** Where a value lies. */
    static double y(Rectangle2D area, Scale scale, double value) {
        return area.getMaxY() - (value - scale.min()) / (scale.max() - scale.min()) * area.getHeight();
    }

    /** Writes numbers and words of the scale. */
    void scale(Pen pen, Rectangle2D area, Scale scale) {
        double low = y(area, scale, scale.min());
        double high = y(area, scale, scale.max());
        double drop = style.textSize() * 0.35;
        for (double value : ticks(scale)) {
            String words = value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
            pen.text(area.getX() - style.textSize() * 0.625, y(area, scale, value) + drop, words, palette.grey(), Pen.Anchor.END);
        }
        if (style.endWords()) {
            double most = style.left() - style.textSize() * 2.2;
            pen.text(0, high + drop, Pen.fitted(style, scale.high(), most), palette.grey(), Pen.Anchor.START);
            pen.text(0, low + drop, Pen.fitted(style, scale.low(), most), palette.grey(), Pen.Anchor.START);
        } else {
            pen.text(area.getX() + drop, high + style.textSize() * 1.2, scale.high(), palette.grey(), Pen.Anchor.START);
            pen.text(area.getX() + drop, low - style.textSize() * 0.5, scale.low(), palette.grey(), Pen.Anchor.START);
        }
    }

    /** The values that have a number and a line: at most six, at a round distance, from the lowest. */
    static double[] ticks(Scale scale) {
        double range = scale.max() - scale.min();
        double step = DoubleStream.of(STEPS).filter(each -> range / each < MOST).findFirst().orElse(range);
        return IntStream.rangeClosed(0, (int) (range / step)).mapToDouble(i -> scale.min() + i * step).toArray();
    }

    /** Draws the lines across. */
    void grid(Pen pen, Rectangle2D area, Scale scale) {
        grid(pen, area, scale, palette.grid(), style.grid());
    }

    /** Draws the lines across in this colour. */
    static void grid(Pen pen, Rectangle2D area, Scale scale, Color colour, double width) {
        for (double value : ticks(scale)) {
            double y = y(area, scale, value);
            pen.line(area.getMinX(), y, area.getMaxX(), y, colour, width);
        }
    }

    /** Writes mark, name and a few words above a plot; gives where the next may stand. */
    double name(Pen pen, double x, double top, Panel panel, String beside) {
        double middle = top - style.name() * 0.547;
        double size = style.nameSize();
        MemberMark.paint(pen.graphics(), palette, panel.mark(), x + size / 3, middle, size * 0.29, false);
        double base = middle + size / 3;
        pen.name(x + size * 1.1, base, panel.name(), palette.text(panel.mark()));
        double end = x + size * 1.9 + Pen.nameWidth(style, panel.name());
        pen.text(end, base, beside, palette.grey(), Pen.Anchor.START);
        return end + size;
    }
}
