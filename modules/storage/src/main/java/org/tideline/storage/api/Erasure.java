package org.tideline.storage.api;

import java.util.List;
import java.util.Locale;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.spi.Holds.Hold;

/**
 * Destroys records for good: their rows, also signed ones and those in the bin, and the salts of their digests. What stays
 * is the entry that something was erased, when and on what ground. The tables are compacted at once; at the close the whole
 * database is put under a new key, which also takes what its log holds, or at a later close if there is no room for a copy
 * of it (ADR 23). Older backups hold the record until they are gone; put back on this computer they give it up again.
 * Worker thread. There is no undo.
 */
public interface Erasure {
    /** Why something is erased. Names are stored: never rename one. */
    enum Ground {
        /** The person concerned asked for it. */
        WISH,
        /** The time for which it had to be kept is over. */
        PERIOD_OVER,
        /** It should never have been here. */
        MISTAKE,
        /** A court or another authority ordered it. */
        ORDER,
        /** It lay in the bin for thirty days. */
        BIN,
        /** It was erased before, and came back with a backup of before that. */
        AGAIN;

        /** The kind of the item that stands for the ground in the audit chain, with the id of what was erased. */
        public String kind() {
            return "storage.erased." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What holds an item, a person or a case, orders before periods; as long as there is any it is not erased. */
    List<Hold> holds(ItemRef item, long caseId);

    /**
     * Erases an item with its parts; a case with everything that refers to it, of all features, and what of it lies in the
     * bin; a person who is in no case likewise. Enters it, tells {@link Changes}, and compacts the tables concerned.
     *
     * @param caseId the item's case, 0 for none
     * @throws NotPossible in words, if an order or a period holds it, others refer to it, or it is not there
     */
    void erase(ItemRef item, long caseId, Ground ground);

    /** Whether the database is to be put under a new key at the close. */
    boolean pending();
}
