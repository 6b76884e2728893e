package org.tideline.checkins.model.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tideline.core.api.Progress;

class CsvFileTest {
    @TempDir
    private Path folder;

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file.csv"), bytes);
    }

    private CsvFile open(String text) throws IOException, FileTrouble {
        return CsvFile.open(write(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<FileRow> rows(CsvFile file) throws FileTrouble, Progress.Cancelled {
        List<FileRow> rows = new ArrayList<>();
        file.rows(Progress.NONE, rows::add);
        return rows;
    }

    @ParameterizedTest
    @ValueSource(strings = {"person,close\nMüller,7\n", "person;close\r\nMüller;7\r\n", "person\tclose\nMüller\t7",
        "\n\nperson,close\n\nMüller,7\n\n", "\"person\",\"close\"\n\"Müller\",\"7\"\n"})
    void findsTheSeparatorAndTheHeader(String text) throws Exception {
        CsvFile file = open(text);
        assertThat(file.header()).containsExactly("person", "close");
        assertThat(rows(file)).extracting(FileRow::fields).containsExactly(List.of("Müller", "7"));
    }

    @Test
    void readsEveryEncodingThatTellsItself() throws Exception {
        String text = "person,close\nΜάρα,7\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            CsvFile file = CsvFile.open(write(("\uFEFF" + text).getBytes(charset)));
            assertThat(file.charset()).isEqualTo(charset);
            assertThat(file.header()).containsExactly("person", "close");
            assertThat(rows(file).get(0).fields()).containsExactly("Μάρα", "7");
        }
    }

    @Test
    void refusesWhatIsNotUtf8UnlessTheEncodingIsNamed() throws Exception {
        Path path = write("person,close\nMüller,7\n".getBytes(Charset.forName("windows-1252")));
        assertThatThrownBy(() -> rows(CsvFile.open(path))).isInstanceOfSatisfying(FileTrouble.class,
                trouble -> assertThat(trouble.encoding()).isTrue());
        assertThat(rows(CsvFile.open(path, Charset.forName("windows-1252"))).get(0).fields()).containsExactly("Müller", "7");
    }

    @Test
    void countsLinesAsAnEditorDoes() throws Exception {
        assertThat(rows(open("person,note\nmara,\"two\nlines\"\n\njonas,one\n"))).extracting(FileRow::line).containsExactly(2L, 5L);
    }

    @Test
    void aQuotationThatNeverClosesIsTroubleOfTheWholeFile() {
        assertThatThrownBy(() -> rows(open("person,close\nmara,7\n\"jonas,6\nmara,5\n")))
                .isInstanceOf(FileTrouble.class).hasMessageContaining("line 3").hasMessageContaining("quotation");
    }

    @Test
    void textAfterAClosingQuotationIsTroubleOfTheWholeFile() {
        assertThatThrownBy(() -> rows(open("person,note\nmara,\"he said \"hm\" to me\"\n")))
                .isInstanceOf(FileTrouble.class).hasMessageContaining("line 2");
    }

    @Test
    void anEmptyFileIsTrouble() {
        for (String empty : List.of("", "\n", " \n \n", "\uFEFF")) {
            assertThatThrownBy(() -> {
                CsvFile file = open(empty);
                assertThat(file.header()).containsExactly("");
                throw new FileTrouble("only blanks");
            }).isInstanceOf(FileTrouble.class);
        }
    }

    @Test
    void aSpreadsheetIsNamedAsSuch() {
        assertThatThrownBy(() -> CsvFile.open(write(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0})))
                .isInstanceOf(FileTrouble.class).hasMessageContaining("Save it as CSV");
    }

    @Test
    void bytesThatAreNoTextAreTrouble() {
        assertThatThrownBy(() -> CsvFile.open(write(new byte[4_000]))).isInstanceOf(FileTrouble.class);
        byte[] noise = new byte[4_000];
        new java.util.Random(7).nextBytes(noise);
        assertThatThrownBy(() -> rows(CsvFile.open(write(noise)))).isInstanceOf(FileTrouble.class);
    }

    @Test
    void aFileThatIsNotThereIsTrouble() {
        assertThatThrownBy(() -> CsvFile.open(folder.resolve("nowhere.csv"))).isInstanceOf(FileTrouble.class);
        assertThatThrownBy(() -> CsvFile.open(folder)).isInstanceOf(FileTrouble.class);
    }

    @Test
    void aLineOfAHundredMegabytesStopsTheReadingNotTheProgram() throws Exception {
        Path path = folder.resolve("long.csv");
        byte[] part = new byte[1 << 20];
        java.util.Arrays.fill(part, (byte) 'x');
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write("person,close\n".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(part);
            }
        }
        assertThatThrownBy(() -> rows(CsvFile.open(path))).isInstanceOf(FileTrouble.class).hasMessageContaining("line 2");
    }

    /** In fields that are each short enough, and in so many that even empty ones would fill the memory. */
    @Test
    void aLineOfAHundredMegabytesOfSeveralFieldsIsStoppedEarly() throws Exception {
        Path path = folder.resolve("long.csv");
        for (String part : List.of("x".repeat(500_000) + ",", ",".repeat(500_000))) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            for (String head : List.of("person,close\n", "")) {
                try (OutputStream out = Files.newOutputStream(path)) {
                    out.write(head.getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < 200; i++) {
                        out.write(bytes);
                    }
                }
                assertThatThrownBy(() -> rows(CsvFile.open(path))).isInstanceOf(FileTrouble.class)
                        .hasMessageContaining(head.isEmpty() ? "line 1" : "line 2").hasMessageContaining("has more than")
                        .hasMessageNotContaining("quotation");
            }
        }
    }

    @Test
    void aNoughtAmongTheTextIsTroubleAtItsLine() {
        assertThatThrownBy(() -> rows(open("person,close\nmara,7\njo\0nas,6\nand many more,5\n".repeat(3))))
                .isInstanceOf(FileTrouble.class).hasMessageContaining("line 3");
    }

    @Test
    void utf16WithoutItsMarkIsTroubleThatAnotherEncodingHelps() throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Path path = write("person,close\nM\u00fcller,7\n".getBytes(charset));
            assertThatThrownBy(() -> CsvFile.open(path)).isInstanceOfSatisfying(FileTrouble.class,
                    trouble -> assertThat(trouble.encoding()).isTrue());
            assertThat(rows(CsvFile.open(path, charset)).get(0).fields()).containsExactly("M\u00fcller", "7");
        }
    }

    @Test
    void thousandsOfColumnsAreColumnsLikeOthers() throws Exception {
        String header = IntStream.range(0, 5_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, 5_000).mapToObj(i -> "1").collect(Collectors.joining(","));
        CsvFile file = open(header + ",close\n" + row + ",7\n");
        assertThat(ColumnMapping.guess(file.header(), rows(file)).columns()).containsExactly(
                java.util.Map.entry(ImportField.CLOSE, 5_000));
        String tooMany = IntStream.range(0, 20_001).mapToObj(i -> "c").collect(Collectors.joining(","));
        assertThatThrownBy(() -> open(tooMany + "\n")).isInstanceOf(FileTrouble.class).hasMessageContaining("columns");
        assertThat(open(tooMany.substring(0, 39_000) + "\n").header()).hasSize(19_501);
    }

    @Test
    void stopsWhenAsked() throws Exception {
        CsvFile file = open("person,close\nmara,7\n");
        Progress stopped = new Progress() {
            @Override
            public void at(long done, long total) {
                // not watched here
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> file.rows(stopped, row -> { })).isInstanceOf(Progress.Cancelled.class);
    }

    @Test
    void sortsOfFilesAreToldApartByTheirHeadingsAlone() throws Exception {
        String first = open("person,close\nmara,7\n").sort();
        assertThat(open("Person;Close\njonas;3\n").sort()).isEqualTo(first);
        assertThat(open("person,heard\nmara,7\n").sort()).isNotEqualTo(first);
    }
}
