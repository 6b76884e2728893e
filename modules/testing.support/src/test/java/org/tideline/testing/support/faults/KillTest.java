package org.tideline.testing.support.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.faults.Writer.Manner;

/**
 * Reliability R3: a process that is killed loses nothing it has acknowledged and leaves nothing half, wherever it was:
 * opening, saving, at a checkpoint or closing.
 */
class KillTest {
    private static final int KILLS = Figures.times(300, 8);
    private static final int KILLS_A_PRACTICE = 40;

    @TempDir
    private Path temp;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void nothingAcknowledgedIsLostWhereverItIsKilled() throws Exception {
        Map<String, Integer> at = new TreeMap<>();
        int acknowledged = 0;
        Path folder = null;
        Ledger ledger = new Ledger();
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % KILLS_A_PRACTICE == 0) {
                acknowledged += ledger.acknowledged();
                folder = Practice.make(temp.resolve("practice" + kill));
                ledger = new Ledger();
            }
            Path scratch = Files.createDirectory(temp.resolve("scratch" + kill));
            try (Victim victim = Victim.start(folder, random.nextLong(), Manner.HONEST, scratch)) {
                strike(victim, kill);
                at.merge(victim.last(), 1, Integer::sum);
                ledger.hear(victim.said());
            }
            try (OpenPractice practice = Practice.open(folder)) {
                assertThat(Afterwards.wrong(practice, ledger)).as("seed " + seed + ", kill " + kill + " at " + at).isEmpty();
            }
        }
        acknowledged += ledger.acknowledged();
        assertThat(acknowledged).isGreaterThan(KILLS * 3);
        Figures.say("kill -9 during writes", KILLS + " kills, last seen at " + at,
                acknowledged + " acknowledged saves, 0 lost, 0 half");
    }

    /** Of eight kills, one falls into opening, one into closing, one upon a checkpoint, the others between two saves. */
    private void strike(Victim victim, int kill) throws Exception {
        switch (kill % 8) {
            case 1 -> {
                victim.await("opening", 1);
                victim.kill(random.nextInt(1_200));
            }
            case 3 -> {
                victim.await("checkpoint", 1 + random.nextInt(2));
                victim.kill(random.nextInt(12));
            }
            case 5 -> {
                victim.await("closing", 1);
                victim.kill(random.nextInt(120));
            }
            default -> {
                victim.await("saved", 1 + random.nextInt(40));
                victim.kill(random.nextInt(25));
            }
        }
    }

    @Test
    void aProgramThatSaysSavedBeforeTheCommitIsFoundOut() throws Exception {
        assertThat(wrongAfter(Manner.EARLY)).anyMatch(wrong -> wrong.startsWith("lost: "));
    }

    @Test
    void aProgramThatSavesInTwoStepsIsFoundOut() throws Exception {
        assertThat(wrongAfter(Manner.IN_TWO)).anyMatch(wrong -> wrong.startsWith("half: "));
    }

    private List<String> wrongAfter(Manner manner) throws Exception {
        Path folder = Practice.make(temp.resolve("practice"));
        Ledger ledger = new Ledger();
        try (Victim victim = Victim.start(folder, random.nextLong(), manner, temp)) {
            victim.await("stalled", 1);
            victim.kill(0);
            ledger.hear(victim.said());
        }
        try (OpenPractice practice = Practice.open(folder)) {
            return Afterwards.wrong(practice, ledger);
        }
    }
}
