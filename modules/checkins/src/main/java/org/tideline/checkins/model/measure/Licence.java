package org.tideline.checkins.model.measure;

/**
 * On which terms the words of an instrument may be used; apart from the licence of the program. Immutable; any thread.
 *
 * @param status       what sort of terms
 * @param mayShipText  whether its words may come with a program
 * @param mayTranslate whether it may be translated
 * @param commercial   whether a paid practice may use it
 * @param quote        the terms in their own words
 * @param source       where that stands
 * @param attribution  what must stand beside it; may be empty
 */
public record Licence(Status status, boolean mayShipText, Allowed mayTranslate, Allowed commercial, String quote, String source, String attribution) {
    /** Nothing is known of its terms. */
    static final Licence NONE = new Licence(Status.ASK, false, Allowed.NOT_SAID, Allowed.NOT_SAID, "", "", "");

    /** What sort of terms. */
    public enum Status {
        PUBLIC_DOMAIN, CC_BY_ND_4_0,
        /** Free on the condition that its note stands beside it. */
        FREE_WITH_NOTE,
        /** A practice's own scale, or words it holds a licence for. */
        OWN,
        /** Nothing clear was found: its publisher is to be asked. */
        ASK,
        RESEARCH_ONLY, SOLD,
        /** No permission was given. */
        NOT_GIVEN
    }

    /** Whether something is allowed. */
    public enum Allowed {
        YES, NO, NOT_SAID
    }
}
