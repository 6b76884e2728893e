package org.tideline.progress.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.progress.model.Made.JONAS;
import static org.tideline.progress.model.Made.MARA;
import static org.tideline.progress.model.Made.START;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Scale;

/** The sentence on screen and the words for those who do not see the picture. */
class ChartWordsTest {
    private static ChartWords words(Trees trees) {
        return new ChartWords(trees, Locale.ENGLISH);
    }

    private static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }

    private final Trees both = Made.trees(2, new Period(START, START.plusDays(56)),
            Made.and(Made.points(MARA, Figures.DAYS, Figures.A), Made.points(JONAS, Figures.DAYS, Figures.B)),
            Made.event(START.plusDays(10), "moved house"), Made.mark("notebook-pen", START.plusDays(3), "Session 1"));

    @Test
    void theSentenceSaysEachMoveAndHowSureItIs() {
        assertThat(words(both).sentence()).isEqualTo("Over these 8 weeks Mara\u2019s level rose about 1.8 points, give or take 1.3. "
                + "Jonas\u2019s stayed about where it was (0.9 higher, give or take 1.0). A line like this can also drift by itself.");
    }

    @Test
    void theSecondLineSaysWhatTheBandIsAndTheUsualSteps() {
        assertThat(words(both).second()).isEqualTo("The band is where the level most likely lay, about four times in five. "
                + "Single days swing wider: Mara\u2019s usual step from one check-in to the next is 1.6 points, Jonas\u2019s 1.0.");
    }

    @Test
    void fewRatingsAreEnoughToSeeTheDays() {
        Trees few = Made.trees(2, new Period(START, START.plusDays(27)), Made.and(Made.daily(MARA, 5, 6, 5, 7), Made.daily(JONAS, 4, 5)));
        assertThat(words(few).sentence()).isEqualTo("4 ratings from Mara and 2 from Jonas. That is enough to see the days, and too few to "
                + "say anything about the water underneath.");
        assertThat(words(few).second()).isEqualTo("A line is drawn from eight ratings over four weeks, for each person by themselves.");
    }

    @Test
    void whereNoLineIsEverDrawnNoneIsPromised() {
        Scale total = new Scale("measure", "PHQ-9", 0, 27, "lowest", "highest", false);
        Trees rated = Made.trees(2, Period.ALL, Made.and(Made.every(60, MARA, 5, 6, 4), Made.every(60, JONAS, 4, 5)));
        Trees totals = new Trees(rated.shown(), rated.panels().stream().map(p -> new Panel(p.subject(), p.mark(), total, p.slice())).toList(), rated.marks(),
                rated.therapist());
        assertThat(words(totals).sentence()).isEqualTo("3 ratings from Mara and 2 from Jonas in this time, shown as they are. No line is drawn on this scale.");
        assertThat(words(totals).second()).as("nor are months without one gaps").isEmpty();
        assertThat(plain(words(totals).alternative())).startsWith("Chart of PHQ-9, from 0, lowest, to 27, highest;").contains("Mara: 3 ratings: 6 January 5, ")
                .doesNotContain("Too");
    }

    @Test
    void manyRatingsInAShortTimeAreTooShortATime() {
        Trees diary = Made.trees(1, Period.ALL, Made.daily(MARA, 5, 6, 5, 7, 5, 6, 5, 7, 5, 6, 5, 7, 5, 5));
        assertThat(words(diary).sentence()).isEqualTo("14 ratings from Mara. That is enough to see the days, and too short a time to "
                + "say anything about the water underneath.");
    }

    @Test
    void oneMayHaveALineWhileTheOtherHasNone() {
        Trees one = Made.trees(2, new Period(START, START.plusDays(56)), Made.and(Made.points(MARA, Figures.DAYS, Figures.A), Made.daily(JONAS, 4)));
        assertThat(words(one).sentence()).contains("Mara\u2019s level rose").endsWith("1 rating from Jonas. That is enough to see the days, "
                + "and too few to say anything about the water underneath.");
    }

    @Test
    void theAlternativeTextCarriesTheContent() {
        assertThat(plain(words(both).alternative())).isEqualTo("Chart of How close, from 0, far apart, to 10, very close; 6 January 2025 to 3 March 2025. "
                + "Mara: 22 ratings between 3 and 8; level about 4.7 at the start, about 6.6 at the end; no gap. "
                + "Jonas: 22 ratings between 4 and 7; level about 5.7 at the start, about 6.6 at the end; no gap. "
                + "Marked: moved house, 16 January. 1 session.");
    }

    @Test
    void theAlternativeTextOfFewRatingsListsThem() {
        assertThat(plain(words(Made.trees(1, Period.ALL, Made.daily(MARA, 5, 4.5))).alternative()))
                .endsWith("Mara: 2 ratings: 6 January 5, 7 January 4.5. Too few for a level.");
    }

    @Test
    void aGapIsNamedInAllOfThem() {
        double[] days = new double[40];
        double[] values = new double[40];
        for (int i = 0; i < 40; i++) {
            days[i] = i < 20 ? i : i + 40;
            values[i] = 5;
        }
        Trees gap = Made.trees(1, Period.ALL, Made.points(MARA, days, values));
        assertThat(plain(words(gap).second())).endsWith("No ratings from Mara 26 Jan to 6 Mar.");
        assertThat(plain(words(gap).alternative())).endsWith("no ratings here from 26 January to 6 March.");
    }
}
