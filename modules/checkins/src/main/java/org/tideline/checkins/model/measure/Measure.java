package org.tideline.checkins.model.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Opening;

/**
 * One administration: a member's answers to an instrument on one day, and their total. It lies in that member's drawer,
 * closed; the member opens the total, never an answer.
 *
 * @param id         its id
 * @param caseId     the case
 * @param person     who answered
 * @param about      whom it is about where there are several others, else 0
 * @param instrument what was asked, in the version that was asked
 * @param day        the day it is of
 * @param time       the time of day, or null if not known
 * @param review     whether this is a review date, and so can be compared with another
 * @param answers    what was chosen, by the number of the question; empty where only the total is known, and what was left
 *                   blank is not in it
 * @param total      the score, or null where too much was left out
 * @param source     how it came
 * @param label      who may see the total
 * @param openedOn   the day its author said so, or null while it was never opened
 * @param enteredAt  when it was put into Tideline
 */
public record Measure(long id, long caseId, long person, long about, Instrument instrument, LocalDate day, LocalTime time, boolean review,
                      Map<Integer, Integer> answers, Double total, Source source, Label label, LocalDate openedOn, Instant enteredAt) implements Labelled {
    /** The kind of the item that stands for an administration. */
    public static final String KIND = "checkins.measure";

    /** How it came. Stored by name: never rename one. */
    public enum Source {
        /** From paper, by the therapist. */
        TYPED,
        /** Answered on the therapist's computer. */
        HANDED_OVER, SAMPLE
    }

    public Measure {
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(label, "label");
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    @Override
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    /** The same one, its total opened this far to these persons. */
    public Measure opened(Opening howFar, Set<Long> to, LocalDate on) {
        return new Measure(id, caseId, person, about, instrument, day, time, review, answers, total, source, label.opened(howFar, to), on, enteredAt);
    }

    /** The same one, a review date or not. */
    public Measure review(boolean now) {
        return new Measure(id, caseId, person, about, instrument, day, time, now, answers, total, source, label, openedOn, enteredAt);
    }
}
