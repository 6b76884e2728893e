package org.tideline.clients.spi;

import org.tideline.storage.api.Database;

/**
 * What members have opened to each other, kept by a feature. Registered in the global lookup by every feature whose
 * labels can be opened.
 * <p>
 * Old openings do not come back when a case leaves <em>each alone</em>, and the standing ones end when a pair parts:
 * the frame then has every feature close its own, in the same transaction.
 */
public interface Openings {
    /** Closes everything opened in that case, and notes what changed. Worker thread, inside the transaction. */
    void close(Database.Tx tx, long caseId);
}
