package org.tideline.core.api;

import java.time.LocalDate;

/**
 * A stretch of days, both ends included.
 *
 * @param from first day, or null for all that came before
 * @param to   last day, or null for all that comes after
 */
public record Period(LocalDate from, LocalDate to) {
    /** The whole record. */
    public static final Period ALL = new Period(null, null);

    public Period {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("The period ends before it begins");
        }
    }

    /** Whether the day lies within. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
