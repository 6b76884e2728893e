package org.tideline.ui.support.text.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Finding in a note")
class FindBarTest {
    @Test
    @DisplayName("goes through all its texts and round, says which hit it is, and chooses the last when it closes")
    void through() throws Exception {
        EventQueue.invokeAndWait(() -> {
            NoteText first = text("She goes quiet. **Quiet** on Sundays.");
            NoteText second = text("- nothing\n- so quiet");
            JPanel around = new JPanel();
            FindBar bar = new FindBar(around, () -> List.of(first, second));
            press(around, "find-D-F");
            assertThat(bar.isVisible()).isTrue();
            JTextField words = find(bar, JTextField.class);
            words.setText("QUIET");
            press(words, "find-ENTER");
            assertThat(says(bar)).isEqualTo("1 of 3");
            press(around, "find-F3");
            press(around, "find-F3");
            assertThat(says(bar)).isEqualTo("3 of 3");
            press(around, "find-F3");
            assertThat(says(bar)).isEqualTo("1 of 3");
            press(around, "find-S-F3");
            assertThat(says(bar)).isEqualTo("3 of 3");
            assertThat(words.getAccessibleContext().getAccessibleDescription()).isEqualTo("3 of 3");
            first.caret(0);
            first.replaceSelection("quiet ");
            assertThat(says(bar)).isEqualTo("4 of 4");
            press(bar, "find-ESCAPE");
            assertThat(bar.isVisible()).isFalse();
            assertThat(second.getSelectedText()).isEqualTo("quiet");
            assertThat(first.hits().count()).isZero();
            bar.open();
            words.setText("loud");
            press(words, "find-ENTER");
            assertThat(says(bar)).isEqualTo("Not found");
        });
    }

    @Test
    @DisplayName("takes letters in either case for the same, and both apostrophes, in every writing")
    void folds() {
        assertThat(Hits.of("ÄRGER, Ärger; don’t", "ärger").count()).isEqualTo(2);
        assertThat(Hits.of("don’t", "DON'T").count()).isEqualTo(1);
        assertThat(Hits.of("היא שמה לב", "שמה").start(0)).isEqualTo(4);
        assertThat(Hits.of("aaaa", "aa").count()).isEqualTo(2);
        assertThat(Hits.of("a", "").count()).isZero();
        int[] seen = {0};
        Hits.of("abcabc", "bc").within(2, 5, (from, to, current) -> seen[0] += to - from);
        assertThat(seen[0]).isEqualTo(2);
    }

    private static NoteText text(String markdown) {
        NoteText text = new NoteText("Text", "");
        text.setMarkdown(markdown);
        text.setSize(400, 300);
        return text;
    }

    private static void press(JComponent on, String action) {
        on.getActionMap().get(action).actionPerformed(new ActionEvent(on, ActionEvent.ACTION_PERFORMED, ""));
    }

    private static String says(FindBar bar) {
        return find(bar, JLabel.class).getText();
    }

    private static <C extends Component> C find(Container in, Class<C> type) {
        for (Component part : in.getComponents()) {
            if (type.isInstance(part)) {
                return type.cast(part);
            }
        }
        throw new AssertionError("No " + type);
    }
}
