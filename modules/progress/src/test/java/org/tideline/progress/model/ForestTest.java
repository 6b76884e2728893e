package org.tideline.progress.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tideline.progress.model.Made.JONAS;
import static org.tideline.progress.model.Made.MARA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Reader;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Asked;
import org.tideline.progress.spi.Point;

/** Years by quarter. */
class ForestTest {
    private static final LocalDate FROM = LocalDate.of(2023, 1, 2);
    private static final Question CLOSE = new Question(Made.CLOSE, Asked.NOW);

    /** Eight ratings over so many days from a day on, all alike. */
    private static List<Point> quarter(long person, LocalDate from, int ratings, int days, double value) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < ratings; i++) {
            points.add(Made.point(person, Made.CLOSE, from.plusDays((long) i * days / (ratings - 1)), null, value, Opening.PAPER));
        }
        return points;
    }

    private static List<Point> years(long person, Opening opening) {
        return Made.walk(person, person, FROM, FROM.plusYears(2).minusDays(3), 2, opening);
    }

    private static List<Quarter> quarters(List<Point> points) {
        return Made.forest(1, 0, points).strips().get(0).quarters();
    }

    @Test
    void aQuarterHasABoxFromEightRatingsOverFourWeeksOn() {
        assertThat(quarters(quarter(MARA, FROM, 8, 28, 5)).get(0).box()).isPresent();
        assertThat(quarters(quarter(MARA, FROM, 7, 28, 5)).get(0).box()).isEmpty();
        assertThat(quarters(quarter(MARA, FROM, 8, 27, 5)).get(0).box()).isEmpty();
    }

    @Test
    void ratingsOfTwoQuartersAreNotCountedTogether() {
        List<Quarter> quarters = quarters(quarter(MARA, LocalDate.of(2023, 3, 10), 12, 44, 5));
        assertThat(quarters).hasSize(2).noneMatch(q -> q.box().isPresent());
    }

    @Test
    void aBoxIsTheMeanOfTheDailyLevelAndOfItsBand() {
        List<Point> points = years(MARA, Opening.PAPER);
        Quarter third = quarters(points).get(2);
        Slice slice = Slice.of(Series.of(points, true), new Period(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 9, 30)));
        List<LocalLevel.Sample> daily = slice.level().stream().flatMap(List::stream).toList();
        assertThat(third.points()).hasSameSizeAs(slice.points());
        assertThat(third.box().orElseThrow().level()).isCloseTo(daily.stream().mapToDouble(LocalLevel.Sample::level).average().orElseThrow(), within(1e-12));
        assertThat(third.box().orElseThrow().half()).isCloseTo(1.2816 * daily.stream().mapToDouble(LocalLevel.Sample::sd).average().orElseThrow(), within(1e-12));
    }

    @Test
    void theTimeShownIsWholeQuartersAndAtLeastFour() {
        assertThat(Made.forest(1, 0, quarter(MARA, FROM, 8, 28, 5)).shown()).isEqualTo(new Period(LocalDate.of(2022, 4, 1), LocalDate.of(2023, 3, 31)));
        assertThat(Made.forest(1, 0, years(MARA, Opening.PAPER)).quarters()).isEqualTo(8);
        assertThat(Made.forest(1, 1, years(MARA, Opening.PAPER)).quarters()).isEqualTo(4);
    }

    @Test
    void fewerYearsMoveNoBox() {
        List<Point> points = years(MARA, Opening.PAPER);
        List<Quarter> all = quarters(points);
        assertThat(Made.forest(1, 1, points).strips().get(0).quarters()).isEqualTo(all.subList(all.size() - 4, all.size()));
    }

    @Test
    void ratingsThatAreNotOpenedAreInNoBoxOnPaper() {
        List<Point> open = Made.and(years(MARA, Opening.PAPER), years(JONAS, Opening.PAPER));
        List<Point> more = new ArrayList<>(open);
        more.addAll(quarter(JONAS, FROM.plusDays(40), 20, 40, 0).stream().map(p -> Made.point(JONAS, Made.CLOSE, p.day(), null, 0, Opening.CLOSED)).toList());
        Reader both = new Reader.Paper(Set.of(MARA, JONAS));
        assertThat(Made.seen(Made.people(2), both, more, List.of()).forest(CLOSE, 0).strips().stream().map(Forest.Strip::quarters).toList()
                .equals(Made.seen(Made.people(2), both, open, List.of()).forest(CLOSE, 0).strips().stream().map(Forest.Strip::quarters).toList())).isTrue();
        assertThat(Made.seen(Made.people(2), new Reader.Therapist(), more, List.of()).forest(CLOSE, 0).strips().get(1).quarters().get(0).points().size())
                .isGreaterThan(Made.seen(Made.people(2), both, open, List.of()).forest(CLOSE, 0).strips().get(1).quarters().get(0).points().size());
    }

    @Test
    void whatOnlyOneOfThemOpenedIsNotOnTheirPage() {
        List<Point> points = Made.and(years(MARA, Opening.PAPER), years(JONAS, Opening.CLOSED));
        assertThat(Made.seen(Made.people(2), new Reader.Paper(Set.of(MARA, JONAS)), points, List.of()).forest(CLOSE, 0).isEmpty()).isTrue();
    }

    @Test
    void eachLifeHasItsLaneAndAllTogetherTheFirst() {
        Forest forest = Made.forest(2, 0, Made.and(years(MARA, Opening.PAPER), years(JONAS, Opening.PAPER)),
                Made.life(JONAS, FROM.plusDays(100), null, "Father moves in"), Made.life(MARA, FROM.minusYears(1), FROM.plusDays(60), "Night shifts"),
                Made.life(0, FROM.plusDays(30), null, "Moved house"), Made.life(0, FROM.minusYears(2), FROM.minusYears(1), "Long ago"));
        assertThat(forest.lanes()).extracting(Lane::name).containsExactly("Together", "Mara", "Jonas");
        assertThat(forest.lanes().get(0).spans()).singleElement().satisfies(s -> assertThat(s.moment()).isTrue());
        assertThat(forest.lanes().get(1).spans()).singleElement().satisfies(s -> assertThat(s.moment()).isFalse());
    }

    @Test
    void howDeepATalkWentIsOnNoPageOfOneAlone() {
        List<Point> points = Made.and(years(MARA, Opening.PAPER), years(JONAS, Opening.PAPER));
        var talks = List.of(Made.talk(FROM.plusDays(30), 3), Made.talk(FROM.plusDays(60), 7));
        assertThat(Made.seen(Made.people(2), new Reader.Paper(Set.of(MARA, JONAS)), points, talks).forest(CLOSE, 0).talks()).hasSize(2);
        assertThat(Made.seen(Made.people(2), new Reader.OwnPaper(MARA), points, talks).ownForest(MARA).talks()).isEmpty();
    }

    @Test
    void wordsTellBetweenWhichLevelsTheQuartersLay() {
        List<Point> points = new ArrayList<>();
        for (int q = 0; q < 8; q++) {
            points.addAll(quarter(MARA, FROM.plusMonths(3L * q), 20, 80, 5));
        }
        ForestWords words = new ForestWords(Made.forest(1, 0, points, Made.life(MARA, FROM.plusDays(40), null, "New work")), Locale.ENGLISH);
        assertThat(words.underTheChart()).containsExactly("Over 2 years Mara\u2019s level was about 5.0 all along.",
                "A level like this can also drift by itself.", "Mara noted \u201cNew work\u201d (February\u00a02023) in these years.");
        assertThat(words.alternative()).startsWith("Chart of How close by quarter, first quarter 2023 to fourth quarter 2024. Mara: level in each quarter: first quarter 2023 about 5.0,");
        points.removeIf(p -> p.day().isAfter(LocalDate.of(2023, 9, 30)));
        ForestWords few = new ForestWords(Made.forest(1, 0, points), Locale.ENGLISH);
        assertThat(few.underTheChart()).isEmpty();
        assertThat(few.sentence()).isEqualTo("For Mara, fewer than four quarters have enough ratings for a level.");
    }

    @Test
    void aMembersOwnPageHasEachScaleWithEnoughYearsAndSaysYou() {
        List<Point> points = Made.and(years(MARA, Opening.CLOSED), years(JONAS, Opening.CLOSED),
                Made.points(MARA, Made.SAFE, Opening.CLOSED, new double[] {0, 30, 400}, 1, 2, 3), Made.points(MARA, Made.HEARD, Opening.CLOSED, new double[] {0, 30, 400}, 1, 2, 3));
        Forest own = Made.seen(Made.people(2), new Reader.OwnPaper(MARA), points, List.of()).ownForest(MARA);
        assertThat(own.strips()).extracting(s -> s.panel().name()).containsExactly("How close");
        assertThat(new ForestWords(own, Locale.ENGLISH).underTheChart().get(0)).startsWith("Over 2 years your level for \u201cHow close\u201d was between about ");
    }

    @Test
    void onAMembersOwnPageYouIsNeverSaidOfTheOther() {
        List<Item> lives = List.of(Made.life(MARA, FROM.plusDays(40), null, "New work"), Made.life(JONAS, FROM.plusDays(90), null, "Father moves in"));
        Forest own = Made.seen(Made.people(2), new Reader.OwnPaper(MARA), years(MARA, Opening.CLOSED), lives).ownForest(MARA);
        assertThat(own.lanes()).extracting(Lane::name).as("both are joint").containsExactly("Mara", "Jonas");
        assertThat(new ForestWords(own, Locale.ENGLISH).s10()).containsExactly("You noted \u201cNew work\u201d (February\u00a02023) in these years.");
    }

    @Test
    void whereNobodyRatedNothingIs() {
        Forest none = Made.seen(Made.people(2), new Reader.Therapist(), List.of(), List.of()).forest(CLOSE, 0);
        assertThat(none.isEmpty()).isTrue();
        assertThat(new ForestWords(none, Locale.ENGLISH).sentence()).isEqualTo("There are no ratings here for this time.");
    }
}
