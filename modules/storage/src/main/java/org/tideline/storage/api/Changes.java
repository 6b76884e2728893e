package org.tideline.storage.api;

import java.util.Set;
import java.util.function.Consumer;
import org.tideline.core.api.ItemRef;

/** Tells what changed, after each commit. Listeners live no longer than the open practice. Any thread. */
public interface Changes {
    /**
     * Adds a listener; it is called on the named thread {@code tideline-changes}, never on the event thread.
     *
     * @return closes to stop listening
     */
    AutoCloseable listen(Consumer<Set<ItemRef>> listener);
}
