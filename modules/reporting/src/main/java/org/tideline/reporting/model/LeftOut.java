package org.tideline.reporting.model;

import java.util.Set;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Decision;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Period;

/**
 * A scope narrowed by what the therapist left out of one report, record by record, so that nothing of it is shown, counted
 * or modelled in any section. It never widens.
 *
 * @param whole the scope it narrows
 * @param out   what is left out
 */
record LeftOut(Scope whole, Set<ItemRef> out) implements Scope {
    @Override
    public Case of() {
        return whole.of();
    }

    @Override
    public Reader reader() {
        return whole.reader();
    }

    @Override
    public Period period() {
        return whole.period();
    }

    @Override
    public Decision decide(Label label) {
        return whole.decide(label);
    }

    @Override
    public boolean permits(Labelled item) {
        return !out.contains(item.ref()) && whole.permits(item);
    }

    @Override
    public boolean jointAllowed() {
        return whole.jointAllowed();
    }
}
