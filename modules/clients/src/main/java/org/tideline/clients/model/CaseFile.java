package org.tideline.clients.model;

import java.time.LocalDate;
import java.util.List;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;

/**
 * A case as it is edited: a whole that is put back as it stood when an edit is undone.
 *
 * @param id          id of the case
 * @param code        short code without a name; empty until it is saved for the first time
 * @param kind        what is treated
 * @param status      where it stands
 * @param statusSince since when
 * @param since       day it began
 * @param members     memberships in the members' own order
 */
public record CaseFile(long id, String code, CaseKind kind, CaseStatus status, LocalDate statusSince, LocalDate since,
                       List<Membership> members) {
    public CaseFile {
        members = List.copyOf(members);
    }
}
