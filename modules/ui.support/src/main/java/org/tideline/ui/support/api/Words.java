package org.tideline.ui.support.api;

import java.awt.Dimension;
import javax.swing.BorderFactory;
import javax.swing.JTextArea;
import javax.swing.text.DefaultCaret;

/** Sentences that wrap and can be selected, without the looks of a field. Event thread. */
public final class Words {
    private Words() {
    }

    /** Ordinary text. */
    public static JTextArea area(String text) {
        return area(text, Type.BASE, Tokens.TEXT1);
    }

    /** Text in another size and colour. */
    public static JTextArea area(String text, Type type, Tokens colour) {
        JTextArea area = new JTextArea() {
            private static final long serialVersionUID = 1;

            @Override
            public Dimension getMinimumSize() {
                // Else a text area never gets narrower again once it was wide.
                return new Dimension(Scale.of(80), getPreferredSize().height);
            }
        };
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setOpaque(false);
        // Not null: the look and feel would put its own back when the theme changes.
        area.setBorder(BorderFactory.createEmptyBorder());
        still(area);
        // Only now: the caret of a field that gets its words first has already asked to be brought into view.
        area.setText(text);
        area.addPropertyChangeListener("UI", e -> still(area));
        return colour.text(type.on(area));
    }

    /** Text in another size, where the Tab key is to pass it by. */
    public static JTextArea passive(String text, Type type) {
        return passive(text, type, Tokens.TEXT1);
    }

    /** Text in another size and colour, where the Tab key is to pass it by. */
    public static JTextArea passive(String text, Type type, Tokens colour) {
        JTextArea area = area(text, type, colour);
        area.setFocusable(false);
        return area;
    }

    /** New words must not scroll the window to themselves. */
    private static void still(JTextArea area) {
        if (area.getCaret() instanceof DefaultCaret caret) {
            caret.setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        }
    }
}
