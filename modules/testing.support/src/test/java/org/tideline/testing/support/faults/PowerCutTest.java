package org.tideline.testing.support.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.faults.Writer.Manner;

/** Reliability R3: when the power goes, nothing acknowledged is lost and nothing is half. */
class PowerCutTest {
    private static final int CUTS = Figures.times(60, 4);
    private static final int CUTS_A_PRACTICE = 12;

    @TempDir
    private Path temp;
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @BeforeEach
    void whereTheMachineAllowsIt() throws Exception {
        Optional<String> hindrance = LoopDisk.hindrance(Files.createDirectory(temp.resolve("try")));
        hindrance.ifPresent(why -> Figures.say("power cuts", "none", "not possible on this machine: " + why));
        assumeThat(hindrance).as("the power cannot be cut on this machine").isEmpty();
    }

    @Test
    void nothingAcknowledgedIsLostWhenThePowerGoes() throws Exception {
        Map<String, Integer> at = new TreeMap<>();
        int acknowledged = 0;
        for (int done = 0; done < CUTS; done += CUTS_A_PRACTICE) {
            try (LoopDisk disk = LoopDisk.make(Files.createDirectory(temp.resolve("disk" + done)))) {
                Path folder = Practice.make(disk.root().resolve("practice"));
                Ledger ledger = new Ledger();
                for (int cut = done; cut < Math.min(CUTS, done + CUTS_A_PRACTICE); cut++) {
                    at.merge(cut(disk, folder, ledger, Manner.HONEST, cut), 1, Integer::sum);
                    try (OpenPractice practice = Practice.open(folder)) {
                        assertThat(Afterwards.wrong(practice, ledger)).as("seed " + seed + ", cut " + cut + " at " + at).isEmpty();
                    }
                }
                acknowledged += ledger.acknowledged();
            }
        }
        assertThat(acknowledged).isGreaterThan(CUTS * 2);
        Figures.say("power cuts", CUTS + " cuts of a loop-mounted ext4 (EXT4_IOC_SHUTDOWN), last seen at " + at,
                acknowledged + " acknowledged saves, 0 lost, 0 half");
    }

    /** With {@code derby.system.durability=test} a save is acknowledged before it is on the disk. */
    @Test
    void anEngineThatForcesNothingToTheDiskIsFoundOut() throws Exception {
        int acknowledged = 0;
        int lost = 0;
        for (int cut = 0; cut < Figures.times(8, 1); cut++) {
            try (LoopDisk disk = LoopDisk.make(Files.createDirectory(temp.resolve("disk" + cut)))) {
                Path folder = Practice.make(disk.root().resolve("practice"));
                Ledger ledger = new Ledger();
                cut(disk, folder, ledger, Manner.UNFORCED, 0);
                List<String> wrong = List.of("not opened");
                try (OpenPractice practice = Practice.open(folder)) {
                    wrong = Afterwards.wrong(practice, ledger);
                } catch (Trouble refused) {
                    // A practice that cannot be opened has lost everything too.
                }
                assertThat(wrong).as("what is missing").isNotEmpty();
                acknowledged += ledger.acknowledged();
                lost += wrong.get(0).equals("not opened") ? ledger.acknowledged() : (int) wrong.stream().filter(w -> w.startsWith("lost: ")).count();
            }
        }
        assertThat(lost).isPositive();
        Figures.say("control: power cuts with durability=test", Figures.times(8, 1) + " cuts",
                "fails as it must: " + lost + " of " + acknowledged + " acknowledged saves lost");
    }

    /** @return what the victim was at */
    private String cut(LoopDisk disk, Path folder, Ledger ledger, Manner manner, int cut) throws Exception {
        Path scratch = Files.createDirectories(temp.resolve("scratch" + cut + manner));
        String at;
        try (Victim victim = Victim.start(folder, random.nextLong(), manner, scratch)) {
            if (cut % 6 == 5) {
                victim.await("checkpoint", 1);
            } else {
                victim.await("saved", 3 + random.nextInt(30));
            }
            Thread.sleep(random.nextInt(30));
            disk.cut();
            victim.kill(0);
            ledger.hear(victim.said());
            at = victim.last();
        }
        disk.plugOut();
        disk.plugIn();
        return at;
    }
}
