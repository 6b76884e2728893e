package org.tideline.vault.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.Trouble;
import org.tideline.vault.api.PracticeKeys;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.Vault;
import org.tideline.vault.api.WrongSecret;

/** A change of the passphrase, killed at any moment. {@code -Dtideline.faults=long} kills fifty times, the short form ten. */
class KilledWhileChangingTest {
    private static final int KILLS = "long".equals(System.getProperty("tideline.faults")) ? 50 : 10;

    @TempDir
    private static Path folder;
    private static Vault.Made made;
    private final Random random = new Random();

    @BeforeAll
    static void makeKeys() throws Trouble {
        made = Vault.make(folder, Changer.PASSPHRASES[0].toCharArray());
    }

    @Test
    void theOldOrTheNewPassphraseAlwaysOpensAndBothCopiesMend() throws Exception {
        int halfway = 0;
        int now = 0;
        for (int i = 0; i < KILLS; i++) {
            kill(now, i % 5 == 0);
            halfway += same() ? 0 : 1;
            List<Integer> opening = opening(folder, made.keys().databaseKey());
            assertThat(opening).as("kill %s", i).hasSize(1);
            now = opening.get(0);
            assertThat(same()).as("both copies mend").isTrue();
        }
        try (PracticeKeys keys = Vault.open(folder, new Secret.RecoveryKey(made.recoveryKey().clone()))) {
            assertThat(keys.databaseKey()).isEqualTo(made.keys().databaseKey());
        }
        System.out.println("FAULTS | kill -9 during a change of the passphrase | " + KILLS + " kills, " + halfway
                + " between the two copies | the old or the new one always opened |");
    }

    @Test
    void twoTornCopiesAreSeenToOpenWithNeither(@TempDir Path torn) throws Exception {
        for (String name : List.of(EnvelopeFile.NAME, EnvelopeFile.COPY)) {
            byte[] half = new byte[300];
            Files.write(torn.resolve(name), half);
        }
        assertThat(opening(torn, new byte[0])).isEmpty();
    }

    private void kill(int now, boolean whole) throws Exception {
        Path said = folder.resolveSibling("said" + System.nanoTime());
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                Changer.class.getName(), folder.toString(), String.valueOf(now)));
        if (!whole) {
            command.add("fast");
        }
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile()).start();
        while (process.isAlive() && Files.size(said) == 0) {
            Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(whole ? 2_000 : 200));
        assertThat(process.destroyForcibly().waitFor()).as("killed").isEqualTo(137);
        Files.delete(said);
    }

    private static boolean same() throws Exception {
        return Files.mismatch(folder.resolve(EnvelopeFile.NAME), folder.resolve(EnvelopeFile.COPY)) < 0;
    }

    /** Which of the two passphrases open it: the first that does writes both copies as it found its own, so it is one. */
    private static List<Integer> opening(Path practice, byte[] databaseKey) {
        List<Integer> opening = new ArrayList<>();
        for (int which = 0; which < 2; which++) {
            try (PracticeKeys keys = Vault.open(practice, Changer.secret(which))) {
                assertThat(keys.databaseKey()).isEqualTo(databaseKey);
                opening.add(which);
            } catch (WrongSecret e) {
                Vault.forgetFailedTries(practice);
            } catch (Trouble e) {
                // damaged
            }
        }
        return opening;
    }
}
