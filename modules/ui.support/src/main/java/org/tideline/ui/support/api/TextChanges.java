package org.tideline.ui.support.api;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import javax.swing.text.JTextComponent;

/** Follows what stands in a field. Event thread. */
public final class TextChanges {
    private TextChanges() {
    }

    /** Runs this after each change of the text, whoever made it; not where only its looks changed. */
    public static void tell(JTextComponent field, Runnable changed) {
        field.getDocument().addDocumentListener(new DocumentListener() {
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
        });
    }
}
