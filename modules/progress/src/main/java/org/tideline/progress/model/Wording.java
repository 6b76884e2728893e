package org.tideline.progress.model;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Period;

/**
 * How numbers and days are written in sentences and tables: levels to one decimal, ratings whole where they are
 * whole, a true minus, no line break between day and month, the year only where the time shown spans more than one.
 * Immutable; any thread.
 */
@Messages({
    "# {0} - earlier words in a list",
    "# {1} - the last of them",
    "Wording_and={0} and {1}",
    "Wording_comma={0}, {1}"
})
public final class Wording {
    private static final char MINUS = '\u2212';
    private static final char NO_BREAK = '\u00a0';
    private final Locale locale;
    private final boolean years;

    /**
     * @param shown the time spoken of
     */
    public Wording(Locale locale, Period shown) {
        this.locale = locale;
        this.years = shown.from() == null || shown.to() == null || shown.from().getYear() != shown.to().getYear();
    }

    /** To one decimal: levels, differences, steps. */
    public String tenths(double value) {
        return format("0.0", value);
    }

    /** To at most two decimals: the settings of the model. */
    public String hundredths(double value) {
        return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(locale)).format(Math.round(value * 100) / 100.0);
    }

    /** A rating: whole where it is whole, else to one decimal. */
    public String rating(double value) {
        return format("0.#", value);
    }

    /** A difference, to one decimal, its sign always shown. */
    public String difference(double value) {
        return value >= 0.05 ? "+" + tenths(value) : tenths(value);
    }

    /** Whether a value rounds to 0.0. */
    public static boolean roundsToZero(double value) {
        return Math.abs(value) < 0.05;
    }

    private String format(String pattern, double value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(java.math.RoundingMode.HALF_UP);
        double rounded = Math.round(value * 10) / 10.0;
        return format.format(rounded == 0 ? 0 : rounded);
    }

    /** "19 June", or "19 June 2025". */
    public String day(LocalDate day) {
        return words(day, years ? "d MMMM uuuu" : "d MMMM");
    }

    /** "19 June 2025". */
    public String fullDay(LocalDate day) {
        return words(day, "d MMMM uuuu");
    }

    /** "19 Jun", or "19 Jun 2025": for tables and charts. */
    public String shortDay(LocalDate day) {
        return words(day, years ? "d MMM uuuu" : "d MMM");
    }

    /** "March", or "March 2025". */
    public String month(LocalDate day) {
        String month = day.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale);
        return years ? month + NO_BREAK + day.getYear() : month;
    }

    /** "3 March", "3 March and 9 May", "3 March, 9 May and 2 June". */
    public String days(List<LocalDate> days) {
        return list(days.stream().map(this::day).toList());
    }

    /** Words joined by commas and one "and". */
    public static String list(List<String> words) {
        if (words.isEmpty()) {
            return "";
        }
        String said = words.get(0);
        for (int i = 1; i < words.size(); i++) {
            said = i == words.size() - 1 ? Bundle.Wording_and(said, words.get(i))
                    : Bundle.Wording_comma(said, words.get(i));
        }
        return said;
    }

    private String words(LocalDate day, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day).replace(' ', NO_BREAK);
    }
}
