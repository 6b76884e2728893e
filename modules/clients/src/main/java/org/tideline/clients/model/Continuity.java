package org.tideline.clients.model;

/** The practice's continuity plan; {@code practice.service(Continuity.class)}. Worker thread. */
public interface Continuity {
    /** What is written down. */
    ContinuityPlan plan();

    /** Writes it. */
    void save(ContinuityPlan plan);
}
