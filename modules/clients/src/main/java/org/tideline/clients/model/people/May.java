package org.tideline.clients.model.people;

import org.openide.util.NbBundle.Messages;

/** What a person answered when asked whether something may be done. Names are stored: never rename one. */
@Messages({
    "May.notAsked=Not asked",
    "May.yes=Yes",
    "May.no=No"})
public enum May {
    NOT_ASKED, YES, NO;

    /** In plain words. */
    public String words() {
        return switch (this) {
            case NOT_ASKED -> Bundle.May_notAsked();
            case YES -> Bundle.May_yes();
            case NO -> Bundle.May_no();
        };
    }

    /** As plain words or a stored name say it; {@link #NOT_ASKED} for everything else. */
    public static May of(String text) {
        for (May one : values()) {
            if (one.words().equalsIgnoreCase(text.strip()) || one.name().equalsIgnoreCase(text.strip())) {
                return one;
            }
        }
        return NOT_ASKED;
    }
}
