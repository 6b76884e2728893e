package org.tideline.clients.model;

import org.tideline.core.api.ItemRef;

/**
 * Who may open the practice if the therapist cannot, and what is to be done then. Immutable; any thread.
 *
 * @param executor who, and how to reach them, as typed
 * @param keyPlace where the recovery key lies, as typed; never the key itself
 * @param wishes   what is to become of the records and of those who come, as typed
 */
public record ContinuityPlan(String executor, String keyPlace, String wishes) {
    /** Nothing was written down yet. */
    public static final ContinuityPlan NONE = new ContinuityPlan("", "", "");

    public ContinuityPlan {
        executor = executor.strip();
        keyPlace = keyPlace.strip();
        wishes = wishes.strip();
    }

    /** The item it stands for; its draft is kept under it. */
    public static ItemRef item() {
        return new ItemRef(Kinds.CONTINUITY, 1);
    }
}
