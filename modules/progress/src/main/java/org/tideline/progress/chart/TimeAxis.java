package org.tideline.progress.chart;

import java.awt.Color;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tideline.core.api.Period;
import org.tideline.progress.model.Moment;
import org.tideline.ui.support.api.Palette;

/**
 * The time axis: where a day lies, and the ticks under it ({@code reports.md} §5.1). Mondays for some weeks, months up
 * to 14 months, quarters up to 3 years, years beyond; words only where they fit.
 */
final class TimeAxis {
    private static final int MONTHS_UP_TO = 427;
    private static final int QUARTERS_UP_TO = 1100;
    private final Period shown;
    private final double x0;
    private final double x1;
    private final Style style;
    private final Locale locale;

    private record Tick(LocalDate day, String words, boolean strong, double length) {
    }

    /**
     * @param shown both ends given; each day is as wide as any other
     * @param x0    where the first day begins
     * @param x1    where the last day ends
     */
    TimeAxis(Period shown, double x0, double x1, Style style, Locale locale) {
        this.shown = shown;
        this.x0 = x0;
        this.x1 = x1;
        this.style = style;
        this.locale = locale;
    }

    double from() {
        return shown.from().toEpochDay();
    }

    double to() {
        return shown.to().toEpochDay() + 1.0;
    }

    /** Where a moment lies. */
    double x(double moment) {
        return x0 + (moment - from()) / (to() - from()) * (x1 - x0);
    }

    /** Where a day begins. */
    private double x(LocalDate day) {
        return x((double) day.toEpochDay());
    }

    /** The day at a place, within the time shown. */
    LocalDate day(double x) {
        LocalDate day = Moment.day(from() + (x - x0) / (x1 - x0) * (to() - from()));
        return day.isBefore(shown.from()) ? shown.from() : day.isAfter(shown.to()) ? shown.to() : day;
    }

    /** Draws axis, ticks and words below y. */
    void draw(Pen pen, Palette palette, double y) {
        Color grey = palette.grey();
        pen.line(x0, y, x1, y, palette.axis(), style.axis());
        List<Tick> ticks = ticks();
        double gap = style.textSize() * 0.5;
        double free = Double.NEGATIVE_INFINITY;
        for (Tick tick : ticks) {
            double at = Math.max(x0, x(tick.day()));
            double width = Pen.width(style, tick.words());
            // On paper the words stand beside the tick, on screen below its middle.
            double words = style.endWords() ? at + style.tick() * 0.7 : at - width / 2;
            boolean fits = words >= free && words + width <= x1 + style.right();
            if (!tick.words().isEmpty() && !fits) {
                continue;
            }
            pen.line(at, y, at, y + style.tick() * tick.length(), palette.axis(), style.axis());
            double base = y + style.tick() + style.textSize() * 0.9;
            if (tick.strong()) {
                pen.strong(words, base, tick.words(), grey, Pen.Anchor.START);
            } else {
                pen.text(words, base, tick.words(), grey, Pen.Anchor.START);
            }
            free = tick.words().isEmpty() ? free : words + width + gap;
        }
    }

    /** Height below the axis that ticks and words take. */
    static double height(Style style) {
        return style.tick() + style.textSize() * 1.25;
    }

    private List<Tick> ticks() {
        long days = ChronoUnit.DAYS.between(shown.from(), shown.to());
        if (days <= style.mondaysUpTo()) {
            return mondays();
        }
        return days <= MONTHS_UP_TO ? months() : quarters(days <= QUARTERS_UP_TO);
    }

    private List<Tick> mondays() {
        double widest = Pen.width(style, words("28 MMM", shown.from())) + style.textSize();
        int step = 1;
        while (step * 7 * (x1 - x0) / (to() - from()) < widest) {
            step++;
        }
        List<Tick> ticks = new ArrayList<>();
        LocalDate day = shown.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (; !day.isAfter(shown.to()); day = day.plusWeeks(step)) {
            ticks.add(new Tick(day, words("d MMM", day), false, 1));
        }
        return ticks;
    }

    private List<Tick> months() {
        List<Tick> ticks = new ArrayList<>();
        boolean first = true;
        for (LocalDate day = shown.from().withDayOfMonth(1); !day.isAfter(shown.to()); day = day.plusMonths(1)) {
            double room = Math.min(x1, x(day.plusMonths(1))) - Math.max(x0, x(day));
            String words = words(first || day.getMonthValue() == 1 ? "MMM uuuu" : "MMM", day);
            if (room > Pen.width(style, words) + style.textSize() * 0.4) {
                ticks.add(new Tick(day, words, false, day.isBefore(shown.from()) ? 0 : 1));
                first = false;
            } else if (!day.isBefore(shown.from())) {
                String shorter = words("MMM", day);
                boolean fits = room > Pen.width(style, shorter) + style.textSize() * 0.2;
                ticks.add(new Tick(day, fits ? shorter : "", false, 1));
            }
        }
        return ticks;
    }

    private List<Tick> quarters(boolean named) {
        List<Tick> ticks = new ArrayList<>();
        int years = shown.to().getYear() - shown.from().getYear() + 1;
        double yearWidth = Pen.width(style, "2000") + style.textSize();
        int every = 1;
        while (every * (x1 - x0) / years < yearWidth) {
            every++;
        }
        LocalDate day = LocalDate.of(shown.from().getYear(), 1, 1);
        for (; !day.isAfter(shown.to()); day = day.plusMonths(3)) {
            boolean newYear = day.getMonthValue() == 1;
            if (day.isBefore(shown.from()) || !newYear && !named) {
                continue;
            }
            boolean told = !newYear || (day.getYear() - shown.from().getYear()) % every == 0;
            ticks.add(new Tick(day, told ? words(newYear ? "uuuu" : "MMM", day) : "", newYear && named,
                    newYear ? 1.6 : 0.9));
        }
        return ticks;
    }

    private String words(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }
}
