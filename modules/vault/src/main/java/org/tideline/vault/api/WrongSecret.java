package org.tideline.vault.api;

import org.tideline.core.api.Trouble;

/** The passphrase or recovery key does not open this practice. Nothing was touched. */
public final class WrongSecret extends Trouble {
    private static final long serialVersionUID = 1;

    /** @param message words for the person at the screen */
    public WrongSecret(String message) {
        super(message);
    }
}
