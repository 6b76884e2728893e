package org.tideline.clients.api;

import org.tideline.core.api.Period;

/** Makes scopes; {@code practice.service(Scopes.class)}. Worker thread. */
public interface Scopes {
    /** One case as this reader may see it, now. */
    Scope of(long caseId, Reader reader, Period period);
}
