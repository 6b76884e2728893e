package org.tideline.clients.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tideline.storage.api.Database;

/**
 * Matches or makes the people and cases an import speaks of; {@code practice.service(Enrolment.class)}. What it makes
 * carries the import's batch and is published with it.
 */
public interface Enrolment {
    /** What the file calls its subject, and the case and person it means. */
    record Known(String source, String caseKey, String personKey, long caseId, long person) {
    }

    /**
     * What earlier imports from the same sort of file called people and cases, so that a second import finds them.
     *
     * @param source the sort of file, such as a saved mapping's name
     */
    List<Known> known(Database.Tx tx, String source);

    /**
     * The person of that case whose full name or name matches, ignoring case and outer blanks; empty if none or more
     * than one does.
     */
    Optional<Member> match(Case in, String name);

    /**
     * Makes a case with its members, all from the given day, in the given order, and remembers what the file calls
     * them.
     *
     * @param kind       kind of the case
     * @param source     the sort of file
     * @param caseKey    what the file calls the case
     * @param personKeys what the file calls each person
     * @param names      the full name of each person as it will be shown; never empty
     * @param batch      the batch the import runs under
     */
    Case make(Database.Tx tx, CaseKind kind, String source, String caseKey, List<String> personKeys,
              List<String> names, LocalDate from, long batch);

    /** Adds a person to a case under the batch, and remembers what the file calls them. */
    Member join(Database.Tx tx, Case to, String source, String caseKey, String personKey, String name, LocalDate from, long batch);

    /** Remembers what the file calls a person who was matched, so that the next import finds them without asking. */
    void remember(Database.Tx tx, Known known, long batch);
}
