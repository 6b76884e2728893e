package org.tideline.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Period;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.OnePages;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class OnePageMakerTest {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
    private final OnePageMaker maker = new OnePageMaker(new Composer(List::of), ReportMaker.printer());
    private OpenPractice practice;
    private Case of;
    private long leila;
    private Scope paper;

    @BeforeEach
    void begin(OpenPractice fresh) {
        practice = fresh;
        of = People.couple(fresh, "Leila Haddad", "Jonas Weber");
        leila = of.people().get(0).person();
        paper = fresh.service(Scopes.class).of(of.id(), new Reader.Paper(Set.of(leila, of.people().get(1).person())), Period.ALL);
    }

    @Test
    void itIsOnePageHoweverMuchThereIsAndSaysHowMuchWasLeftOut() throws Exception {
        OnePageMaker.Made few = maker.make(practice, page(3), "What was easier than you had thought?");
        OnePageMaker.Made many = maker.make(practice, page(150), "");

        assertThat(few.leftOut()).isZero();
        assertThat(text(few.pdf())).contains("Line 0", "Line 2", "Question", "What was easier than you had thought?", "For Leila & Jonas.");
        assertThat(many.leftOut()).isPositive();
        assertThat(text(many.pdf())).contains("Line 0").doesNotContain("Line 149");
        assertThat(few.fileName()).startsWith(of.code() + "-since-").doesNotContain("Leila");
    }

    @Test
    void whatItsReadersMayNotSeeStopsIt() {
        OnePages.Part leak = new OnePages.Part("Said", List.of(words("Only mine", Label.own(of.id(), leila, DAY))));

        assertThatThrownBy(() -> maker.make(practice, page(List.of(leak)), "")).isInstanceOf(Trouble.class).hasMessageNotContaining("Only mine");
    }

    private OnePages.Page page(int lines) {
        List<Block> said = new ArrayList<>(IntStream.range(0, lines).mapToObj(i -> (Block) words("Line " + i, Label.joint(of.id(), DAY))).toList());
        Block.Table space = new Block.Table(List.of(new Block.Column("Leila", 1, false), new Block.Column("Jonas", 1, false)),
                List.of(List.of("", ""), List.of("", "")), List.of());
        return page(List.of(new OnePages.Part("Said", said), new OnePages.Part("Nothing", List.of()), new OnePages.Part("Bring", List.of(space))));
    }

    private OnePages.Page page(List<OnePages.Part> parts) {
        return new OnePages.Page(paper, ReportKind.COUPLE, "Since we last met", "Leila & Jonas", "since", parts, "progress.trees", 1, "How it was",
                List.of(), "Question");
    }

    private Block words(String text, Label label) {
        record Of(ItemRef ref, Label label) implements Labelled {
        }
        return new Block.Words(Block.Style.BODY, text, List.of(new Of(new ItemRef("test.line", text.hashCode()), label)));
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document);
        }
    }
}
