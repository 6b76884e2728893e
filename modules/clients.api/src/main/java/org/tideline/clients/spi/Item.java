package org.tideline.clients.spi;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;

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
 */
public record Item(ItemRef ref, Label label, LocalDate day, LocalTime time, String icon, String title,
                   List<Line> lines, LocalDate due, boolean markOnCharts) implements Labelled {
    public Item {
        lines = List.copyOf(lines);
    }

    /** Some words of an item that are released on their own. */
    public record Line(ItemRef ref, Label label, String text) implements Labelled {
    }
}
