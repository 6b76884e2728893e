package org.tideline.sessions.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.tideline.testing.support.OnScreen.onEventThread;

import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javax.swing.JFrame;
import javax.swing.JScrollPane;
import javax.swing.text.Highlighter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Ids;
import org.tideline.sessions.model.spelling.Language;
import org.tideline.sessions.model.spelling.OwnWord;
import org.tideline.sessions.model.spelling.OwnWords;
import org.tideline.sessions.model.spelling.Spelling;
import org.tideline.sessions.store.Household;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.ui.support.text.api.NoteText;

@ExtendWith(PracticeExtension.class)
class SpellingMarksTest {
    private static final long PATIENCE_MILLIS = 20_000;
    private final OpenPractice practice;
    private final Case couple;
    private JFrame frame;
    private NoteText text;

    SpellingMarksTest(OpenPractice practice) {
        this.practice = practice;
        practice.service(Spelling.class).use(Language.AMERICAN);
        couple = new Household(practice).with("Maraëlle Lindqvist", "Jonas Okoro");
    }

    private void show(String words) throws Exception {
        assumeThat(GraphicsEnvironment.isHeadless()).as("with no screen nothing is seen").isFalse();
        onEventThread(() -> {
            text = new NoteText("Section", "");
            text.setMarkdown(words);
            SpellingMarks.on(text, practice, () -> couple);
            frame = new JFrame();
            frame.add(new JScrollPane(text));
            frame.setSize(500, 200);
            frame.setVisible(true);
            return null;
        });
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!onEventThread(holds)) {
            assertThat(System.currentTimeMillis()).isLessThan(end);
            Thread.sleep(20);
        }
    }

    private List<String> marked() throws Exception {
        return Arrays.stream(text.getHighlighter().getHighlights()).filter(light -> light.getPainter() == WavyLine.PAINTER).map(this::words).sorted().toList();
    }

    private String words(Highlighter.Highlight light) {
        try {
            return text.getDocument().getText(light.getStartOffset(), light.getEndOffset() - light.getStartOffset());
        } catch (javax.swing.text.BadLocationException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void close() throws Exception {
        if (frame != null) {
            onEventThread(() -> {
                frame.dispose();
                return null;
            });
        }
    }

    @Test
    void whatIsMisspeltIsMarkedNamesAreNotAndAnOwnWordIsNoMore() throws Exception {
        show("Maraëlle recieved it, and the Zwischenraum stayed.");
        until(() -> marked().equals(List.of("Zwischenraum", "recieved")));
        practice.service(OwnWords.class).put(new OwnWord(Ids.next(), "Zwischenraum"));
        until(() -> marked().equals(List.of("recieved")));
        onEventThread(() -> {
            text.select(9, 17);
            text.replaceSelection("received");
            return null;
        });
        until(() -> marked().isEmpty());
        assertThat(onEventThread(() -> text.content().text())).startsWith("Maraëlle received it");
    }

    @Test
    void onlyWhatCanBeSeenIsLookedAtAndNothingStaysWhereItIsNotShown() throws Exception {
        show("tehn first\n\n" + "A line of words.\n\n".repeat(200) + "tehn last");
        until(() -> marked().equals(List.of("tehn")));
        assertThat(onEventThread(() -> text.getHighlighter().getHighlights()[0].getStartOffset())).isZero();
        onEventThread(() -> {
            text.scrollRectToVisible(text.getBounds());
            ((javax.swing.JViewport) text.getParent()).setViewPosition(new java.awt.Point(0, text.getHeight() - 100));
            return null;
        });
        until(() -> marked().equals(List.of("tehn")) && text.getHighlighter().getHighlights()[0].getStartOffset() > 1000);
        onEventThread(() -> {
            frame.setVisible(false);
            return null;
        });
        until(() -> marked().isEmpty());
    }
}
