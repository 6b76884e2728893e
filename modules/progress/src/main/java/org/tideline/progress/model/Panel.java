package org.tideline.progress.model;

import java.util.List;
import java.util.Optional;
import org.tideline.core.api.Opening;
import org.tideline.progress.spi.Point;
import org.tideline.progress.spi.Scale;

/**
 * One strip of the chart: one person's ratings of one thing, in the time shown.
 *
 * @param subject who and what it is about, for sentences
 * @param mark    the member's mark, 0 for the first
 * @param scale   what was rated
 * @param slice   the ratings and the level
 * @param wished  the same person's wished closeness, where it is laid over the felt
 */
public record Panel(Subject subject, int mark, Scale scale, Slice slice, Optional<Slice> wished) {
    /** Without wished closeness laid over it. */
    public Panel(Subject subject, int mark, Scale scale, Slice slice) {
        this(subject, mark, scale, slice, Optional.empty());
    }

    /** Its name as written above the strip. */
    public String name() {
        return subject.name();
    }

    /** Whether the rating's author opened it to anyone. */
    public static boolean opened(Point point) {
        return point.label().opening() != Opening.CLOSED;
    }

    /** The ratings in the time shown that their author has not opened; only the therapist ever has any of them. */
    public List<Point> closed() {
        return slice.points().stream().filter(p -> !opened(p)).toList();
    }
}
