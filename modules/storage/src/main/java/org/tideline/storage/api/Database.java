package org.tideline.storage.api;

import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.tideline.core.api.ItemRef;

/**
 * The one database of an open practice. All work runs in callbacks, each one transaction; one writer at a time.
 * Never on the event thread: both calls refuse it.
 */
public interface Database {
    /** Runs reading work. Everything the work needs is read inside; nothing of the transaction is kept. */
    <T> T read(Work<T> work);

    /**
     * Runs writing work: alone, then the audit entries, then the commit, then {@link Changes} are told.
     * Any exception takes all of it back.
     */
    <T> T write(Work<T> work);

    /** Work in one transaction. */
    interface Work<T> {
        /** @throws Exception whatever went wrong; it reaches the caller as {@link StorageException} unless unchecked */
        T run(Tx tx) throws Exception;
    }

    /** One transaction, valid only inside {@link Work#run}. */
    interface Tx {
        /** The open handle; times, days and ids bind and map as {@code contracts.md} A1 says. */
        Handle sql();

        /** Notes for the audit chain that this was done; written last in the transaction. */
        void audit(Action action, ItemRef what, long caseId);

        /** Notes that this record changed; told to {@link Changes} after the commit. */
        void changed(ItemRef what);

        /** Notes that these records changed. */
        default void changed(Collection<ItemRef> all) {
            all.forEach(this::changed);
        }
    }
}
