package org.tideline.progress.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Point;

/** Ten thousand generated diaries: ties, gaps, ratings all alike, a single one, and those at the ends of the scale. */
class RandomDiariesTest {
    private static final int DIARIES = 10_000;
    private static final long SEED = 20261128;

    private static List<Point> diary(Random random, long person) {
        int n = switch (random.nextInt(5)) {
            case 0 -> 1 + random.nextInt(3);
            case 1 -> 7 + random.nextInt(3);
            default -> 1 + random.nextInt(90);
        };
        int kind = random.nextInt(5);
        double same = random.nextInt(11);
        LocalDate day = Made.START;
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            day = day.plusDays(random.nextInt(4) == 0 ? 0 : random.nextInt(12) == 0 ? 20 + random.nextInt(200) : random.nextInt(6));
            double value = switch (kind) {
                case 0 -> same;
                case 1 -> random.nextBoolean() ? 0 : 10;
                case 2 -> random.nextInt(11) + random.nextInt(10) / 10.0 > 10 ? 10 : random.nextInt(101) / 10.0;
                default -> random.nextInt(11);
            };
            points.add(Made.point(person, Made.CLOSE, day, random.nextBoolean() ? null : LocalTime.of(random.nextInt(24), 0), value, Opening.PAPER));
        }
        return points;
    }

    @Test
    void theLevelIsANumberWithinTheRatingsHull() {
        Random random = new Random(SEED);
        int levels = 0;
        for (int run = 0; run < DIARIES; run++) {
            List<Point> points = diary(random, Made.MARA);
            Series series = Series.of(points, true, Drift.CHOICES.get(run % Drift.CHOICES.size()));
            double low = points.stream().mapToDouble(Point::value).min().orElseThrow() - 1e-9;
            double high = points.stream().mapToDouble(Point::value).max().orElseThrow() + 1e-9;
            Slice slice = Slice.of(series, Period.ALL);
            List<LocalLevel.Sample> samples = new ArrayList<>(slice.level().stream().flatMap(List::stream).toList());
            for (int i = 0; i < series.points().size(); i++) {
                samples.add(series.level().at(i));
                samples.add(series.level().filtered(i));
            }
            for (LocalLevel.Sample s : samples) {
                if (!(s.level() >= low && s.level() <= high && s.sd() > 0 && s.sd() < Double.POSITIVE_INFINITY)) {
                    throw new AssertionError("diary " + run + ": " + s);
                }
            }
            levels += slice.level().size();
            Quarter.of(slice).stream().flatMap(q -> q.box().stream()).forEach(b -> assertThat(b.level()).isBetween(low, high));
        }
        assertThat(levels).isGreaterThan(DIARIES);
    }

    @Test
    void unevenIsADailyGridWithGaps() {
        Random random = new Random(SEED + 1);
        for (int run = 0; run < DIARIES; run++) {
            int n = 2 + random.nextInt(25);
            double[] days = new double[n];
            double[] ratings = new double[n];
            for (int i = 0; i < n; i++) {
                days[i] = i == 0 ? 0 : days[i - 1] + 1 + random.nextInt(random.nextInt(9) == 0 ? 60 : 5);
                ratings[i] = random.nextInt(11);
            }
            double[][] grid = LocalLevelTest.dailyGrid(days, ratings, 1, 0.02);
            LocalLevel level = LocalLevel.fit(days, ratings, 1, 0.02);
            for (int day = 0; day <= days[n - 1]; day++) {
                LocalLevel.Sample s = level.atDay(day);
                if (Math.abs(s.level() - grid[0][day]) > 1e-9 || Math.abs(s.sd() * s.sd() - grid[1][day]) > 1e-9) {
                    assertThat(s.level()).as("run %d, day %d", run, day).isCloseTo(grid[0][day], within(1e-9));
                    assertThat(s.sd() * s.sd()).as("run %d, day %d", run, day).isCloseTo(grid[1][day], within(1e-9));
                }
            }
        }
    }

    @Test
    void everythingThatIsSaidOfThemHoldsNoNumberThatIsNone() {
        Random random = new Random(SEED + 2);
        for (int run = 0; run < DIARIES / 20; run++) {
            List<Point> points = Made.and(diary(random, Made.MARA), diary(random, Made.JONAS));
            Trees trees = Made.trees(2, Period.ALL, points);
            Forest forest = Made.forest(2, 0, points);
            List<String> said = new ArrayList<>(new Sentences(Locale.ENGLISH, trees.shown()).underTheChart(trees));
            trees.panels().forEach(p -> said.addAll(new Sentences(Locale.ENGLISH, trees.shown()).inWords(p)));
            for (Said words : Arrays.asList(Said.of(trees, Locale.ENGLISH), Said.of(forest, Locale.ENGLISH))) {
                said.addAll(List.of(words.sentence(), words.second(), words.alternative()));
            }
            Trees before = new Trees(ProcessWords.before(trees.shown()), List.of(), List.of(), true);
            new ProcessWords(trees, before, Locale.ENGLISH).lines().forEach(l -> said.addAll(List.of(l.here(), l.other())));
            said.add(new Weekdays(trees).words(Locale.ENGLISH));
            assertThat(String.join(" ", said)).doesNotContain("NaN", "\ufffd", "\u221e", "null", "{0}");
        }
    }
}
