package org.tideline.reporting.model;

import java.util.List;

/** What was decided to go to someone outside, drawer by drawer; {@code practice.service(Decisions.class)}. Worker thread. */
public interface Decisions {
    /** Those that stand in a case, newest first. */
    List<Decided> of(long caseId);

    /** Enters decisions, each by itself in the audit chain. */
    void put(List<Decided> decisions);

    /** Takes one back: from then on nothing goes on it. What was given before stays written down. */
    void takeBack(Decided decision);
}
