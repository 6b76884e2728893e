package org.tideline.storage.api;

import java.util.Map;
import java.util.Set;

/**
 * Makes one person of two, in every table of every feature that says it refers to persons. Worker thread. What cannot be
 * done is said by {@link NotPossible}, and nothing is changed then. The details of the one who stays are the caller's.
 */
public interface Merge {
    /** The kind of the item that stands for a merge in {@link Changes} and in the audit chain. */
    String KIND = "storage.merge";

    /**
     * What is known of two persons before they become one.
     *
     * @param moving  how many references to the one who goes each table holds
     * @param ofBoth  cases both are or were in; whether at the same time, only the caller knows
     */
    record Facts(Map<String, Long> moving, Set<Long> ofBoth) {
        public Facts {
            moving = Map.copyOf(moving);
            ofBoth = Set.copyOf(ofBoth);
        }
    }

    /** Looks only. */
    Facts facts(Database.Tx tx, long from, long to);

    /**
     * Whatever refers to one person refers to the other from here on, also what is locked or only added to; the record of
     * the one who goes is kept for {@link #undo}. Entered, and told to {@link Changes}.
     *
     * @return the merge
     * @throws NotPossible if one of them is not there, or both have something of which a person can have only one
     */
    long people(Database.Tx tx, long from, long to);

    /**
     * Puts exactly those references back, and the record of the one who went.
     *
     * @throws NotPossible if something of it was changed or taken away since
     */
    void undo(Database.Tx tx, long merge);
}
