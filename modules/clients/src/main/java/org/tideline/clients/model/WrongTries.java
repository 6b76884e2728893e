package org.tideline.clients.model;

import java.time.Duration;

/** How long the door waits before it looks at the next passphrase: longer after each wrong one. Event thread. */
public final class WrongTries {
    private static final long LONGEST_SECONDS = 30;
    private int wrong;

    /** The wait before the next try. */
    public Duration pause() {
        return wrong < 2 ? Duration.ZERO : Duration.ofSeconds(Math.min(LONGEST_SECONDS, 1L << Math.min(wrong - 2, 10)));
    }

    /** One more did not open it. */
    public void wrong() {
        wrong++;
    }

    /** It opened. */
    public void right() {
        wrong = 0;
    }
}
