package org.tideline.ui.support.api;

/** What one feature would ask of one member now. Immutable; any thread unless said otherwise. */
public interface HandOverOffer {
    /** Its name in the therapist's list: "Check-in". */
    String title();

    /** What it is, to the member who is about to begin: "Four questions, about a minute." */
    String what();

    /** Whether it is asked unless the therapist leaves it out. */
    boolean now();

    /**
     * Makes the page. Event thread; no I/O.
     *
     * @param small whether there is room for one question at a time only
     */
    HandOverPage page(boolean small);
}
