package org.tideline.progress.model;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.tideline.progress.spi.Point;

/**
 * The ratings of a time by the day of the week they were given on, from twelve weeks on. Nothing is averaged, tested or
 * claimed: with so few weeks a rhythm is found where there is none, and missed where there is one ({@code domain.md} B.8).
 * Immutable; any thread.
 *
 * @param trees the time shown
 */
@Messages({
    "Weekdays_title=By weekday",
    "Weekdays_note=Each dot is one rating of this time, on the day of the week it was given. Nothing is averaged, tested or claimed.",
    "Weekdays_not=By weekday from twelve weeks of ratings on; here are fewer.",
    "# {0} - name", "# {1} - days with their ratings",
    "Weekdays_of={0}: {1}.",
    "# {0} - day", "# {1} - ratings",
    "Weekdays_day={0} {1}"
})
public record Weekdays(Trees trees) {
    private static final int WEEKS = 12;

    /** The members with ratings over twelve weeks or more. */
    public List<Panel> panels() {
        return trees.panels().stream().filter(p -> !p.slice().isEmpty() && weeks(p.slice().points()) >= WEEKS).toList();
    }

    /** Calendar weeks from the first rating to the last. */
    private static long weeks(List<Point> points) {
        return ChronoUnit.WEEKS.between(points.get(0).day().with(DayOfWeek.MONDAY), points.get(points.size() - 1).day().with(DayOfWeek.MONDAY)) + 1;
    }

    /** What it is called. */
    public static String title() {
        return Bundle.Weekdays_title();
    }

    /** What it shows, or why it shows nothing. */
    public String note() {
        return panels().isEmpty() ? Bundle.Weekdays_not() : Bundle.Weekdays_note();
    }

    /** The ratings of a member on one day of the week, in order of time. */
    public static List<Point> on(Panel panel, DayOfWeek day) {
        return panel.slice().points().stream().filter(p -> p.day().getDayOfWeek() == day).toList();
    }

    /** All of it, for those who do not see it. */
    public String words(Locale locale) {
        Wording wording = new Wording(locale, org.tideline.core.api.Period.ALL);
        List<String> said = new ArrayList<>(List.of(note()));
        for (Panel p : panels()) {
            List<String> days = new ArrayList<>();
            for (DayOfWeek day : DayOfWeek.values()) {
                List<Point> on = on(p, day);
                if (!on.isEmpty()) {
                    days.add(Bundle.Weekdays_day(day.getDisplayName(TextStyle.FULL, locale), String.join(" ", on.stream().map(x -> wording.rating(x.value())).toList())));
                }
            }
            said.add(Bundle.Weekdays_of(p.name(), String.join("; ", days)));
        }
        return String.join(" ", said);
    }
}
