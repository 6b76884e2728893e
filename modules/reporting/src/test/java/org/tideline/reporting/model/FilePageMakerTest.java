package org.tideline.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.tideline.core.api.Drawer;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.core.api.Trouble;
import org.tideline.core.text.api.MarkedText;
import org.tideline.reporting.api.FilePages;
import org.tideline.reporting.spi.Block;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith(PracticeExtension.class)
class FilePageMakerTest {
    private static final LocalDate DAY = LocalDate.of(2025, 4, 1);
    private final FilePageMaker maker = new FilePageMaker();
    private OpenPractice practice;
    private Case of;

    private record Source(ItemRef ref, Label label) implements Labelled {
    }

    @BeforeEach
    void begin(OpenPractice fresh) {
        practice = fresh;
        of = People.couple(fresh, "Leila Haddad", "Jonas Weber");
    }

    @Test
    void everyPageSaysThatItIsNotForClientsAndTheFileNamesNobody() throws Exception {
        FilePageMaker.Made made = maker.make(practice, pages(new Reader.Therapist(), Label.therapist(of.id(), DAY), "A line of many.\n".repeat(120)));

        List<String> all = text(made.pdf());
        assertThat(all).hasSizeGreaterThan(2).allMatch(page -> page.contains("Not for clients.") && page.contains("Note of session 14, case " + of.code()));
        assertThat(made.fileName()).startsWith(of.code() + "-note-").doesNotContain("Leila");
        assertThat(made.standIns()).isFalse();
    }

    @Test
    void whatHasNoSignIsShownAndSaid() throws Exception {
        FilePageMaker.Made made = maker.make(practice, pages(new Reader.Therapist(), Label.therapist(of.id(), DAY), "She said \u611B."));

        assertThat(made.standIns()).isTrue();
        assertThat(text(made.pdf()).get(0)).contains("She said [U+611B].", "Signs in brackets");
    }

    @Test
    void theyAreTheTherapistsAndHoldNoPsychotherapyNote() {
        Label psychotherapy = new Label(of.id(), Drawer.PSYCHOTHERAPY, 0, Opening.CLOSED, Set.of(), DAY, false);
        Reader couple = new Reader.Paper(Set.of(of.people().get(0).person(), of.people().get(1).person()));

        assertThatThrownBy(() -> maker.make(practice, pages(new Reader.Therapist(), psychotherapy, "Apart"))).isInstanceOf(Trouble.class);
        assertThatThrownBy(() -> maker.make(practice, pages(couple, Label.joint(of.id(), DAY), "Joint"))).isInstanceOf(Trouble.class);
    }

    private FilePages.Pages pages(Reader reader, Label label, String words) {
        Scope scope = practice.service(Scopes.class).of(of.id(), reader, Period.ALL);
        ItemRef note = new ItemRef("test.note", 7);
        return new FilePages.Pages(scope, note, "Leila & Jonas", "Session 14, 1 April 2025", "note", "Note of session 14",
                List.of(new FilePages.Fact("Length", "50 minutes")), List.of(new FilePages.Part("Both",
                        List.of(new Block.Marked(MarkedText.of(words), List.of(new Source(note, label))))), new FilePages.Part("Nothing", List.of())));
    }

    private static List<String> text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper page = new PDFTextStripper();
            List<String> all = new ArrayList<>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                page.setStartPage(i);
                page.setEndPage(i);
                all.add(page.getText(document).replaceAll("\\s+", " "));
            }
            return all;
        }
    }
}
