package org.tideline.progress.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tideline.progress.model.Made.JONAS;
import static org.tideline.progress.model.Made.MARA;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tideline.clients.api.Reader;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.model.Made;
import org.tideline.progress.model.Trees;

/** The charts' numbers in exports. */
class LevelsPartTest {
    private static final double[] DAYS = {0, 2, 5, 7, 9, 13, 14, 16, 20, 22, 25, 28, 30, 34, 35, 38, 42, 44, 49, 51, 53, 56};
    private static final double[] RATINGS = {4, 5, 3, 5, 6, 4, 5, 5, 6, 3, 6, 6, 5, 7, 6, 5, 7, 7, 6, 8, 7, 7};

    private static List<NamedCsvRecord> rows() throws IOException {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("case_id", "person_id", "about_id", "scale", "asked", "day", "time", "value", "level", "level_sd",
                    "band_low", "band_high", "wave", "drawn");
            LevelsPart.write(csv, Made.seen(Made.people(2), new Reader.Therapist(), Made.and(
                    Made.points(MARA, Made.CLOSE, Opening.CLOSED, DAYS, RATINGS), Made.daily(JONAS, 4.4)), List.of()));
        }
        return CsvReader.builder().ofNamedCsvRecord(out.toString()).stream().toList();
    }

    @Test
    void everyRatingHasItsLevelBandAndWaveAlsoWhereNoneIsDrawn() throws IOException {
        assertThat(rows()).hasSize(23);
        assertThat(rows()).extracting(r -> r.getField("drawn")).containsOnlyOnce("no");
        NamedCsvRecord one = rows().get(22);
        assertThat(one.getFields()).containsExactly("1", "12", "", "close", "now", "2025-01-06", "", "4.4", "4.400000000",
                "0.500000000", "3.759200000", "5.040800000", "0.000000000", "no");
    }

    /** Figures worked out by a separate program over a daily grid, drift 0.75 a month. */
    @Test
    void theyAgreeWithAnIndependentCalculation() throws IOException {
        assertThat(number(0, "level")).isCloseTo(4.738750703685831, within(1e-6));
        assertThat(number(21, "level")).isCloseTo(6.586862431827974, within(1e-6));
        for (int i = 0; i < 22; i++) {
            assertThat(number(i, "level") + number(i, "wave")).isCloseTo(number(i, "value"), within(1e-6));
            assertThat(number(i, "band_high") - number(i, "band_low")).isCloseTo(2 * 1.2816 * number(i, "level_sd"), within(1e-6));
        }
    }

    private static double number(int row, String column) throws IOException {
        return Double.parseDouble(rows().get(row).getField(column));
    }

    @Test
    void aChartsCsvHoldsWhatIsDrawnAndItsSentence() {
        Trees trees = Made.trees(1, Period.ALL, Made.points(MARA, DAYS, RATINGS), Made.event(Made.START.plusDays(3), "=moved house"));
        StringWriter out = new StringWriter();
        ChartCsv.write(trees, Locale.ENGLISH, out);
        List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(out.toString()).stream().toList();
        assertThat(rows.stream().filter(r -> r.getField("what").equals("rating"))).hasSize(22);
        assertThat(rows.stream().filter(r -> r.getField("what").equals("level"))).hasSize(57);
        assertThat(rows.stream().filter(r -> r.getField("what").equals("mark"))).singleElement()
                .satisfies(r -> assertThat(r.getField("words")).isEqualTo("'=moved house"));
        assertThat(rows.get(rows.size() - 1).getField("words")).startsWith("Over these 8 weeks Mara\u2019s level rose");
    }

    @Test
    void aCsvOfYearsHoldsTheirQuartersAndWhatStandsBelow() {
        var years = Made.forest(1, 0, Made.walk(5, MARA, Made.START, Made.START.plusYears(2).minusDays(9), 2, org.tideline.core.api.Opening.PAPER),
                Made.life(MARA, Made.START.plusDays(40), null, "=new work"), Made.talk(Made.START.plusDays(50), 4));
        StringWriter out = new StringWriter();
        ChartCsv.write(years, Locale.ENGLISH, out);
        List<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(out.toString()).stream().toList();
        assertThat(rows.stream().filter(r -> r.getField("what").equals("quarter"))).hasSize(8).allSatisfy(r -> assertThat(r.getField("level")).isNotEmpty());
        assertThat(rows.stream().filter(r -> r.getField("what").equals("life"))).singleElement().satisfies(r -> assertThat(r.getField("words")).isEqualTo("'=new work"));
        assertThat(rows.stream().filter(r -> r.getField("what").equals("talk"))).singleElement().satisfies(r -> assertThat(r.getField("depth")).isEqualTo("4"));
        assertThat(rows.get(rows.size() - 1).getField("words")).startsWith("Over 2 years Mara\u2019s level was between about ");
    }
}
