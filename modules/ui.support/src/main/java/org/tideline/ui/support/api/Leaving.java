package org.tideline.ui.support.api;

/** What becomes of something typed and not saved when its editor closes. */
public enum Leaving {
    /** It stays on the disk as a draft, and is offered again. */
    KEEP,
    /** It goes; that can be taken back until the practice locks. */
    DISCARD,
    /** The editor stays open. */
    STAY
}
