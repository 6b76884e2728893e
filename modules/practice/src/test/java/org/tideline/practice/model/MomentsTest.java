package org.tideline.practice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tideline.core.api.Now;

class MomentsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @BeforeEach
    void holdTheClock() {
        Now.use(Clock.fixed(Instant.parse("2026-11-20T09:30:00Z"), BERLIN));
    }

    @AfterEach
    void letItGo() {
        Now.use(Clock.systemDefaultZone());
    }

    @Test
    void aMomentIsToldTheWayAPersonWould() {
        assertThat(Moments.words(Instant.parse("2026-11-20T08:12:00Z"))).isEqualTo("today 09:12");
        assertThat(Moments.words(Instant.parse("2026-11-19T17:31:00Z"))).isEqualTo("yesterday 18:31");
        assertThat(Moments.words(Instant.parse("2026-11-17T17:31:00Z"))).isEqualTo("Tue 17 Nov 18:31");
        assertThat(Moments.words(Instant.parse("2025-11-17T17:31:00Z"))).isEqualTo("Mon 17 Nov 2025 18:31");
        assertThat(Moments.atBeginning(Instant.parse("2026-11-20T08:12:00Z"))).isEqualTo("Today 09:12");
        // Shortly after midnight where the computer is, still the day before in UTC.
        assertThat(Moments.words(Instant.parse("2026-11-19T23:30:00Z"))).isEqualTo("today 00:30");
    }

    @Test
    void aSizeIsToldInTheUnitThatFits() {
        assertThat(Moments.size(10)).isEqualTo("1 KB");
        assertThat(Moments.size(640_000)).isEqualTo("640 KB");
        assertThat(Moments.size(2_340_000)).isEqualTo("2.3 MB");
        assertThat(Moments.size(640_000_000)).isEqualTo("640 MB");
        assertThat(Moments.size(999_700_000)).isEqualTo("1.0 GB");
        assertThat(Moments.size(12_000_000_000L)).isEqualTo("12.0 GB");
    }
}
