package org.tideline.progress.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tideline.progress.model.Made.JONAS;
import static org.tideline.progress.model.Made.MARA;
import static org.tideline.progress.model.Made.START;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Reader;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Asked;
import org.tideline.progress.spi.Point;

/** Process words: each says from how many ratings it comes, or how many it needs. */
class ProcessWordsTest {
    /** Every third day; below the others on these. */
    private static double[] dips(int n, int... low) {
        double[] values = new double[n];
        Arrays.fill(values, 6);
        Arrays.stream(low).forEach(i -> values[i] = 2);
        return values;
    }

    private static List<ProcessWords.Line> lines(int people, List<Point> points) {
        Trees trees = Made.trees(people, Period.ALL, points);
        Trees before = new Trees(ProcessWords.before(trees.shown()), List.of(), List.of(), true);
        return new ProcessWords(trees, before, Locale.ENGLISH).lines();
    }

    private static String said(List<ProcessWords.Line> lines, String word) {
        return lines.stream().filter(l -> l.word().equals(word)).findFirst().orElseThrow().here();
    }

    @Test
    void eachSaysFromHowManyRatingsItComes() {
        List<ProcessWords.Line> lines = lines(1, Made.every(3, MARA, dips(90, 20, 40, 41, 60)));
        assertThat(said(lines, "Ratings")).isEqualTo("90");
        assertThat(said(lines, "Usual range")).isEqualTo("6 to 6 \u00b7 90 ratings");
        assertThat(said(lines, "Typical step")).endsWith(" points \u00b7 89 steps");
        assertThat(said(lines, "Back in range")).isEqualTo("after 3 to 6 days, the middle one 3 \u00b7 3 dips");
        assertThat(said(lines, "Waves lately")).matches("0\\.\\d points \u00b7 14 ratings; before 0\\.\\d \u00b7 61");
    }

    @Test
    void eachSaysWhatItNeedsWhereItIsMissing() {
        List<ProcessWords.Line> lines = lines(1, Made.every(7, MARA, 5, 6, 5, 4));
        assertThat(said(lines, "Level")).isEqualTo("from 8 ratings over 4 weeks");
        assertThat(said(lines, "Usual range")).isEqualTo("from 12 ratings over 6 weeks; here 4 over 3");
        assertThat(said(lines, "Typical step")).isEqualTo("from 20 steps; here 3");
        assertThat(said(lines, "Waves lately")).isEqualTo("from 12 ratings in each; here 4 and 0");
        assertThat(said(lines, "Back in range")).isEqualTo("needs a usual range");
        assertThat(lines).allSatisfy(l -> assertThat(l.other()).isNotBlank());
    }

    @Test
    void dipsAreSharedWhereBothWereBelowWithinThreeDays() {
        List<Point> both = Made.and(Made.every(3, MARA, dips(60, 20, 30, 40)), Made.every(3, JONAS, dips(60, 21, 50, 55)));
        assertThat(said(lines(2, both), "Dips alone or shared")).isEqualTo("2 shared, 4 alone \u00b7 6 dips");
        List<Point> few = Made.and(Made.every(3, MARA, dips(60, 20)), Made.every(3, JONAS, dips(60, 21)));
        assertThat(said(lines(2, few), "Dips alone or shared")).isEqualTo("from 5 dips with ratings of both; here 2");
        assertThat(lines(1, Made.every(3, MARA, dips(60, 20, 30, 40))).stream().filter(l -> l.word().startsWith("Dips"))).isEmpty();
    }

    @Test
    void aDipIsNotCarriedAcrossAGap() {
        double[] days = new double[30];
        Arrays.setAll(days, i -> i < 15 ? i * 4 : i * 4 + 40);
        Slice slice = Slice.of(Series.of(Made.points(MARA, days, dips(30, 14)), true), Period.ALL);
        assertThat(Dip.of(slice)).singleElement().satisfies(d -> assertThat(d.back()).isNull());
    }

    @Test
    void wavesAreHighAsTheirRootMeanSquare() {
        Slice slice = Slice.of(Series.of(Made.daily(MARA, 5, 5, 5, 5), true), Period.ALL);
        assertThat(ProcessWords.height(slice)).isCloseTo(0, within(1e-12));
        Slice waves = Slice.of(Series.of(Made.daily(MARA, 4, 6, 4, 6, 4, 6, 4, 6, 4, 6), true), Period.ALL);
        assertThat(ProcessWords.height(waves)).isBetween(0.9, 1.05);
    }

    @Test
    void theTimeBeforeIsAsLong() {
        assertThat(ProcessWords.before(new Period(START, START.plusDays(83)))).isEqualTo(new Period(START.minusDays(84), START.minusDays(1)));
    }

    @Test
    void weekdaysAreShownFromTwelveWeeksOn() {
        Weekdays eleven = new Weekdays(Made.trees(1, Period.ALL, Made.every(7, MARA, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1)));
        assertThat(eleven.panels()).isEmpty();
        assertThat(eleven.note()).isEqualTo("By weekday from twelve weeks of ratings on; here are fewer.");
        Weekdays twelve = new Weekdays(Made.trees(1, Period.ALL, Made.every(7, MARA, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1, 2)));
        assertThat(twelve.words(Locale.ENGLISH)).contains("Nothing is averaged, tested or claimed.").endsWith("Mara: Monday 1 2 3 4 5 6 7 8 9 10 1 2.");
    }

    @Test
    void wishedIsLaidOverFeltAsFarAsItsReaderMaySeeBoth() {
        List<Point> points = new ArrayList<>(Made.and(Made.daily(MARA, 5, 6, 7), Made.daily(JONAS, 4, 4, 4),
                Made.points(MARA, Made.WISHED, Opening.PAPER, new double[] {0, 1}, 8, 9)));
        Question felt = new Question(Made.CLOSE, Asked.NOW);
        SeenRecord therapist = Made.seen(Made.people(2), new Reader.Therapist(), points, List.of());
        assertThat(therapist.hasWished(felt)).isTrue();
        Trees laid = therapist.withWished(therapist.trees(felt, Period.ALL));
        assertThat(laid.panels().get(0).wished().orElseThrow().values()).containsExactly(8, 9);
        assertThat(laid.panels().get(1).wished()).isEmpty();
        assertThat(new ChartWords(laid, Locale.ENGLISH).alternative()).contains("Mara, wished: 2 ratings between 8 and 9.");
        // On their page it would tell on Jonas, who opened none.
        assertThat(Made.seen(Made.people(2), new Reader.Paper(Set.of(MARA, JONAS)), points, List.of()).hasWished(felt)).isFalse();
    }
}
