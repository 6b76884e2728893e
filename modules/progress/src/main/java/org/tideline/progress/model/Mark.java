package org.tideline.progress.model;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Period;

/**
 * Something that happened, marked on the chart's time axis. It belongs to nobody and is tied to no rating.
 *
 * @param kind  how it is drawn
 * @param day   when
 * @param time  the time of day, or null
 * @param words its words; shown beside life events, told for all others
 * @param item  the record it comes from
 */
public record Mark(Kind kind, LocalDate day, LocalTime time, String words, Item item) {
    /** The sorts of marks, in the order of the rails. */
    public enum Kind {
        LIFE_EVENT, SESSION, TRY, PAUSE, TALK, REPAIR,
        /** Something that goes on or comes again over a time: shaded, not marked. */
        CIRCUMSTANCE
    }

    /** The mark of an item that asks for one; its sort is told by the icon, whose meanings are fixed (ux.md §2.5). */
    static Optional<Mark> of(Item item) {
        return kind(item.icon()).filter(k -> item.markOnCharts()).map(k -> item.lasting() == null ? k : Kind.CIRCUMSTANCE)
                .map(k -> new Mark(k, item.day(), item.time(), item.title(), item));
    }

    /** Whether any of it lies in this time, both ends given. */
    boolean in(Period time) {
        return kind != Kind.CIRCUMSTANCE ? time.contains(day)
                : !day.isAfter(time.to()) && (item.lasting().to() == null || !item.lasting().to().isBefore(time.from()));
    }

    private static Optional<Kind> kind(String icon) {
        return Optional.ofNullable(switch (icon) {
            case "flag" -> Kind.LIFE_EVENT;
            case "notebook-pen" -> Kind.SESSION;
            case "footprints", "repeat" -> Kind.TRY;
            case "pause" -> Kind.PAUSE;
            case "message-circle", "messages-square" -> Kind.TALK;
            case "link" -> Kind.REPAIR;
            default -> null;
        });
    }
}
