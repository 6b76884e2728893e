package org.tideline.vault.api;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.openide.util.RequestProcessor;
import org.tideline.vault.lock.LockRun;
import org.tideline.vault.spi.LockStep;

/**
 * The one state machine of a practice in this process. Whoever opens, covers, uncovers or locks a practice says so here,
 * and whoever must follow listens. Any thread.
 */
public final class PracticeLock {
    private static final PracticeLock ONLY = new PracticeLock();
    private static final RequestProcessor LOCKING = new RequestProcessor("Lock", 1);
    private final CopyOnWriteArrayList<Consumer<State>> listeners = new CopyOnWriteArrayList<>();
    private State state = State.CLOSED;
    private boolean locking;
    private boolean covering;
    private boolean lockNext;
    private int wrongPins;

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
            wrongPins = 0;
        }
        tell(to);
        return true;
    }

    private void tell(State now) {
        listeners.forEach(listener -> listener.accept(now));
    }

    /**
     * Locks, whoever asks for it: takes every {@link LockStep} there is, in the order of their phases, and then goes to
     * {@link State#LOCKED}, which is how the listeners hear that it is done. Any thread; returns at once.
     *
     * @return whether it begins now; false if nothing is open, or it is being locked already
     */
    public boolean lock() {
        synchronized (this) {
            if (covering) {
                // Everything is being closed anyway; the database follows.
                lockNext = true;
                return true;
            }
            if (locking || state != State.OPEN && state != State.WITH_CLIENTS) {
                return false;
            }
            locking = true;
        }
        LOCKING.post(this::run);
        return true;
    }

    /** Whether it is being locked now. */
    public synchronized boolean locking() {
        return locking;
    }

    /**
     * Closes everything as for a lock, but for the database and its keys, and then goes to {@link State#WITH_CLIENTS},
     * which is how the listeners hear that it is done. Where it is to be locked meanwhile, it is locked right after. Any
     * thread; returns at once.
     *
     * @return whether it begins now; false if the practice is not open, or is being closed already
     */
    public boolean withClients() {
        synchronized (this) {
            if (locking || covering || state != State.OPEN) {
                return false;
            }
            covering = true;
        }
        LOCKING.post(this::cover);
        return true;
    }

    private void cover() {
        boolean covered;
        boolean lock;
        try {
            LockRun.cover();
        } finally {
            synchronized (this) {
                covering = false;
                covered = state == State.OPEN;
                lock = covered && lockNext;
                lockNext = false;
                state = covered ? State.WITH_CLIENTS : state;
                wrongPins = 0;
            }
        }
        if (lock) {
            lock();
        } else if (covered) {
            tell(State.WITH_CLIENTS);
        }
    }

    private void run() {
        boolean locked;
        try {
            LockRun.run();
        } finally {
            synchronized (this) {
                locking = false;
                // Closed meanwhile, because the program ends: then there is nothing to unlock.
                locked = state == State.OPEN || state == State.WITH_CLIENTS;
                state = locked ? State.LOCKED : state;
            }
        }
        if (locked) {
            tell(State.LOCKED);
        }
    }

    /**
     * Tries to come back from {@link State#WITH_CLIENTS}. The third wrong PIN since then locks the practice. Worker
     * thread.
     *
     * @param sealed the digest of the therapist's PIN
     * @param typed  the caller wipes it
     * @return whether the therapist is back; the state is {@link State#OPEN} then
     */
    public boolean uncover(String sealed, char[] typed) {
        synchronized (this) {
            if (state != State.WITH_CLIENTS || locking || wrongPins >= Pin.TRIES) {
                return false;
            }
            // Counted before it is looked at, so that several at the same time are not more than three.
            wrongPins++;
        }
        if (Pin.fits(sealed, typed)) {
            synchronized (this) {
                if (state != State.WITH_CLIENTS || locking) {
                    return false;
                }
            }
            return go(State.OPEN);
        }
        boolean last;
        synchronized (this) {
            last = wrongPins >= Pin.TRIES;
        }
        if (last) {
            lock();
        }
        return false;
    }

    /** @return closes to stop listening */
    public AutoCloseable listen(Consumer<State> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
