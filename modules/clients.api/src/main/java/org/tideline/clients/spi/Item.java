package org.tideline.clients.spi;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Period;

/**
 * One thing kept about a case.
 *
 * @param ref          which record
 * @param label        who may see it
 * @param day          the day it belongs to
 * @param time         the time of day, or null
 * @param icon         icon name of {@code ux.md} §2.5, such as {@code sliders-horizontal}
 * @param title        one line
 * @param lines        further words, each filtered on its own and then joined
 * @param due          when it wants attention, or null
 * @param markOnCharts whether charts mark it: life events, sessions, tries
 * @param lasting      the time over which charts show it as a circumstance, its end open while it goes on; null where
 *                     they mark its day
 * @param part         its place on the sheets for the start of a session
 * @param reach        what a picture of years shows of it, or null where it shows no more than its day
 */
public record Item(ItemRef ref, Label label, LocalDate day, LocalTime time, String icon, String title,
                   List<Line> lines, LocalDate due, boolean markOnCharts, Period lasting, Part part, Reach reach) implements Labelled {
    public Item {
        lines = List.copyOf(lines);
        Objects.requireNonNull(part, "part");
    }

    /** An item of a single day that is on neither sheet. */
    public Item(ItemRef ref, Label label, LocalDate day, LocalTime time, String icon, String title, List<Line> lines, LocalDate due,
            boolean markOnCharts) {
        this(ref, label, day, time, icon, title, lines, due, markOnCharts, null, Part.NONE, null);
    }

    /** The same item, in this place on the sheets. */
    public Item in(Part place) {
        return new Item(ref, label, day, time, icon, title, lines, due, markOnCharts, lasting, place, reach);
    }

    /** The same item, with what a picture of years shows of it. */
    public Item over(Reach years) {
        return new Item(ref, label, day, time, icon, title, lines, due, markOnCharts, lasting, part, years);
    }

    /**
     * What a picture of years shows of an item.
     *
     * @param about in whose life it was: a person, or 0 for everyone's
     * @param to    the last day of a span, or null for a single day
     * @param depth how deep a talk went, 1 to 7; 0 for anything else
     */
    public record Reach(long about, LocalDate to, int depth) {
    }

    /** Some words of an item that are released on their own. */
    public record Line(ItemRef ref, Label label, String text) implements Labelled {
    }
}
