package org.tideline.progress.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.progress.model.Made.CLOSE;
import static org.tideline.progress.model.Made.HEARD;
import static org.tideline.progress.model.Made.JONAS;
import static org.tideline.progress.model.Made.MARA;
import static org.tideline.progress.model.Made.SAFE;
import static org.tideline.progress.model.Made.SAMIRA;
import static org.tideline.progress.model.Made.START;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Reader;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Asked;
import org.tideline.progress.spi.Point;

/** What a reader sees is worked out from what that reader may see, and from nothing else. */
class SeenRecordTest {
    private static final Question HOW_CLOSE = new Question(CLOSE, Asked.NOW);
    private static final Reader BOTH_ON_PAPER = new Reader.Paper(Set.of(MARA, JONAS));

    private static SeenRecord seen(Reader reader, List<Point> points, Item... items) {
        return Made.seen(Made.people(2), reader, points, List.of(items));
    }

    @Test
    void theLevelOnPaperIsFittedOnOpenedRatingsAlone() {
        List<Point> opened = Made.and(Made.points(MARA, Figures.DAYS, Figures.A), Made.points(JONAS, Figures.DAYS, Figures.B));
        List<Point> all = Made.and(opened, Made.points(MARA, CLOSE, Opening.CLOSED, new double[] {1, 10, 33}, 0, 0, 0));
        Trees without = seen(BOTH_ON_PAPER, opened).trees(HOW_CLOSE, Period.ALL);
        Trees with = seen(BOTH_ON_PAPER, all).trees(HOW_CLOSE, Period.ALL);
        assertThat(with.panels().get(0).slice().level()).isEqualTo(without.panels().get(0).slice().level());
        assertThat(new ChartWords(with, Locale.ENGLISH).alternative()).isEqualTo(new ChartWords(without, Locale.ENGLISH).alternative());
        assertThat(with.sources()).isEqualTo(without.sources());
        assertThat(seen(new Reader.Therapist(), all).trees(HOW_CLOSE, Period.ALL).panels().get(0).slice().level())
                .as("the therapist's level is another one").isNotEqualTo(without.panels().get(0).slice().level());
    }

    @Test
    void aQuestionThatOneOfThemHasNotOpenedIsNotOnTheirPage() {
        List<Point> points = Made.and(Made.points(MARA, Figures.DAYS, Figures.A), Made.points(JONAS, CLOSE, Opening.CLOSED, Figures.DAYS, Figures.B));
        assertThat(seen(BOTH_ON_PAPER, points).questions(Period.ALL)).isEmpty();
        assertThat(seen(BOTH_ON_PAPER, points).trees(HOW_CLOSE, Period.ALL).isEmpty()).isTrue();
    }

    @Test
    void norIsOneThatOnlyOneOfThemAnsweredInTheTimeShown() {
        List<Point> points = Made.and(Made.points(MARA, Figures.DAYS, Figures.A), Made.points(JONAS, new double[] {0}, 5));
        Period later = new Period(START.plusDays(10), START.plusDays(56));
        assertThat(seen(BOTH_ON_PAPER, points).questions(Period.ALL)).containsExactly(HOW_CLOSE);
        assertThat(seen(BOTH_ON_PAPER, points).questions(later)).isEmpty();
    }

    @Test
    void inTheRoomAnAuthorMayShowTheirOwnOpenedAnswersAlone() {
        List<Point> points = Made.and(Made.points(MARA, CLOSE, Opening.ROOM, Figures.DAYS, Figures.A),
                Made.points(JONAS, CLOSE, Opening.CLOSED, Figures.DAYS, Figures.B));
        Trees trees = seen(new Reader.Room(Set.of(MARA, JONAS)), points).trees(HOW_CLOSE, Period.ALL);
        assertThat(trees.panels()).extracting(Panel::name).containsExactly("Mara");
        assertThat(new ChartWords(trees, Locale.ENGLISH).sentence()).doesNotContain("Jonas");
    }

