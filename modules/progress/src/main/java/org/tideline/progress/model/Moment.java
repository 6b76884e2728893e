package org.tideline.progress.model;

import java.time.LocalDate;
import java.time.LocalTime;

/** Lived time as a number: days since 1970-01-01, the time of day as a fraction. A missing time counts as noon. */
public final class Moment {
    private static final double SECONDS = 86_400;

    private Moment() {
    }

    /** The number of a day and a time of day, which may be null. */
    public static double of(LocalDate day, LocalTime time) {
        return day.toEpochDay() + (time == null ? 0.5 : time.toSecondOfDay() / SECONDS);
    }

    /** Noon of a day. */
    public static double noon(LocalDate day) {
        return of(day, null);
    }

    /** The day a moment lies in. */
    public static LocalDate day(double moment) {
        return LocalDate.ofEpochDay((long) Math.floor(moment));
    }
}
