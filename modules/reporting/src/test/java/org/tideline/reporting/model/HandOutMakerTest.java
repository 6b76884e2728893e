package org.tideline.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.HandOuts.Form;
import org.tideline.reporting.api.HandOuts.HandOut;
import org.tideline.reporting.api.HandOuts.Home;
import org.tideline.reporting.api.HandOuts.Part;
import org.tideline.reporting.api.HandOuts.Sheet;
import org.tideline.reporting.api.HandOuts.Step;
import org.tideline.reporting.page.Conformance;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Drawing;
import org.tideline.storage.api.PracticeInfo;
import org.tideline.storage.api.PracticeInfo.Paper;

class HandOutMakerTest {
    private static final String WORDS = "One household thing that would make your week easier. Small enough for one sentence.";

    private static PracticeInfo info(Paper paper) {
        return new PracticeInfo(1, "Harbour Lane Practice", "Miriam Castell", "MFT", "", "112", paper, true);
    }

    private static Sheet sheet(String name, int steps) {
        return sheet(name, steps, "To ask before being angry", List.of("Begin together."));
    }

    private static Sheet sheet(String name, int steps, String why, List<String> notes) {
        return new Sheet("An exercise to take home", "Asking for one small thing", "For " + name + " \u00B7 10 min", why,
                Collections.nCopies(steps, new Step("Choose something small", WORDS)), notes, "You can stop at any time.",
                "Nobody reads along. In danger: 112", "Afterwards, for yourself", List.of("How safe?", "How true?", "How heard?"), "0 not at all, 10 fully.",
                List.of("Exercise for " + name + ", given on 9 January 2025 by Miriam Castell.", "One sheet for each person."));
    }

    private static HandOut of(Sheet... sheets) {
        return new HandOut(List.of(sheets), new ItemRef("test.hand-out", 1), 0, "Asking for one small thing", "x.pdf", Home.NOBODY, "");
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setStartPage(i);
                text.setEndPage(i);
                pages.add(text.getText(document));
            }
        }
        return pages;
    }

    @Test
    void aFormIsSetWithItsNumbersAndBearsNobodysName() throws Exception {
        Drawing line = (graphics, area) -> graphics.drawLine((int) area.getX(), (int) area.getY(), (int) area.getMaxX(), (int) area.getY());
        Form form = new Form("A questionnaire", "Two questions", "Circle one number for each.", List.of("Name", "Day"), List.of(
                new Part("Over the last week", List.of(new Block.Table(List.of(new Block.Column("Question", 5, false), new Block.Column("Not at all", 2, false),
                        new Block.Column("Often", 2, false)), List.of(List.of("1. I felt heard", "0", "1"), List.of("2. I felt seen", "0", "1")), List.of()))),
                new Part("Which is it?", List.of(new Block.Figure("Rings", 22, line, List.of()),
                        new Block.Table(List.of(new Block.Column("Apart", 1, false), new Block.Column("", 1, false)), List.of(List.of("0", "1")), List.of())))),
                List.of("Two questions.", "One sheet for each person."));
        byte[] pdf = HandOutMaker.make(info(Paper.A4), new HandOut(List.of(form), new ItemRef("test.form", 0), 0, "Two questions", "x.pdf", Home.NOBODY, ""));
        Conformance.assertArchivableAndAccessible(pdf, 1);
        assertThat(pages(pdf)).singleElement().satisfies(page -> assertThat(page).contains("Two questions", "Name", "Over the last week", "1. I felt heard"));
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void eachPersonHasASheetOfTheirOwnThatNamesNobodyElse(Paper paper) throws Exception {
        byte[] pdf = HandOutMaker.make(info(paper), of(sheet("Leila Haddad", 4), sheet("Jonas Weber", 4)));

        List<String> pages = pages(pdf);
        assertThat(pages).hasSize(2).allMatch(page -> page.contains("Page 1 of 1"));
        assertThat(pages.get(0)).contains("Exercise for Leila Haddad", "You can stop at any time.", "In danger: 112").doesNotContain("Jonas");
        assertThat(pages.get(1)).contains("Exercise for Jonas Weber").doesNotContain("Leila");
        Conformance.assertArchivableAndAccessible(pdf, 2);
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void fiveStepsOfTwoLinesFitOnOnePage(Paper paper) throws Exception {
        assertThat(pages(HandOutMaker.make(info(paper), of(sheet("Leila Haddad", 5, "", List.of()))))).hasSize(1);
    }

    @Test
    void whatIsLongerGoesOnAndLosesNoWord() throws Exception {
        List<String> pages = pages(HandOutMaker.make(info(Paper.LETTER), of(sheet("Leila Haddad", 12))));
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(String.join("", pages).split("One household thing", -1)).hasSize(13);
        assertThat(pages.get(pages.size() - 1)).contains("How heard?", "Page " + pages.size() + " of " + pages.size());
    }

    @Test
    void aSignThatCannotBePrintedIsNamed() {
        assertThatThrownBy(() -> HandOutMaker.make(info(Paper.A4), of(sheet("\u611B", 3)))).isInstanceOf(Trouble.class).hasMessageContaining("U+611B");
    }
}
