package org.tideline.checkins.ui.measure;

import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** Runs something whenever a text changed. Event thread. */
record Listening(Runnable changed) implements DocumentListener {
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
}
