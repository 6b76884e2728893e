package org.tideline.progress.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.progress.model.Made.JONAS;
import static org.tideline.progress.model.Made.MARA;
import static org.tideline.progress.model.Made.START;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideline.clients.api.Reader;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Point;

/** Each sentence with a case that just meets its condition and one that just misses it. */
class SentencesTest {
    private static final Period FIRST_HALF = new Period(START, START.plusDays(181));

    private static Sentences sentences(Period shown) {
        return new Sentences(Locale.ENGLISH, shown);
    }

    private static Sentences sentences(Trees trees) {
        return sentences(trees.shown());
    }

    private static String plain(String sentence) {
        return sentence.replace('\u00a0', ' ');
    }

    private static Trees rising(double... values) {
        return Made.trees(1, Period.ALL, Made.points(MARA, Figures.DAYS, values));
    }

    @Nested
    class TheLevel {
        @Test
        void roseWhenTheMoveIsLargerThanItsGiveOrTake() {
            Trees trees = rising(Figures.A);
            assertThat(sentences(trees).s1(trees.panels().get(0)))
                    .hasValue("Mara\u2019s level rose by about 1.8 points over 8 weeks, give or take 1.3.");
            assertThat(sentences(trees).s1b(trees.panels().get(0))).isEmpty();
            assertThat(sentences(trees).s2(trees.panels().get(0))).isEmpty();
        }

        @Test
        void fellInMirroredWordsForMirroredRatings() {
            Trees up = rising(Figures.A);
            Trees down = rising(Arrays.stream(Figures.A).map(v -> 10 - v).toArray());
            assertThat(sentences(down).s1b(down.panels().get(0)).orElseThrow())
                    .isEqualTo(sentences(up).s1(up.panels().get(0)).orElseThrow().replace("rose", "fell"));
            assertThat(sentences(down).s1(down.panels().get(0))).isEmpty();
        }

        @Test
        void endedWhereItBeganWhenTheMoveIsWithinItsGiveOrTake() {
            Trees trees = rising(Figures.B);
            assertThat(sentences(trees).s1(trees.panels().get(0))).isEmpty();
            assertThat(sentences(trees).s2(trees.panels().get(0)))
                    .hasValue("Mara\u2019s level ended about where it began.");
        }

        @Test
        void ratingsAllAlikeEndWhereTheyBegan() {
            double[] same = new double[22];
            Arrays.fill(same, 5);
            Trees trees = rising(same);
            assertThat(sentences(trees).s2(trees.panels().get(0))).isPresent();
        }

        @Test
        void isSpokenOfFromEightRatingsOverFourWeeksOn() {
            assertThat(few(8, 28)).isEmpty();
            assertThat(few(8, 27)).isPresent();
            assertThat(few(7, 28)).isPresent();
        }

        private static java.util.Optional<String> few(int ratings, int days) {
            double[] when = new double[ratings];
            double[] values = new double[ratings];
            Arrays.fill(values, 5);
            for (int i = 0; i < ratings; i++) {
                when[i] = Math.floor(i * (double) days / (ratings - 1));
            }
            Trees trees = Made.trees(1, Period.ALL, Made.points(MARA, when, values));
            return sentences(trees).s3(trees.panels().get(0));
        }

        @Test
        void tooFewRatingsAreSaidToBeTooFew() {
            Trees trees = Made.trees(1, Period.ALL, Made.daily(MARA, 5, 6, 7));
            assertThat(sentences(trees).underTheChart(trees)).containsExactly("3 ratings of Mara\u2019s so far. That is too "
                    + "few, or too short a time, to draw a level; the dots are the ratings as they are.");
        }

        @Test
        void oneRatingIsOneRating() {
            Trees trees = Made.trees(1, Period.ALL, Made.daily(MARA, 5));
            assertThat(sentences(trees).s3(trees.panels().get(0)).orElseThrow()).startsWith("1 rating of Mara\u2019s so far.");
        }

        @Test
        void oneRatingInThePeriodOfALongerRecordIsSaidSo() {
            Trees trees = Made.trees(1, new Period(START.plusDays(55), START.plusDays(70)), Made.points(MARA, Figures.DAYS, Figures.A));
            assertThat(sentences(trees).underTheChart(trees))
                    .containsExactly("1 rating of Mara\u2019s in this time. The level is drawn where there are more.");
        }

