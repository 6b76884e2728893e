package org.tideline.exercises.model.topic;

import java.time.LocalDate;
import java.util.Objects;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.exercises.model.Depth;

/**
 * Something a case talks about, or might. It stands in the list of both, or of one member alone; whoever may see one of its
 * conversations also sees what it is called.
 *
 * @param id       its id
 * @param caseId   the case
 * @param name     what they call it
 * @param depth    its usual depth; in a conversation each member marks their own
 * @param owner    the member in whose own list it stands, 0 where it is everybody's
 * @param since    the day it was put down
 * @param restedOn the day it was let rest, or null
 */
public record Topic(long id, long caseId, String name, Depth depth, long owner, LocalDate since, LocalDate restedOn) implements Labelled {
    /** The kind of the item that stands for a topic. */
    public static final String KIND = "exercises.topic";
    /** A longer name is no name. */
    public static final int MOST = 120;

    public Topic {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(depth, "depth");
        Objects.requireNonNull(since, "since");
    }

    @Override
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    @Override
    public Label label() {
        return owner == 0 ? Label.joint(caseId, since) : Label.own(caseId, owner, since);
    }

    /** Without its name. */
    @Override
    public String toString() {
        return "topic " + id;
    }
}
