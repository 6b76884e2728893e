package org.tideline.unattended.spi;

/** The work failed; exit code 1. The message says what happened, what was kept, and what to do. */
public final class WorkFailed extends Exception {
    private static final long serialVersionUID = 1;

    /** @param message one or two sentences, without client text */
    public WorkFailed(String message) {
        super(message);
    }
}
