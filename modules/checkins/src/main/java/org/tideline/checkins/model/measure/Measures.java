package org.tideline.checkins.model.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The measures of an open practice; {@code practice.service(Measures.class)}. Worker thread. */
public interface Measures {
    /** The instruments there are, with the practice's own. */
    Instruments instruments();

    /** How many administrations there are of one version of an instrument. */
    int asked(Instrument of);

    /** Keeps a version of an instrument of the practice's own, new or changed; undone by keeping what was there before. */
    void put(OwnInstrument own);

    /** Takes out a version of one; where it was asked it is known by its name only. */
    void remove(OwnInstrument own);

    /** What is planned in a case, with the day each is next to be asked, longest planned first. */
    List<MeasurePlan.Next> plans(long caseId);

    /** What is due on this day over all cases that are active, and whose member is still in it. */
    List<MeasurePlan.Next> due(LocalDate today);

    /** Keeps a new plan. */
    void plan(MeasurePlan plan);

    /** Takes a plan out. */
    void unplan(MeasurePlan plan);

    /** All administrations of the practice, newest first. */
    List<Measure> all();

    /** The administrations of a case, newest first. */
    List<Measure> of(long caseId);

    /** One of them. */
    Optional<Measure> find(long id);

    /** How often openings were closed for a whole case until now; what is put with an earlier count comes closed. */
    long closings();

    /**
     * Keeps one, new or changed, and raises the answers in it that must be seen.
     *
     * @param closings see {@link #closings}
     */
    void put(Measure measure, long closings);

    /** Takes one out; what was raised from it stays until an act closes it. */
    void remove(Measure measure);

    /** What was raised in a case, newest first, closed or not. */
    List<Risk> risks(long caseId);

    /**
     * What waits for an act on this day, over all cases, oldest first: what was never acted on, and what was to be looked at
     * again by now unless the same person answered that instrument anew.
     */
    List<Risk> waiting(LocalDate today);

    /**
     * Records an act: the answer is closed, and what was done stands in the safety record.
     *
     * @param words what was done, in the therapist's words
     * @param next  when it is to be looked at again; null only where it was mistyped
     */
    void act(Risk risk, Risk.Act act, String words, LocalDate next);
}
