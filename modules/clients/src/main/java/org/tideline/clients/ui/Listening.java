package org.tideline.clients.ui;

import java.util.logging.Level;
import java.util.logging.Logger;

/** Ends listening to changes. */
final class Listening {
    private static final Logger LOG = Logger.getLogger(Listening.class.getName());

    private Listening() {
    }

    /** Stops; null is fine, and so is one that was stopped. */
    static void stop(AutoCloseable listening) {
        if (listening != null) {
            try {
                listening.close();
            } catch (Exception e) {
                LOG.log(Level.FINE, "A listener was gone already", e);
            }
        }
    }
}
