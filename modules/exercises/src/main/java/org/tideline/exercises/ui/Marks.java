package org.tideline.exercises.ui;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.tideline.ui.support.api.Buttons;

/**
 * At most one of a few, for fingers too: nothing is chosen beforehand, and what is chosen can be taken back by pressing it
 * again or with Delete. Arrow keys move. Event thread.
 */
final class Marks extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int NONE = -1;
    private final transient List<JToggleButton> buttons = new ArrayList<>();
    private transient IntConsumer listener = index -> { };
    private int chosen = NONE;

    /**
     * @param name  what is chosen, for screen readers
     * @param inRow how many stand side by side
     */
    Marks(String name, int inRow, List<String> words) {
        super(new MigLayout("insets 0, gap 8 8, wrap " + inRow));
        setOpaque(false);
        getAccessibleContext().setAccessibleName(name);
        for (String word : words) {
            int at = buttons.size();
            JToggleButton button = Buttons.mark(word, null);
            button.addActionListener(e -> choose(chosen == at ? NONE : at));
            key(button, KeyEvent.VK_RIGHT, () -> focus(at + 1));
            key(button, KeyEvent.VK_LEFT, () -> focus(at - 1));
            key(button, KeyEvent.VK_DOWN, () -> focus(at + inRow));
            key(button, KeyEvent.VK_UP, () -> focus(at - inRow));
            key(button, KeyEvent.VK_DELETE, () -> choose(NONE));
            buttons.add(button);
            add(button, "h 44!");
        }
    }

    private static void key(JComponent on, int code, Runnable what) {
        on.getInputMap().put(KeyStroke.getKeyStroke(code, 0), "key" + code);
        on.getActionMap().put("key" + code, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                what.run();
            }
        });
    }

    private void focus(int at) {
        if (at >= 0 && at < buttons.size()) {
            buttons.get(at).requestFocusInWindow();
        }
    }

    /** Chooses one, or none with a negative number. */
    void choose(int index) {
        chosen = index;
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(i == index);
        }
        listener.accept(index);
    }

    /** Which is chosen, from 0; negative while none is. */
    int chosen() {
        return chosen;
    }

    /** Is told whenever something is chosen or taken back. */
    void onChoose(IntConsumer newListener) {
        listener = newListener;
    }

    /** What takes the keyboard first. */
    JComponent first() {
        return buttons.get(Math.max(chosen, 0));
    }
}
