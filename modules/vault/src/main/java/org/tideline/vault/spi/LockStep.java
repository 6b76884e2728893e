package org.tideline.vault.spi;

/**
 * What one part does when the practice is locked. Registered in the global lookup. Steps run in the order of
 * {@link When}, those of one phase in any order. All together have five seconds; then the lock goes on without them.
 */
public interface LockStep {
    /** The phases of a lock, in their order. */
    enum When {
        /** Everything is covered. Event thread. */
        COVER,
        /** What is typed is written to the draft files. Worker. */
        KEEP_DRAFTS,
        /** Long work is cancelled or ends where everything is whole. Worker. */
        STOP_WORK,
        /** Windows and dialogs are closed and disposed of. Event thread. */
        CLOSE_WINDOWS,
        /** What was copied, and whatever else still knows something, is forgotten. Event thread. */
        FORGET,
        /** The database closes and the keys are dropped. Worker. */
        CLOSE_STORE
    }

    /** Its phase. */
    When when();

    /** @throws Exception is logged by its class alone; the lock goes on */
    void run() throws Exception;
}
