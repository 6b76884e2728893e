package org.tideline.progress.model;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tideline.progress.spi.Point;

/**
 * A month where many years are shown: the mean of level and band, and the span of most of its ratings.
 *
 * @param month     the month
 * @param level     mean of the daily level
 * @param low       mean of the band's lower edge, not cut at the ends of the scale
 * @param high      mean of the band's upper edge
 * @param tenth     10th percentile of the month's ratings
 * @param ninetieth 90th percentile
 */
public record MonthSpan(YearMonth month, double level, double low, double high, double tenth, double ninetieth) {
    /** The months of a slice that hold ratings, for each stretch of its level. */
    static List<List<MonthSpan>> of(Slice slice) {
        Map<YearMonth, double[]> ratings = new TreeMap<>();
        List<Point> points = slice.points();
        int from = 0;
        for (int i = 1; i <= points.size(); i++) {
            YearMonth month = YearMonth.from(points.get(from).day());
            if (i == points.size() || !YearMonth.from(points.get(i).day()).equals(month)) {
                ratings.put(month, points.subList(from, i).stream().mapToDouble(Point::value).sorted().toArray());
                from = i;
            }
        }
        List<List<MonthSpan>> all = new ArrayList<>();
        for (List<LocalLevel.Sample> stretch : slice.level()) {
            Map<YearMonth, double[]> sums = new TreeMap<>();
            for (LocalLevel.Sample s : stretch) {
                double[] sum = sums.computeIfAbsent(YearMonth.from(Moment.day(s.day())), k -> new double[4]);
                sum[0] += s.level();
                sum[1] += s.low();
                sum[2] += s.high();
                sum[3]++;
            }
            sums.keySet().retainAll(ratings.keySet());
            List<MonthSpan> months = new ArrayList<>();
            sums.forEach((month, sum) -> {
                double[] sorted = ratings.get(month);
                months.add(new MonthSpan(month, sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3],
                        Slice.percentile(sorted, 0.1), Slice.percentile(sorted, 0.9)));
            });
            all.add(List.copyOf(months));
        }
        return List.copyOf(all);
    }
}
