package org.tideline.reporting.model;

import org.tideline.core.api.Trouble;

/** There is no such report of this case. Says no more: who reads over a shoulder must not learn why. */
public final class NotMade extends Trouble {
    private static final long serialVersionUID = 1;

    /** @param message whole sentences for the person at the screen */
    public NotMade(String message) {
        super(message);
    }
}
