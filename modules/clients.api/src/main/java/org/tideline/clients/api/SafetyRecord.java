package org.tideline.clients.api;

import java.time.LocalDate;
import org.tideline.storage.api.Database;

/**
 * The sealed safety record of a case, as other features write into it; {@code practice.service(SafetyRecord.class)}. What is
 * in it is the therapist's alone, and read in a window of its own only, see {@link CaseWindows#forYouAlone}.
 */
public interface SafetyRecord {
    /**
     * What happened about somebody's own safety.
     *
     * @param caseId the case
     * @param person in whose record it stands
     * @param day    the day of what was done
     * @param what   what was said or seen
     * @param done   what was done
     */
    record Entry(long caseId, long person, LocalDate day, String what, String done) {
    }

    /** Enters it, inside a transaction of the caller's. Worker thread. */
    void enter(Database.Tx tx, Entry entry);
}
