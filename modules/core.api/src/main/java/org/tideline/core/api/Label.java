package org.tideline.core.api;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/**
 * All that the release rule must know of an item, and nothing of its content. Features label, the scope filters.
 *
 * @param caseId     the case the item belongs to
 * @param drawer     the drawer it lies in
 * @param owner      the person it belongs to, 0 where the drawer has no single owner
 * @param opening    how far its author opened it
 * @param openedTo   the persons it was opened to; the owner need not be among them
 * @param day        the item's day: who was a member then decides what <em>joint</em> means
 * @param authorOnly never shown to anyone but its author and the therapist, whatever is opened around it
 *                   ("it did not feel safe")
 */
public record Label(long caseId, Drawer drawer, long owner, Opening opening, Set<Long> openedTo,
                    LocalDate day, boolean authorOnly) {
    public Label {
        Objects.requireNonNull(drawer, "drawer");
        Objects.requireNonNull(opening, "opening");
        Objects.requireNonNull(day, "day");
        openedTo = Set.copyOf(openedTo);
        if (drawer == Drawer.OWN && owner == 0) {
            throw new IllegalArgumentException("A member's own drawer needs its owner");
        }
    }

    /** An item that belongs to all who were members on that day. */
    public static Label joint(long caseId, LocalDate day) {
        return new Label(caseId, Drawer.JOINT, 0, Opening.CLOSED, Set.of(), day, false);
    }

    /** A closed item in one member's own drawer. */
    public static Label own(long caseId, long owner, LocalDate day) {
        return new Label(caseId, Drawer.OWN, owner, Opening.CLOSED, Set.of(), day, false);
    }

    /** An item of the therapist's. */
    public static Label therapist(long caseId, LocalDate day) {
        return new Label(caseId, Drawer.THERAPIST, 0, Opening.CLOSED, Set.of(), day, false);
    }

    /** The same item, opened this far to these persons. */
    public Label opened(Opening howFar, Set<Long> to) {
        return new Label(caseId, drawer, owner, howFar, to, day, authorOnly);
    }
}
