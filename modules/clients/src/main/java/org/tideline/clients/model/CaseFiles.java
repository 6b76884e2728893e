package org.tideline.clients.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.record.CaseRecord;

/** Cases and people as they are made and edited; {@code practice.service(CaseFiles.class)}. Worker thread. */
public interface CaseFiles {
    /**
     * A person who may be meant by a name, and where they are known from.
     *
     * @param person the person
     * @param cases  titles of the cases they are in
     */
    record Namesake(Person person, List<String> cases) {
    }

    /** One case. */
    Optional<CaseFile> find(long caseId);

    /**
     * Writes a case with its members and people: a new one, which is given a code, or in place of what was there.
     * Memberships that are no longer listed are removed. A change of standing has the consequences of {@link #status}.
     *
     * @return the case as written
     */
    CaseFile save(CaseFile file);

    /** Since when each case stands where it stands, by case. */
    Map<Long, LocalDate> standing();

    /** Where a case stood before, oldest first; where it stands now is not among them. */
    List<Standing> standings(long caseId);

    /**
     * Begins an individual case for someone of a case, and notes what they wish and why the therapist agrees; nothing
     * moves along (clinical.md §10.9). All of it is written, or nothing.
     *
     * @param link what is noted, of the sort {@link org.tideline.clients.model.record.Links}
     * @return the new case
     */
    CaseFile beginFrom(CaseRecord link);

    /** Sets where a case stands. Parting ends what the members had opened to each other (clinical.md §10.9). */
    void status(long caseId, CaseStatus status, LocalDate since);

    /**
     * Sets how the members are worked with. Leaving <em>each alone</em> closes everything that had been opened: old
     * openings do not come back (clinical.md §6.3).
     */
    void format(long caseId, WorkingFormat format, LocalDate from);

    /** The working formats of a case, oldest first; empty while it was always worked with together. */
    List<FormatSince> formats(long caseId);

    /** People of this full name, ignoring case and outer blanks. */
    List<Namesake> namesakes(String fullName);
}
