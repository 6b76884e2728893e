package org.tideline.clients.api;

import java.util.List;
import java.util.Optional;

/** The cases of a practice; {@code practice.service(Cases.class)}. Worker thread. */
public interface Cases {
    /** The kind of the item that stands for a case in change events, audit and mentions. */
    String CASE_KIND = "clients.case";
    /** The kind of the item that stands for a person. */
    String PERSON_KIND = "clients.person";

    /** All cases that are not archived away in an unpublished batch, in no particular order. */
    List<Case> all();

    /** One case. */
    Optional<Case> find(long caseId);
}
