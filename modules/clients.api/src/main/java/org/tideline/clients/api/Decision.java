package org.tideline.clients.api;

/** Yes, or no with its reason. */
public enum Decision {
    YES,
    /** The item belongs to another case. */
    OTHER_CASE,
    /** Psychotherapy notes need an authorisation of their own. */
    PSYCHOTHERAPY,
    /** Safety records are never shown to anyone but the therapist. */
    SAFETY,
    /** The therapist's own. */
    THERAPISTS,
    /** A member's own, and not opened that far to this reader. */
    NOT_OPENED,
    /** Not all readers were members on the item's day. */
    NOT_MEMBER_THEN,
    /** The case is worked with each alone; nothing joint is shown. */
    EACH_ALONE,
    /** Someone it belongs to has not let it go to this recipient. */
    NOT_AUTHORISED,
    /** Outside the period asked for. */
    OTHER_TIME;

    /** Whether the reader may see the item. */
    public boolean yes() {
        return this == YES;
    }
}
