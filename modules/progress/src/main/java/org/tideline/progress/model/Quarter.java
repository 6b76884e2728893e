package org.tideline.progress.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Point;

/**
 * A quarter of a year as one person's ratings show it. With enough of them it has a box, with fewer it is only its
 * ratings ({@code reports.md} §5.2). Immutable; any thread.
 *
 * @param from   its first day
 * @param points the ratings in it, in order; at least one
 * @param box    the level and how sure it is, where there are enough ratings
 */
public record Quarter(LocalDate from, List<Point> points, Optional<Box> box) {
    private static final int MONTHS = 3;

    /**
     * The level in a quarter.
     *
     * @param level     mean of the daily level
     * @param half      mean of half the width of the 80 % band
     * @param tenth     10th percentile of the ratings: how far most days reached
     * @param ninetieth 90th percentile
     */
    public record Box(double level, double half, double tenth, double ninetieth) {
        /** Lower edge, not cut at the ends of the scale. */
        public double low() {
            return level - half;
        }

        /** Upper edge, not cut at the ends of the scale. */
        public double high() {
            return level + half;
        }
    }

    public Quarter {
        points = List.copyOf(points);
    }

    /** The first day of the quarter that a day lies in. */
    public static LocalDate first(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    /** The last day of the quarter that begins on this day. */
    public static LocalDate last(LocalDate first) {
        return first.plusMonths(MONTHS).minusDays(1);
    }

    /** Its days. */
    public Period days() {
        return new Period(from, last(from));
    }

    /** Its number within the year, 1 to 4. */
    public int number() {
        return from.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** The middle one of its ratings; between two their mean. */
    public double middle() {
        double[] sorted = points.stream().mapToDouble(Point::value).sorted().toArray();
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** The quarters of a slice that hold ratings, in order. */
    static List<Quarter> of(Slice slice) {
        List<Quarter> quarters = new ArrayList<>();
        List<Point> points = slice.points();
        int from = 0;
        while (from < points.size()) {
            LocalDate first = first(points.get(from).day());
            Slice part = Slice.of(slice.series(), new Period(first, last(first)));
            quarters.add(new Quarter(first, part.points(), box(part)));
            from += part.points().size();
        }
        return List.copyOf(quarters);
    }

    private static Optional<Box> box(Slice part) {
        List<Point> points = part.points();
        int n = points.size();
        if (!part.drawn() || n < Series.FEWEST_RATINGS
                || ChronoUnit.DAYS.between(points.get(0).day(), points.get(n - 1).day()) < Series.SHORTEST_DAYS) {
            return Optional.empty();
        }
        List<LocalLevel.Sample> samples = part.level().stream().flatMap(List::stream).toList();
        double[] sorted = part.values();
        Arrays.sort(sorted);
        return Optional.of(new Box(samples.stream().mapToDouble(LocalLevel.Sample::level).average().orElseThrow(),
                LocalLevel.BAND * samples.stream().mapToDouble(LocalLevel.Sample::sd).average().orElseThrow(),
                Slice.percentile(sorted, 0.1), Slice.percentile(sorted, 0.9)));
    }
}
