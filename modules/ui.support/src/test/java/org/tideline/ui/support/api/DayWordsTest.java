package org.tideline.ui.support.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Days as people type them")
class DayWordsTest {
    private static final LocalDate TUESDAY = LocalDate.of(2025, 11, 18);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "today, 2025-11-18", "yesterday, 2025-11-17", "Tomorrow, 2025-11-19",
        "mon, 2025-11-17", "tuesday, 2025-11-18", "wed, 2025-11-12",
        "4/11, 2025-11-04", "4.11., 2025-11-04", "04-11-2024, 2024-11-04", "4/11/24, 2024-11-04",
        "2025-11-04, 2025-11-04", "4 Nov, 2025-11-04", "4 november 2023, 2023-11-04", "Nov 4, 2025-11-04",
        "3 Sept, 2025-09-03", "2 Jan, 2026-01-02", "20 Jun, 2025-06-20", "29 feb 2024, 2024-02-29"})
    void understood(String typed, LocalDate meant) {
        assertThat(DayWords.parse(typed, TUESDAY, false)).contains(meant);
    }

    @Test
    @DisplayName("Where the month comes first, 4/11 is in April")
    void monthFirst() {
        assertThat(DayWords.parse("4/11", TUESDAY, true)).contains(LocalDate.of(2025, 4, 11));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "soon", "31/2", "31 Feb", "13/13", "2025-02-30", "4", "99 Nov", "4 Nov 20255", "mo"})
    @DisplayName("What names no day is no day")
    void refused(String typed) {
        assertThat(DayWords.parse(typed, TUESDAY, false)).isEmpty();
    }

    @Test
    @DisplayName("What is written out is read back")
    void roundTrip() {
        String written = DayWords.full(TUESDAY);
        assertThat(written).isEqualTo("Tue 18 Nov 2025");
        assertThat(DayWords.parse(written.substring(4), TUESDAY, true)).contains(TUESDAY);
    }
}
