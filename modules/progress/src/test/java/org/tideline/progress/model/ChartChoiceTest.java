package org.tideline.progress.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.progress.model.Made.JONAS;
import static org.tideline.progress.model.Made.MARA;
import static org.tideline.progress.model.Made.START;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Reader;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Asked;
import org.tideline.progress.spi.Point;

/** What is chosen in the Progress tab. */
class ChartChoiceTest {
    private static SeenRecord year(Reader reader) {
        return Made.seen(Made.people(2), reader, Made.and(Made.walk(1, MARA, START, START.plusDays(364), 7, Opening.CLOSED),
                Made.points(MARA, Made.SAFE, Opening.ROOM, new double[] {0, 364}, 5, 5)), List.of());
    }

    private final ChartChoice choice = ChartChoice.first(year(new Reader.Therapist()));

    @Test
    void beginsWithTheFirstQuestionOverTwelveWeeksUpToTheNewestRating() {
        assertThat(choice.question().scale().id()).isEqualTo("close");
        assertThat(choice.period()).isEqualTo(new Period(START.plusDays(364 - 83), START.plusDays(364)));
    }

    @Test
    void allIsFromTheFirstRatingToTheNewest() {
        assertThat(choice.span(ChartChoice.Span.ALL).period()).isEqualTo(new Period(START, START.plusDays(364)));
    }

    @Test
    void nearerHalvesTheTimeAndFartherDoublesItUntilAllIsShown() {
        assertThat(choice.nearer().period()).isEqualTo(new Period(START.plusDays(364 - 41), START.plusDays(364)));
        assertThat(choice.farther().period()).isEqualTo(new Period(START.plusDays(364 - 167), START.plusDays(364)));
        assertThat(choice.farther().farther().farther().span()).contains(ChartChoice.Span.ALL);
        assertThat(choice.nearer().nearer().nearer().nearer().period().from()).isEqualTo(START.plusDays(364 - 13));
    }

    @Test
    void isKeptOverNewDataAndGivenUpWhereTheReaderMayNotSeeIt() {
        ChartChoice safe = choice.about(new Question(Made.SAFE, Asked.NOW)).span(ChartChoice.Span.ALL);
        assertThat(safe.over(year(new Reader.Therapist())).question()).isEqualTo(safe.question());
        assertThat(choice.over(year(new Reader.Room(Set.of(MARA, Made.JONAS)))).question().scale().id()).isEqualTo("safe");
        assertThat(choice.over(year(new Reader.Paper(Set.of(MARA, Made.JONAS)))).nothing()).isTrue();
    }

    private static SeenRecord both(Reader reader) {
        List<Point> paper = Made.and(Made.points(MARA, new double[] {100, 200}, 5, 6), Made.points(JONAS, new double[] {100, 200}, 5, 6));
        return Made.seen(Made.people(2), reader, Made.and(paper, Made.points(MARA, Made.CLOSE, Opening.ROOM, new double[] {0, 300}, 4, 7),
                Made.points(MARA, Made.SAFE, Opening.ROOM, new double[] {0}, 5)), List.of());
    }

    @Test
    void aPictureForPaperIsSetInTimeByWhatIsOnPaperAlone() {
        SeenRecord paper = both(new Reader.Paper(Set.of(MARA, JONAS)));
        ChartChoice room = ChartChoice.first(both(new Reader.Room(Set.of(MARA, JONAS))));
        assertThat(room.period().to()).isEqualTo(START.plusDays(300));
        assertThat(room.onPaper(paper).orElseThrow().period()).isEqualTo(new Period(START.plusDays(200 - 83), START.plusDays(200)));
        assertThat(room.span(ChartChoice.Span.ALL).onPaper(paper).orElseThrow().period())
                .isEqualTo(new Period(START.plusDays(100), START.plusDays(200)));
        assertThat(room.nearer().onPaper(paper).orElseThrow().period()).isEqualTo(new Period(START.plusDays(200 - 41), START.plusDays(200)));
        Period chosen = new Period(START.plusDays(90), START.plusDays(150));
        assertThat(room.window(chosen).onPaper(paper).orElseThrow().period()).isEqualTo(chosen);
    }

    @Test
    void thereIsNoPictureForPaperOfWhatWasOpenedForTheRoomAlone() {
        ChartChoice room = ChartChoice.first(both(new Reader.Room(Set.of(MARA, JONAS)))).about(new Question(Made.SAFE, Asked.NOW));
        assertThat(room.onPaper(both(new Reader.Paper(Set.of(MARA, JONAS))))).isEmpty();
    }

    @Test
    void aQuestionAskedAboutTwoTimesSaysWhich() {
        var now = Made.point(MARA, Made.CLOSE, START, null, 5, Opening.CLOSED);
        var week = new Point(now.ref(), now.label(), "close", MARA, 0, Asked.THIS_WEEK, START, null, 7);
        ChartChoice two = ChartChoice.first(Made.seen(Made.people(1), new Reader.Therapist(), List.of(now, week), List.of()));
        assertThat(two.questions().stream().map(two::words)).containsExactly("How close, right now", "How close, that week");
    }
}
