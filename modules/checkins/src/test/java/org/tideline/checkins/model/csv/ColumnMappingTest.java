package org.tideline.checkins.model.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tideline.core.api.Validation;

class ColumnMappingTest {
    private static final List<String> DIARY =
            List.of("couple_id", "person_id", "gender", "composition", "diary_day", "closeness", "provided_support");

    private static ColumnMapping guess(List<String> header, String... first) {
        return ColumnMapping.guess(header, first.length == 0 ? List.of() : List.of(new FileRow(2, List.of(first))));
    }

    @Test
    void aStudysHeaderNeedsNoTelling() {
        ColumnMapping mapping = guess(DIARY, "1", "1", "f", "x", "0", "4.4", "4.9");
        assertThat(mapping.columns()).isEqualTo(Map.of(ImportField.CASE, 0, ImportField.PERSON, 1, ImportField.DAY, 4,
                ImportField.CLOSE, 5));
        assertThat(mapping.notTaken(DIARY)).containsExactly("gender", "composition", "provided_support");
    }

    @Test
    void valuesTellDaysFromDayNumbers() {
        assertThat(guess(List.of("day", "close"), "2026-01-05", "5").columns()).containsEntry(ImportField.DATE, 0);
        assertThat(guess(List.of("day", "close"), "3", "5").columns()).containsEntry(ImportField.DAY, 0);
        assertThat(guess(List.of("when", "close"), "3", "5").columns()).containsEntry(ImportField.DAY, 0);
    }

    @Test
    void theFieldsOwnNameGoesBeforeOthers() {
        assertThat(guess(List.of("closeness", "close", "How_Heard")).columns())
                .isEqualTo(Map.of(ImportField.CLOSE, 1, ImportField.HEARD, 2));
    }

    @Test
    void whatIsToldGoesBeforeWhatIsGuessed() {
        ColumnMapping told = guess(DIARY).told("close=provided_support, openBraced=\"Closeness\"", DIARY);
        assertThat(told.columns()).containsEntry(ImportField.CLOSE, 6).containsEntry(ImportField.OPEN_BRACED, 5);
    }

    @Test
    void aWrongMapSaysWhatIsAccepted() {
        assertThatThrownBy(() -> guess(DIARY).told("close=nearness", DIARY)).hasMessageContaining("“nearness”");
        assertThatThrownBy(() -> guess(DIARY).told("nearness=closeness", DIARY)).hasMessageContaining("wished");
        assertThatThrownBy(() -> guess(DIARY).told("close", DIARY)).hasMessageContaining("field=column");
        assertThatThrownBy(() -> guess(DIARY).told("close=x", List.of("x", "x"))).hasMessageContaining("more than one");
    }

    @Test
    void saysWhatIsStillMissing() {
        assertThat(Readiness.of(guess(DIARY), false, false).problems()).extracting(Validation.Problem::field)
                .containsExactly(Readiness.DAY_ZERO);
        assertThat(Readiness.of(guess(List.of("a", "b")), false, false).problems()).extracting(Validation.Problem::field)
                .containsExactly(Readiness.NONE);
        assertThat(Readiness.of(guess(List.of("date", "close")), false, false).problems()).extracting(Validation.Problem::field)
                .containsExactly(Readiness.ORDER, Readiness.CASE, Readiness.PERSON);
        assertThat(Readiness.of(guess(List.of("date", "close")).ordered(ColumnMapping.DateOrder.DAY_FIRST), true, true).ok()).isTrue();
    }

    @Test
    void aColumnServesOneFieldOnly() {
        ColumnMapping mapping = guess(DIARY).with(ImportField.HEARD, 5);
        assertThat(mapping.has(ImportField.CLOSE)).isFalse();
        assertThat(mapping.column(ImportField.HEARD)).isEqualTo(5);
    }
}
