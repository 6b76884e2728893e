package org.tideline.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.page.Document.Section;
import org.tideline.reporting.spi.Block.Column;
import org.tideline.reporting.spi.Block.Figure;
import org.tideline.reporting.spi.Block.Style;
import org.tideline.reporting.spi.Block.Table;
import org.tideline.storage.api.PracticeInfo.Paper;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PagesTest {
    private static final PagePrinter PRINTER = new PagePrinter();
    private static final String LONG_NAME = "Wolfeschlegelsteinhausenbergerdorffenstein";

    static Stream<Arguments> reports() {
        return Stream.of(Paper.values()).flatMap(paper -> Stream.of(
                Arguments.of(paper + ", one member", Sample.report().of("Leila").on(paper)),
                Arguments.of(paper + ", two members", Sample.report().on(paper)),
                Arguments.of(paper + ", three members", Sample.report().of("Aiko", "Ben", "Leah").on(paper)),
                Arguments.of(paper + ", Greek and Cyrillic", Sample.report().of("\u0394\u03AE\u03BC\u03B7\u03C4\u03C1\u03B1", "\u0416\u0435\u043D\u044F").on(paper)),
                Arguments.of(paper + ", long names", Sample.report().of(LONG_NAME, LONG_NAME, LONG_NAME).on(paper)),
                Arguments.of(paper + ", no opening words, with facts", Sample.report().opening().facts(
                        new Document.Fact("Members", "Leila Haddad, since 9 Jan 2025\nJonas Weber, since 9 Jan 2025"),
                        new Document.Fact("Status", "active"), new Document.Fact("Format", "together")).on(paper)),
                Arguments.of(paper + ", long table and notes", Sample.report().sections(
                        new Section("a", "Numbers", List.of(Sample.months(90), Sample.words(Style.BODY, "After the table."))),
                        new Section("b", "A long note", List.of(Sample.words(Style.BODY, "word ".repeat(1500).trim())))).on(paper)),
                Arguments.of(paper + ", a letter", Sample.report().letter().on(paper)),
                Arguments.of(paper + ", large print", Sample.report().large().on(paper)),
                Arguments.of(paper + ", masthead alone", Sample.report().opening().sections().on(paper))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("reports")
    void everyReportIsArchivableAndAccessible(String name, Sample sample) throws Exception {
        byte[] pdf = PRINTER.print(sample.made());
        assertThat(Validator.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Validator.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        Structure structure = Structure.of(pdf);
        assertThat(structure.fontsNotEmbedded).isEmpty();
        assertThat(structure.images).isZero();
        assertThat(structure.count("H1")).isEqualTo(1);
    }

    @Test
    void everyKindOfBlockCarriesItsTag() throws Exception {
        Structure structure = Structure.of(PRINTER.print(Sample.report().made()));
        assertThat(structure.spoken("H1", "H2", "H3")).containsExactly("Leila & Jonas", "How close it felt", "What moved, in words",
                "\u25CF\u00A0Leila", "\u25C6\u00A0Jonas", "The numbers", "How to read this", "What is in here");
        assertThat(structure.count("Table")).isEqualTo(1);
        assertThat(structure.count("TR")).isEqualTo(9);
        assertThat(structure.count("Figure")).isEqualTo(1);
        assertThat(structure.scopes()).containsExactly("Column", "Column", "Column", "Column", "Row", "Row", "Row", "Row",
                "Row", "Row", "Row", "Row");
    }

    @Test
    void aPictureIsToldInAnyLetters() throws Exception {
        Structure structure = Structure.of(PRINTER.print(Sample.report().of("\u0394\u03AE\u03BC\u03B7\u03C4\u03C1\u03B1", "\u0416\u0435\u043D\u044F").made()));
        assertThat(structure.alternatives()).containsExactly(
                "Chart of closeness, from 0, far apart, to 10, very close: \u0394\u03AE\u03BC\u03B7\u03C4\u03C1\u03B1, \u0416\u0435\u043D\u044F");
        assertThat(structure.text).contains("\u0394\u03AE\u03BC\u03B7\u03C4\u03C1\u03B1 & \u0416\u0435\u043D\u044F");
    }

    @Test
    void aSideNoteIsReadAfterItsSectionThoughItStandsBesideIt() throws Exception {
        List<String> read = Structure.of(PRINTER.print(Sample.report().made())).spoken("P", "H2");
        int quote = read.indexOf("\u201CTo say it while it is still small.\u201D");
        assertThat(read.get(quote + 1)).isEqualTo("A note beside its section.");
        assertThat(read.get(quote + 2)).isEqualTo("The numbers");
    }

    @Test
    void theFootIsReadOnceAndPageNumbersNever() throws Exception {
        Structure structure = Structure.of(PRINTER.print(Sample.report().made()));
        assertThat(structure.pages).isGreaterThan(1);
        assertThat(structure.spoken("P")).filteredOn(p -> p.startsWith("Confidential.")).hasSize(1);
        assertThat(structure.spoken("P")).noneMatch(p -> p.contains("Page ") || p.equals("Made-up sample"));
        assertThat(structure.text).contains("Page 1 of " + structure.pages, "Page " + structure.pages + " of " + structure.pages);
        assertThat(structure.text.split("Made-up sample", -1)).hasSize(structure.pages + 1);
    }

    @Test
    void aTableOverSeveralPagesStaysOneTableWithOneHead() throws Exception {
        Structure structure = Structure.of(PRINTER.print(Sample.report().opening().sections(
                new Section("a", "Numbers", List.of(Sample.months(90)))).made()));
        assertThat(structure.pages).isGreaterThan(2);
        assertThat(structure.count("Table")).isEqualTo(1);
        assertThat(structure.count("TR")).isEqualTo(91);
        assertThat(structure.scopes()).filteredOn("Column"::equals).hasSize(4);
        assertThat(structure.text.split("Lowest", -1)).as("the head is printed again on every page").hasSize(structure.pages + 1);
    }

    @Test
    void aLongNoteGoesOnOverPagesAndLosesNoWord() throws Exception {
        String note = String.join(" ", IntStream.range(0, 2000).mapToObj(i -> "w" + i).toList());
        Structure structure = Structure.of(PRINTER.print(Sample.report().opening(note).sections(
                new Section("n", "A note", List.of(Sample.words(Style.BODY, note), Sample.words(Style.SIDE, note))),
                new Section("t", "A table", List.of(new Table(List.of(new Column("Words", 1, false), new Column("More", 1, false)),
                        List.of(List.of("short", note.substring(0, 1500))), Sample.NOBODY)))).made()));
        List<String> words = Arrays.asList(structure.text.split("\\s+"));
        for (String word : note.split(" ")) {
            assertThat(words.stream().filter(word::equals).count()).as(word).isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void aNameOfFortyLettersIsPrintedWhole() throws Exception {
        Structure structure = Structure.of(PRINTER.print(Sample.report().of(LONG_NAME, LONG_NAME, LONG_NAME).sections(
                new Section("t", "A table", List.of(new Table(List.of(new Column("Name", 1, false), new Column("More", 5, false)),
                        List.of(List.of(LONG_NAME, "x")), Sample.NOBODY)))).made()));
        String joined = structure.text.replaceAll("\\s", "");
        assertThat(joined.split(LONG_NAME, -1).length - 1).as("title, footer, table").isGreaterThanOrEqualTo(7);
    }

    @Test
    void twentyLongNamesStillMakeAReport() throws Exception {
        String[] names = IntStream.range(0, 20).mapToObj(i -> LONG_NAME.substring(i) + LONG_NAME.substring(0, i)).toArray(String[]::new);
        byte[] pdf = PRINTER.print(Sample.report().of(names).made());
        assertThat(Structure.of(pdf).spoken("H1").get(0)).contains(names);
        assertThat(Validator.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void aCharacterThatCannotBePrintedIsNamedWithItsPlaceAndNothingIsMade() {
        assertThatThrownBy(() -> PRINTER.print(Sample.report().opening("Dear \u611B,").made())).isInstanceOf(Trouble.class)
                .hasMessageContaining("\u611B").hasMessageContaining("U+611B").hasMessageContaining("the opening words");
        assertThatThrownBy(() -> PRINTER.print(Sample.report().of("Ana\uD83D\uDE00", "Ben").made())).isInstanceOf(Trouble.class)
                .hasMessageContaining("U+1F600").hasMessageContaining("the head of the first page").hasMessageContaining("\u201CWhat moved, in words\u201D");
        Section table = new Section("t", "Numbers", List.of(new Table(List.of(new Column("A", 1, false)),
                List.of(List.of("fine"), List.of("\u05D0")), Sample.NOBODY)));
        assertThatThrownBy(() -> PRINTER.print(Sample.report().sections(table).made())).hasMessageContaining("row 2 of the table");
        Section picture = new Section("p", "Chart", List.of(new Figure("\u0645", 50, Sample.chart(), Sample.NOBODY)));
        assertThatThrownBy(() -> PRINTER.print(Sample.report().sections(picture).made())).hasMessageContaining("\u201CChart\u201D, the picture");
    }

    @Test
    void accentsWrittenApartAndCharactersWithoutShapePrintAsMeant() throws Exception {
        Structure structure = Structure.of(PRINTER.print(Sample.report().opening("Zoe\u0308 \u200Bsaid\tso\uFEFF.").made()));
        assertThat(structure.text).contains("Zo\u00EB said so.");
    }

    @Test
    void largePrintIsTheSameReportOnTheSamePaperLarger() throws Exception {
        byte[] large = PRINTER.print(Sample.report().large().made());
        Structure plain = Structure.of(PRINTER.print(Sample.report().made()));
        assertThat(PageImages.size(large)).isEqualTo(new PageImages.Size(595, 842));
        assertThat(Structure.of(large).spoken("H1", "H2", "H3")).isEqualTo(plain.spoken("H1", "H2", "H3"));
        assertThat(Structure.of(large).pages).isGreaterThan(plain.pages);
    }

    @Test
    void whatIsProtectedOpensWithItsPasswordAloneAndNoLongerSaysItIsArchivable() throws Exception {
        byte[] plain = PRINTER.print(Sample.report().made());
        byte[] pdf = Protect.with(plain, "a-long-password");
        assertThatThrownBy(() -> Loader.loadPDF(pdf)).isInstanceOf(InvalidPasswordException.class);
        assertThatThrownBy(() -> Loader.loadPDF(pdf, "another")).isInstanceOf(InvalidPasswordException.class);
        try (PDDocument open = Loader.loadPDF(pdf, "a-long-password")) {
            assertThat(open.getEncryption().getRevision()).isEqualTo(6);
            assertThat(open.getEncryption().getLength()).isEqualTo(256);
            assertThat(new String(open.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8)).doesNotContain("<pdfaid:part").contains("<pdfuaid:part");
            assertThat(open.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("Miriam");
        assertThat(Validator.failures(plain, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void equalDocumentsGiveEqualBytes() throws Exception {
        assertThat(PRINTER.print(Sample.report().made())).isEqualTo(new PagePrinter().print(Sample.report().made()));
    }

    @Test
    void membersMarksAllHaveTheirSigns() {
        for (int mark = 0; mark < 6; mark++) {
            assertThat(PageFonts.prints(PageStyle.Set.NAME.face, PageStyle.memberMark(mark))).isTrue();
        }
    }

    @Test
    void theFileIsNamedAfterItsKindAndNobody() throws Exception {
        assertThat(Structure.of(PRINTER.print(Sample.report().made())).title).isEqualTo("Progress report");
    }
}
