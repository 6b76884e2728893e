package org.tideline.sessions.model.calendar;

import java.time.LocalTime;

/** Minutes of a day as times of day. Pure. */
public final class CalendarTimes {
    private static final int SECONDS = 60;

    private CalendarTimes() {
    }

    /** The time a minute of the day is; of the midnight behind the day, midnight. */
    public static LocalTime of(int minute) {
        return LocalTime.ofSecondOfDay(minute % Diary.DAY_MINUTES * (long) SECONDS);
    }

    /** The nearest quarter of an hour within the day. */
    public static int quarter(double minute) {
        return (int) Math.max(0, Math.min(Diary.DAY_MINUTES - 15, Math.round(minute / 15) * 15));
    }
}
