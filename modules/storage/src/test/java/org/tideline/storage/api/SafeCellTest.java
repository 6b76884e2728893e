package org.tideline.storage.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {
    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "=1+1", "+1+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "\n=1",
        "\0=1", "\uFF1Dcmd", "\uFF0B1", "\uFF0D1", "\uFF20x", "=", "-", "+49 170 123", "-1;=2", "--1"})
    void whatBeginsLikeAFormulaGetsAnApostrophe(String hostile) {
        assertThat(SafeCell.of(hostile)).isEqualTo("'" + hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "+4", "-3.5", "-3,5", "-1.2e-5", "7", "", "Mara = Jonas", "'=1", "a@b.example", " "})
    void numbersAndOrdinaryWordsStayAsTheyAre(String harmless) {
        assertThat(SafeCell.of(harmless)).isEqualTo(harmless);
    }
}
