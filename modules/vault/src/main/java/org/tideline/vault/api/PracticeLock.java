package org.tideline.vault.api;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The one state machine of a practice in this process. Whoever opens, covers, uncovers or locks a practice says so here,
 * and whoever must follow listens. Any thread.
 */
public final class PracticeLock {
    private static final PracticeLock ONLY = new PracticeLock();
    private final CopyOnWriteArrayList<Consumer<State>> listeners = new CopyOnWriteArrayList<>();
    private State state = State.CLOSED;

    /** Where a practice stands. */
    public enum State {
        /** None is open. */
        CLOSED,
        /** Open, with the therapist before it. */
        OPEN,
        /** Open for one page only (hand-over, room view); everything else is closed as for a lock. */
        WITH_CLIENTS,
        /** Its database is closed and its keys are dropped; the windows it had come back after unlocking. */
        LOCKED;

        private Set<State> next() {
            return switch (this) {
                case CLOSED, LOCKED -> Set.of(OPEN, CLOSED);
                case OPEN -> Set.of(WITH_CLIENTS, LOCKED, CLOSED);
                case WITH_CLIENTS -> Set.of(OPEN, LOCKED, CLOSED);
            };
        }
    }

    private PracticeLock() {
    }

    /** The one lock. */
    public static PracticeLock get() {
        return ONLY;
    }

    /** Where the practice stands. */
    public synchronized State state() {
        return state;
    }

    /**
     * Goes to the next state, and tells the listeners on the calling thread.
     *
     * @return whether it went; false if it stands there already
     * @throws IllegalStateException if there is no way from here to there
     */
    public boolean go(State to) {
        synchronized (this) {
            if (state == to) {
                return false;
            }
            if (!state.next().contains(to)) {
                throw new IllegalStateException("There is no way from " + state + " to " + to);
            }
            state = to;
        }
        listeners.forEach(listener -> listener.accept(to));
        return true;
    }

    /** @return closes to stop listening */
    public AutoCloseable listen(Consumer<State> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
