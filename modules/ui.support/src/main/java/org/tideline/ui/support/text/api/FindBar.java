package org.tideline.ui.support.text.api;

import java.awt.event.ActionEvent;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.TextChanges;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/**
 * Finds in all texts of a window, one after the other: Ctrl+F opens it, F3 and Shift+F3 go on, Escape closes it and puts
 * the keyboard back where it was. Invisible while closed. Event thread.
 */
@Messages({"FindBar.hint=Find in this note", "FindBar.next=Next (F3)", "FindBar.before=Previous (Shift+F3)", "FindBar.close=Close (Esc)",
    "# {0} - which", "# {1} - of how many", "FindBar.count={0} of {1}", "FindBar.none=Not found"})
public final class FindBar extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int PAUSE_MILLIS = 120;
    private final transient Supplier<List<NoteText>> texts;
    private final JTextField words = new JTextField(24);
    private final JLabel count = Tokens.TEXT2.text(new JLabel(" "));
    private final Timer pause = new Timer(PAUSE_MILLIS, e -> look(true));
    private final transient Set<NoteText> heard = Collections.newSetFromMap(new WeakHashMap<>());
    private transient NoteText in;
    private int at = -1;

    /**
     * @param around what holds the texts; the keys work anywhere in it
     * @param texts  the texts in the order in which they stand
     */
    public FindBar(JComponent around, Supplier<List<NoteText>> texts) {
        super(new MigLayout("insets 6 0 6 0, gapx 4", "[][pref!]12[90:]push[]"));
        this.texts = texts;
        setOpaque(false);
        setVisible(false);
        words.putClientProperty("JTextField.leadingIcon", Icons.of("search", 16));
        words.putClientProperty("JTextField.placeholderText", Bundle.FindBar_hint());
        words.getAccessibleContext().setAccessibleName(Bundle.FindBar_hint());
        Type.CAPTION.on(count);
        add(words);
        add(Buttons.icon("chevron-up", Bundle.FindBar_before(), () -> go(false)), "split 2, gapx 0");
        add(Buttons.icon("chevron-down", Bundle.FindBar_next(), () -> go(true)));
        add(count);
        add(Buttons.icon("x", Bundle.FindBar_close(), this::close));
        pause.setRepeats(false);
        TextChanges.tell(words, pause::restart);
        key(words, "ENTER", JComponent.WHEN_FOCUSED, () -> go(true));
        key(words, "S-ENTER", JComponent.WHEN_FOCUSED, () -> go(false));
        key(this, "ESCAPE", JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, this::close);
        key(around, "D-F", JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, this::open);
        key(around, "F3", JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, () -> go(true));
        key(around, "S-F3", JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT, () -> go(false));
    }

    private static void key(JComponent on, String key, int when, Runnable does) {
        String name = "find-" + key;
        on.getInputMap(when).put(NoteKeys.stroke(key), name);
        on.getActionMap().put(name, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                does.run();
            }
        });
    }

    /** Opens it, with the words that are chosen in the text, if they are in one line. */
    public void open() {
        NoteText focused = texts.get().stream().filter(JComponent::isFocusOwner).findFirst().orElse(null);
        if (focused != null) {
            in = focused;
            String chosen = focused.getSelectedText();
            if (chosen != null && !chosen.contains("\n")) {
                words.setText(chosen);
            }
        }
        setVisible(true);
        revalidate();
        words.selectAll();
        words.requestFocusInWindow();
        look(true);
    }

    /** Closes it; the keyboard goes back to the text, with what was found last chosen there. */
    public void close() {
        if (!isVisible()) {
            return;
        }
        pause.stop();
        Hits found = in == null ? Hits.NONE : in.hits();
        if (in != null && at >= 0 && at < found.count()) {
            in.select(found.start(at), found.end(at));
        }
        texts.get().forEach(text -> text.hits(Hits.NONE));
        setVisible(false);
        NoteText back = in == null && !texts.get().isEmpty() ? texts.get().get(0) : in;
        if (back != null) {
            back.requestFocusInWindow();
        }
    }

    /** Goes to the next or the previous hit, from the last text on to the first. */
    private void go(boolean onward) {
        if (!isVisible()) {
            open();
            return;
        }
        if (pause.isRunning()) {
            pause.stop();
            look(true);
            return;
        }
        List<NoteText> all = texts.get();
        int total = all.stream().mapToInt(text -> text.hits().count()).sum();
        if (total == 0) {
            return;
        }
        int next = Math.floorMod(index(all) + (onward ? 1 : -1), total);
        for (NoteText text : all) {
            if (next < text.hits().count()) {
                show(text, next);
                return;
            }
            next -= text.hits().count();
        }
    }

    /** The current hit, counted through all texts; -1 if there is none. */
    private int index(List<NoteText> all) {
        int before = 0;
        for (NoteText text : all) {
            if (text == in) {
                return at < 0 ? -1 : before + at;
            }
            before += text.hits().count();
        }
        return -1;
    }

    private void look(boolean move) {
        pause.stop();
        List<NoteText> all = texts.get();
        for (NoteText text : all) {
            text.hits(Hits.of(text.content().text(), words.getText()));
            if (heard.add(text)) {
                text.listen(this::changed);
            }
        }
        if (move) {
            first(all);
        }
        tell(all);
    }

    /** The text changed under what was found. */
    private void changed() {
        if (isVisible()) {
            look(false);
        }
    }

    /** The first hit from the caret on. */
    private void first(List<NoteText> all) {
        int start = in == null ? 0 : Math.max(0, all.indexOf(in));
        for (int i = 0; i < all.size(); i++) {
            NoteText text = all.get((start + i) % all.size());
            int hit = i == 0 && in != null ? text.hits().from(text.getSelectionStart()) : 0;
            if (hit < text.hits().count()) {
                show(text, hit);
                return;
            }
        }
        if (!all.isEmpty() && all.get(start).hits().count() > 0) {
            show(all.get(start), 0);
        } else {
            at = -1;
        }
    }

    private void show(NoteText text, int hit) {
        for (NoteText other : texts.get()) {
            other.hits(other.hits().current(other == text ? hit : -1));
        }
        in = text;
        at = hit;
        text.reveal(text.hits().start(hit));
        tell(texts.get());
    }

    private void tell(List<NoteText> all) {
        int total = all.stream().mapToInt(text -> text.hits().count()).sum();
        String says = words.getText().isEmpty() ? " " : total == 0 ? Bundle.FindBar_none() : Bundle.FindBar_count(index(all) + 1, total);
        String before = count.getText();
        count.setText(says);
        if (!says.equals(before)) {
            words.getAccessibleContext().setAccessibleDescription(says.strip());
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        setBorder(BorderFactory.createEmptyBorder());
    }
}
