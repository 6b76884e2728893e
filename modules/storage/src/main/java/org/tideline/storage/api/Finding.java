package org.tideline.storage.api;

import org.tideline.core.api.ItemRef;

/**
 * Something a check found.
 *
 * @param kind  what it is
 * @param what  the record it is about, or null
 * @param entry number of the audit entry it is about, or 0
 * @param words one sentence for the therapist, without client text
 */
public record Finding(Kind kind, ItemRef what, long entry, String words) {
    /** What was found. */
    public enum Kind {
        /** The database file itself is damaged: a table does not hold together. */
        TABLE(true),
        /** An entry of the chain does not follow from the one before. */
        CHAIN_BROKEN(true),
        /** An entry was not made by this practice. */
        FORGED(true),
        /** Entries that were there are gone. */
        TAIL_LOST(true),
        /** A record is not as it was last saved. */
        CHANGED(true),
        /** A record is gone without having been removed. */
        MISSING(true),
        /** A record is there that was never entered. */
        NOT_ENTERED(true),
        /** A row refers to another that is not there. */
        REFERENCE(true),
        /** The clock went back between two entries. */
        CLOCK(false),
        /** A record was erased on purpose. */
        ERASED(false),
        /** One of the two key files or anchors was missing or damaged, and was mended from the other. */
        MENDED(false),
        /** A backup of this practice was put back and opened on this computer, and this is the other copy. */
        COPY(false);

        private final boolean trouble;

        Kind(boolean trouble) {
            this.trouble = trouble;
        }

        /** Whether something is wrong; otherwise it is only worth knowing. */
        public boolean trouble() {
            return trouble;
        }
    }
}
