package org.tideline.clients.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tideline.core.api.ItemRef;

/**
 * What the members of a case signed for somebody outside, and whether the case may come before a court;
 * {@code practice.service(Authorised.class)}. Worker thread.
 */
public interface Authorised {
    /**
     * What one member signed for one recipient. Immutable.
     *
     * @param ref       the record
     * @param person    who signed
     * @param recipient to whom it may be given, as it was signed
     * @param address   their address, may be empty
     * @param covers    what may be given
     * @param purpose   what for, may be empty
     * @param signed    the day, or null while it was only asked for
     * @param until     the last day on which it holds, or null
     * @param holds     whether it holds today: signed, not ended, not revoked
     */
    record Signed(ItemRef ref, long person, String recipient, String address, Set<Reader.Cover> covers, String purpose, LocalDate signed,
                  LocalDate until, boolean holds) {
        public Signed {
            covers = Set.copyOf(covers);
        }

        /** Whether it was signed for this recipient, ignoring case and outer blanks. */
        public boolean isFor(String whom) {
            return recipient.strip().equalsIgnoreCase(whom.strip());
        }
    }

    /** All that was signed in a case, also what does not hold any more, newest first. */
    List<Signed> of(long caseId);

    /** Someone outside, with what holds for them today and nothing on any other ground. */
    Reader.Outside outside(long caseId, String recipient);

    /** Whether the case is marked today as one that may come before a court. */
    boolean court(long caseId);
}
