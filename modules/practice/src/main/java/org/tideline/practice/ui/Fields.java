package org.tideline.practice.ui;

import javax.swing.JPasswordField;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** Fields for secrets. Event thread. */
final class Fields {
    private static final int WIDTH = 24;

    private Fields() {
    }

    /** A field that can show what is typed while its eye is pressed. */
    static JPasswordField secret() {
        JPasswordField field = new JPasswordField(WIDTH);
        field.putClientProperty("FlatLaf.style", "showRevealButton: true");
        return field;
    }

    /** Is told after each change of what is typed. */
    static void onChange(JPasswordField field, Runnable listener) {
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                listener.run();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                listener.run();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                // styles only
            }
        });
    }
}
