package org.tideline.vault.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.vault.api.Drafts;
import org.tideline.vault.api.FixedKeys;

/** Typing survives a kill at any moment but for its last seconds. {@code -Dtideline.faults=long} kills more often. */
class KilledWhileTypingTest {
    private static final int KILLS = "long".equals(System.getProperty("tideline.faults")) ? 20 : 4;
    private static final int TOGETHER = 4;
    private static final long PROMISE_MILLIS = 10_000;

    @TempDir
    private Path root;

    /** @param keys when each key was typed, in milliseconds; the first is 1 */
    private record Typing(Process process, Path practice, long lives, List<Long> keys) {
        Path said() {
            return KilledWhileTypingTest.said(practice);
        }
    }

    @Test
    void aKillLosesAtMostTenSecondsOfTypingAndNeverMixesTwoStates() throws Exception {
        Random random = new Random();
        long most = 0;
        for (int done = 0; done < KILLS; done += TOGETHER) {
            List<Typing> typists = new ArrayList<>();
            for (int i = 0; i < TOGETHER; i++) {
                typists.add(start(done + i, 3_000 + random.nextInt(9_000), Integer.MAX_VALUE));
            }
            for (Typing typing : killed(typists)) {
                long lost = lostMillis(typing);
                assertThat(lost).isLessThanOrEqualTo(PROMISE_MILLIS);
                most = Math.max(most, lost);
            }
        }
        System.out.println("FAULTS | kill -9 during typing | " + KILLS + " kills | at most " + most + " ms of typing lost, never two states mixed |");
    }

    @Test
    void aDraftThatIsNotWrittenIsSeenToLoseMore() throws Exception {
        Typing typing = killed(List.of(start(99, 13_000, 25))).get(0);
        assertThat(lostMillis(typing)).isGreaterThan(PROMISE_MILLIS);
    }

    private Typing start(int number, long lives, int reach) throws Exception {
        Path practice = Files.createDirectory(root.resolve("practice" + number));
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-Djava.awt.headless=true",
                "-cp", System.getProperty("java.class.path"), Typist.class.getName(), practice.toString(), String.valueOf(reach))
                .redirectError(ProcessBuilder.Redirect.INHERIT).redirectOutput(said(practice).toFile()).start();
        return new Typing(process, practice, lives, new ArrayList<>());
    }

    /** Lets each live for its time from its first key on, and kills it. */
    private static List<Typing> killed(List<Typing> typists) throws Exception {
        for (Typing typing : typists) {
            while (typing.process.isAlive() && Files.size(typing.said()) == 0) {
                Thread.sleep(20);
            }
        }
        long begun = System.nanoTime();
        for (Typing typing : typists.stream().sorted(Comparator.comparing(Typing::lives)).toList()) {
            Thread.sleep(Math.max(0, typing.lives - Duration.ofNanos(System.nanoTime() - begun).toMillis()));
            assertThat(typing.process.destroyForcibly().waitFor()).as("killed").isEqualTo(137);
            for (String line : Files.readAllLines(typing.said())) {
                // The last line may be cut off by the kill.
                if (line.matches("\\d+ \\d{13}")) {
                    typing.keys.add(time(line));
                }
            }
        }
        return typists;
    }

    private static Path said(Path practice) {
        return practice.resolve("said");
    }

    private static long time(String line) {
        return Long.parseLong(line.substring(line.indexOf(' ') + 1));
    }

    /** How long before the kill the first key was typed that is not in the draft. */
    private static long lostMillis(Typing typing) throws Exception {
        List<Long> keys = typing.keys;
        int kept = 0;
        try (Drafts drafts = Drafts.in(typing.practice, new FixedKeys("typist"))) {
            if (!drafts.left().isEmpty()) {
                String text = new String(drafts.open(Typist.NOTE).kept().orElseThrow(), UTF_8);
                kept = Integer.parseInt(text.substring(0, text.indexOf(' ')));
                assertThat(text).as("one whole state").isEqualTo(Typist.text(kept));
            }
        }
        long lost = kept >= keys.size() ? 0 : keys.get(keys.size() - 1) - keys.get(kept);
        System.getLogger("typing").log(System.Logger.Level.INFO, "{0} keys, {1} kept, {2} ms lost",
                String.valueOf(keys.size()), String.valueOf(kept), String.valueOf(lost));
        return lost;
    }
}
