package org.tideline.ui.support.api;

import java.awt.Cursor;
import javax.swing.Icon;
import javax.swing.JButton;
import javax.swing.JToggleButton;

/**
 * The kinds of buttons: one primary action in a window, plain ones, links, icons alone, and mark buttons that stay
 * pressed. Words carry a mnemonic as {@code &Write session}. Event thread.
 */
public final class Buttons {
    private Buttons() {
    }

    /** The one primary action of a window, top right of its region or last in its footer. */
    public static JButton primary(String words, Runnable action) {
        JButton button = plain(words, action);
        button.putClientProperty("FlatLaf.styleClass", "primary");
        return Type.STRONG.on(button);
    }

    /** The primary action with an icon, drawn in the colour of its text. */
    public static JButton primary(String words, String icon, Runnable action) {
        JButton button = primary(words, action);
        button.setIcon(Icons.of(icon, 16, Tokens.ON_ACCENT));
        return button;
    }

    /** Any other action. */
    public static JButton plain(String words, Runnable action) {
        JButton button = new JButton();
        org.openide.awt.Mnemonics.setLocalizedText(button, words);
        button.addActionListener(e -> action.run());
        return button;
    }

    /** Any other action, with an icon. */
    public static JButton plain(String words, String icon, Runnable action) {
        JButton button = plain(words, action);
        button.setIcon(Icons.of(icon, 16));
        return button;
    }

    /** An action within text: accent colour, no edge. */
    public static JButton link(String words, Runnable action) {
        JButton button = plain(words, action);
        button.putClientProperty("FlatLaf.styleClass", "link");
        button.putClientProperty("JButton.buttonType", "borderless");
        button.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        return button;
    }

    /** An icon that stands alone; its name is its tooltip and what a screen reader says. */
    public static JButton icon(String icon, String name, Runnable action) {
        JButton button = new JButton(Icons.of(icon, 16));
        button.putClientProperty("JButton.buttonType", "toolBarButton");
        button.setToolTipText(name);
        button.getAccessibleContext().setAccessibleName(name);
        button.addActionListener(e -> action.run());
        return button;
    }

    /** A button that stays pressed: tinted and bold while it is, and said so to screen readers. */
    public static JToggleButton mark(String words, Icon icon) {
        JToggleButton button = new JToggleButton();
        org.openide.awt.Mnemonics.setLocalizedText(button, words);
        button.setIcon(icon);
        button.putClientProperty("FlatLaf.styleClass", "mark");
        Runnable weight = () -> button.setFont((button.isSelected() ? Type.STRONG : Type.BASE).font());
        weight.run();
        button.addItemListener(e -> weight.run());
        button.addPropertyChangeListener("UI", e -> weight.run());
        return button;
    }
}
