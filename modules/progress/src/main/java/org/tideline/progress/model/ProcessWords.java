package org.tideline.progress.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Period;

/**
 * Process words, plainly computed, for two times beside each other: each with from how many ratings it comes, or with what
 * is missing. A person is only ever set beside their own other time. Nothing names a reason, an order or what comes next
 * ({@code domain.md} B.11). Immutable; any thread.
 */
@Messages({
    "Process_ratings=Ratings",
    "Process_ratings_tip=How many there are in this time.",
    "Process_level=Level",
    "Process_level_tip=At the first rating of the time and at the last, with the give or take of the difference.",
    "Process_range=Usual range",
    "Process_range_tip=From the 10th to the 90th percentile of the ratings: most days lie in it.",
    "Process_step=Typical step",
    "Process_step_tip=From one rating to the next, as the root of the mean square.",
    "Process_waves=Waves lately",
    "Process_waves_tip=How far ratings lie from the level, as the root of the mean square: the last 6 weeks of the time, beside as much as 26 weeks before them.",
    "Process_back=Back in range",
    "Process_back_tip=Days from the first rating below the usual range to the first one back within it.",
    "Process_shared=Dips alone or shared",
    "Process_shared_tip=A dip is one rating or more in a row below a person\u2019s own usual range. Shared: one of the other\u2019s lies within three days of it.",
    "# {0} - first level", "# {1} - last level", "# {2} - give or take",
    "Process_level_said={0} to {1}, give or take {2}",
    "Process_level_not=from 8 ratings over 4 weeks",
    "Process_level_here=from 2 ratings in this time",
    "# {0} - lower end", "# {1} - upper end", "# {2} - how many",
    "Process_range_said={0} to {1} \u00b7 {2} ratings",
    "# {0} - how many", "# {1} - weeks",
    "Process_range_not=from 12 ratings over 6 weeks; here {0} over {1}",
    "# {0} - points", "# {1} - how many",
    "Process_step_said={0} points \u00b7 {1} steps",
    "# {0} - how many",
    "Process_step_not=from 20 steps; here {0}",
    "# {0} - points lately", "# {1} - how many", "# {2} - points before", "# {3} - how many before",
    "Process_waves_said={0} points \u00b7 {1} ratings; before {2} \u00b7 {3}",
    "# {0} - how many lately", "# {1} - how many before",
    "Process_waves_not=from 12 ratings in each; here {0} and {1}",
    "# {0} - shortest", "# {1} - longest", "# {2} - the middle one", "# {3} - how many",
    "Process_back_said=after {0} to {1} days, the middle one {2} \u00b7 {3} dips",
    "# {0} - how many",
    "Process_back_not=from 3 dips with a way back; here {0}",
    "Process_no_range=needs a usual range",
    "# {0} - shared", "# {1} - alone", "# {2} - how many",
    "Process_shared_said={0} shared, {1} alone \u00b7 {2} dips",
    "# {0} - how many",
    "Process_shared_not=from 5 dips with ratings of both; here {0}",
    "Process_together=All of them"
})
public final class ProcessWords {
    private static final int WAVES_DAYS = 42;
    private static final int WAVES_BEFORE = 182;
    private static final int WAVES_RATINGS = 12;
    private static final int STEPS = 20;
    private static final int RETURNS = 3;
    private static final int DIPS = 5;
    private final Trees here;
    private final Trees other;
    private final Wording wording;

    /**
     * One line: a word, what it was in the time shown, and in the other.
     *
     * @param who  whose; only on the first line of a person
     * @param mark the person's mark, negative where it is all of them
     * @param word the process word
     * @param tip  what it means
     */
    public record Line(String who, int mark, String word, String tip, String here, String other) {
    }

    /**
     * @param here  the time shown
     * @param other the time it is set beside
     */
    public ProcessWords(Trees here, Trees other, Locale locale) {
        this.here = here;
        this.other = other;
        this.wording = new Wording(locale, Period.ALL);
    }

