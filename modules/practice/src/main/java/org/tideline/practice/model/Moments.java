package org.tideline.practice.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;

/** Moments and sizes in words. Pure; any thread. */
@Messages({
    "# {0} - time of day", "Moments.today=today {0}",
    "# {0} - time of day", "Moments.yesterday=yesterday {0}",
    "# {0} - number", "Moments.kb={0} KB",
    "# {0} - number", "Moments.mb={0} MB",
    "# {0} - number", "Moments.gb={0} GB"})
public final class Moments {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter THIS_YEAR = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter OTHER_YEAR = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm:ss", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final long KILO = 1_000;

    private Moments() {
    }

    /** Within a sentence: "today 09:12", "yesterday 18:31", "Tue 18 Nov 18:31". */
    public static String words(Instant at) {
        ZonedDateTime there = at.atZone(Now.clock().getZone());
        LocalDate today = Now.today();
        if (there.toLocalDate().equals(today)) {
            return Bundle.Moments_today(CLOCK.format(there));
        }
        if (there.toLocalDate().equals(today.minusDays(1))) {
            return Bundle.Moments_yesterday(CLOCK.format(there));
        }
        return (there.getYear() == today.getYear() ? THIS_YEAR : OTHER_YEAR).format(there);
    }

    /** The same at the beginning of a sentence. */
    public static String atBeginning(Instant at) {
        String words = words(at);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** To the second, as a list of what happened needs it: "Tue 18 Nov 2025 18:31:07". */
    public static String exact(Instant at, ZoneId zone) {
        return EXACT.format(at.atZone(zone));
    }

    /** A day written out: "Tue 18 Nov 2025". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A size on disk: "640 MB", "1.2 GB". */
    public static String size(long bytes) {
        if (bytes < KILO * KILO) {
            return Bundle.Moments_kb(Math.max(1, Math.round(bytes / (double) KILO)));
        }
        double mega = bytes / (double) (KILO * KILO);
        if (mega < 999.5) {
            return Bundle.Moments_mb(mega < 9.95 ? String.format(Locale.ENGLISH, "%.1f", mega) : Long.toString(Math.round(mega)));
        }
        return Bundle.Moments_gb(String.format(Locale.ENGLISH, "%.1f", mega / KILO));
    }
}
