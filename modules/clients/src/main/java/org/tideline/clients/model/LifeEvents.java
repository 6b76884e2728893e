package org.tideline.clients.model;

import java.util.List;
import org.tideline.core.api.Period;

/** The life events of a practice; {@code practice.service(LifeEvents.class)}. Worker thread. */
public interface LifeEvents {
    /** The life events of a case whose first day lies in the period, newest first; unfiltered. */
    List<LifeEvent> of(long caseId, Period period);

    /** Writes an event: a new one, or in place of the one with its id. Undoing a removal puts it back the same way. */
    void put(LifeEvent event);

    /** Removes an event. */
    void remove(LifeEvent event);
}
