package org.tideline.clients.model.record;

import java.time.LocalDate;
import java.util.Map;

/** Who acknowledged which secrets policy, and when; {@code practice.service(Acknowledgements.class)}. Worker thread. */
public interface Acknowledgements {
    /** Of a case: by policy, then by person, the day. */
    Map<Long, Map<Long, LocalDate>> of(long caseId);

    /** Notes that a person acknowledged a policy on that day; null takes it back. */
    void set(CaseRecord policy, long person, LocalDate day);
}
