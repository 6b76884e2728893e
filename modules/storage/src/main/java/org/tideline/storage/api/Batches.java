package org.tideline.storage.api;

import java.util.Optional;
import org.tideline.core.api.ItemRef;

/**
 * Imports whose rows go in by chunks and are seen only when one last commit publishes them. A row of a batched table
 * carries the batch's id in its column {@code batch}, or 0 if it came one by one. Queries over batched tables add
 * {@link #VISIBLE}. Worker thread.
 */
public interface Batches {
    /** The condition that hides rows of unpublished batches; the table's column {@code batch} must be unambiguous. */
    String VISIBLE = "(batch = 0 or batch in (select id from storage_batch where published_at is not null))";

    /** The kind of the item that stands for a batch in {@link Changes} and in the audit chain. */
    String KIND = "storage.batch";

    /** Begins a batch that nobody sees yet; {@code source} is a word for the sort of import, never a file name. */
    long begin(String source);

    /** Publishes all rows of the batch, together with the rest of the given transaction. */
    void publish(Database.Tx tx, long batch);

    /** Takes a published batch back: its rows are seen no more. */
    void unpublish(long batch);

    /** Brings a batch back that was taken back since the practice was opened; at the next opening it is swept. */
    void republish(long batch);

    /**
     * Deletes the rows of batches never published, such as a cancel leaves; to be called while no import is running.
     * What a crash left, and what was taken back, is swept by itself after the next opening. Whatever refers to a row
     * of the batch by a foreign key goes with it, whoever wrote it.
     *
     * @return how many rows went
     */
    long sweep();

    /** The newest published batch, if any. */
    Optional<Long> newest();

    /** The item that stands for a batch. */
    static ItemRef ref(long batch) {
        return new ItemRef(KIND, batch);
    }
}
