package org.tideline.clients.api;

/** How the members of a case are worked with. */
public enum WorkingFormat {
    TOGETHER, TOGETHER_AND_EACH,
    /** Switches every joint function off at once, alike for all members, with no reason shown. */
    EACH_ALONE
}
