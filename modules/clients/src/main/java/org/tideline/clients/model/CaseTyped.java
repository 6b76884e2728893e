package org.tideline.clients.model;

import java.util.List;
import org.tideline.core.api.ItemRef;

/**
 * What stands in the form of a case, as typed: it is kept as a draft. Immutable; any thread.
 *
 * @param kind        what is treated, as a place in {@link org.tideline.clients.api.CaseKind}
 * @param status      where it stands, as a place in {@link org.tideline.clients.api.CaseStatus}
 * @param statusSince since when, as typed
 * @param since       day it began, as typed
 * @param members     in the members' own order
 */
public record CaseTyped(int kind, int status, String statusSince, String since, List<Person> members) {
    /** Kind of the draft of a new case; its id is 0. */
    public static final String NEW = "clients.case.new";
    /** Kind of the draft of a case's details; its id is the case's. */
    public static final String DETAILS = "clients.case.details";

    public CaseTyped {
        members = List.copyOf(members);
    }

    /**
     * One person of the form.
     *
     * @param membership id of the membership, or 0 for a new one
     * @param person     id of the person, or 0 for a new one
     * @param fullName   as typed
     * @param goesBy     as typed
     * @param pronouns   as typed
     * @param contact    as typed
     * @param from       first day, as typed
     * @param to         last day, as typed
     */
    public record Person(long membership, long person, String fullName, String goesBy, String pronouns, String contact,
                         String from, String to) {
        /** The entry of the form it is put into; its days follow as typed. */
        public CaseDraft.Entry entry() {
            return new CaseDraft.Entry(membership, person, fullName, goesBy, pronouns, contact, null, null, true);
        }
    }

    /** The draft of a new case. */
    public static ItemRef fresh() {
        return new ItemRef(NEW, 0);
    }

    /** The draft of a case's details. */
    public static ItemRef details(long caseId) {
        return new ItemRef(DETAILS, caseId);
    }
}
