package org.tideline.ui.support.api;

import java.util.List;

/**
 * What a feature asks of a member who has the therapist's computer. Registered in the global lookup. Such a page is
 * write-only: it shows nothing of an earlier answer, of a chart or of a note, and nothing of anybody else but the name.
 */
public interface HandOverPages {
    /** Its place among the others, from the first. */
    int order();

    /** What it would ask of this member, in its order, or nothing; all it needs is read here. Worker thread. */
    List<HandOverOffer> offers(HandedTo to);
}