    @Test
    void aMembersOwnPageHasAPanelForEachScaleAndNobodyElse() {
        List<Point> points = Made.and(Made.points(MARA, Figures.DAYS, Figures.A), Made.points(MARA, HEARD, Opening.CLOSED, Figures.DAYS, Figures.B),
                Made.points(JONAS, Figures.DAYS, Figures.B));
        Trees own = seen(new Reader.OwnPaper(MARA), points).own(MARA, Period.ALL);
        assertThat(own.panels()).extracting(Panel::name).containsExactly("How close", "How heard");
        assertThat(own.panels()).allMatch(p -> p.slice().series().person() == MARA);
        assertThat(own.panels()).extracting(Panel::mark).containsOnly(0);
    }

    @Test
    void howSafeItFeltIsNotOnAMembersOwnPageButOnOneOfItsOwn() {
        List<Point> close = Made.points(MARA, Figures.DAYS, Figures.A);
        List<Point> points = Made.and(close, Made.points(MARA, SAFE, Opening.PAPER, Figures.DAYS, Figures.B),
                Made.points(MARA, SAFE, Opening.CLOSED, new double[] {-200}, 1));
        SeenRecord record = seen(new Reader.OwnPaper(MARA), points);
        Trees own = record.own(MARA, Period.ALL);
        assertThat(own.panels()).extracting(Panel::name).containsExactly("How close");
        assertThat(own.sources()).containsExactlyElementsOf(seen(new Reader.OwnPaper(MARA), close).own(MARA, Period.ALL).sources());
        assertThat(own.shown()).as("nor does the time axis tell of it").isEqualTo(new Period(START, START.plusDays(56)));
        assertThat(record.ownSafe(MARA, Period.ALL).panels()).extracting(Panel::name).containsExactly("How safe");
    }

    private static List<Point> about(long person, long... whom) {
        List<Point> points = new ArrayList<>();
        for (long other : whom) {
            for (Point p : Made.points(person, Figures.DAYS, Figures.A)) {
                points.add(new Point(p.ref(), p.label(), p.scale(), person, other, p.asked(), p.day(), p.time(), p.value()));
            }
        }
        return points;
    }

    private static Trees onPaperOfThree(List<Point> points) {
        return Made.seen(Made.people(3), new Reader.Paper(Set.of(MARA, JONAS, SAMIRA)), points, List.of()).trees(HOW_CLOSE, Period.ALL);
    }

    @Test
    void threeReadTogetherOnlyWhatEachOpenedAboutEachOther() {
        List<Point> most = Made.and(about(MARA, JONAS, SAMIRA), about(JONAS, MARA, SAMIRA), about(SAMIRA, MARA));
        assertThat(onPaperOfThree(Made.and(most, about(SAMIRA, JONAS))).panels()).hasSize(6);
        assertThat(onPaperOfThree(most).isEmpty()).as("Samira about Jonas is missing").isTrue();
    }

    @Test
    void aRatingAboutNobodyInParticularDoesNotStandInForOneThatIsMissing() {
        List<Point> most = Made.and(about(MARA, JONAS, SAMIRA), about(JONAS, MARA, SAMIRA), about(SAMIRA, MARA));
        assertThat(onPaperOfThree(Made.and(most, about(SAMIRA, 0))).isEmpty()).isTrue();
        List<Point> general = Made.and(about(MARA, 0), about(JONAS, 0), about(SAMIRA, 0));
        assertThat(onPaperOfThree(Made.and(most, general)).panels()).as("what each said in general stands by itself")
                .hasSize(3).allMatch(p -> p.slice().series().about() == 0);
    }

    @Test
    void twoHaveNobodyElseToMean() {
        assertThat(seen(BOTH_ON_PAPER, Made.and(about(MARA, JONAS), about(JONAS, 0))).trees(HOW_CLOSE, Period.ALL).panels()).hasSize(2);
        assertThat(seen(BOTH_ON_PAPER, Made.and(about(MARA, JONAS), about(JONAS, SAMIRA))).questions(Period.ALL)).isEmpty();
    }

    @Test
    void choosingAnotherPeriodMovesNoLine() {
        List<Point> points = Made.points(MARA, Figures.DAYS, Figures.A);
        Slice whole = seen(new Reader.Therapist(), points).trees(HOW_CLOSE, Period.ALL).panels().get(0).slice();
        Slice part = seen(new Reader.Therapist(), points)
                .trees(HOW_CLOSE, new Period(START.plusDays(20), START.plusDays(40))).panels().get(0).slice();
        assertThat(part.level().get(0)).isNotEmpty();
        assertThat(whole.level().get(0)).containsAll(part.level().get(0));
    }

