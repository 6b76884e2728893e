package org.tideline.ui.support.text.api;

import java.awt.Container;
import java.awt.EventQueue;
import java.awt.KeyboardFocusManager;
import java.beans.PropertyChangeListener;
import java.util.EnumMap;
import java.util.Map;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.SwingUtilities;
import javax.swing.event.CaretListener;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Actions;
import org.tideline.ui.support.api.Icons;

/**
 * The four buttons bold, italic, list and heading for the text below a component that has the keyboard, or had it last;
 * pressed where that holds at the caret. Event thread.
 */
public final class FormatButtons extends JPanel {
    private static final long serialVersionUID = 1;
    private static final NoteFormat[] SHOWN = {NoteFormat.BOLD, NoteFormat.ITALIC, NoteFormat.LIST, NoteFormat.HEADING};
    private final transient Container around;
    private final Map<NoteFormat, JToggleButton> buttons = new EnumMap<>(NoteFormat.class);
    // Only after the text itself has heard of it.
    private final transient CaretListener moved = e -> EventQueue.invokeLater(this::refresh);
    private final transient PropertyChangeListener changed = e -> refresh();
    private final transient PropertyChangeListener focus = e -> follow(e.getNewValue());
    private transient NoteText text;

    /** @param around what holds the texts */
    public FormatButtons(Container around) {
        super(new MigLayout("insets 0, gap 2"));
        this.around = around;
        setOpaque(false);
        for (NoteFormat format : SHOWN) {
            JToggleButton button = new JToggleButton(Icons.of(format.icon(), 16));
            button.putClientProperty("JButton.buttonType", "toolBarButton");
            String key = Actions.keyStrokeToString(NoteKeys.stroke(format.key()));
            button.setToolTipText(format.words() + " (" + key + ")");
            button.getAccessibleContext().setAccessibleName(format.words());
            button.addActionListener(e -> press(format));
            buttons.put(format, button);
            add(button);
        }
        refresh();
    }

    private void press(NoteFormat format) {
        if (text != null) {
            text.format(format);
            text.requestFocusInWindow();
        }
        refresh();
    }

    private void follow(Object owner) {
        if (owner instanceof NoteText now && now != text && SwingUtilities.isDescendingFrom(now, around)) {
            leave();
            text = now;
            text.addCaretListener(moved);
            text.addPropertyChangeListener(NoteText.FORMAT, changed);
            text.addPropertyChangeListener("editable", changed);
            refresh();
        }
    }

    private void leave() {
        if (text != null) {
            text.removeCaretListener(moved);
            text.removePropertyChangeListener(NoteText.FORMAT, changed);
            text.removePropertyChangeListener("editable", changed);
            text = null;
        }
    }

    private void refresh() {
        buttons.forEach((format, button) -> {
            button.setEnabled(text != null && text.isEditable());
            button.setSelected(text != null && text.has(format));
        });
    }

    @Override
    public void addNotify() {
        super.addNotify();
        KeyboardFocusManager focused = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        focused.addPropertyChangeListener("permanentFocusOwner", focus);
        follow(focused.getPermanentFocusOwner());
    }

    @Override
    public void removeNotify() {
        KeyboardFocusManager.getCurrentKeyboardFocusManager().removePropertyChangeListener("permanentFocusOwner", focus);
        leave();
        super.removeNotify();
    }
}
