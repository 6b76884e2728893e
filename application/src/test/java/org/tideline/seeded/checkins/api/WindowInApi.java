package org.tideline.seeded.checkins.api;

/** Breaks rules on purpose. */
public interface WindowInApi {
    javax.swing.JComponent component();
}
