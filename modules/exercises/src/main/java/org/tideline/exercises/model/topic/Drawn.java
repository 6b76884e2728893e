package org.tideline.exercises.model.topic;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;

/**
 * Where something lies that belongs to all who were members on its day, or to one of them, who may open it like an answer.
 *
 * @param owner    the member whose own it is, 0 where it is everybody's
 * @param opening  how far its owner opened it
 * @param openedTo to whom; empty exactly where it is closed
 * @param openedOn the day its owner said so, or null while it was never opened
 */
public record Drawn(long owner, Opening opening, Set<Long> openedTo, LocalDate openedOn) {
    /** Everybody's. */
    public static final Drawn JOINT = new Drawn(0, Opening.CLOSED, Set.of(), null);

    public Drawn {
        Objects.requireNonNull(opening, "opening");
        openedTo = Set.copyOf(openedTo);
        if ((opening == Opening.CLOSED) != openedTo.isEmpty()) {
            throw new IllegalArgumentException("It is opened to somebody, or closed");
        }
        if (owner == 0 && opening != Opening.CLOSED) {
            throw new IllegalArgumentException("What is everybody's is not opened to anyone");
        }
    }

    /** One member's own, closed. */
    public static Drawn own(long owner) {
        return new Drawn(owner, Opening.CLOSED, Set.of(), null);
    }

    /** The same, closed. */
    public Drawn closed() {
        return opening == Opening.CLOSED ? this : new Drawn(owner, Opening.CLOSED, Set.of(), openedOn);
    }

    /** The same, opened this far to these persons, as its owner said on that day. */
    public Drawn opened(Opening howFar, Set<Long> to, LocalDate told) {
        return new Drawn(owner, howFar, to, told);
    }

    /** The label of what lies there, on its day. */
    public Label label(long caseId, LocalDate day) {
        return owner == 0 ? Label.joint(caseId, day) : Label.own(caseId, owner, day).opened(opening, openedTo);
    }
}
