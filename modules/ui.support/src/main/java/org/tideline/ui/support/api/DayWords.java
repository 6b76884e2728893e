package org.tideline.ui.support.api;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people type them: "today", "yesterday", "mon", "4/11", "4 Nov", "18 November 2025", "2025-11-18".
 * A day without a year is the latest that is not after today by more than three months. Pure; any thread.
 */
public final class DayWords {
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[./-](\\d{1,2})(?:[./-](\\d{2}|\\d{4}))?\\.?");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})\\.?\\s*(\\p{L}{3,})\\.?(?:\\s+(\\d{4}))?");
    private static final Pattern NAMED_FIRST = Pattern.compile("(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:,?\\s+(\\d{4}))?");

    private DayWords() {
    }

    /**
     * @param monthFirst whether "4/11" is the 11th of April
     * @return the day, or empty if the words name none
     */
    public static Optional<LocalDate> parse(String typed, LocalDate today, boolean monthFirst) {
        String words = typed.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.ofNullable(read(words, today, monthFirst));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate read(String words, LocalDate today, boolean monthFirst) {
        switch (words) {
            case "today":
                return today;
            case "yesterday":
                return today.minusDays(1);
            case "tomorrow":
                return today.plusDays(1);
            default:
                break;
        }
        if (words.length() >= 3) {
            for (DayOfWeek day : DayOfWeek.values()) {
                if (day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT).startsWith(words)) {
                    return today.with(TemporalAdjusters.previousOrSame(day));
                }
            }
        }
        try {
            return LocalDate.parse(words, DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException e) {
            // not this way
        }
        Matcher m = NUMBERS.matcher(words);
        if (m.matches()) {
            int first = Integer.parseInt(m.group(1));
            int second = Integer.parseInt(m.group(2));
            return of(monthFirst ? second : first, monthFirst ? first : second, m.group(3), today);
        }
        m = NAMED.matcher(words);
        if (m.matches()) {
            return of(Integer.parseInt(m.group(1)), month(m.group(2)), m.group(3), today);
        }
        m = NAMED_FIRST.matcher(words);
        return m.matches() ? of(Integer.parseInt(m.group(2)), month(m.group(1)), m.group(3), today) : null;
    }

    private static LocalDate of(int day, int month, String year, LocalDate today) {
        if (year != null) {
            int number = Integer.parseInt(year);
            return LocalDate.of(year.length() == 2 ? 2000 + number : number, month, day);
        }
        for (int y : List.of(today.getYear() + 1, today.getYear(), today.getYear() - 1)) {
            if (java.time.YearMonth.of(y, month).isValidDay(day)) {
                LocalDate candidate = LocalDate.of(y, month, day);
                if (!candidate.isAfter(today.plusMonths(3))) {
                    return candidate;
                }
            }
        }
        // 29 February outside leap years
        throw new DateTimeException("No such day");
    }

    private static int month(String word) {
        return Arrays.stream(Month.values())
                .filter(m -> m.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT).startsWith(word)
                        || word.equals("sept") && m == Month.SEPTEMBER)
                .findFirst().map(Month::getValue).orElseThrow(() -> new DateTimeException("No such month"));
    }

    /** The day as windows write it: "Tue 18 Nov 2025". */
    public static String full(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH).format(day);
    }

    /** The day without its year: "Tue 18 Nov". */
    public static String brief(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH).format(day);
    }
}
