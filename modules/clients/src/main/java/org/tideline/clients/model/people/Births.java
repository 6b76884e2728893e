package org.tideline.clients.model.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openide.util.NbBundle.Messages;

/** Days of birth as people and files write them, and ages in words. A birthday without a year is no day of birth. Pure. */
@Messages({
    "# {0} - years", "Births.years={0,choice,1#1 year old|1<{0} years old}",
    "# {0} - months", "Births.months={0,choice,0#less than a month old|1#1 month old|1<{0} months old}"})
public final class Births {
    /** Nobody alive is older. */
    private static final int OLDEST = 130;
    private static final int INFANT_YEARS = 2;
    private static final int CENTURY = 100;
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern PLAIN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T.*)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})\\s?[./-]\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{2}|\\d{4})");
    private static final Pattern NAMED = Pattern.compile("(\\d{1,2})\\.?\\s*(\\p{L}{3,})\\.?,?\\s+(\\d{4})");
    private static final Pattern NAMED_FIRST = Pattern.compile("(\\p{L}{3,})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("es"));

    private Births() {
    }

    /** What a day written in numbers says about the order of day and month. */
    public enum Order { DAY_FIRST, MONTH_FIRST, EITHER }

    /**
     * The day that is meant, if it is one on which someone alive can be born.
     *
     * @param monthFirst whether "4/11/1988" is the 11th of April
     */
    public static Optional<LocalDate> parse(String typed, LocalDate today, boolean monthFirst) {
        try {
            return Optional.ofNullable(read(typed.strip(), today, monthFirst)).filter(day -> possible(day, today));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Which of day and month comes first, as far as these words tell. */
    public static Order order(String typed) {
        Matcher m = NUMBERS.matcher(typed.strip());
        if (!m.matches()) {
            return Order.EITHER;
        }
        boolean dotted = typed.contains(".");
        int first = Integer.parseInt(m.group(1));
        int second = Integer.parseInt(m.group(2));
        return dotted || first > 12 ? Order.DAY_FIRST : second > 12 ? Order.MONTH_FIRST : Order.EITHER;
    }

    /** Whether the words are numbers whose order matters. */
    public static boolean ambiguous(String typed) {
        Matcher m = NUMBERS.matcher(typed.strip());
        return m.matches() && order(typed) == Order.EITHER && !m.group(1).equals(m.group(2));
    }

    private static LocalDate read(String words, LocalDate today, boolean monthFirst) {
        for (Pattern yearFirst : List.of(ISO, PLAIN, YEAR_FIRST)) {
            Matcher m = yearFirst.matcher(words);
            if (m.matches()) {
                return LocalDate.of(number(m, 1), number(m, 2), number(m, 3));
            }
        }
        Matcher m = NUMBERS.matcher(words.replaceFirst("\\.$", ""));
        if (m.matches()) {
            boolean month = monthFirst && !words.contains(".");
            boolean brief = m.group(3).length() == 2;
            int year = number(m, 3) + (brief ? today.getYear() / CENTURY * CENTURY : 0);
            LocalDate day = LocalDate.of(year, number(m, month ? 1 : 2), number(m, month ? 2 : 1));
            return brief && day.isAfter(today) ? day.minusYears(CENTURY) : day;
        }
        m = NAMED.matcher(words);
        if (m.matches()) {
            return LocalDate.of(number(m, 3), month(m.group(2)), number(m, 1));
        }
        m = NAMED_FIRST.matcher(words);
        return m.matches() ? LocalDate.of(number(m, 3), month(m.group(1)), number(m, 2)) : null;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static Month month(String word) {
        String start = word.toLowerCase(Locale.ROOT);
        for (Locale language : LANGUAGES) {
            for (Month month : Month.values()) {
                if (month.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT).startsWith(start)) {
                    return month;
                }
            }
        }
        if (start.equals("sept")) {
            return Month.SEPTEMBER;
        }
        throw new DateTimeException("No such month");
    }

    /** Whether someone alive today can be born that day. */
    public static boolean possible(LocalDate day, LocalDate today) {
        return !day.isAfter(today) && day.isAfter(today.minusYears(OLDEST));
    }

    /** The age in words: "38 years old"; in months below two years. */
    public static String age(LocalDate birth, LocalDate today) {
        int years = Period.between(birth, today).getYears();
        return years >= INFANT_YEARS ? Bundle.Births_years(years) : Bundle.Births_months(ChronoUnit.MONTHS.between(birth, today));
    }

    /** The day as windows write it: "3 Mar 1988". */
    public static String words(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).format(day);
    }
}
