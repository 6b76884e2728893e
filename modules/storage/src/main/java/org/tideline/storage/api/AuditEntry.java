package org.tideline.storage.api;

import java.time.Instant;
import org.tideline.core.api.ItemRef;

/**
 * One entry of the audit chain: who did what to which record, when. No names, no text.
 *
 * @param number place in the chain, from 1, without gaps
 * @param at     when
 * @param zone   time zone the computer was set to
 * @param actor  who; 0 is the therapist whose practice it is
 * @param action what was done
 * @param what   the record
 * @param caseId its case, 0 for none
 */
public record AuditEntry(long number, Instant at, String zone, long actor, Action action, ItemRef what, long caseId) {
}
