package org.tideline.progress.chart;

import java.time.LocalDate;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Period;
import org.tideline.progress.model.Quarter;
import org.tideline.ui.support.api.Palette;

/** The axis of years in a window: quarters below the line where they find room, years below them. Immutable. */
@Messages({
    "# {0} - number of the quarter",
    "QuarterAxis_quarter=Q{0}"
})
record QuarterAxis(TimeAxis time, Period shown, Style style) {
    private static final int MONTHS = 12;

    /** Height below the line. */
    double height() {
        return style.tick() + style.textSize() * (named() ? 2.9 : 1.5);
    }

    private boolean named() {
        return width(shown.from(), 3) > Pen.width(style, Bundle.QuarterAxis_quarter(4)) + style.textSize() * 0.6;
    }

    private double x(LocalDate day) {
        return time.x((double) day.toEpochDay());
    }

    private double width(LocalDate from, int months) {
        return x(from.plusMonths(months)) - x(from);
    }

    void draw(Pen pen, Palette palette, double y) {
        double left = time.x(time.from());
        double right = time.x(time.to());
        pen.line(left, y, right, y, palette.axis(), style.axis());
        double base = y + style.tick() + style.textSize();
        if (named()) {
            for (LocalDate q = shown.from(); q.isBefore(shown.to()); q = Quarter.last(q).plusDays(1)) {
                String words = Bundle.QuarterAxis_quarter((q.getMonthValue() + 2) / 3);
                pen.text((x(q) + x(Quarter.last(q).plusDays(1))) / 2, base, words, palette.grey(), Pen.Anchor.MIDDLE);
            }
            base += style.textSize() * 1.4;
        }
        int every = 1;
        while (every * width(shown.from(), MONTHS) < Pen.width(style, "2000") + style.textSize()) {
            every++;
        }
        for (int year = shown.from().getYear(); year <= shown.to().getYear(); year++) {
            double at = Math.max(left, x(LocalDate.of(year, 1, 1)));
            boolean told = (year - shown.from().getYear()) % every == 0
                    && Math.min(right, x(LocalDate.of(year + 1, 1, 1))) - at > (every > 1 ? 0 : Pen.width(style, "2000") + style.textSize() * 0.4)
                    && at + Pen.width(style, "2000") <= right + style.right();
            pen.line(at, y, at, y + style.tick() * 1.6, palette.axis(), style.axis());
            if (told) {
                pen.strong(at + style.textSize() * 0.3, base, String.valueOf(year), palette.grey(), Pen.Anchor.START);
            }
        }
    }
}
