package org.tideline.clients.api;

import java.time.LocalDate;
import java.util.Optional;
import org.tideline.storage.api.Practices;
import org.tideline.storage.api.Settings;

/**
 * How long the records of a case are kept after it is closed: as the law where the practice works says, which the
 * practice sets. Any thread.
 */
public final class KeepingTime {
    /** The setting: years, a whole number. */
    public static final String YEARS = "clients.keep-years";
    /** Where the practice has set nothing. */
    public static final int USUAL = 10;
    /** The longest that can be set. */
    public static final int LONGEST = 100;

    private KeepingTime() {
    }

    /** The years set, or the usual ones. */
    public static int years(Settings settings) {
        return settings.get(YEARS).map(Integer::parseInt).orElse(USUAL);
    }

    /** The last day on which the records of a case closed on that day are to be kept, in the open practice. */
    public static Optional<LocalDate> until(LocalDate closed) {
        return Practices.current().map(practice -> closed.plusYears(years(practice.settings())));
    }
}