        @Test
        void mayDriftByItselfIsSaidOnceAfterAllMoves() {
            Trees trees = Made.trees(2, Period.ALL, Made.and(Made.points(MARA, Figures.DAYS, Figures.A), Made.points(JONAS, Figures.DAYS, Figures.B)));
            assertThat(sentences(trees).underTheChart(trees)).containsExactly(
                    "Mara\u2019s level rose by about 1.8 points over 8 weeks, give or take 1.3.",
                    "Jonas\u2019s level ended about where it began.",
                    "A level like this can also drift by itself.");
        }

        @Test
        void ofNobodyIsSaidOnlyWhereNobodyRated() {
            Trees nobody = Made.trees(1, FIRST_HALF, List.of());
            assertThat(sentences(FIRST_HALF).s4(nobody)).hasValue("There are no ratings here for this time.");
            assertThat(sentences(FIRST_HALF).s4(rising(5))).isEmpty();
        }
    }

    @Nested
    class AGap {
        @Test
        void ofTwentyNineDaysIsNamedAndOfTwentyEightIsNot() {
            assertThat(gap(29)).containsExactly("From 20 January to 16 February there are no ratings of Mara\u2019s here; that stretch is left empty.");
            assertThat(gap(28)).isEmpty();
        }

        private static List<String> gap(int days) {
            double[] when = new double[28];
            double[] values = new double[28];
            for (int i = 0; i < 28; i++) {
                when[i] = i < 14 ? i : i - 1 + days;
                values[i] = 5;
            }
            Trees trees = Made.trees(1, Period.ALL, Made.points(MARA, when, values));
            return sentences(trees).s7(trees.panels().get(0)).stream().map(SentencesTest::plain).toList();
        }

        @Test
        void isToldOnlyAsFarAsItLiesInTheTimeShown() {
            List<Point> points = Made.points(MARA, new double[] {0, 40, 41}, 5, 5, 5);
            Trees trees = Made.trees(1, new Period(START.plusDays(20), START.plusDays(60)), points);
            assertThat(plain(sentences(trees).s7(trees.panels().get(0)).get(0))).startsWith("From 26 January to 14 February ");
        }
    }

    @Nested
    class TheBand {
        @Test
        void isSaidToBeWiderWhereItIsMoreThanHalfAsWideAgain() {
            assertThat(wider(26).map(SentencesTest::plain)).hasValue("Mara\u2019s ratings are few in March; the band is wider there.");
            assertThat(wider(3)).isEmpty();
        }

        /** Daily ratings to 1 March, some days without, daily ratings again. */
        private static java.util.Optional<String> wider(int empty) {
            List<Double> days = new ArrayList<>();
            for (int i = 0; i < 55; i++) {
                days.add((double) i);
            }
            for (int i = 0; i < 80; i++) {
                days.add(54.0 + empty + i);
            }
            double[] values = new double[days.size()];
            Arrays.fill(values, 5);
            Trees trees = Made.trees(1, Period.ALL, Made.points(MARA, days.stream().mapToDouble(d -> d).toArray(), values));
            return sentences(trees).s8(trees.panels().get(0));
        }
    }

    @Nested
    class TheUsualRange {
        /** Twelve ratings from 3 to 7 over six weeks; the tenth of them is 3, the ninetieth 7. */
        private static final double[] TWELVE = {5, 3, 4, 7, 5, 6, 3, 7, 5, 4, 6, 5};

        @Test
        void isTheTenthToTheNinetiethPercentile() {
            double[] sorted = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
            assertThat(Slice.percentile(sorted, 0.1)).isEqualTo(1);
            assertThat(Slice.percentile(sorted, 0.9)).isEqualTo(9);
        }

        @Test
        void isToldFromTwelveRatingsOverSixWeeksOn() {
            assertThat(told(12, 42)).hasValue("Most of Mara\u2019s ratings lay between 3 and 7; that was the usual range.");
            assertThat(told(12, 41)).isEmpty();
            assertThat(told(11, 42)).isEmpty();
        }

        private static java.util.Optional<String> told(int n, int days) {
            double[] when = new double[n];
            for (int i = 0; i < n; i++) {
                when[i] = Math.floor(i * (double) days / (n - 1));
            }
            Trees trees = Made.trees(1, Period.ALL, Made.points(MARA, when, Arrays.copyOf(TWELVE, n)));
            return sentences(trees).s11(trees.panels().get(0));
        }

        @Test
        void ofRatingsMostlyAlikeNamesOneNumber() {
            double[] same = new double[22];
            Arrays.fill(same, 5);
            same[3] = 6;
            Trees trees = rising(same);
            assertThat(sentences(trees).s11(trees.panels().get(0))).hasValue("Most of Mara\u2019s ratings were 5; that was the usual range.");
        }

