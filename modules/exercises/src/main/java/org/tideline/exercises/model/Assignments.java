package org.tideline.exercises.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tideline.core.api.Period;

/** What was given, and what came of it; {@code practice.service(Assignments.class)}. Worker thread; labelled, unfiltered. */
public interface Assignments {
    /** What was given in a case, newest first. */
    List<Assignment> of(long caseId);

    /** One of them. */
    Optional<Assignment> find(long id);

    /** What is to be looked back at on that day or was before, over all cases, longest ago first. */
    List<Assignment> due(LocalDate today);

    /** Keeps a new one, or a changed one in place of what it was. */
    void put(Assignment assignment);

    /** Takes one out with all that was entered about it. */
    Removed remove(Assignment assignment);

    /** Puts back what was taken out. */
    void putBack(Removed removed);

    /** What is needed to put an assignment back. */
    record Removed(Assignment assignment, List<RemovedEntry> entries) {
    }

    /** The entries of a case in the period, newest first. */
    List<PracticeEntry> entries(long caseId, Period period);

    /** One of them. */
    Optional<PracticeEntry> entry(long id);

    /** Keeps new entries, such as what two say of one try, all at once or not at all. */
    void put(List<PracticeEntry> entries);

    /**
     * Brings in entries from a file: nothing of it is seen until all of it is in.
     *
     * @return what takes them back together
     */
    long bringIn(List<PracticeEntry> entries);

    /** Takes back what a file brought. */
    void takeBack(long broughtIn);

    /** Brings in again what was taken back. */
    void bringBack(long broughtIn);

    /** Keeps an entry in place of what it was. */
    void change(PracticeEntry entry);

    /**
     * What is needed to put an entry back.
     *
     * @param batch    the import it came with, or 0
     * @param closings how often openings had been closed for a whole case until then
     */
    record RemovedEntry(PracticeEntry entry, long batch, long closings) {
    }

    /** Takes an entry out, with its answers. */
    RemovedEntry remove(PracticeEntry entry);

    /** Puts back what was taken out; closed, where openings were closed meanwhile. */
    void putBack(RemovedEntry removed);

    /** Records what the author of some answers said about who may see them, all at once or not at all. */
    void open(List<Said> answers);
}
