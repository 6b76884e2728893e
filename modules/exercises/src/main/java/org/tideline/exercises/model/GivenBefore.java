package org.tideline.exercises.model;

import java.time.LocalDate;
import java.util.List;

/**
 * In which cases an exercise was given before; {@code practice.service(GivenBefore.class)}. It says nothing of what came of
 * it: that stands in the case. Worker thread.
 */
public interface GivenBefore {
    /**
     * A case and the days it was given there.
     *
     * @param caseId the case
     * @param title  its title
     * @param days   the days, the newest first
     */
    record InCase(long caseId, String title, List<LocalDate> days) {
        public InCase {
            days = List.copyOf(days);
        }
    }

    /** The cases, by their titles. */
    List<InCase> of(long exerciseId);
}
