package org.tideline.storage.api;

/**
 * The database could not do what was asked. The message is reduced to the SQL state and a few harmless words before
 * it leaves {@code storage}, and carries no cause: Derby puts decrypted pages and bound values into its own messages.
 */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String state;
    private final Kind kind;

    /** What kind of failure it is, so that windows can say what to do. Nothing of the work was kept, whatever the kind. */
    public enum Kind {
        /** The disk is full, or what was to be written could not be. The database has stopped itself. */
        FULL,
        /** The disk or the folder can only be read. */
        READ_ONLY,
        /** The database has stopped itself, or was stopped: nothing is written until {@link OpenPractice#restart}. */
        STOPPED,
        /** There was too little memory; the database may have stopped. */
        MEMORY,
        /** Somebody else's work was in the way for too long; the same work may be tried again. */
        BUSY,
        /** The practice was closed on purpose, by the lock or at the end. */
        CLOSED,
        /** Anything else: a wrong statement, a broken rule of the tables. */
        OTHER;

        /** Whether the database takes no more work until {@link OpenPractice#restart}. */
        public boolean stops() {
            return this == FULL || this == STOPPED || this == MEMORY;
        }
    }

    /**
     * @param state   the SQL state, or an empty string
     * @param message words without client text
     */
    public StorageException(String state, String message) {
        this(Kind.OTHER, state, message);
    }

    /**
     * @param kind    what kind of failure it is
     * @param state   the SQL state, or an empty string
     * @param message words without client text
     */
    public StorageException(Kind kind, String state, String message) {
        super(message);
        this.kind = kind;
        this.state = state;
    }

    /** What kind of failure it is. */
    public Kind kind() {
        return kind;
    }

    /** The SQL state, or an empty string. */
    public String state() {
        return state;
    }
}
