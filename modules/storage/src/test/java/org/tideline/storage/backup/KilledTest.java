package org.tideline.storage.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.storage.engine.Apart;
import org.tideline.storage.engine.TestPractice;
import org.tideline.vault.api.PracticeKeys;
import org.tideline.vault.api.Vault;

/** Reliability R7 and R8: a program that is killed leaves no file that looks like a backup, and no half practice. */
class KilledTest {
    /** Kills in the middle of a backup, of putting back, and of the renames; more with {@code -Dtideline.faults=long}. */
    private static final boolean LONG = "long".equals(System.getProperty("tideline.faults"));
    private static final int BACKUPS = LONG ? 30 : 6;
    private static final int RESTORES = LONG ? 20 : 5;
    private static final int SWAPS = LONG ? 40 : 5;
    private final Random random = new Random();
    @TempDir
    private Path temp;

    @Test
    void killedInTheMiddleOfABackup() throws Exception {
        Path folder = temp.resolve("practice");
        Path out = Files.createDirectory(temp.resolve("out"));
        try (OpenPractice practice = TestPractice.create(folder)) {
            Harbour.fill(practice, 0, 300);
        }
        long saved = 300;
        int struck = 0;
        for (int kill = 0; kill < BACKUPS; kill++) {
            Process victim = Victim.start("backup", folder, out, temp.resolve("said"));
            Thread.sleep(random.nextInt(2_500));
            victim.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            saved += Files.readAllLines(temp.resolve("said")).stream().filter("saved"::equals).count();
            struck += names(out, Maker.WRITING + "*").size() + names(folder, Maker.WORK + "*").size() > 0 ? 1 : 0;
            for (Path file : names(out, "*" + Backups.ENDING)) {
                assertProves(file);
                Files.delete(file);
            }
            try (OpenPractice practice = TestPractice.open(folder)) {
                int there = Harbour.names(practice).size();
                assertThat((long) there).as("saved and there").isBetween(saved, saved + 1);
                saved = there;
            }
        }
        assertThat(struck).as("kills that hit a backup in the making").isPositive();
        try (OpenPractice practice = TestPractice.open(folder)) {
            Backups.make(practice, out.resolve("last" + Backups.ENDING), Progress.NONE);
        }
        assertThat(out.toFile().list()).as("the rest is swept").containsExactly("last" + Backups.ENDING);
        assertThat(names(folder, Maker.WORK + "*")).isEmpty();
        figure("kill -9 while backing up", BACKUPS, struck + " hit a backup in the making; every file under its name proved, nothing saved was lost");
    }

    @Test
    void killedInTheMiddleOfPuttingBack() throws Exception {
        Harbour harbour = Harbour.make(temp.resolve("first").resolve("practice"));
        Path place = Files.createDirectory(temp.resolve("place"));
        Path live = harbour.copy(place.resolve("live"));
        for (int kill = 0; kill < RESTORES; kill++) {
            Process victim = Victim.start("restore", harbour.backup(), live, temp.resolve("said"));
            Thread.sleep(random.nextInt(4_000));
            victim.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            assertThat(Practices.exists(live)).isTrue();
            try (OpenPractice practice = Practices.open(live, harbour.passphrase())) {
                assertThat(Harbour.names(practice)).isEqualTo(harbour.names());
            }
            for (Path left : names(place, "restored*")) {
                // Not opened as a practice: from then on the one in its place would count as left behind.
                try (PracticeKeys keys = Vault.open(left, harbour.passphrase()); Apart apart = Apart.open(left, keys)) {
                    assertThat(apart.check(Progress.NONE).rows()).as("a restored one that is there is whole")
                            .containsEntry("HARBOUR_BOAT", (long) Harbour.BOATS);
                }
                WorkFolder.remove(left);
            }
            Backups.old(live).forEach(WorkFolder::remove);
        }
        figure("kill -9 while putting a backup back", RESTORES, "the practice was whole each time, and so was what was put back beside it");
    }

    @Test
    void killedInTheMiddleOfTheRenames() throws Exception {
        Path live = temp.resolve("live");
        Path spare = temp.resolve("spare");
        TestPractice.create(live).close();
        TestPractice.create(spare).close();
        int caught = 0;
        for (int kill = 0; kill < SWAPS; kill++) {
            Process victim = Victim.start("swap", live, spare, temp.resolve("said"));
            Thread.sleep(random.nextInt(300));
            victim.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            caught += Files.exists(temp.resolve(".live.being-replaced")) ? 1 : 0;
            assertThat(Practices.exists(live)).as("kill " + kill).isTrue();
            // Two practices that know nothing of each other stand in each other's place here, so neither is opened as one.
            try (Apart apart = Apart.open(live, TestPractice.keys())) {
                assertThat(apart.check(Progress.NONE).entries()).isPositive();
            }
            assertThat(temp.resolve(".live.being-replaced")).doesNotExist();
            List<Path> others = new ArrayList<>(Backups.old(live));
            if (Files.exists(spare)) {
                others.add(spare);
            }
            assertThat(others).as("the other one is there too").hasSize(1);
            if (!others.get(0).equals(spare)) {
                Files.move(others.get(0), spare);
            }
        }
        figure("kill -9 between the renames", SWAPS, caught + " left a note, and were finished; both practices were there each time");
    }

    private static void figure(String what, int times, String ended) {
        System.out.println("FAULTS | " + what + " | " + times + " | " + ended + " |");
    }

    private void assertProves(Path file) throws Exception {
        Path proof = Files.createDirectory(temp.resolve("proof" + System.nanoTime()));
        try (Archive archive = Archive.open(file)) {
            assertThat(Proof.of(file, archive, TestPractice.keys(), proof, Progress.NONE).rows()).isPositive();
        }
        WorkFolder.remove(proof);
    }

    private static List<Path> names(Path folder, String glob) throws Exception {
        try (var all = Files.newDirectoryStream(folder, glob)) {
            List<Path> names = new ArrayList<>();
            all.forEach(names::add);
            return names;
        }
    }
}
