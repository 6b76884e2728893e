package org.tideline.sessions.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openide.util.NbBundle.Messages;

/** Days as pages say them, no line ending between a day and its month. Pure; any thread. */
@Messages({"# {0} - earlier in a list", "# {1} - the last of them", "PageDays.and={0} and {1}",
    "# {0} - earlier in a list", "# {1} - the next of them", "PageDays.comma={0}, {1}",
    "# {0} - days", "# {1} - month and year", "PageDays.of={0}\u00A0{1}"})
final class PageDays {
    private static final char TIED = '\u00A0';

    private PageDays() {
    }

    /** "19 June 2025". */
    static String day(LocalDate day, Locale locale) {
        return tied(DateTimeFormatter.ofPattern("d MMMM", locale).format(day)) + " " + day.getYear();
    }

    /** The day of a moment, as the clock on the wall had it. */
    static String day(Instant at, Locale locale) {
        return day(at.atZone(ZoneId.systemDefault()).toLocalDate(), locale);
    }

    /** "June 2025". */
    static String month(YearMonth month, Locale locale) {
        return DateTimeFormatter.ofPattern("MMMM", locale).format(month) + " " + month.getYear();
    }

    /** "5, 12 and 19 June 2025, 3 July 2025": each day once, in their order. */
    static String days(Iterable<LocalDate> days, Locale locale) {
        Map<YearMonth, SortedSet<LocalDate>> months = new TreeMap<>();
        days.forEach(day -> months.computeIfAbsent(YearMonth.from(day), month -> new TreeSet<>()).add(day));
        List<String> all = months.entrySet().stream()
                .map(month -> Bundle.PageDays_of(numbers(month.getValue()), month(month.getKey(), locale))).toList();
        String said = all.isEmpty() ? "" : all.get(0);
        for (int i = 1; i < all.size(); i++) {
            said = Bundle.PageDays_comma(said, all.get(i));
        }
        return said;
    }

    /** The days of one month: "5, 12 and 19". */
    static String numbers(SortedSet<LocalDate> days) {
        List<LocalDate> all = List.copyOf(days);
        String said = all.isEmpty() ? "" : String.valueOf(all.get(0).getDayOfMonth());
        for (int i = 1; i < all.size(); i++) {
            String next = String.valueOf(all.get(i).getDayOfMonth());
            said = i == all.size() - 1 ? Bundle.PageDays_and(said, next) : Bundle.PageDays_comma(said, next);
        }
        return said;
    }

    private static String tied(String words) {
        return words.replace(' ', TIED);
    }
}
