package org.tideline.clients.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrongTriesTest {
    @Test
    void theDoorWaitsLongerAfterEachWrongTry() {
        WrongTries tries = new WrongTries();
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            waits.add(tries.pause());
            tries.wrong();
        }
        assertThat(waits).isSorted().startsWith(Duration.ZERO, Duration.ZERO).endsWith(Duration.ofSeconds(30));
        tries.right();
        assertThat(tries.pause()).isZero();
    }
}
