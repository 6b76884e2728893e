package org.tideline.reporting.model;

import org.openide.util.NbBundle.Messages;

/** On what ground something goes to someone outside (clinical.md §10.6). Names are stored: never rename one. */
@Messages({
    "Ground.AUTHORISED=authorisation", "Ground.COURT_ORDER=court order", "Ground.LAW=required by law", "Ground.DANGER=danger to life",
    "Ground.DEFENCE=defence against a complaint"})
public enum Ground {
    /** Those it belongs to signed for it; asked for all the same, because it never goes along with anything else. */
    AUTHORISED,
    COURT_ORDER, LAW, DANGER, DEFENCE;

    /** In words. */
    public String words() {
        return switch (this) {
            case AUTHORISED -> Bundle.Ground_AUTHORISED();
            case COURT_ORDER -> Bundle.Ground_COURT_ORDER();
            case LAW -> Bundle.Ground_LAW();
            case DANGER -> Bundle.Ground_DANGER();
            case DEFENCE -> Bundle.Ground_DEFENCE();
        };
    }
}
