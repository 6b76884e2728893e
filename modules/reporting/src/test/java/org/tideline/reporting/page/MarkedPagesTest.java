package org.tideline.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tideline.core.text.api.MarkedText;
import org.tideline.reporting.page.Document.Section;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Block.Style;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class MarkedPagesTest {
    private static final PagePrinter PRINTER = new PagePrinter();

    @Test
    void headingsListsBoldAndItalicStayWhatTheyAre() throws Exception {
        byte[] pdf = PRINTER.print(Sample.report().opening().sections(section("""
                Before any heading, with a < and an & and **what is *both* bold** and *said*.

                ## What was brought
                - The kitchen at night, which takes more words than there is room for on a line, so that it goes on below its first word
                - **Sundays**
                1. One
                12. Twelve
                ## Plan
                Walk.""")).made());

        Structure structure = Structure.of(pdf);
        assertThat(structure.spoken("H3")).containsExactly("What was brought", "Plan");
        assertThat(structure.spoken("P")).contains("Before any heading, with a < and an & and what is both bold and said.", "Sundays",
                "1.", "One", "12.", "Twelve", "Walk.");
        assertThat(structure.text).contains("\u2013");
        assertThat(structure.fonts).anyMatch(font -> font.contains("Semibold")).anyMatch(font -> font.endsWith("-It"))
                .anyMatch(font -> font.contains("SemiboldIt"));
        assertThat(Validator.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Validator.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void aNoteOfAHundredThousandCharactersLosesNoneOfThem() throws Exception {
        StringBuilder note = new StringBuilder();
        List<String> words = new ArrayList<>();
        for (int i = 0; note.length() < 100_000; i++) {
            String word = "w" + i + (i % 7 == 0 ? "\u0436" : i % 11 == 0 ? "\u03B7\u0301" : "");
            words.add(word.replace("\u03B7\u0301", "\u03AE"));
            note.append(i % 400 == 0 ? "\n## " : i % 90 == 0 ? "\n\n" : i % 45 == 0 ? "\n- " : i % 30 == 0 ? "**" : "").append(word)
                    .append(i % 30 == 0 && i % 400 != 0 && i % 90 != 0 && i % 45 != 0 ? "** " : " ");
        }
        String joined = "x".repeat(6_000);
        byte[] pdf = PRINTER.print(Sample.report().opening().sections(section(note.toString()), section(joined)).made());

        Structure structure = Structure.of(pdf);
        java.util.Set<String> printed = new java.util.HashSet<>(List.of(structure.text.split("\\s+")));
        assertThat(words).allMatch(printed::contains);
        assertThat(structure.text.replaceAll("\\s", "").chars().filter(c -> c == 'x').count()).isGreaterThanOrEqualTo(6_000);
        assertThat(Validator.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void whatHasNoSignStandsInBracketsAndIsSaid() throws Exception {
        StandIns signs = new StandIns();
        assertThat(signs.in("Zo\u00EB \u0434\u0430 \u03BD\u03B1\u03B9 \u201Cyes\u201D \u2013 \u20AC")).isEqualTo("Zo\u00EB \u0434\u0430 \u03BD\u03B1\u03B9 \u201Cyes\u201D \u2013 \u20AC");
        assertThat(signs.used()).isFalse();
        String typed = "Kind \uD83D\uDE00\uFE0F, \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 \u611B\u3057\u3044 \uD83D\uDC68\u200D\uD83D\uDC69.";
        Block shown = signs.in(new Block.Marked(MarkedText.of("**" + typed + "**"), Sample.NOBODY));

        assertThat(signs.used()).isTrue();
        byte[] pdf = PRINTER.print(Sample.report().opening().sections(new Section("n", signs.in("Note \u611B"), List.of(shown,
                signs.in(Sample.words(Style.BODY, typed))))).made());
        Structure structure = Structure.of(pdf);
        String flat = structure.text.replaceAll("\\s+", " ");
        assertThat(flat.split("\\[grinning face\\]", -1)).hasSize(3);
        assertThat(flat).contains("[U+05E9 05DC 05D5 05DD]", "[U+0645 0631 062D 0628 0627]", "[U+611B 3057 3044]", "[man][woman].");
        assertThat(Validator.failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Validator.failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void aCharacterCutInTwoIsShownByItsNumber() {
        assertThat(new StandIns().in("a\uD83Db")).isEqualTo("a[U+D83D]b");
    }

    private static Section section(String markdown) {
        return new Section("n", "A note", List.of(new Block.Marked(MarkedText.of(markdown), Sample.NOBODY)));
    }
}
