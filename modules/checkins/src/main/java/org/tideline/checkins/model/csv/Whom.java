package org.tideline.checkins.model.csv;

import org.tideline.clients.api.Case;

/** Who a person of a file is in this practice. */
public sealed interface Whom {
    /** A member of a case. */
    record Known(Case of, long person) implements Whom {
    }

    /**
     * Nobody yet; the import makes the person.
     *
     * @param join the case to join, or null where the case is made too
     * @param name the full name they will have
     */
    record Fresh(Case join, String name) implements Whom {
    }

    /**
     * Nobody that can be told.
     *
     * @param reason for the therapist, may quote the file
     * @param plain  the same without a word from the file
     */
    record Unknown(String reason, String plain) implements Whom {
    }
}
