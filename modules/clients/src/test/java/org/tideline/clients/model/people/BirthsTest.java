package org.tideline.clients.model.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({"1988-03-04,1988-03-04", "19880304,1988-03-04", "4/3/1988,1988-03-04", "4.3.88,1988-03-04", "04-03-1988,1988-03-04",
        "4 March 1988,1988-03-04", "4. März 1988,1988-03-04", "'Mar 4, 1988',1988-03-04", "1988/3/4,1988-03-04",
        "1988-03-04T00:00:00Z,1988-03-04", "4.3.25,2025-03-04", "4.12.26,1926-12-04", "4 sept 1990,1990-09-04"})
    void daysAreReadAsPeopleAndFilesWriteThem(String typed, LocalDate day) {
        assertThat(Births.parse(typed, TODAY, false)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4 March", "4/3", "--0304", "31.2.1988", "1988", "tomorrow", "2027-01-01", "1890-01-01", "3/14/1988", "4 M 1988"})
    void whatNamesNoDayOfBirthIsNone(String typed) {
        assertThat(Births.parse(typed, TODAY, false)).isEmpty();
    }

    @Test
    void theMonthComesFirstWhereThatIsTheCustomUnlessPointsSayOtherwise() {
        assertThat(Births.parse("3/14/1988", TODAY, true)).contains(LocalDate.of(1988, 3, 14));
        assertThat(Births.parse("4.3.1988", TODAY, true)).contains(LocalDate.of(1988, 3, 4));
        assertThat(Births.ambiguous("3/4/1988")).isTrue();
        assertThat(Births.ambiguous("3/3/1988")).isFalse();
        assertThat(Births.ambiguous("3.4.1988")).isFalse();
        assertThat(Births.order("3/14/1988")).isEqualTo(Births.Order.MONTH_FIRST);
        assertThat(Births.order("14/3/1988")).isEqualTo(Births.Order.DAY_FIRST);
    }

    @Test
    void anAgeIsSaidInWords() {
        assertThat(Births.age(LocalDate.of(1988, 11, 21), TODAY)).isEqualTo("37 years old");
        assertThat(Births.age(LocalDate.of(1988, 11, 20), TODAY)).isEqualTo("38 years old");
        assertThat(Births.age(LocalDate.of(2025, 10, 20), TODAY)).isEqualTo("13 months old");
        assertThat(Births.age(TODAY, TODAY)).isEqualTo("less than a month old");
    }
}
