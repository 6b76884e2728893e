package org.tideline.progress.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.tideline.progress.spi.Point;

/**
 * One person's ratings on one scale, about one person, asked about one time: all that the reader may see, up to
 * today, in order, with the level under them. Whoever makes a series has asked the scope first; nothing is filtered
 * here. Immutable; any thread.
 */
public final class Series {
    /** Fewest ratings a level is drawn from. */
    public static final int FEWEST_RATINGS = 8;
    /** Shortest time a level is drawn over, in days from the first rating to the last. */
    public static final int SHORTEST_DAYS = 28;
    /** A longer time without a rating, in days, is a gap: nothing is drawn across it. */
    public static final int LONGEST_BRIDGED_DAYS = 28;
    /** The wave joins ratings no further apart than this, in days. */
    public static final int WAVE_DAYS = 10;
    /** In order of time; ratings without a time count as noon, ratings at one moment stand in the order of their ids. */
    private static final Comparator<Point> ORDER = Comparator
            .comparingDouble((Point p) -> Moment.of(p.day(), p.time())).thenComparingLong(p -> p.ref().id());

    private final List<Point> points;
    private final double[] moments;
    private final LocalLevel level;
    private final boolean levelled;

    private Series(List<Point> points, boolean levelled, double drift) {
        this.points = points;
        this.levelled = levelled;
        this.moments = points.stream().mapToDouble(p -> Moment.of(p.day(), p.time())).toArray();
        this.level = LocalLevel.fit(moments, points.stream().mapToDouble(Point::value).toArray(), drift);
    }

    /**
     * The series of these ratings, which must all be of one person, about, scale and asked; at least one.
     *
     * @param levelled whether the scale is one a level may be drawn for
     */
    public static Series of(List<Point> points, boolean levelled) {
        return of(points, levelled, LocalLevel.DRIFT_PER_MONTH);
    }

    /**
     * The same with another drift.
     *
     * @param drift how far the level may drift in a month, in points
     */
    public static Series of(List<Point> points, boolean levelled, double drift) {
        Point first = points.get(0);
        for (Point p : points) {
            if (p.person() != first.person() || p.about() != first.about() || p.asked() != first.asked()
                    || !p.scale().equals(first.scale())) {
                throw new IllegalArgumentException("These ratings do not belong to one series");
            }
        }
        return new Series(points.stream().sorted(ORDER).toList(), levelled, drift);
    }

    /** Who rated. */
    public long person() {
        return points.get(0).person();
    }

    /** Whom the ratings are about, 0 for nobody in particular. */
    public long about() {
        return points.get(0).about();
    }

    /** The ratings in order of time. */
    public List<Point> points() {
        return points;
    }

    /** When a rating was given, see {@link Moment}. */
    public double moment(int rating) {
        return moments[rating];
    }

    /** The level under all ratings. It is always there; {@link #drawn()} says whether it may be shown. */
    public LocalLevel level() {
        return level;
    }

    /** What is left of a rating when the level is taken off, in points. */
    public double wave(int rating) {
        return points.get(rating).value() - level.at(rating).level();
    }

    /**
     * Whether there is enough to draw a level: {@link #FEWEST_RATINGS} ratings over {@link #SHORTEST_DAYS} days. It is
     * asked of the whole permitted record, not of the period shown.
     */
    public boolean drawn() {
        LocalDate first = points.get(0).day();
        LocalDate last = points.get(points.size() - 1).day();
        return levelled && points.size() >= FEWEST_RATINGS && ChronoUnit.DAYS.between(first, last) >= SHORTEST_DAYS;
    }

    /** Whether the time from a rating to the next is a gap: more than {@link #LONGEST_BRIDGED_DAYS} days. */
    public boolean gapAfter(int rating) {
        return daysToNext(rating) > LONGEST_BRIDGED_DAYS;
    }

    /** Whether the wave joins a rating to the next: at most {@link #WAVE_DAYS} days apart. */
    public boolean joinedToNext(int rating) {
        return daysToNext(rating) <= WAVE_DAYS;
    }

    private long daysToNext(int rating) {
        return ChronoUnit.DAYS.between(points.get(rating).day(), points.get(rating + 1).day());
    }
}