        @Test
        void singleRatingsBelowItAreNamedWithTheirDays() {
            assertThat(below(10)).hasValue("One single rating lay below it, on 16 January; the next one was back within it.");
            assertThat(below(10, 14)).hasValue("Two single ratings lay below it, on 16 January and 20 January; each time the next one was back within it.");
            assertThat(below(10, 14, 20)).hasValue("Three single ratings lay below it, on 16 January, 20 January and 26 January; each time the next one was back within it.");
            assertThat(below(10, 14, 20, 30)).hasValue("Now and then a single rating lay below it.");
            assertThat(below()).isEmpty();
        }

        @Test
        void twoInARowBelowItAreNotSingle() {
            assertThat(below(10, 11)).isEmpty();
        }

        @Test
        void aRatingBelowItAtTheEndHasNoNextOneYet() {
            assertThat(below(59)).isEmpty();
        }

        private static java.util.Optional<String> below(int... days) {
            double[] values = new double[60];
            Arrays.fill(values, 5);
            for (int day : days) {
                values[day] = 1;
            }
            Trees trees = Made.trees(1, Period.ALL, Made.daily(MARA, values));
            return sentences(trees).s12(trees.panels().get(0)).map(SentencesTest::plain);
        }
    }

    @Nested
    class SeveralRatingsInARowBelowTheRangeOfThePeriodBefore {
        /** Sixty days before the time shown, all at 5; then sixty days shown. */
        private static Sentences shown;

        private static Panel panel(int lowFrom, int lowTo) {
            double[] values = new double[120];
            Arrays.fill(values, 5);
            for (int i = 60 + lowFrom; i < 60 + lowTo; i++) {
                values[i] = 2;
            }
            Trees trees = Made.trees(1, new Period(START.plusDays(60), START.plusDays(119)), Made.daily(MARA, values));
            shown = sentences(trees);
            return trees.panels().get(0);
        }

        @Test
        void areToldWithTheReturn() {
            Panel panel = panel(10, 18);
            assertThat(shown.s13(panel).map(SentencesTest::plain)).hasValue("From 17 March to 24 March several ratings in a row "
                    + "lay below the usual range. On 25 March they were back within it: a return after 8 days.");
            assertThat(shown.s14(panel)).isEmpty();
        }

        @Test
        void overLessThanSevenDaysAreNotTold() {
            Panel panel = panel(10, 17);
            assertThat(shown.s13(panel)).isEmpty();
            assertThat(shown.s14(panel)).isEmpty();
        }

        @Test
        void withoutAReturnYetAreWorthTalkingAbout() {
            Panel panel = panel(50, 60);
            assertThat(shown.s13(panel)).isEmpty();
            assertThat(shown.s14(panel).map(SentencesTest::plain)).hasValue("From 26 April the ratings lay below the usual "
                    + "range of the months before. This is worth talking about.");
        }

        @Test
        void withOneRatingBackHaveNotReturned() {
            Panel panel = panel(50, 59);
            assertThat(shown.s13(panel)).isEmpty();
            assertThat(shown.s14(panel)).isEmpty();
        }
    }

    @Nested
    class TheTypicalStep {
        @Test
        void isToldFromTwentyStepsOn() {
            assertThat(step(0, 21)).hasValue("From one rating to the next the step was typically 1.0 points.");
            assertThat(step(0, 20)).isEmpty();
        }

        @Test
        void standsBesideThatOfThePeriodBeforeWhereThatHasTwentyToo() {
            assertThat(step(21, 21)).hasValue("From one rating to the next the step was typically 1.0 points; in the 3 weeks before it was 1.0.");
            assertThat(step(20, 21)).hasValue("From one rating to the next the step was typically 1.0 points.");
        }

        private static java.util.Optional<String> step(int before, int here) {
            double[] values = new double[before + here];
            Arrays.setAll(values, i -> 5 + i % 2);
            Trees trees = Made.trees(1, new Period(START.plusDays(before), START.plusDays(before + here - 1)), Made.daily(MARA, values));
            return sentences(trees).s15(trees.panels().get(0));
        }
    }

    @Nested
    class InAMembersOwnReport {
        private final Trees own = Made.seen(Made.people(2), new Reader.OwnPaper(MARA), Made.and(Made.points(MARA, Made.CLOSE, Opening.CLOSED, Figures.DAYS, Figures.A),
                Made.points(MARA, Made.HEARD, Opening.CLOSED, Figures.DAYS, Figures.B), Made.points(JONAS, Figures.DAYS, Figures.B)), List.of()).own(MARA, Period.ALL);

