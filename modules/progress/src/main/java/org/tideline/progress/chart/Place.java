package org.tideline.progress.chart;

/** A place of a chart that can be gone to: a rating or a quarter. */
public interface Place {
    /** Where it is drawn, from the left. */
    double x();

    /** Where it is drawn, from the top. */
    double y();

    /** The strip it belongs to. */
    Object row();

    /** What it stands for, the same in every drawing of it. */
    Object what();
}
