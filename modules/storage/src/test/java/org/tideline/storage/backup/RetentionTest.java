package org.tideline.storage.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant FIRST = Instant.parse("2024-01-01T17:31:00Z");

    @Test
    void ofDailyBackupsOverTwoYearsSevenDaysFourWeeksAndTwelveMonthsStay() {
        List<Retention.Kept> there = new ArrayList<>();
        for (int day = 0; day < 730; day++) {
            there.add(kept(day, 0));
            there.removeAll(Retention.superfluous(there, ZONE));
        }
        List<Long> daysAgo = there.stream().map(kept -> 729 - ChronoUnit.DAYS.between(FIRST, kept.madeAt())).sorted().toList();
        assertThat(daysAgo).startsWith(0L, 1L, 2L, 3L, 4L, 5L, 6L).hasSizeBetween(7 + 3 + 10, 7 + 4 + 12);
        assertThat(daysAgo.get(daysAgo.size() - 1)).as("about a year back").isBetween(330L, 366L);
    }

    @Test
    void theNewestOfADayStays() {
        List<Retention.Kept> day = List.of(kept(0, 0), kept(0, 60), kept(0, 30));
        assertThat(Retention.superfluous(day, ZONE)).containsExactly(kept(0, 0), kept(0, 30));
    }

    @Test
    void nobodyLosesOneByBeingAway() {
        List<Retention.Kept> few = List.of(kept(0, 0), kept(400, 0), kept(401, 0));
        assertThat(Retention.superfluous(few, ZONE)).isEmpty();
        assertThat(Retention.superfluous(List.of(), ZONE)).isEmpty();
    }

    @Test
    void theNewestOfAllNeverGoes() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<Retention.Kept> there = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                there.add(kept(random.nextInt(900), random.nextInt(600)));
            }
            Retention.Kept newest = there.stream().max((a, b) -> a.madeAt().compareTo(b.madeAt())).orElseThrow();
            assertThat(Retention.superfluous(there, ZONE)).doesNotContain(newest);
        }
    }

    private static Retention.Kept kept(int day, int minute) {
        return new Retention.Kept(Path.of("b" + day + "-" + minute),
                FIRST.plus(day, ChronoUnit.DAYS).plus(minute, ChronoUnit.MINUTES));
    }
}
