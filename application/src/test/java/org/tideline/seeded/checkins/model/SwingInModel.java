package org.tideline.seeded.checkins.model;

/** Breaks rules on purpose. */
public final class SwingInModel {
    final javax.swing.JLabel label = new javax.swing.JLabel();
}
