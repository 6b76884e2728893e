package org.tideline.sessions.model;

import java.util.List;
import org.tideline.storage.api.NotPossible;

/** What was chosen of notes to go into reports; {@code practice.service(InReports.class)}. Worker thread. */
public interface InReports {
    /** What was chosen in a case, in the order it was chosen. */
    List<Chosen> of(long caseId);

    /**
     * Chooses it; what was chosen already stays as it is.
     *
     * @throws NotPossible if the note it is of is not signed
     */
    void choose(Chosen what);

    /** Chooses it no more. */
    void leave(Chosen what);
}
