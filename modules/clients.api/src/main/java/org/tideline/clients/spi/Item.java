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
 */
public record Item(ItemRef ref, Label label, LocalDate day, LocalTime time, String icon, String title,
                   List<Line> lines, LocalDate due, boolean markOnCharts, Period lasting, Part part) implements Labelled {
    public Item {
        lines = List.copyOf(lines);
        Objects.requireNonNull(part, "part");
    }

    /** An item of a single day that is on neither sheet. */
    public Item(ItemRef ref, Label label, LocalDate day, LocalTime time, String icon, String title, List<Line> lines, LocalDate due,
            boolean markOnCharts) {
        this(ref, label, day, time, icon, title, lines, due, markOnCharts, null, Part.NONE);
    }

    /** The same item, in this place on the sheets. */
    public Item in(Part place) {
        return new Item(ref, label, day, time, icon, title, lines, due, markOnCharts, lasting, place);
    }

    /** Some words of an item that are released on their own. */
    public record Line(ItemRef ref, Label label, String text) implements Labelled {
    }
}
