package org.tideline.core.api;

/**
 * Something did not work, told in words for the person at the screen: what happened, what was kept, what to do.
 * The message is shown as it stands, so it carries no client text, no code and no stack trace.
 */
public class Trouble extends Exception {
    private static final long serialVersionUID = 1;

    /** @param message whole sentences for the person at the screen */
    public Trouble(String message) {
        super(message);
    }

    /**
     * @param message whole sentences for the person at the screen
     * @param cause   for the log only, and only if it holds no client text
     */
    public Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
