package org.tideline.storage.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups stay: the newest of each of the last seven days, four weeks and twelve months that have any. Days
 * without a backup do not count, so nobody loses one by being away for a year.
 */
final class Retention {
    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 12;

    private Retention() {
    }

    /** A backup that is there. @param madeAt when it was begun */
    record Kept(Path file, Instant madeAt) {
    }

    /** Those that need not stay, oldest first. */
    static List<Kept> superfluous(List<Kept> all, ZoneId zone) {
        List<Kept> newestFirst = all.stream()
                .sorted(Comparator.comparing(Kept::madeAt).thenComparing(kept -> kept.file().toString()).reversed()).toList();
        Set<Kept> stay = new HashSet<>();
        stay.addAll(newest(newestFirst, DAYS, kept -> day(kept, zone)));
        stay.addAll(newest(newestFirst, WEEKS, kept -> week(day(kept, zone))));
        stay.addAll(newest(newestFirst, MONTHS, kept -> YearMonth.from(day(kept, zone))));
        return all.stream().filter(kept -> !stay.contains(kept)).sorted(Comparator.comparing(Kept::madeAt)).toList();
    }

    private static Set<Kept> newest(List<Kept> newestFirst, int most, Function<Kept, Object> period) {
        Set<Object> periods = new HashSet<>();
        Set<Kept> newest = new LinkedHashSet<>();
        for (Kept kept : newestFirst) {
            if (newest.size() < most && periods.add(period.apply(kept))) {
                newest.add(kept);
            }
        }
        return newest;
    }

    private static LocalDate day(Kept kept, ZoneId zone) {
        return kept.madeAt().atZone(zone).toLocalDate();
    }

    private static List<Integer> week(LocalDate day) {
        return List.of(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
