package org.tideline.ui.support.api;

import java.util.List;
import org.tideline.storage.api.OpenPractice;

/**
 * What the therapist must see before the clients leave (clinical.md §6.5): told after each hand-over, first of all, on a
 * covered screen. Registered in the global lookup.
 */
public interface BeforeTheyLeave {
    /**
     * One thing.
     *
     * @param words what it is, for the therapist alone
     * @param open  shows it, once the windows are back; event thread
     */
    record Thing(String words, Runnable open) {
    }

    /** What waits, in its order. Worker thread. */
    List<Thing> things(OpenPractice practice, long caseId);
}
