package org.tideline.clients.ui.people;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;

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
}
