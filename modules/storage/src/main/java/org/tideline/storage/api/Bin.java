package org.tideline.storage.api;

import java.time.Instant;
import java.util.List;
import org.tideline.core.api.ItemRef;

/**
 * Where deleted records lie for thirty days: out of their tables, so that no list, search, chart or report has to look
 * whether they are deleted, and back again as they were. Worker thread. What cannot be done is said by {@link NotPossible},
 * and nothing is changed then.
 */
public interface Bin {
    /** The kind of the item that stands for something in the bin, in {@link Changes} and in the audit chain. */
    String KIND = "storage.bin";
    /** How many days something lies there. */
    int DAYS = 30;

    /**
     * Something in the bin.
     *
     * @param item     what was put there
     * @param caseId   its case, 0 for none
     * @param words    what sort of record it is, without client text
     * @param putAt    when
     * @param daysLeft days until it is erased by itself, today not counted; 0 if that is due
     * @param rows     how many rows it took along
     */
    record Binned(ItemRef item, long caseId, String words, Instant putAt, int daysLeft, long rows) {
    }

    /**
     * Puts an item there with the rows that are part of it; with a case, everything that refers to the case, of all
     * features; with a person, everything that refers to the person, who must be in no case. Enters it, and tells
     * {@link Changes}.
     *
     * @param tx     the caller's transaction
     * @param caseId the item's case, 0 for none
     * @param words  what sort of record it is, without client text
     * @throws NotPossible if something of it was signed or is only added to, an order holds it, or others refer to it
     */
    void put(Database.Tx tx, ItemRef item, long caseId, String words);

    /** The same in a transaction of its own. */
    void put(ItemRef item, long caseId, String words);

    /**
     * Puts an item back, with all its rows as they were.
     *
     * @throws NotPossible if it is not in the bin, what it refers to is gone, or another record has its place
     */
    void restore(Database.Tx tx, ItemRef item);

    /** The same in a transaction of its own. */
    void restore(ItemRef item);

    /** What lies there, newest first. */
    List<Binned> list();
}
