package org.tideline.progress.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.tideline.progress.spi.Point;

/**
 * One month's ratings in figures, for the table "with the numbers".
 *
 * @param month   the month
 * @param ratings how many, at least one
 * @param lowest  lowest rating
 * @param middle  median; between two ratings their mean
 * @param highest highest rating
 * @param level   mean of the level read off in that month, where a level is drawn
 */
public record Month(YearMonth month, int ratings, double lowest, double middle, double highest, OptionalDouble level) {
    /** The months of a slice that hold ratings, in order. */
    public static List<Month> of(Slice slice) {
        Map<YearMonth, List<Point>> points = new TreeMap<>();
        slice.points().forEach(p -> points.computeIfAbsent(YearMonth.from(p.day()), k -> new ArrayList<>()).add(p));
        List<LocalLevel.Sample> samples = slice.level().stream().flatMap(List::stream).toList();
        List<Month> months = new ArrayList<>();
        points.forEach((month, all) -> {
            double[] sorted = all.stream().mapToDouble(Point::value).toArray();
            Arrays.sort(sorted);
            int n = sorted.length;
            months.add(new Month(month, n, sorted[0], (sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[n - 1],
                    samples.stream().filter(s -> YearMonth.from(Moment.day(s.day())).equals(month))
                            .mapToDouble(LocalLevel.Sample::level).average()));
        });
        return months;
    }
}
