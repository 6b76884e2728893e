package org.tideline.progress.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Point;

/**
 * The part of a series that lies in a period. The level was fitted on the whole series and is only cut here, so that
 * choosing another period moves no line. Immutable; any thread.
 */
public final class Slice {
    /** Fewest ratings, and shortest time in days, from which a usual range is told. */
    private static final int RANGE_RATINGS = 12;
    private static final int RANGE_DAYS = 42;
    /** Fewest steps from which a typical step is told. */
    private static final int STEPS = 20;

    private final Series series;
    private final Period period;
    private final int first;
    private final int end;
    private volatile List<List<LocalLevel.Sample>> level;
    private volatile List<List<MonthSpan>> months;

    /** Ratings between which most lie: the 10th and the 90th percentile. */
    public record Range(double low, double high) {
        /** Whether a rating lies within, both ends included. */
        public boolean holds(double rating) {
            return rating >= low && rating <= high;
        }
    }

    /** Days without a rating, the first and the last of them, both within the period. */
    public record Gap(LocalDate from, LocalDate to) {
    }

    private Slice(Series series, Period period) {
        this.series = series;
        this.period = period;
        first = period.from() == null ? 0 : before(period.from());
        end = period.to() == null ? series.points().size() : Math.max(first, before(period.to().plusDays(1)));
    }

    /** How many ratings lie before a day. */
    private int before(LocalDate day) {
        List<Point> all = series.points();
        int from = 0;
        int to = all.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (all.get(middle).day().isBefore(day)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The part of the series in the period. */
    public static Slice of(Series series, Period period) {
        return new Slice(series, period);
    }

    /** The whole series. */
    public Series series() {
        return series;
    }

    /** Number of the first rating of the slice within the series. */
    public int first() {
        return first;
    }

    /** One more than the number of the last rating of the slice within the series. */
    public int end() {
        return end;
    }

    /** The ratings in the period, in order. */
    public List<Point> points() {
        return series.points().subList(first, end);
    }

    /** Whether no rating lies in the period. */
    public boolean isEmpty() {
        return first == end;
    }

    /** Whether a level is drawn here: the record has enough for one, and at least two ratings lie in the period. */
    public boolean drawn() {
        return series.drawn() && end - first >= 2;
    }

    /**
     * The level from the first rating in the period to the last, read off there and at noon of each day between, in
     * stretches parted by gaps; empty where no level is drawn.
     */
    public List<List<LocalLevel.Sample>> level() {
        List<List<LocalLevel.Sample>> known = level;
        if (known == null) {
            known = List.copyOf(readOff());
            level = known;
        }
        return known;
    }

    private List<List<LocalLevel.Sample>> readOff() {
        List<List<LocalLevel.Sample>> stretches = new ArrayList<>();
        if (!drawn()) {
            return stretches;
        }
        int from = first;
        for (int i = first; i < end; i++) {
            if (i + 1 == end || series.gapAfter(i)) {
                stretches.add(readOff(from, i));
                from = i + 1;
            }
        }
        return stretches;
    }

    private List<LocalLevel.Sample> readOff(int from, int to) {
        List<LocalLevel.Sample> stretch = new ArrayList<>();
        stretch.add(series.level().at(from));
        double noon = Math.floor(series.moment(from)) + 0.5;
        if (noon <= series.moment(from)) {
            noon++;
        }
        for (; noon < series.moment(to); noon++) {
            stretch.add(series.level().atDay(noon));
        }
        if (series.moment(to) > series.moment(from)) {
            stretch.add(series.level().at(to));
        }
        return List.copyOf(stretch);
    }

    /** The same month by month, for pictures of many years. */
    public List<List<MonthSpan>> months() {
        List<List<MonthSpan>> known = months;
        if (known == null) {
            known = MonthSpan.of(this);
            months = known;
        }
        return known;
    }

    /** How far the level moved from the first rating in the period to the last, where a level is drawn. */
    public Optional<LocalLevel.Change> change() {
        return drawn() ? Optional.of(series.level().change(first, end - 1)) : Optional.empty();
    }

    /** Weeks from the first rating in the period to the last, rounded. */
    public long weeks() {
        return isEmpty() ? 0 : Math.round(days() / 7.0);
    }

    /** Times of more than {@link Series#LONGEST_BRIDGED_DAYS} days without a rating, as far as they lie in the period. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (int i = Math.max(0, first - 1); i < Math.min(end + 1, series.points().size()) - 1; i++) {
            if (series.gapAfter(i)) {
                LocalDate from = series.points().get(i).day().plusDays(1);
                LocalDate to = series.points().get(i + 1).day().minusDays(1);
                from = period.from() != null && from.isBefore(period.from()) ? period.from() : from;
                to = period.to() != null && to.isAfter(period.to()) ? period.to() : to;
                if (!to.isBefore(from)) {
                    gaps.add(new Gap(from, to));
                }
            }
        }
        return gaps;
    }

    /** The 10th to the 90th percentile of the ratings, from 12 ratings over 6 weeks on. */
    public Optional<Range> usualRange() {
        if (end - first < RANGE_RATINGS || days() < RANGE_DAYS) {
            return Optional.empty();
        }
        double[] sorted = values();
        Arrays.sort(sorted);
        return Optional.of(new Range(percentile(sorted, 0.1), percentile(sorted, 0.9)));
    }

    /** Root of the mean squared difference of neighbouring ratings, from 20 steps on; {@code domain.md} B.6. */
    public OptionalDouble typicalStep() {
        return end - first - 1 < STEPS ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt(LocalLevel.meanSquaredStep(values())));
    }

    /** The ratings' values, in order of time. */
    public double[] values() {
        return points().stream().mapToDouble(Point::value).toArray();
    }

    /** Position {@code round(p(n-1))} of the sorted values. */
    public static double percentile(double[] sorted, double p) {
        return sorted[(int) Math.round(p * (sorted.length - 1))];
    }

    private long days() {
        return ChronoUnit.DAYS.between(series.points().get(first).day(), series.points().get(end - 1).day());
    }
}