    /** The lines, person by person in the members' order. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Panel p : here.panels()) {
            Slice a = p.slice();
            Slice b = Slice.of(a.series(), other.shown());
            add(lines, p, Bundle.Process_ratings(), Bundle.Process_ratings_tip(), String.valueOf(a.points().size()), String.valueOf(b.points().size()));
            add(lines, p, Bundle.Process_level(), Bundle.Process_level_tip(), level(a), level(b));
            add(lines, p, Bundle.Process_range(), Bundle.Process_range_tip(), range(a), range(b));
            add(lines, p, Bundle.Process_step(), Bundle.Process_step_tip(), step(a), step(b));
            add(lines, p, Bundle.Process_waves(), Bundle.Process_waves_tip(), waves(a.series(), here.shown().to()), waves(a.series(), other.shown().to()));
            add(lines, p, Bundle.Process_back(), Bundle.Process_back_tip(), back(a), back(b));
        }
        if (here.panels().size() > 1) {
            lines.add(new Line(Bundle.Process_together(), Lane.TOGETHER, Bundle.Process_shared(), Bundle.Process_shared_tip(), shared(here.shown()), shared(other.shown())));
        }
        return lines;
    }

    private static void add(List<Line> lines, Panel p, String word, String tip, String here, String other) {
        boolean first = lines.isEmpty() || !lines.get(lines.size() - 1).who().equals(p.name());
        lines.add(new Line(p.name(), first ? p.mark() : Integer.MIN_VALUE, word, tip, here, other));
    }

    String level(Slice slice) {
        return slice.change().map(c -> Bundle.Process_level_said(wording.tenths(slice.series().level().at(slice.first()).level()),
                wording.tenths(slice.series().level().at(slice.end() - 1).level()), wording.tenths(c.giveOrTake())))
                .orElseGet(() -> slice.series().drawn() ? Bundle.Process_level_here() : Bundle.Process_level_not());
    }

    String range(Slice slice) {
        return slice.usualRange().map(r -> Bundle.Process_range_said(wording.rating(r.low()), wording.rating(r.high()), slice.points().size()))
                .orElseGet(() -> Bundle.Process_range_not(slice.points().size(), slice.weeks()));
    }

    String step(Slice slice) {
        OptionalDouble step = slice.typicalStep();
        int steps = Math.max(0, slice.points().size() - 1);
        return steps < STEPS || step.isEmpty() ? Bundle.Process_step_not(steps) : Bundle.Process_step_said(wording.tenths(step.getAsDouble()), steps);
    }

    String waves(Series series, LocalDate to) {
        Slice lately = Slice.of(series, new Period(to.minusDays(WAVES_DAYS - 1L), to));
        Slice before = Slice.of(series, new Period(to.minusDays(WAVES_DAYS + WAVES_BEFORE - 1L), to.minusDays(WAVES_DAYS)));
        int n = lately.points().size();
        int m = before.points().size();
        return !series.drawn() || n < WAVES_RATINGS || m < WAVES_RATINGS ? Bundle.Process_waves_not(n, m)
                : Bundle.Process_waves_said(wording.tenths(height(lately)), n, wording.tenths(height(before)), m);
    }

    /** Root of the mean square of what is left of the ratings when the level is taken off. */
    static double height(Slice slice) {
        double sum = 0;
        for (int i = slice.first(); i < slice.end(); i++) {
            sum += slice.series().wave(i) * slice.series().wave(i);
        }
        return Math.sqrt(sum / (slice.end() - slice.first()));
    }

    String back(Slice slice) {
        if (slice.usualRange().isEmpty()) {
            return Bundle.Process_no_range();
        }
        long[] days = Dip.of(slice).stream().filter(d -> d.back() != null).mapToLong(Dip::days).sorted().toArray();
        return days.length < RETURNS ? Bundle.Process_back_not(days.length)
                : Bundle.Process_back_said(days[0], days[days.length - 1], wording.rating((days[(days.length - 1) / 2] + days[days.length / 2]) / 2.0), days.length);
    }

    private String shared(Period time) {
        List<Slice> slices = here.panels().stream().map(p -> Slice.of(p.slice().series(), time)).toList();
        int shared = 0;
        int known = 0;
        for (Slice one : slices) {
            List<Slice> others = slices.stream().filter(s -> s.series().person() != one.series().person() && s.usualRange().isPresent()).toList();
            for (Dip dip : Dip.of(one)) {
                if (others.stream().anyMatch(dip::known)) {
                    known++;
                    shared += others.stream().anyMatch(s -> Dip.of(s).stream().anyMatch(dip::near)) ? 1 : 0;
                }
            }
        }
        return known < DIPS ? Bundle.Process_shared_not(known) : Bundle.Process_shared_said(shared, known - shared, known);
    }

    /** As long a time, just before this one. */
    public static Period before(Period time) {
        long days = ChronoUnit.DAYS.between(time.from(), time.to()) + 1;
        return new Period(time.from().minusDays(days), time.from().minusDays(1));
    }
}
