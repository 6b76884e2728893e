package org.tideline.core.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** The one clock of the program, so that tests and reproducible pages can hold it still. Any thread. */
public final class Now {
    private static volatile Clock clock = Clock.systemDefaultZone();

    private Now() {
    }

    /** This moment. */
    public static Instant instant() {
        return clock.instant();
    }

    /** Today, where the computer is. */
    public static LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The clock itself, for zone and date-time. */
    public static Clock clock() {
        return clock;
    }

    /** Replaces the clock; for tests only. */
    public static void use(Clock replacement) {
        clock = Objects.requireNonNull(replacement, "replacement");
    }
}
