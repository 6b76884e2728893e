package org.tideline.clients.model;

import java.util.List;
import java.util.Optional;
import org.tideline.core.api.Period;

/** The life events of a practice; {@code practice.service(LifeEvents.class)}. Worker thread. */
public interface LifeEvents {
    /** The life events of a case whose first day lies in the period, newest first; unfiltered. */
    List<LifeEvent> of(long caseId, Period period);

    /** The life events of all cases, newest first; unfiltered. */
    List<LifeEvent> all();

    /** One life event, if it is there. */
    Optional<LifeEvent> find(long id);

    /** Writes an event: a new one, or in place of the one with its id. Undoing a removal puts it back the same way. */
    void put(LifeEvent event);

    /** Removes an event. */
    void remove(LifeEvent event);

    /** Brings it back from the bin as it was. */
    void restore(LifeEvent event);
}
