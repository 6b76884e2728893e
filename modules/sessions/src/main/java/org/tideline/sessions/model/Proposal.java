package org.tideline.sessions.model;

import java.time.LocalDate;
import java.util.Set;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Drawer;

/**
 * The drawer that is proposed for what was said among some persons: joint where all who were members then were there, the
 * one's own where only one was, and the therapist's where some but not all were there, so that nothing reaches the one who
 * was not. In a case that is worked with <em>each alone</em> nothing is joint.
 *
 * @param drawer joint, one member's own, or the therapist's
 * @param owner  whose own, else 0
 */
public record Proposal(Drawer drawer, long owner) {
    /**
     * @param of      the case
     * @param day     the day it was said
     * @param present the persons who were there
     */
    public static Proposal of(Case of, LocalDate day, Set<Long> present) {
        Set<Long> members = of.personsOn(day);
        if (present.size() == 1) {
            return new Proposal(Drawer.OWN, present.iterator().next());
        }
        boolean joint = of.format() != WorkingFormat.EACH_ALONE && !members.isEmpty() && present.containsAll(members);
        return joint ? new Proposal(Drawer.JOINT, 0) : new Proposal(Drawer.THERAPIST, 0);
    }

    /**
     * Whether going from one drawer to this one lets nobody read it who could not before. To another member's own it does.
     */
    public boolean narrows(Drawer from, long fromOwner) {
        return switch (drawer) {
            case THERAPIST -> true;
            case OWN -> from == Drawer.JOINT || from == Drawer.OWN && owner == fromOwner;
            default -> from == drawer;
        };
    }
}
