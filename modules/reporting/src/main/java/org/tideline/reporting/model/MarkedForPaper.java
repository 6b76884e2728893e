package org.tideline.reporting.model;

import org.tideline.clients.api.Case;
import org.tideline.clients.api.Decision;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Label;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;

/**
 * A scope narrowed to what nobody needs to be asked about: of a member's own items only those their author marked
 * <em>also on paper</em> ({@code clinical.md} §10.11). For pages made in bulk, where nobody asks whether one is safe at
 * home. It never widens.
 *
 * @param whole the scope it narrows
 */
record MarkedForPaper(Scope whole) implements Scope {
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
        Decision decision = whole.decide(label);
        boolean marked = label.opening() == Opening.PAPER && !label.authorOnly();
        return decision.yes() && label.drawer() == Drawer.OWN && !marked ? Decision.NOT_OPENED : decision;
    }

    @Override
    public boolean jointAllowed() {
        return whole.jointAllowed();
    }
}
