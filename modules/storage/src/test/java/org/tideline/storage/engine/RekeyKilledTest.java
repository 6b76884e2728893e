package org.tideline.storage.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.vault.api.Secret;

/** A program that is killed while the database is being put under a new key leaves one that opens, whole. */
class RekeyKilledTest {
    /** More with {@code -Dtideline.faults=long}. */
    private static final boolean LONG = "long".equals(System.getProperty("tideline.faults"));
    private static final int KILLS = LONG ? 40 : 4;
    private final Random random = new Random();
    @TempDir
    private Path temp;

    /** The other program: puts the practice under a new key over and over. */
    static final class Victim {
        private Victim() {
        }

        public static void main(String[] arguments) throws Exception {
            while (true) {
                OpenPractice practice = opened(Path.of(arguments[0]));
                practice.database().write(tx -> tx.sql().execute("insert into storage_setting (id, name, setting) values (1, '"
                        + PracticeErasure.DUE + "', 'storage_bin')"));
                System.out.println("closing");
                System.out.flush();
                practice.close();
            }
        }
    }

    private static OpenPractice opened(Path folder) throws Trouble {
        return Practices.open(folder, new Secret.Passphrase("pass".toCharArray()));
    }

    /** Fails now and then: no practice gets a new key by default until it never does. */
    @Test
    @EnabledIfSystemProperty(named = "tideline.rekey", matches = "true")
    void killedInTheMiddleOfTheNewKey() throws Exception {
        System.setProperty(Anchors.PROPERTY, temp.resolve("anchors").toString());
        Path folder = temp.resolve("p");
        OpenPractice practice = Practices.create(folder, "pass".toCharArray(), TestPractice.INFO).practice();
        QuayRecords.fill(practice);
        Map<String, List<String>> rows = QuayRecords.rows(practice);
        practice.close();
        int struck = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path said = temp.resolve("said" + kill);
            Process victim = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true",
                    "-Dtideline.anchors=" + temp.resolve("anchors"), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                    Victim.class.getName(), folder.toString()).redirectOutput(said.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            while (Files.size(said) == 0) {
                if (victim.waitFor(20, TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("The other program did not begin");
                }
            }
            Thread.sleep(random.nextInt(LONG ? 1_500 : 600));
            victim.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
            struck += Files.readString(folder.resolve("keys.json")).contains("nextDatabase") ? 1 : 0;
            practice = opened(folder);
            assertThat(QuayRecords.rows(practice)).as("kill " + kill).isEqualTo(rows);
            assertThat(QuayRecords.found(practice)).isEmpty();
            assertThat(Files.readString(folder.resolve("keys.json"))).as("one key is left").doesNotContain("nextDatabase");
            practice.database().write(tx -> tx.sql().execute("delete from storage_setting where name = '" + PracticeErasure.DUE + "'"));
            practice.close();
        }
        System.out.println("FAULTS | kill -9 while the database gets a new key | " + KILLS + " | " + struck
                + " hit it in the middle; it opened with one of the two keys each time, and was whole |");
    }
}
