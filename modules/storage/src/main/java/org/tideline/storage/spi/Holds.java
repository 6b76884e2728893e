package org.tideline.storage.spi;

import java.time.LocalDate;
import java.util.List;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Database;

/**
 * What may not be destroyed, and why: asked before anything goes into the bin or is erased for good. Registered in the
 * global lookup; every feature that knows of orders and periods answers.
 */
public interface Holds {
    /**
     * What holds this item; empty if nothing does. Worker thread, often inside a writing transaction: reads with it, writes
     * nothing.
     *
     * @param item   an item, a person or a case
     * @param caseId its case, 0 for none
     */
    List<Hold> of(Database.Tx tx, ItemRef item, long caseId);

    /**
     * One reason.
     *
     * @param kind  what sort
     * @param words one sentence for the person at the screen, without client text
     * @param until the last day it holds, null where that is not known
     */
    record Hold(Kind kind, String words, LocalDate until) {
    }

    /** Sorts of reasons: an order goes before a period, and a period before a wish. */
    enum Kind {
        /** A court or another authority wants it kept. */
        ORDER,
        /** The law wants it kept for a time that is not over. */
        RETENTION
    }
}
