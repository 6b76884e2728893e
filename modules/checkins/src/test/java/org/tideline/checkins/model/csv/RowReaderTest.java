package org.tideline.checkins.model.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.DayKind;
import org.tideline.checkins.model.DayKinds;
import org.tideline.checkins.model.Question;
import org.tideline.core.api.Now;
import org.tideline.progress.spi.Asked;

class RowReaderTest {
    private static final List<String> HEADER = List.of("person", "date", "close", "heard", "note", "circumstance", "asked");
    private ColumnMapping mapping = ColumnMapping.guess(HEADER, List.of()).ordered(ColumnMapping.DateOrder.DAY_FIRST);

    private Entry read(String... fields) throws RowTrouble {
        List<String> all = new ArrayList<>(Arrays.asList(fields));
        while (all.size() < HEADER.size()) {
            all.add("");
        }
        return new RowReader(mapping, HEADER.size()).read(new FileRow(2, all));
    }

    private static BigDecimal close(Entry entry) {
        return entry.given().get(0).value();
    }

    @ParameterizedTest
    @CsvSource({"4.4, 4.4", "'4,4', 4.4", "0, 0", "10, 10", "10.0, 10", "7.125, 7.125", "+3, 3"})
    void takesNumbersExactly(String text, BigDecimal value) throws Exception {
        assertThat(close(read("mara", "2026-01-05", text))).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({"10.42, Close is above 10 (10.42)", "−0.31, Close is below 0 (−0.31)", "-1, Close is below 0 (-1)",
        "0.1234567, Close has more than 6 decimals", "seven, “seven” is not a number", "７, “７” is not a number",
        "=1+1, “=1+1” is not a number", "1e1, “1e1” is not a number", "0x5, “0x5” is not a number", "5 6, “5 6” is not a number"})
    void guessesAndRoundsNothing(String text, String reason) {
        assertThatThrownBy(() -> read("mara", "2026-01-05", text)).isInstanceOf(RowTrouble.class).hasMessage(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-01", "2026/2/1", "1.2.2026", "01.02.2026", "1/2/2026", "2026-02-01T21:30", "1.2.2026 21:30"})
    void readsDaysAsPeopleWriteThem(String text) throws Exception {
        assertThat(read("mara", text, "5").day()).isEqualTo(LocalDate.of(2026, 2, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "31.4.2026", "1.2.26", "yesterday", "2026-13-01", "", "1/13/2026", "3026-01-01", "1026-01-01",
        "2026-02-01 25:00", "２０２６-01-01"})
    void setsOtherDaysAside(String text) {
        assertThatThrownBy(() -> read("mara", text, "5")).isInstanceOf(RowTrouble.class);
    }

    @Test
    void aDayToComeStaysOutWithTheReason() throws Exception {
        LocalDate tomorrow = Now.today().plusDays(1);
        assertThat(read("mara", tomorrow.toString(), "5").day()).isEqualTo(tomorrow);
        assertThatThrownBy(() -> read("mara", tomorrow.plusDays(1).toString(), "5")).isInstanceOf(RowTrouble.class)
                .hasMessageEndingWith("is still to come");
        assertThatThrownBy(() -> read("mara", "1899-12-31", "5")).hasMessage("The day 1899-12-31 is before 1900");
    }

    @Test
    void takesTheTimeThatStandsWithTheDay() throws Exception {
        assertThat(read("mara", "2026-02-01T21:30:59Z", "5").time()).isEqualTo(LocalTime.of(21, 30));
        assertThat(read("mara", "2026-02-01 9:30 pm", "5").time()).isEqualTo(LocalTime.of(21, 30));
        assertThat(read("mara", "2026-02-01", "5").time()).isNull();
    }

    @Test
    void monthFirstIsReadOnlyWhenSaid() throws Exception {
        assertThat(read("mara", "3/4/2026", "5").day()).isEqualTo(LocalDate.of(2026, 4, 3));
        mapping = mapping.ordered(ColumnMapping.DateOrder.MONTH_FIRST);
        assertThat(read("mara", "3/4/2026", "5").day()).isEqualTo(LocalDate.of(2026, 3, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NA", "n/a", " ", "-"})
    void whatWasLeftOutIsSkippedAndNeverNought(String text) throws Exception {
        Entry entry = read("mara", "2026-01-05", "5", text);
        assertThat(entry.given().get(1)).isEqualTo(new Entry.Given(Question.HEARD, Answer.State.SKIPPED, null, null));
    }

    @Test
    void theThirdAnswerIsKeptAsWhatItIs() throws Exception {
        assertThat(read("mara", "2026-01-05", "5", "We did not talk").given().get(1).state()).isEqualTo(Answer.State.THIRD);
    }

    @Test
    void aRowWithoutARatingStaysOut() {
        assertThatThrownBy(() -> read("mara", "2026-01-05", "", "", "a note")).hasMessage("No rating in the row");
    }

    @Test
    void aRowWithTheWrongNumberOfFieldsStaysOut() {
        assertThatThrownBy(() -> new RowReader(mapping, 7).read(new FileRow(2, List.of("mara", "2026-01-05", "5"))))
                .hasMessage("The row has 3 fields, the header has 7");
    }

    @Test
    void aCharacterNoTextCanHoldSetsTheRowAside() {
        assertThatThrownBy(() -> read("ma\0ra", "2026-01-05", "5")).isInstanceOf(RowTrouble.class);
        assertThatThrownBy(() -> read("mara", "2026-01-05", "5", "", "no\0te")).isInstanceOf(RowTrouble.class);
    }

    @Test
    void reasonsForLogsHoldNoWordOfTheFile() {
        for (String[] row : new String[][] {{"mara", "secret", "5"}, {"mara", "2026-01-05", "secret"},
            {"mara", "2026-01-05", "5", "secret"}, {"mara", "2026-01-05", "5", "", "", "", "secret"}}) {
            assertThatThrownBy(() -> read(row)).isInstanceOfSatisfying(RowTrouble.class,
                    trouble -> assertThat(trouble.setAside(new FileRow(2, List.of())).plain()).doesNotContain("secret"));
        }
    }

    @Test
    void turnsAndStretchesAnotherScaleOnlyAsTold() throws Exception {
        mapping = mapping.scaled(BigDecimal.ONE, new BigDecimal(5), false);
        assertThat(close(read("mara", "2026-01-05", "3"))).isEqualByComparingTo("5");
        assertThat(close(read("mara", "2026-01-05", "1"))).isEqualByComparingTo("0");
        assertThatThrownBy(() -> read("mara", "2026-01-05", "6")).hasMessage("Close is above 5 (6)");
        mapping = mapping.scaled(BigDecimal.ONE, new BigDecimal(5), true);
        assertThat(close(read("mara", "2026-01-05", "1"))).isEqualByComparingTo("10");
    }

    @Test
    void keepsKindsOfDayAndNotes() throws Exception {
        Entry entry = read("mara", "2026-01-05", "5", "", "=the washing up", "rushed; Quarrel; choir", "this week");
        assertThat(entry.asked()).isEqualTo(Asked.THIS_WEEK);
        assertThat(DayKinds.parse(entry.given().get(2).text()))
                .isEqualTo(new DayKinds(List.of(DayKind.RUSHED, DayKind.QUARREL), List.of("choir")));
        assertThat(entry.given().get(3).text()).isEqualTo("=the washing up");
    }
}
