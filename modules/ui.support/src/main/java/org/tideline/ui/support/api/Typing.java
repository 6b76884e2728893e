package org.tideline.ui.support.api;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.event.ContainerEvent;
import java.awt.event.ContainerListener;
import java.awt.event.ItemListener;
import java.util.ArrayList;
import java.util.List;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/**
 * Hears whatever is typed or chosen anywhere below a component, also in parts that are added later. Event thread.
 */
final class Typing implements DocumentListener, ContainerListener {
    private final Runnable heard;
    private final ItemListener chosen;

    private Typing(Runnable heard) {
        this.heard = heard;
        this.chosen = e -> heard.run();
    }

    /** Runs {@code heard} after each change below the root. */
    static void listen(Container root, Runnable heard) {
        new Typing(heard).follow(root);
    }

    /** The fields for text below a component, in the order in which they stand. */
    static List<JTextComponent> fields(Container root) {
        List<JTextComponent> fields = new ArrayList<>();
        for (Component part : root.getComponents()) {
            if (part instanceof JTextComponent text) {
                if (text.isEditable()) {
                    fields.add(text);
                }
            } else if (part instanceof Container container) {
                fields.addAll(fields(container));
            }
        }
        return fields;
    }

    private void follow(Component part) {
        if (part instanceof JTextComponent text) {
            text.getDocument().removeDocumentListener(this);
            text.getDocument().addDocumentListener(this);
        } else if (part instanceof AbstractButton button) {
            button.removeItemListener(chosen);
            button.addItemListener(chosen);
        } else if (part instanceof JComboBox<?> box) {
            box.removeItemListener(chosen);
            box.addItemListener(chosen);
        } else if (part instanceof Container container) {
            container.removeContainerListener(this);
            container.addContainerListener(this);
            for (Component inner : container.getComponents()) {
                follow(inner);
            }
        }
    }

    /** Which of the fields below the root has the keyboard, counted from 0; -1 if none. */
    static int at(Container root) {
        return fields(root).indexOf(KeyboardFocusManager.getCurrentKeyboardFocusManager().getPermanentFocusOwner());
    }

    /** Where the caret stands in the field of that number; 0 if there is none. */
    static int caret(Container root, int field) {
        return field < 0 ? 0 : fields(root).get(field).getCaretPosition();
    }

    /** Puts keyboard and caret into the field of that number, if there is one. */
    static void go(Container root, int number, int caret) {
        List<JTextComponent> fields = fields(root);
        if (number >= 0 && number < fields.size()) {
            JTextComponent field = fields.get(number);
            field.setCaretPosition(Math.min(caret, field.getDocument().getLength()));
            field.requestFocusInWindow();
        }
    }

    @Override
    public void componentAdded(ContainerEvent e) {
        follow(e.getChild());
        heard.run();
    }

    @Override
    public void componentRemoved(ContainerEvent e) {
        heard.run();
    }

    @Override
    public void insertUpdate(DocumentEvent e) {
        heard.run();
    }

    @Override
    public void removeUpdate(DocumentEvent e) {
        heard.run();
    }

    @Override
    public void changedUpdate(DocumentEvent e) {
        // Bold, a heading, a list are typed too.
        heard.run();
    }
}
