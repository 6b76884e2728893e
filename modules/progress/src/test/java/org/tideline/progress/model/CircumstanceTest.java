package org.tideline.progress.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Point;

class CircumstanceTest {
    private static final LocalDate DAY = Made.START;
    private static final Period MONTH = new Period(DAY, DAY.plusDays(30));

    @Test
    void whatComesAgainIsOneCircumstanceOfItsTimeAndNoMarkForEachOfIts() {
        Mark again = mark("Every Monday", new Period(DAY.minusDays(60), null));
        Mark once = mark("Moved house", null);

        assertThat(again.kind()).isEqualTo(Mark.Kind.CIRCUMSTANCE);
        assertThat(once.kind()).isEqualTo(Mark.Kind.LIFE_EVENT);
    }

    @Test
    void itIsShownWhereAnyOfItLiesInTheTimeShown() {
        assertThat(mark("goes on", new Period(DAY.minusDays(60), null)).in(MONTH)).isTrue();
        assertThat(mark("reaches in", new Period(DAY.minusDays(60), DAY)).in(MONTH)).isTrue();
        assertThat(mark("is over", new Period(DAY.minusDays(60), DAY.minusDays(1))).in(MONTH)).isFalse();
        assertThat(mark("begins later", new Period(DAY.plusDays(31), null)).in(MONTH)).isFalse();
        assertThat(mark("a day before", null).in(new Period(DAY.plusDays(1), DAY.plusDays(9)))).isFalse();
    }

    @Test
    void theWordsOfTheChartNameItWithItsTime() {
        List<Point> points = Made.daily(Made.MARA, 4, 5, 6, 5, 4, 5, 6, 5);
        Panel panel = new Panel(new Subject.Named("Mara"), 0, Made.CLOSE, Slice.of(Series.of(points, true), MONTH));
        Trees trees = Trees.on(MONTH, List.of(panel), List.of(mark("Night shifts", new Period(DAY, DAY.plusDays(9))),
                mark("Choir", new Period(DAY.minusDays(9), null))), true);

        assertThat(trees.marks(Mark.Kind.CIRCUMSTANCE)).hasSize(2);
        assertThat(trees.marks(Mark.Kind.LIFE_EVENT)).isEmpty();
        assertThat(new ChartWords(trees, Locale.UK).alternative().replace((char) 0xA0, (char) 0x20)).contains("Night shifts, 6 January to 15 January", "Choir, from 28 December on");
    }

    private static Mark mark(String words, Period lasting) {
        LocalDate from = lasting == null ? DAY : lasting.from();
        return Mark.of(new Item(new ItemRef("clients.life-event", words.hashCode()), Label.joint(Made.CASE, from), from, null, "flag", words,
                List.of(), null, true, lasting, Part.LIVES, null)).orElseThrow();
    }
}
