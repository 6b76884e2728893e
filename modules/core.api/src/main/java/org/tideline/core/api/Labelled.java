package org.tideline.core.api;

/** Anything a reader may or may not see. */
public interface Labelled {
    /** Which record this is, or comes from. */
    ItemRef ref();

    /** What the release rule must know of it. */
    Label label();
}