        @Test
        void sentencesSayYouAndNameWhatWasRated() {
            assertThat(sentences(own).underTheChart(own)).containsExactly(
                    "For \u201cHow close\u201d, your level rose by about 1.8 points over 8 weeks, give or take 1.3.",
                    "For \u201cHow heard\u201d, your level ended about where it began.",
                    "A level like this can also drift by itself.");
        }

        @Test
        void neverNameThePartner() {
            List<String> all = new ArrayList<>(sentences(own).underTheChart(own));
            own.panels().forEach(p -> all.addAll(sentences(own).inWords(p)));
            all.add(new ChartWords(own, Locale.ENGLISH).alternative());
            assertThat(all).noneMatch(s -> s.contains("Jonas"));
        }
    }

    @Test
    void swappingTheMembersChangesNoStatement() {
        List<Point> points = Made.and(Made.points(MARA, Figures.DAYS, Figures.A), Made.points(JONAS, Figures.DAYS, Figures.B));
        List<Point> swapped = Made.and(Made.points(JONAS, Figures.DAYS, Figures.A), Made.points(MARA, Figures.DAYS, Figures.B));
        Trees one = Made.seen(Made.people(List.of("Mara", "Jonas")), new Reader.Therapist(), points, List.of())
                .trees(new Question(Made.CLOSE, org.tideline.progress.spi.Asked.NOW), Period.ALL);
        Trees other = Made.seen(Made.people(List.of("Jonas", "Mara")), new Reader.Therapist(), swapped, List.of())
                .trees(new Question(Made.CLOSE, org.tideline.progress.spi.Asked.NOW), Period.ALL);
        assertThat(Set.copyOf(sentences(other).underTheChart(other))).isEqualTo(Set.copyOf(sentences(one).underTheChart(one)));
    }

    @Test
    void yearsAreNamedWhereTheTimeShownSpansMoreThanOne() {
        Wording one = new Wording(Locale.ENGLISH, new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
        Wording two = new Wording(Locale.ENGLISH, new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)));
        assertThat(plain(one.day(LocalDate.of(2025, 6, 19)))).isEqualTo("19 June");
        assertThat(plain(two.day(LocalDate.of(2025, 6, 19)))).isEqualTo("19 June 2025");
    }

    @Test
    void numbersHaveATrueMinusAndNoMinusNought() {
        Wording wording = new Wording(Locale.ENGLISH, Period.ALL);
        assertThat(wording.tenths(-1.25)).isEqualTo("\u22121.2");
        assertThat(wording.tenths(-0.04)).isEqualTo("0.0");
        assertThat(wording.rating(7)).isEqualTo("7");
        assertThat(wording.rating(4.4)).isEqualTo("4.4");
    }

    /** What may not be claimed ({@code domain.md} B.11, {@code reports.md} §10), as words of our texts. */
    private static final Set<String> NEVER = Set.of("because", "leads", "leads to", "works", "improved", "worsened", "deteriorated", "recovered",
            "failed", "non-compliant", "relapse", "back to before", "on track", "normal", "healthy", "clinical", "syncs", "in sync", "follows", "causes",
            "cycle", "rhythm", "will", "since", "after which", "led to", "helped", "thanks to", "!", "better", "worse", "goal", "score", "trend", "predicts",
            "on average", "couple average", "other couples", "due to", "therefore", "progress made");

    private static Set<String> found(String key, String said) {
        String text = said.toLowerCase(Locale.ROOT);
        Set<String> found = new TreeSet<>();
        NEVER.stream().filter(w -> text.matches("(?s).*(?<![a-z])" + java.util.regex.Pattern.quote(w) + "(?![a-z]).*")).forEach(w -> found.add(key + ": " + w));
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "chart", "report", "ui"})
    void noTextHoldsAWordThatReportsNeverSay(String part) {
        java.util.ResourceBundle bundle = java.util.ResourceBundle.getBundle("org.tideline.progress." + part + ".Bundle", Locale.ROOT);
        Set<String> found = new TreeSet<>();
        bundle.keySet().forEach(key -> found.addAll(found(key, bundle.getString(key))));
        assertThat(bundle.keySet()).isNotEmpty();
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mara's level rose because Jonas's fell.", "Mara leads, Jonas follows.", "They are in sync, with a cycle of 7 days.",
            "It will rise.", "Score of your relationship: 7", "They are back to before.", "More than other couples."})
    void theTestOfTheTextsFindsAClaim(String claim) {
        assertThat(found("seeded", claim)).isNotEmpty();
    }
}
