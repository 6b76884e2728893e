package org.tideline.clients.model;

import java.util.Set;
import java.util.TreeSet;
import org.tideline.core.api.ItemRef;

/**
 * What stands in the form of a life event, as typed: it is kept as a draft. Immutable; any thread.
 *
 * @param words    as typed
 * @param from     first day, as typed
 * @param to       last day, as typed
 * @param about    in whose life, or 0 for everyone's
 * @param own      whether it goes into that person's own drawer
 * @param opening  how far it is opened, as a place in {@link org.tideline.core.api.Opening}
 * @param openedTo to whom
 * @param changed  what it changed, as typed; null in a draft of an earlier program
 * @param weekday  0 where it does not recur, else 1 for Monday to 7
 */
public record LifeEventTyped(String words, String from, String to, long about, boolean own, int opening, Set<Long> openedTo,
                             String changed, int weekday) {
    /** Kind of the draft of a new life event; its id is the case's. */
    public static final String NEW = "clients.lifeEvent.new";

    public LifeEventTyped {
        openedTo = new TreeSet<>(openedTo);
        changed = changed == null ? "" : changed;
    }

    /** The draft of a new life event in a case. */
    public static ItemRef fresh(long caseId) {
        return new ItemRef(NEW, caseId);
    }
}
