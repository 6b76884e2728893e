package org.tideline.storage.api;

import java.nio.file.Path;
import org.tideline.vault.api.Drafts;

/**
 * All that exists between unlock and lock hangs on this: database, services, caches. At most one in a process.
 */
public interface OpenPractice extends AutoCloseable {
    /** The practice folder. */
    Path folder();

    /** The practice and its therapist, as last committed. */
    PracticeInfo info();

    /** Writes the practice's and therapist's details. Worker thread. */
    void update(PracticeInfo info);

    /** The one database. */
    Database database();

    /** The audit chain. */
    Audit audit();

    /** Settings that belong to the practice. */
    Settings settings();

    /** Seals and opens what is kept under keys of its own. */
    SealedFields sealedFields();

    /** What is being typed, kept until it is saved. */
    Drafts drafts();

    /** What changed, after each commit. */
    Changes changes();

    /** Imports that are published as a whole, or not at all. */
    Batches batches();

    /** Where deleted records lie for thirty days. */
    Bin bin();

    /** Makes one person of two. */
    Merge merge();

    /** Destroys records for good. */
    Erasure erasure();

    /**
     * The one instance of a service of this practice, made on first use by its
     * {@link org.tideline.storage.spi.PracticeService} and dropped at close.
     *
     * @throws IllegalStateException if no installed module offers it
     */
    <T> T service(Class<T> type);

    /** Whether the database has stopped itself: work is refused until {@link #restart()}. Any thread. */
    boolean stopped();

    /**
     * Starts a database that has stopped itself again, in place and with the keys that are still there, and makes sure
     * that all that was saved is in it. Does nothing if it has not stopped. Worker thread.
     *
     * @throws Refused if it does not start, or something saved is missing from it; it stays stopped, and this can be
     *                 called again
     */
    void restart() throws Refused;

    /** Closes the database and drops the keys. Idempotent; worker thread. */
    @Override
    void close();
}
