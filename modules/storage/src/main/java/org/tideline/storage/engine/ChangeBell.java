package org.tideline.storage.engine;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.RequestProcessor;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Changes;

/** Tells listeners what was committed, in the order of the commits, on a thread of its own. */
final class ChangeBell implements Changes {
    private static final Logger LOG = Logger.getLogger(ChangeBell.class.getName());
    private final RequestProcessor thread = new RequestProcessor("tideline-changes", 1, false, false);
    private final List<Consumer<Set<ItemRef>>> listeners = new CopyOnWriteArrayList<>();
    private boolean closed;

    @Override
    public AutoCloseable listen(Consumer<Set<ItemRef>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells all listeners, later. What happens in it cannot undo the commit, so it throws nothing. */
    synchronized void ring(Set<ItemRef> changed) {
        if (!changed.isEmpty() && !closed) {
            Set<ItemRef> told = Set.copyOf(changed);
            thread.post(() -> tell(told));
        }
    }

    /** Nobody is told anything any more. */
    synchronized void close() {
        closed = true;
        listeners.clear();
        thread.stop();
    }

    private void tell(Set<ItemRef> changed) {
        for (Consumer<Set<ItemRef>> listener : listeners) {
            try {
                listener.accept(changed);
            } catch (RuntimeException e) {
                // One listener's trouble is not the next one's. Its message may hold client text.
                LOG.log(Level.WARNING, "{0} did not take a change: {1}",
                        new Object[] {listener.getClass().getName(), e.getClass().getName()});
            }
        }
    }
}
