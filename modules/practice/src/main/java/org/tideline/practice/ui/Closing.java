package org.tideline.practice.ui;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Stops listening. */
final class Closing {
    private static final Logger LOG = Logger.getLogger(Closing.class.getName());

    private Closing() {
    }

    /** Null is fine, and so is one that was stopped. */
    static void quietly(AutoCloseable listening) {
        if (listening != null) {
            try {
                listening.close();
            } catch (Exception e) {
                LOG.log(Level.FINE, "A listener was gone already", e);
            }
        }
    }
}
