package org.tideline.ui.support.api;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tideline.clients.api.Reader;

/** For whom one case window is shown: <em>Seen as</em>. Shared by its tabs. Event thread. */
public final class CaseReader {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Reader reader = new Reader.Therapist();

    /** For whom. */
    public Reader reader() {
        return reader;
    }

    /** Whether it is the therapist's own view. */
    public boolean therapist() {
        return reader instanceof Reader.Therapist;
    }

    /** Shows the window for another reader; all tabs follow. */
    public void set(Reader next) {
        if (!Objects.equals(reader, next)) {
            reader = Objects.requireNonNull(next, "next");
            listeners.forEach(Runnable::run);
        }
    }

    /** Is told after each change; closes to stop. */
    public AutoCloseable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
