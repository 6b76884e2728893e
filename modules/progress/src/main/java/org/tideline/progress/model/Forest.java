package org.tideline.progress.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Period;

/**
 * What the Forest shows: years by quarter, a strip for each member, and below them what happened in their lives, how
 * deep their talks went and when they were in therapy. Made from what its reader may see and from nothing else.
 * Immutable; any thread.
 *
 * @param shown     whole quarters, both ends given
 * @param strips    in the members' order; none if there is nothing to show
 * @param lanes     together first, then each member; only those in which something is
 * @param sessions  the sessions of that time
 * @param talks     talks whose depth is known
 * @param therapist whether this is the therapist's view
 */
public record Forest(Period shown, List<Strip> strips, List<Lane> lanes, List<Mark> sessions, List<Mark> talks,
                     boolean therapist) implements Chart {
    /** From so many quarters with boxes on, reports show the years. */
    public static final int ENOUGH = 4;
    private static final int SHORTEST = 4;
    private static final int MONTHS = 3;
    private static final int QUARTERS = 4;

    /**
     * One member's years.
     *
     * @param panel    who and what, with the ratings of the time shown
     * @param quarters the quarters that hold ratings
     */
    public record Strip(Panel panel, List<Quarter> quarters) {
        public Strip {
            quarters = List.copyOf(quarters);
        }

        static Strip of(Panel panel) {
            return new Strip(panel, Quarter.of(panel.slice()));
        }

        /** The quarters that have boxes. */
        public List<Quarter> boxed() {
            return quarters.stream().filter(q -> q.box().isPresent()).toList();
        }

        /** Whether there are enough quarters with boxes to speak of years. */
        public boolean enough() {
            return boxed().size() >= ENOUGH;
        }
    }

    /** One line of the numbers beside the chart. */
    public record Row(Strip strip, Quarter quarter) {
    }

    public Forest {
        strips = List.copyOf(strips);
        lanes = List.copyOf(lanes);
        sessions = List.copyOf(sessions);
        talks = List.copyOf(talks);
    }

    /** Nothing to show. */
    static Forest none(Period shown, boolean therapist) {
        return new Forest(shown, List.of(), List.of(), List.of(), List.of(), therapist);
    }

    /**
     * The quarters from the first rating to the last; of many the last ones.
     *
     * @param years how many years at most, 0 for all
     */
    static Period shown(Period ratings, int years) {
        LocalDate last = Quarter.first(ratings.to());
        LocalDate from = Quarter.first(ratings.from());
        if (years > 0 && from.isBefore(last.minusMonths((long) MONTHS * (QUARTERS * years - 1)))) {
            from = last.minusMonths((long) MONTHS * (QUARTERS * years - 1));
        }
        LocalDate latest = last.minusMonths((long) MONTHS * (SHORTEST - 1));
        return new Period(from.isAfter(latest) ? latest : from, Quarter.last(last));
    }

    @Override
    public boolean isEmpty() {
        return strips.isEmpty();
    }

    @Override
    public List<Panel> panels() {
        return strips.stream().map(Strip::panel).toList();
    }

    /** Whether anybody's years are enough to be spoken of. */
    public boolean enough() {
        return strips.stream().anyMatch(Strip::enough);
    }

    /** How many quarters are shown. */
    public long quarters() {
        return ChronoUnit.MONTHS.between(shown.from(), shown.to().plusDays(1)) / MONTHS;
    }

    /** The quarters with ratings, oldest first; those of one time in the members' order. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        strips.forEach(s -> s.quarters().forEach(q -> rows.add(new Row(s, q))));
        rows.sort(Comparator.comparing(r -> r.quarter().from()));
        return rows;
    }

    @Override
    public List<Labelled> sources() {
        List<Labelled> sources = new ArrayList<>();
        strips.forEach(s -> sources.addAll(s.panel().slice().series().points()));
        lanes.forEach(l -> l.spans().forEach(s -> sources.add(s.item())));
        sessions.forEach(m -> sources.add(m.item()));
        talks.forEach(m -> sources.add(m.item()));
        return sources;
    }
}
