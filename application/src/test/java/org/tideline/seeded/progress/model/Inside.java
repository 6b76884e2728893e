package org.tideline.seeded.progress.model;

/** Something another part must not touch. */
public final class Inside {
}
