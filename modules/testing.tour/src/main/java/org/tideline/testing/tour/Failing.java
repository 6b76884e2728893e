package org.tideline.testing.tour;

import java.awt.EventQueue;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.Exceptions;
import org.openide.util.RequestProcessor;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Prompts;

/** Lets work fail with words in the message of the exception, as a fault in a library could. Worker thread. */
final class Failing {
    private static final Logger LOG = Logger.getLogger(Failing.class.getName());
    private static final RequestProcessor WORK = new RequestProcessor("tideline-tour-failing");

    private Failing() {
    }

    /** On the event thread, on a worker, in work that comes back, told to the platform, logged, and told to the person. */
    static void everywhere(String words) {
        EventQueue.invokeLater(() -> {
            throw new IllegalStateException(words);
        });
        WORK.post(() -> {
            throw new IllegalArgumentException(words, new IllegalStateException("because of " + words));
        });
        EventQueue.invokeLater(() -> Background.run(() -> {
            throw new UnsupportedOperationException(words);
        }, done -> { }));
        Exceptions.printStackTrace(new ArrayStoreException(words));
        LOG.log(Level.WARNING, "It failed: " + words, new ArithmeticException(words));
        EventQueue.invokeLater(() -> Prompts.get().failed(new IndexOutOfBoundsException(words)));
    }
}
