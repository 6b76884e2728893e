package org.tideline.checkins.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Point;

/** The check-ins of an open practice; {@code practice.service(Checkins.class)}. Worker thread. */
public interface Checkins {
    /** The check-ins of a case in the period, newest first, with all their answers. */
    List<Checkin> of(long caseId, Period period);

    /** One check-in. */
    Optional<Checkin> find(long id);

    /** The ratings of a case in the period, in no particular order; nothing that was skipped. */
    List<Point> points(long caseId, Period period);

    /** The day of the newest check-in of each case that has any. */
    Map<Long, LocalDate> newest();

    /**
     * What was taken out, and all that is needed to put it back.
     *
     * @param checkin  as it was
     * @param batch    the import it came with, or 0
     * @param closings how often openings had been closed for a whole case until then
     */
    record Removed(Checkin checkin, long batch, long closings) {
    }

    /** Keeps a new check-in. */
    void put(Checkin checkin);

    /** Takes a check-in out, with its answers. */
    Removed remove(Checkin checkin);

    /**
     * Puts back what was taken out. It goes when the import it came with goes; and where openings were closed meanwhile
     * it comes back closed, for what was not there could not be closed with the rest.
     */
    void putBack(Removed removed);

    /**
     * Records what the author of some answers said about who may see them, all at once or not at all.
     *
     * @param answers as they are to be from now on, see {@link Answer#opened}; a closed one is open to nobody, any
     *                other to somebody
     */
    void open(List<Answer> answers);

    /** What the check-ins of a case ask. */
    QuestionSet questions(long caseId);

    /** Keeps what the check-ins of a case ask; {@link QuestionSet#validate} was asked before. */
    void keep(long caseId, QuestionSet questions);

    /** Own words for kinds of day that this person has used before, in alphabetical order. */
    List<String> ownKinds(long caseId, long person);
}
