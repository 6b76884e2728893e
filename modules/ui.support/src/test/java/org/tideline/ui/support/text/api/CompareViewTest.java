package org.tideline.ui.support.text.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tideline.core.text.api.MarkedText;
import org.tideline.core.text.api.TextDiff;

@DisplayName("Two versions side by side")
class CompareViewTest {
    @Test
    @DisplayName("mark what is gone in the one and what is new in the other, and go from change to change")
    void marks() throws Exception {
        EventQueue.invokeAndWait(() -> {
            CompareView view = view("She **goes** quiet on Sundays.\n- gone\nend", "She went quiet on Mondays.\nend");
            List<NoteText> texts = all(view, NoteText.class);
            assertThat(marked(texts.get(0))).containsExactly("goes", "Sundays", "\ngone");
            assertThat(texts.get(0).removed()).isTrue();
            assertThat(marked(texts.get(1))).containsExactly("went", "Mondays");
            assertThat(texts.get(1).removed()).isFalse();
            assertThat(texts).noneMatch(NoteText::isEditable);
            JLabel count = all(view, JLabel.class).get(0);
            assertThat(count.getText()).isEqualTo("3 changes");
            List<JButton> buttons = buttons(view);
            buttons.get(1).doClick();
            assertThat(count.getText()).isEqualTo("Change 1 of 3");
            assertThat(count.getAccessibleContext().getAccessibleName()).isEqualTo("Change 1 of 3. Removed: goes. Added: went");
            buttons.get(0).doClick();
            assertThat(count.getText()).isEqualTo("Change 3 of 3");
        });
    }

    @Test
    @DisplayName("say so where the words are the same")
    void same() throws Exception {
        EventQueue.invokeAndWait(() -> {
            CompareView view = view("**a** b", "a b");
            assertThat(all(view, JLabel.class).get(0).getText()).isEqualTo("The words are the same.");
            assertThat(buttons(view)).isEmpty();
        });
    }

    private static CompareView view(String older, String newer) {
        MarkedText before = MarkedText.of(older);
        MarkedText after = MarkedText.of(newer);
        CompareView view = new CompareView("Before", before, "After", after, TextDiff.between(before.text(), after.text()));
        view.setSize(800, 600);
        return view;
    }

    private static List<String> marked(NoteText text) {
        List<String> marked = new ArrayList<>();
        text.changes().within(0, text.getText().length(), (from, to, current) -> marked.add(text.getText().substring(from, to)));
        return marked;
    }

    /** Without those of scroll bars. */
    private static List<JButton> buttons(Container in) {
        return all(in, JButton.class).stream().filter(button -> button.getClass() == JButton.class).toList();
    }

    private static <C extends Component> List<C> all(Container in, Class<C> type) {
        List<C> found = new ArrayList<>();
        for (Component part : in.getComponents()) {
            if (type.isInstance(part)) {
                found.add(type.cast(part));
            }
            if (part instanceof Container inner) {
                found.addAll(all(inner, type));
            }
        }
        return found;
    }
}
