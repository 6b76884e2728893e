package org.tideline.storage.api;

/**
 * The database could not do what was asked. The message is reduced to the SQL state and a few harmless words before
 * it leaves {@code storage}, and carries no cause: Derby puts decrypted pages and bound values into its own messages.
 */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String state;

    /**
     * @param state   the SQL state, or an empty string
     * @param message words without client text
     */
    public StorageException(String state, String message) {
        super(message);
        this.state = state;
    }

    /** The SQL state, or an empty string. */
    public String state() {
        return state;
    }
}
