package org.tideline.storage.api;

/**
 * What was asked cannot be done with these records, for the reason given in words for the person at the screen. Thrown
 * inside a transaction it takes all of it back, and it reaches the caller as it is.
 */
public final class NotPossible extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message whole sentences for the person at the screen, without client text */
    public NotPossible(String message) {
        super(message);
    }
}
