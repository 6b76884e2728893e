package org.tideline.ui.support.api;

import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;

/**
 * What of a tab may be in sight. Loads overtake each other, and somebody may be looking: only the newest one asked for
 * is painted, and what was painted for one reader is out of sight from the moment another is chosen until that one's
 * own has come, for good if it never comes. Event thread.
 */
final class Sight {
    private long asks;
    private Reader reader;
    private Reader painted;
    private Scope awaited;

    /**
     * Something is asked for.
     *
     * @param whom for whom; what is still on its way for another is not painted any more
     * @return the number of this ask, for {@link #arrived}
     */
    long ask(Reader whom) {
        if (!whom.equals(reader)) {
            awaited = null;
        }
        reader = whom;
        return ++asks;
    }

    /** The scope asked for is here; true if it was the newest ask, which is then the one to be painted. */
    boolean arrived(long ask, Scope scope) {
        if (ask == asks) {
            awaited = scope;
        }
        return ask == asks;
    }

    /** What belongs to this scope is about to be painted; false if it has been overtaken and must not be. */
    boolean paint(Scope scope) {
        if (scope != awaited) {
            return false;
        }
        painted = scope.reader();
        return true;
    }

    /** Whether what stands in the tab was painted for somebody else than who is looking now. */
    boolean covered() {
        return painted != null && !painted.equals(reader);
    }
}
