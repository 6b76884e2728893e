package org.tideline.practice.ui;

import javax.swing.JPasswordField;

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
}
