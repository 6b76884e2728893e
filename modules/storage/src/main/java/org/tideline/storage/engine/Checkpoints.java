package org.tideline.storage.engine;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;
import org.tideline.storage.api.StorageException;

/**
 * Has what was committed written into the tables soon, so that little depends on the database's log: within a second
 * of what the audit chain knows of, and within five minutes of anything else. Several commits share one.
 */
final class Checkpoints implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Checkpoints.class.getName());
    private static final RequestProcessor THREAD = new RequestProcessor("tideline-checkpoint", 1);
    private static final int SOON_MILLIS = 700;
    private static final int LATEST_MILLIS = 290_000;

    /** When the next one is due. */
    private enum Due {
        NOT, LATER, SOON
    }

    private final Runnable work;
    private final RequestProcessor.Task task = THREAD.create(this::run);
    private Due due = Due.NOT;
    private boolean closed;

    /** @param work writes down what was committed; may throw {@link StorageException} */
    Checkpoints(Runnable work) {
        this.work = work;
    }

    /** Something was committed; {@code entered} if the audit chain knows of it. Any thread; returns at once. */
    synchronized void committed(boolean entered) {
        Due wanted = entered ? Due.SOON : Due.LATER;
        if (!closed && wanted.compareTo(due) > 0) {
            due = wanted;
            task.schedule(entered ? SOON_MILLIS : LATEST_MILLIS);
        }
    }

    private void run() {
        synchronized (this) {
            if (closed) {
                return;
            }
            due = Due.NOT;
        }
        try {
            work.run();
        } catch (StorageException e) {
            // What was committed is in the log; the next commit tries again.
            LOG.log(Level.INFO, "No checkpoint: {0}", e.state());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        task.cancel();
    }
}
