package org.tideline.progress.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.progress.model.Made.JONAS;
import static org.tideline.progress.model.Made.MARA;
import static org.tideline.progress.model.Made.SAMIRA;
import static org.tideline.progress.model.Made.START;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Opening;
import org.tideline.progress.model.Forest;
import org.tideline.progress.model.Made;
import org.tideline.progress.spi.Point;
import org.tideline.ui.support.api.Palette;

/** The drawing of years stays inside its frame, whatever it is given. */
class ForestDrawingTest {
    private static List<Point> years(long person, int years) {
        return Made.walk(person, person, START.minusYears(years), START, 1.8, Opening.PAPER);
    }

    private static Item[] crowd(int events) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            items.add(Made.life(i % 2 == 0 ? MARA : 0, START.minusDays(400 - 9L * i), i % 3 == 0 ? START.plusDays(9L * i) : null,
                    "something in a life with a good many words to it, number " + i));
            items.add(Made.talk(START.minusDays(400 - 9L * i), i % 7 + 1));
            items.add(Made.mark("notebook-pen", START.minusDays(400 - 7L * i), "session"));
        }
        return items.toArray(Item[]::new);
    }

    static Stream<Arguments> records() {
        return Stream.of(Arguments.of("one rating", Made.forest(1, 0, Made.daily(MARA, 5))),
                Arguments.of("five ratings", Made.forest(1, 0, Made.daily(MARA, 5, 0, 10, 6, 3))),
                Arguments.of("two years", Made.forest(2, 2, Made.and(years(MARA, 2), years(JONAS, 2)), crowd(3))),
                Arguments.of("twenty years", Made.forest(1, 0, years(MARA, 20))),
                Arguments.of("a hundred years", Made.forest(1, 0, years(MARA, 100))),
                Arguments.of("three members and a crowd of events", Made.forest(3, 0, Made.and(years(MARA, 5), years(JONAS, 5), years(SAMIRA, 5)), crowd(30))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("records")
    void staysInsideItsFrame(String what, Forest forest) {
        for (Style style : List.of(Style.PAPER, Style.screen(1), Style.screen(2), Style.screen(1).saved())) {
            for (boolean overlaid : new boolean[] {false, true}) {
                ForestDrawing drawing = new ForestDrawing(forest, style, Palette.PAPER, Locale.ENGLISH, overlaid);
                double width = style == Style.PAPER ? 474 : 900;
                assertThat(TreesDrawingTest.inkOutside(TreesDrawingTest.drawn(drawing, width, drawing.height(width, 74)))).as("%s, %s", what, overlaid).isZero();
            }
        }
    }

    @Test
    void lanesWithoutRoomForTheirWordsAreNumberedOnPaper() {
        Forest crowded = Made.forest(2, 0, Made.and(years(MARA, 5), years(JONAS, 5)), crowd(30));
        assertThat(ForestDrawing.onPaper(crowded, Locale.ENGLISH).numbered(474)).extracting(l -> l.name()).containsExactly("Together", "Mara");
        Forest calm = Made.forest(2, 0, Made.and(years(MARA, 5), years(JONAS, 5)), crowd(2));
        assertThat(ForestDrawing.onPaper(calm, Locale.ENGLISH).numbered(474)).isEmpty();
    }

    @Test
    void everyQuarterWithRatingsHasItsPlace() {
        Forest forest = Made.forest(2, 0, Made.and(years(MARA, 5), years(JONAS, 3)));
        Rectangle2D area = new Rectangle2D.Double(0, 0, 900, 500);
        var spots = new ForestDrawing(forest, Style.screen(1), Palette.SCREEN_LIGHT, Locale.ENGLISH, false).spots(area);
        assertThat(spots).hasSize(forest.rows().size()).allMatch(s -> area.contains(s.x(), s.y()));
    }
}
