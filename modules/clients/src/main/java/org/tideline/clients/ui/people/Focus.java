package org.tideline.clients.ui.people;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** Listeners of fields that need to hear one thing. */
final class Focus {
    private Focus() {
    }

    /** Runs when a field was left for good. */
    static FocusListener lost(Runnable left) {
        return new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) {
                    left.run();
                }
            }
        };
    }

    /** Runs after each change of the text. */
    static DocumentListener typed(Runnable changed) {
        return new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent e) {
                changed.run();
            }

            @Override
            public void removeUpdate(DocumentEvent e) {
                changed.run();
            }

            @Override
            public void changedUpdate(DocumentEvent e) {
                // styles only
            }
        };
    }
}
