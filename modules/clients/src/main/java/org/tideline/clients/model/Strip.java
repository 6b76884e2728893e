package org.tideline.clients.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Point;
import org.tideline.progress.spi.Scale;
import org.tideline.progress.spi.SeriesSource;
import org.tideline.storage.api.OpenPractice;

/**
 * The strip beside a case in the caseload: the ratings of the last twelve weeks as dots, one row for each member, no
 * level (contracts.md E11, reports.md §5.4). The therapist's own view. Immutable.
 *
 * @param rows one for each member who rated
 * @param last day of the newest rating, or null if there is none
 */
public record Strip(List<Row> rows, LocalDate last) {
    /** How far back the strip reaches, in days. */
    public static final int DAYS = 84;

    /**
     * The dots of one member.
     *
     * @param member whose
     * @param dots   in time
     */
    public record Row(Member member, List<Dot> dots) {
    }

    /**
     * One rating.
     *
     * @param when   0 for twelve weeks ago, 1 for today
     * @param height 0 for the lowest value of the scale, 1 for the highest
     * @param value  the rating itself
     */
    public record Dot(double when, double height, double value) {
    }

    /** Reads the strip of one case. Worker thread. */
    public static Strip read(OpenPractice practice, Case of, LocalDate today) {
        Period weeks = new Period(today.minusDays(DAYS), today);
        for (SeriesSource source : Lookup.getDefault().lookupAll(SeriesSource.class)) {
            List<Point> points = source.points(practice, of.id(), weeks);
            Optional<Scale> scale = source.scales(practice).stream().filter(Scale::level)
                    .filter(s -> points.stream().anyMatch(p -> p.scale().equals(s.id()))).findFirst();
            if (scale.isPresent()) {
                return of(points, scale.get(), of, today);
            }
        }
        return new Strip(List.of(), null);
    }

    /** The strip of the points on one scale. */
    static Strip of(List<Point> points, Scale scale, Case of, LocalDate today) {
        List<Point> rated = points.stream().filter(p -> p.scale().equals(scale.id()))
                .filter(p -> !p.day().isAfter(today) && !p.day().isBefore(today.minusDays(DAYS))).toList();
        List<Row> rows = new ArrayList<>();
        for (Member member : of.people()) {
            List<Dot> dots = rated.stream().filter(p -> p.person() == member.person()).map(p -> new Dot(
                    1 - ChronoUnit.DAYS.between(p.day(), today) / (double) DAYS,
                    (p.value() - scale.min()) / (scale.max() - scale.min()), p.value())).toList();
            if (!dots.isEmpty()) {
                rows.add(new Row(member, dots));
            }
        }
        return new Strip(rows, rated.stream().map(Point::day).max(LocalDate::compareTo).orElse(null));
    }

    /** The strip in words: between which values each one rated. */
    @Messages({
        "Strip.none=No ratings in the last 12 weeks.",
        "# {0} - name", "# {1} - lowest", "# {2} - highest", "Strip.between={0} between {1} and {2}",
        "# {0} - name", "# {1} - value", "Strip.one={0} at {1}",
        "# {0} - what each rated", "Strip.weeks={0} in the last 12 weeks."})
    public String words() {
        if (rows.isEmpty()) {
            return Bundle.Strip_none();
        }
        return Bundle.Strip_weeks(rows.stream().map(Strip::words).collect(Collectors.joining(", ")));
    }

    private static String words(Row row) {
        String low = figure(row.dots().stream().mapToDouble(Dot::value).min().orElseThrow());
        String high = figure(row.dots().stream().mapToDouble(Dot::value).max().orElseThrow());
        return low.equals(high) ? Bundle.Strip_one(row.member().name(), low)
                : Bundle.Strip_between(row.member().name(), low, high);
    }

    private static String figure(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
