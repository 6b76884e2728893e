package org.tideline.clients.api;

import java.util.Collection;
import java.util.List;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Period;

/** One case as one reader may see it: the only thing that says yes or no. Immutable snapshot, any thread. */
public interface Scope {
    /** The case, as it was when the scope was made. */
    Case of();

    /** For whom. */
    Reader reader();

    /**
     * The period asked for. It frames what is shown; {@link #permits} does not look at it, because a level is fitted
     * on the whole permitted record and cut afterwards.
     */
    Period period();

    /** Whether this reader may see an item so labelled, and if not, why. */
    Decision decide(Label label);

    /** Whether this reader may see the item. */
    default boolean permits(Labelled item) {
        return decide(item.label()).yes();
    }

    /** Only what this reader may see, in the given order. */
    default <T extends Labelled> List<T> only(Collection<T> all) {
        return all.stream().filter(this::permits).toList();
    }

    /** Whether joint views, charts and pages exist for this reader at all. */
    boolean jointAllowed();
}
