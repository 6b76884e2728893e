package org.tideline.clients.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;

/**
 * Something that happened in the lives of a case, on a day, over a span, or again and again on a day of the week: a dated
 * line.
 *
 * @param id       id of the event
 * @param caseId   the case
 * @param about    in whose life: a person, or 0 for everyone's
 * @param own      whether it lies in that person's own drawer; else it is joint
 * @param from     the day, or the first of the span
 * @param to       last day of the span, or null for a single day
 * @param words    a few words
 * @param opening  how far its owner opened it; {@link Opening#CLOSED} where it is joint
 * @param openedTo to whom
 * @param changed  what it changed, in a few words; empty if nothing was said of it
 * @param weekday  the day of the week on which it recurs from the first day to the last, or null where it does not
 */
public record LifeEvent(long id, long caseId, long about, boolean own, LocalDate from, LocalDate to, String words,
                        Opening opening, Set<Long> openedTo, String changed, DayOfWeek weekday) {
    /** The kind of the item that stands for a life event. */
    public static final String KIND = "clients.life-event";

    public LifeEvent {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(changed, "changed");
        openedTo = Set.copyOf(openedTo);
        if (own && about == 0) {
            throw new IllegalArgumentException("What lies in a member's own drawer is about that member");
        }
    }

    /** An event that does not recur, with nothing said of what it changed. */
    public LifeEvent(long id, long caseId, long about, boolean own, LocalDate from, LocalDate to, String words, Opening opening,
            Set<Long> openedTo) {
        this(id, caseId, about, own, from, to, words, opening, openedTo, "", null);
    }

    /** The item it stands for. */
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    /** Who may see it. */
    public Label label() {
        return own ? Label.own(caseId, about, from).opened(opening, openedTo)
                : new Label(caseId, Drawer.JOINT, 0, Opening.CLOSED, Set.of(), from, false);
    }

    /** The same event, opened this far to these persons. */
    public LifeEvent opened(Opening howFar, Set<Long> to) {
        return new LifeEvent(id, caseId, about, own, from, this.to, words, howFar, to, changed, weekday);
    }
}
