package org.tideline.progress.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tideline.progress.spi.Point;

/**
 * One rating or several in a row below a person's own usual range in a time. It carries no reason. Immutable; any thread.
 *
 * @param from first day below
 * @param to   last day below
 * @param back first day at the lower end of the range or above it again, or null where none is known: the ratings end
 *             there, or a gap comes
 */
public record Dip(LocalDate from, LocalDate to, LocalDate back) {
    /** Two dips lie beside each other if no more days than this part them. */
    public static final int NEAR = 3;

    /** The dips of a slice; empty where no usual range can be told. */
    static List<Dip> of(Slice slice) {
        List<Dip> dips = new ArrayList<>();
        if (slice.usualRange().isEmpty()) {
            return dips;
        }
        double low = slice.usualRange().get().low();
        List<Point> points = slice.points();
        int i = 0;
        while (i < points.size()) {
            if (points.get(i).value() >= low) {
                i++;
                continue;
            }
            int end = i;
            while (end + 1 < points.size() && points.get(end + 1).value() < low && !slice.series().gapAfter(slice.first() + end)) {
                end++;
            }
            boolean back = end + 1 < points.size() && !slice.series().gapAfter(slice.first() + end);
            dips.add(new Dip(points.get(i).day(), points.get(end).day(), back ? points.get(end + 1).day() : null));
            i = end + 1;
        }
        return dips;
    }

    /** Days from the first below to the first back. */
    long days() {
        return ChronoUnit.DAYS.between(from, back);
    }

    boolean near(Dip other) {
        return !from.minusDays(NEAR).isAfter(other.to) && !to.plusDays(NEAR).isBefore(other.from);
    }

    /** Whether somebody rated near it, so that it can be said whether theirs was a dip too. */
    boolean known(Slice other) {
        return other.points().stream().anyMatch(p -> !p.day().isBefore(from.minusDays(NEAR)) && !p.day().isAfter(to.plusDays(NEAR)));
    }
}
