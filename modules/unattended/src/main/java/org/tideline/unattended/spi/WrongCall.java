package org.tideline.unattended.spi;

/** The call was wrong; exit code 2. The message says what and what is accepted. */
public final class WrongCall extends Exception {
    private static final long serialVersionUID = 1;

    /** @param message one or two sentences */
    public WrongCall(String message) {
        super(message);
    }
}
