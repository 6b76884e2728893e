package org.tideline.core.api;

/** Where an item lies, and so who may see it in a report. Every item lies in exactly one drawer. */
public enum Drawer {
    /** Belongs to all who were members on the item's day. */
    JOINT,
    /** Belongs to one member, its owner. */
    OWN,
    /** The therapist's own; ordinary record all the same. */
    THERAPIST,
    /** Psychotherapy notes (45 CFR 164.501): nobody's to see unless separately authorised. */
    PSYCHOTHERAPY,
    /** The safety record of one member: never on anything joint. */
    SAFETY
}
