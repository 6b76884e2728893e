package org.tideline.seeded.checkins.store;

/** Breaks rules on purpose. */
public final class WindowInStore {
    java.awt.Font font;
}
