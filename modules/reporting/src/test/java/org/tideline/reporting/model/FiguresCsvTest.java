package org.tideline.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tideline.reporting.page.Document;
import org.tideline.reporting.spi.Block;
import org.tideline.storage.api.PracticeInfo.Paper;

class FiguresCsvTest {
    private static Document of(Block... blocks) {
        return new Document(Paper.A4, Locale.UK, "P", "", "", "T", Document.Look.REPORT, "S", "R", List.of(), "", List.of(),
                List.of(new Document.Section("n", "The numbers, month by month", List.of(blocks))), List.of("Made on 1\u00A0May.", "Confidential."), "", "M", "A",
                Instant.EPOCH);
    }

    @Test
    void tablesComeWithTheirSectionNumbersStayNumbersAndFormulasAreHeldBack() {
        Block table = new Block.Table(List.of(new Block.Column("Month", 1, false), new Block.Column("Difference", 1, true)),
                List.of(List.of("May", "\u22122"), List.of("=SUM(A1)", "+11"), List.of("he said \"no\"", "")), List.of());
        assertThat(FiguresCsv.of(of(table))).isEqualTo("\"The numbers, month by month\"\r\nMonth,Difference\r\nMay,-2\r\n'=SUM(A1),+11\r\n"
                + "\"he said \"\"no\"\"\",\r\n\r\nMade on 1 May.,Confidential.\r\n");
    }

    @Test
    void aReportWithoutATableHasNoFigures() {
        assertThat(FiguresCsv.any(of(new Block.Words(Block.Style.BODY, "Words.", List.of())))).isFalse();
    }
}
