package org.tideline.progress.model;

import java.util.List;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Period;

/** A chart of one case as one reader may see it: weeks or years. Immutable; any thread. */
public sealed interface Chart permits Trees, Forest {
    /** The time axis, both ends given unless nothing is shown. */
    Period shown();

    /** A strip for each member, in the members' order. */
    List<Panel> panels();

    /** Whether nobody rated in this time. */
    boolean isEmpty();

    /** Whether this is the therapist's view, where ratings not opened are told apart. */
    boolean therapist();

    /**
     * The records the picture and its words come from: all ratings of the series shown, also those outside the time
     * shown, because the level was fitted on them; and what else is drawn.
     */
    List<Labelled> sources();
}
