package org.tideline.core.api;

/** How far the author of an answer has opened it. Everything starts {@link #CLOSED}. */
public enum Opening {
    /** Only its author and the therapist. */
    CLOSED,
    /** To look at together, on screen, while its author is in the room. */
    ROOM,
    /** To look at together, and also on paper. */
    PAPER
}
