package org.tideline.checkins.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tideline.core.api.Opening;
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

    /** Keeps a check-in; also brings one back that was removed. */
    void put(Checkin checkin);

    /** Takes a check-in out, with its answers. */
    void remove(Checkin checkin);

    /**
     * Records what the author of an answer said about who may see it.
     *
     * @param answer which answer
     * @param howFar how far it is opened; {@link Opening#CLOSED} closes it for everyone
     * @param to     to whom, besides its author; nobody where it is closed
     * @param told   the day the author said so
     * @return the answer as it is now
     */
    Answer open(Answer answer, Opening howFar, Set<Long> to, LocalDate told);

    /** What the check-ins of a case ask. */
    QuestionSet questions(long caseId);

    /** Keeps what the check-ins of a case ask; {@link QuestionSet#validate} was asked before. */
    void keep(long caseId, QuestionSet questions);

    /** Own words for kinds of day that this person has used before, in alphabetical order. */
    List<String> ownKinds(long caseId, long person);
}
