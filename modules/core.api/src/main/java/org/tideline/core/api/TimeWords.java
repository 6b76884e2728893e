package org.tideline.core.api;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of day as people write them. Pure; any thread. */
public final class TimeWords {
    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})(?:[:.h ]?(\\d{2}))?");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm");

    private TimeWords() {
    }

    /** A time as people write it: 15:00, 15.30, 9; empty where it is none. */
    public static Optional<LocalTime> parse(String typed) {
        Matcher m = TYPED.matcher(typed.strip());
        try {
            return m.matches() ? Optional.of(LocalTime.of(Integer.parseInt(m.group(1)), m.group(2) == null ? 0 : Integer.parseInt(m.group(2))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The time as windows write it: "15:00"; empty for null. */
    public static String of(LocalTime time) {
        return time == null ? "" : time.format(SHOWN);
    }
}
