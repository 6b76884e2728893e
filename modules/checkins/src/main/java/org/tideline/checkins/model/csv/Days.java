package org.tideline.checkins.model.csv;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the days and times people write. What can be read two ways is not read at all until an order is chosen. */
final class Days {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ]+(.+))?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("([0-9]{1,2})([-/.])([0-9]{1,2})[-/.]([0-9]{4})(?:[T ]+(.+))?");
    private static final Pattern TIME =
            Pattern.compile("([0-9]{1,2})[:.h]([0-9]{2})(?:[:.]([0-9]{2})(?:[.,][0-9]+)?)?\\s*([aApP][mM])?(?:Z|[+-][0-9]{2}:?[0-9]{2})?");

    private Days() {
    }

    /** A day, and the time that stood with it, or null. */
    record Moment(LocalDate day, LocalTime time) {
    }

    /** Which of day and month comes first where the year stands last. */
    enum Hint {
        /** The text does not hold such a day, or both its numbers are the same. */
        NONE, DAY_FIRST, MONTH_FIRST,
        /** Both ways give a day. */
        EITHER
    }

    /** What a text tells of the order its column is written in. */
    static Hint hint(String text) {
        Matcher m = YEAR_LAST.matcher(text);
        if (!m.matches() || m.group(1).equals(m.group(3))) {
            return Hint.NONE;
        }
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(3));
        if (m.group(2).equals(".")) {
            return Hint.DAY_FIRST;
        }
        if (first > 12) {
            return second > 12 ? Hint.NONE : Hint.DAY_FIRST;
        }
        return second > 12 ? Hint.MONTH_FIRST : Hint.EITHER;
    }

    /** The day in the given order of day and month; empty if it is none. */
    static Optional<Moment> moment(String text, ColumnMapping.DateOrder order) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return moment(m.group(1), m.group(2), m.group(3), m.group(4));
        }
        m = YEAR_LAST.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        boolean dayFirst = m.group(2).equals(".") || m.group(1).equals(m.group(3))
                || order != ColumnMapping.DateOrder.MONTH_FIRST;
        return moment(m.group(4), m.group(dayFirst ? 3 : 1), m.group(dayFirst ? 1 : 3), m.group(5));
    }

    private static Optional<Moment> moment(String year, String month, String day, String time) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            if (time == null) {
                return Optional.of(new Moment(date, null));
            }
            return time(time.strip()).map(t -> new Moment(date, t));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A time of day as written, seconds dropped: what the person lived has no zone. */
    static Optional<LocalTime> time(String text) {
        Matcher m = TIME.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(m.group(1));
        if (m.group(4) != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (m.group(4).toLowerCase(java.util.Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        int minute = Integer.parseInt(m.group(2));
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}
