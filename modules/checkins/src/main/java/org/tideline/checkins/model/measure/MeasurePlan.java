package org.tideline.checkins.model.measure;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;

/**
 * That a member is to be asked an instrument, once or again and again. It is the therapist's. Immutable; any thread.
 *
 * @param id         its id
 * @param caseId     the case
 * @param person     who is to be asked
 * @param instrument what is to be asked
 * @param weeks      how many weeks lie between two times; 0 for once
 * @param from       the first day
 * @param review     whether these are review dates
 */
public record MeasurePlan(long id, long caseId, long person, Instrument instrument, int weeks, LocalDate from, boolean review) implements Labelled {
    /** The kind of the item that stands for one. */
    public static final String KIND = "checkins.plan";
    /** The most weeks between two times. */
    public static final int MOST_WEEKS = 104;

    public MeasurePlan {
        Objects.requireNonNull(instrument, "instrument");
        Objects.requireNonNull(from, "from");
        if (weeks < 0 || weeks > MOST_WEEKS) {
            throw new IllegalArgumentException("Between 0 and " + MOST_WEEKS + " weeks");
        }
    }

    @Override
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    @Override
    public Label label() {
        return Label.therapist(caseId, from);
    }

    /**
     * The day it is next to be asked; empty where it was asked as often as planned. What was asked up to a week before the
     * first day counts: sessions seldom lie where plans do.
     *
     * @param last the day this member was last asked it, or null
     */
    public Optional<LocalDate> next(LocalDate last) {
        if (last == null || last.isBefore(from.minusWeeks(1))) {
            return Optional.of(from);
        }
        return weeks == 0 ? Optional.empty() : Optional.of(last.plusWeeks(weeks));
    }

    /**
     * A plan and the day it is next to be asked.
     *
     * @param on empty where it was asked as often as planned
     */
    public record Next(MeasurePlan plan, Optional<LocalDate> on) {
        /** Whether it is to be asked on this day, or was to be. */
        public boolean due(LocalDate today) {
            return on.filter(day -> !day.isAfter(today)).isPresent();
        }
    }
}