    @Test
    void enoughForALevelIsAskedOfTheWholeRecord() {
        List<Point> points = Made.points(MARA, Figures.DAYS, Figures.A);
        Slice part = seen(new Reader.Therapist(), points)
                .trees(HOW_CLOSE, new Period(START.plusDays(20), START.plusDays(30))).panels().get(0).slice();
        assertThat(part.points()).hasSize(5);
        assertThat(part.drawn()).isTrue();
    }

    @Test
    void ratingsAskedAboutDifferentTimesAreDifferentSeries() {
        Point now = Made.point(MARA, CLOSE, START, null, 5, Opening.CLOSED);
        Point week = new Point(now.ref(), now.label(), "close", MARA, 0, Asked.THIS_WEEK, START, null, 7);
        SeenRecord record = seen(new Reader.Therapist(), List.of(now, week));
        assertThat(record.series()).hasSize(2);
        assertThat(record.askedTwice(CLOSE)).isTrue();
        assertThat(record.questions(Period.ALL)).containsExactly(HOW_CLOSE, new Question(CLOSE, Asked.THIS_WEEK));
    }

    @Test
    void ratingsAtOneMomentStandInTheOrderOfTheirIdsAndAMissingTimeIsNoon() {
        Label label = Label.own(Made.CASE, MARA, START);
        List<Point> points = List.of(
                new Point(new ItemRef("a", 30), label, "close", MARA, 0, Asked.NOW, START, LocalTime.of(12, 0), 3),
                new Point(new ItemRef("a", 40), label, "close", MARA, 0, Asked.NOW, START, LocalTime.of(8, 0), 4),
                new Point(new ItemRef("a", 20), label, "close", MARA, 0, Asked.NOW, START, null, 2));
        Series series = seen(new Reader.Therapist(), points).series().get(0);
        assertThat(series.points()).extracting(p -> p.ref().id()).containsExactly(40L, 20L, 30L);
        assertThat(series.moment(1)).isEqualTo(START.toEpochDay() + 0.5);
    }

    @Test
    void nothingAfterTodayIsSeen() {
        List<Point> points = List.of(Made.point(MARA, CLOSE, Now.today().plusDays(1), null, 5, Opening.PAPER));
        assertThat(seen(new Reader.Therapist(), points).series()).isEmpty();
    }

    @Test
    void marksAreFilteredLikeRatings() {
        Item joint = Made.event(START.plusDays(3), "moved house");
        Item own = new Item(new ItemRef("clients.lifeEvent", 9), Label.own(Made.CASE, JONAS, START.plusDays(4)), START.plusDays(4),
                null, "flag", "Jonas: new post", List.of(), null, true);
        Item unmarked = new Item(new ItemRef("checkins.checkin", 8), Label.joint(Made.CASE, START), START, null, "flag", "no", List.of(), null, false);
        List<Point> points = Made.and(Made.points(MARA, Figures.DAYS, Figures.A), Made.points(JONAS, Figures.DAYS, Figures.B));
        assertThat(seen(BOTH_ON_PAPER, points, own, joint, unmarked).trees(HOW_CLOSE, Period.ALL).marks())
                .extracting(Mark::words).containsExactly("moved house");
        assertThat(seen(new Reader.Therapist(), points, own, joint, unmarked).trees(HOW_CLOSE, Period.ALL).marks())
                .extracting(Mark::words).containsExactly("moved house", "Jonas: new post");
    }

    @Test
    void theTimeAxisFollowsWhatIsSeenWhereNoPeriodIsAsked() {
        Trees trees = seen(BOTH_ON_PAPER, Made.and(Made.points(MARA, Figures.DAYS, Figures.A), Made.points(JONAS, Figures.DAYS, Figures.B),
                Made.points(MARA, CLOSE, Opening.CLOSED, new double[] {-100, 90}, 5, 5))).trees(HOW_CLOSE, Period.ALL);
        assertThat(trees.shown()).isEqualTo(new Period(START, START.plusDays(56)));
    }
}
