package org.tideline.sessions.model.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;

/** How often a plan repeats. */
@Messages({
    "Rhythm.ONCE=Once",
    "Rhythm.WEEKLY=Every week",
    "Rhythm.FORTNIGHTLY=Every two weeks",
    "Rhythm.FOUR_WEEKLY=Every four weeks"})
public enum Rhythm {
    ONCE(0), WEEKLY(1), FORTNIGHTLY(2), FOUR_WEEKLY(4);

    /** No plan reaches further than this many sessions. */
    public static final int MOST = 104;
    private final int weeks;

    Rhythm(int weeks) {
        this.weeks = weeks;
    }

    /** In words. */
    public String words() {
        return switch (this) {
            case ONCE -> Bundle.Rhythm_ONCE();
            case WEEKLY -> Bundle.Rhythm_WEEKLY();
            case FORTNIGHTLY -> Bundle.Rhythm_FORTNIGHTLY();
            case FOUR_WEEKLY -> Bundle.Rhythm_FOUR_WEEKLY();
        };
    }

    /**
     * The days from the first on, at most {@value #MOST}; always the same day of the week, whatever the clocks do.
     *
     * @param until the last day that may be among them
     */
    public List<LocalDate> days(LocalDate first, LocalDate until) {
        List<LocalDate> days = new ArrayList<>(List.of(first));
        if (weeks > 0) {
            for (LocalDate day = first.plusWeeks(weeks); !day.isAfter(until) && days.size() < MOST; day = day.plusWeeks(weeks)) {
                days.add(day);
            }
        }
        return days;
    }
}
