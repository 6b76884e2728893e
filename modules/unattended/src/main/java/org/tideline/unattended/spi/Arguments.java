package org.tideline.unattended.spi;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tideline.core.api.Period;

/** The options of one call. */
public interface Arguments {
    /** The value of an option, if given. */
    Optional<String> value(String name);

    /** Whether an option was given. */
    boolean has(String name);

    /** The value as a path, resolved against the caller's working directory. */
    Optional<Path> path(String name);

    /** The value as a day, {@code YYYY-MM-DD}. */
    Optional<LocalDate> day(String name) throws WrongCall;

    /** {@code --from} and {@code --to}. */
    Period period() throws WrongCall;

    /** The ids or codes given by {@code --case}, in order; empty for all cases. */
    List<String> cases();

    /** Writes a problem to standard error, one line. */
    void problem(String line);
}
