package org.tideline.progress.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Point;

/**
 * What the Trees chart shows: a panel for each member, one above the other on one time axis, and marks. Made from
 * what its reader may see and from nothing else. Immutable; any thread.
 *
 * @param shown     the time axis, both ends given
 * @param panels    the strips in the members' order; none if there is nothing to show
 * @param marks     what happened in that time, in order
 * @param therapist whether this is the therapist's view, where ratings not opened are told apart
 */
public record Trees(Period shown, List<Panel> panels, List<Mark> marks, boolean therapist) implements Chart {
    /** Shortest time axis, in days: two weeks. */
    private static final int SHORTEST_AXIS = 13;

    /**
     * One line of the numbers beside the chart.
     *
     * @param panel  whose
     * @param rating number of the rating within the series
     */
    public record Row(Panel panel, int rating) {
        /** The rating itself. */
        public Point point() {
            return panel.slice().series().points().get(rating);
        }

        /** The level there, where a level is drawn. */
        public Optional<LocalLevel.Sample> level() {
            return panel.slice().drawn() ? Optional.of(panel.slice().series().level().at(rating)) : Optional.empty();
        }
    }

    public Trees {
        panels = List.copyOf(panels);
        marks = List.copyOf(marks);
    }

    /**
     * Sets panels and marks on a time axis: the period asked for; where an end is open, from the first rating and to
     * the last.
     */
    static Trees on(Period period, List<Panel> panels, List<Mark> marks, boolean therapist) {
        List<LocalDate> days = panels.stream().flatMap(p -> p.slice().points().stream()).map(Point::day).sorted().toList();
        if (days.isEmpty()) {
            return new Trees(period, List.of(), List.of(), therapist);
        }
        LocalDate from = period.from() != null ? period.from() : days.get(0);
        LocalDate to = period.to() != null ? period.to() : days.get(days.size() - 1);
        if (to.isBefore(from.plusDays(SHORTEST_AXIS))) {
            to = from.plusDays(SHORTEST_AXIS);
        }
        Period shown = new Period(from, to);
        return new Trees(shown, panels,
                marks.stream().filter(m -> m.in(shown))
                        .sorted(Comparator.comparingDouble(m -> Moment.of(m.day(), m.time()))).toList(), therapist);
    }

    @Override
    public boolean isEmpty() {
        return panels.isEmpty();
    }

    /** All marks of these sorts. */
    public List<Mark> marks(Mark.Kind... kinds) {
        return marks.stream().filter(m -> List.of(kinds).contains(m.kind())).toList();
    }

    /** The ratings in the time shown, oldest first; those at one moment in the members' order. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Panel panel : panels) {
            for (int i = panel.slice().first(); i < panel.slice().end(); i++) {
                rows.add(new Row(panel, i));
            }
        }
        rows.sort(Comparator.comparingDouble(r -> r.panel().slice().series().moment(r.rating())));
        return rows;
    }

    @Override
    public List<Labelled> sources() {
        List<Labelled> sources = new ArrayList<>();
        panels.forEach(p -> sources.addAll(p.slice().series().points()));
        panels.forEach(p -> p.wished().ifPresent(w -> sources.addAll(w.points())));
        marks.forEach(m -> sources.add(m.item()));
        return sources;
    }
}
