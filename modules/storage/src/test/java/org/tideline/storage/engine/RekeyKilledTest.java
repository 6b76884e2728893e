package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.storage.api.Refused;
import org.tideline.storage.engine.Rekey.Step;
import org.tideline.vault.api.PracticeKeys;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.Vault;

/** A program that is killed while the database is being put under a new key leaves one that opens, whole. */
class RekeyKilledTest {
    /** More with {@code -Dtideline.faults=long}. */
    private static final int KILLS = "long".equals(System.getProperty("tideline.faults")) ? 60 : 3;
    private static final int TRIES = 20;
    private static final Secret PASSPHRASE = new Secret.Passphrase("pass".toCharArray());
    private final Random random = new Random();
    @TempDir
    private Path temp;
    private Path folder;
    private Map<String, List<String>> rows;

    /** The other program: puts the practice under a new key, over and over. */
    static final class Victim {
        private Victim() {
        }

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[1]);
            while (true) {
                OpenPractice practice = opened(folder);
                if (arguments[0].equals("close")) {
                    due(practice, true);
                    say("closing");
                    practice.close();
                } else {
                    practice.close();
                    try (PracticeKeys keys = Vault.open(folder, PASSPHRASE)) {
                        say("closing");
                        (arguments[0].equals("early") ? new TooEarly(folder, keys) : new Halting(folder, keys, Step.valueOf(arguments[0]))).run();
                    }
                }
                say("closed");
            }
        }

        private static void say(String word) {
            System.out.println(word);
            System.out.flush();
        }
    }

    /** Ends the process after a step. */
    private static final class Halting extends Rekey {
        private final Step last;

        Halting(Path folder, PracticeKeys keys, Step last) {
            super(folder, keys);
            this.last = last;
        }

        @Override
        void take(Step step) throws IOException, Trouble {
            super.take(step);
            if (step == last) {
                Runtime.getRuntime().halt(1);
            }
        }
    }

    /** A seeded violation: the old key leaves before the database under the new one is in its place. */
    private static final class TooEarly extends Rekey {
        private final Path folder;

        TooEarly(Path folder, PracticeKeys keys) {
            super(folder, keys);
            this.folder = folder;
        }

        @Override
        void take(Step step) throws IOException, Trouble {
            if (step == Step.ENCRYPT) {
                try (PracticeKeys others = Vault.open(folder, PASSPHRASE)) {
                    Vault.endNewDatabaseKey(folder, others, true);
                }
            }
            super.take(step);
        }
    }

    private static OpenPractice opened(Path folder) throws Trouble {
        return Practices.open(folder, PASSPHRASE);
    }

    private static void due(OpenPractice practice, boolean due) {
        practice.database().write(tx -> tx.sql().execute(due
                ? "insert into storage_setting (id, name, setting) values (1, '" + PracticeErasure.DUE + "', 'storage_bin')"
                : "delete from storage_setting where name = '" + PracticeErasure.DUE + "'"));
    }

    @BeforeEach
    void make() throws Exception {
        System.setProperty(Anchors.PROPERTY, temp.resolve("anchors").toString());
        folder = temp.resolve("p");
        OpenPractice practice = Practices.create(folder, "pass".toCharArray(), TestPractice.INFO).practice();
        QuayRecords.fill(practice);
        rows = QuayRecords.rows(practice);
        practice.close();
    }

    @AfterEach
    void forget() {
        System.clearProperty(Anchors.PROPERTY);
    }

    @Test
    void killedAtAnyMoment() throws Exception {
        long takes = takes("close");
        int struck = 0;
        int between = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            strike("close", takes);
            if (kill % 3 == 0) {
                // And once more, while the next opening finishes it or takes it back.
                Process next = start("close");
                Thread.sleep(random.nextInt(2_500));
                kill(next);
            }
            boolean both = Files.readString(folder.resolve("keys.json")).contains("nextDatabase");
            struck += both || left() ? 1 : 0;
            between += Files.isDirectory(folder.resolve("database")) ? 0 : 1;
            assertWhole();
        }
        System.out.println("FAULTS | kill -9 while the database gets a new key | " + KILLS + " | " + struck
                + " hit it in the middle, " + between + " between the renames; the old or the new one opened each time, and was whole |");
    }

    @Test
    void killedBetweenTheRenames() throws Exception {
        for (Step step : List.of(Step.ASIDE, Step.IN_PLACE)) {
            assertThat(start(step.name()).waitFor(60, TimeUnit.SECONDS)).as("it ended itself").isTrue();
            assertThat(Files.isDirectory(folder.resolve("database"))).isEqualTo(step != Step.ASIDE);
            assertThat(left()).as("after " + step).isTrue();
            assertWhole();
        }
    }

    @Test
    void aKeyThatLeavesTooEarlyIsNoticed() throws Exception {
        long takes = takes("early");
        boolean noticed = false;
        for (int tries = 0; tries < TRIES && !noticed; tries++) {
            strike("early", takes);
            try {
                assertWhole();
            } catch (Refused e) {
                noticed = true;
            }
        }
        assertThat(noticed).isTrue();
    }

    /** How many milliseconds a close takes, from where the other program says that it begins. */
    private long takes(String how) throws Exception {
        Process victim = start(how);
        await(victim, "closing");
        long from = System.nanoTime();
        await(victim, "closed");
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        kill(victim);
        assertWhole();
        return millis;
    }

    /** Kills one that has begun to close. */
    private void strike(String how, long takes) throws Exception {
        Process victim = start(how);
        await(victim, "closing");
        Thread.sleep(random.nextLong(takes + takes / 5));
        kill(victim);
    }

    private void assertWhole() throws Exception {
        OpenPractice practice = opened(folder);
        try {
            assertThat(QuayRecords.rows(practice)).isEqualTo(rows);
            assertThat(QuayRecords.found(practice)).isEmpty();
            assertThat(left()).as("copies of the database are left").isFalse();
            assertThat(Files.readString(folder.resolve("keys.json"))).as("one key is left").doesNotContain("nextDatabase");
            due(practice, false);
        } finally {
            practice.close();
        }
    }

    /** Whether there is a copy of the database. */
    private boolean left() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.anyMatch(path -> path.getFileName().toString().startsWith("database."));
        }
    }

    /** What it says goes into a file, because a kill would close a pipe. */
    private Process start(String how) throws IOException {
        Files.deleteIfExists(temp.resolve("said"));
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true",
                "-D" + Anchors.PROPERTY + "=" + temp.resolve("anchors"), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Victim.class.getName(), how, folder.toString()).redirectOutput(temp.resolve("said").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private void await(Process victim, String word) throws Exception {
        while (!Files.readString(temp.resolve("said")).contains(word)) {
            if (victim.waitFor(10, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("The other program did not come to " + word);
            }
        }
    }

    private static void kill(Process victim) throws InterruptedException {
        victim.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
}
