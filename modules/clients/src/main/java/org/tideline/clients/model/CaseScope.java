package org.tideline.clients.model;

import org.tideline.clients.api.Case;
import org.tideline.clients.api.Decision;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.Label;
import org.tideline.core.api.Period;

/**
 * One case as one reader may see it, decided by {@link Rule}.
 *
 * @param of     the case as it was when the scope was made
 * @param reader for whom
 * @param period the period asked for
 */
public record CaseScope(Case of, Reader reader, Period period) implements Scope {
    @Override
    public Decision decide(Label label) {
        return Rule.decide(label, reader, of);
    }

    @Override
    public boolean jointAllowed() {
        return Rule.jointAllowed(reader, of);
    }
}
