package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeNotNull;
import static org.junit.Assume.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.tideline.vault.api.PracticeKeys;
import org.tideline.vault.api.Secret;
import org.tideline.vault.api.Vault;

/**
 * After a lock nothing of the practice is left in memory: no key, no name, no word of a note; and however often it is
 * locked and unlocked, nothing grows.
 */
public class HeapTest {
    private static final String PASSPHRASE = "heron stands in the shallows";
    private static final String FIRST = "Zanzibara";
    private static final String SECOND = "Ottokar";
    private static final String LAST = "Quillfeather";
    private static final String NOTE = "kingfisherword";
    private static final String TYPED = "sandpiperdraft";
    private static final String CHARACTERS_ONLY = "Żyrardówka";
    /** Cycles of lock and unlock: none, or as many as {@code -Dtideline.cycles=1000} says. */
    private static final int CYCLES = Integer.getInteger("tideline.cycles", 0);
    /** What a heap may differ by between two looks without anything having grown. */
    private static final long NOISE_BYTES = 3 << 20;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Path root() {
        return folder.getRoot().toPath();
    }

    @Test
    public void afterALockNoKeyAndNoWordIsLeftInMemory() throws Exception {
        assumeTrue("Runs with -Dtideline.cycles=1000", CYCLES > 0);
        assumeNotNull(System.getenv("DISPLAY"));
        practice();
        List<String> steps = new ArrayList<>(List.of(
                "size 1440 900", "show Unlock", "focus Passphrase", "type " + PASSPHRASE, "key ENTER", "practice", "show Caseload",
                "case C-0001 overview", "show " + FIRST, "case C-0001 details", "case C-0001 checkins", "pause 1500",
                "case C-0001 progress", "pause 1500", "case C-0001 reports", "show Preview", "gone The pages are being made.",
                "case C-0002 overview", "show " + CHARACTERS_ONLY.substring(0, 1),
                // Something typed and copied, in an editor that is not saved.
                "act Practice/org.tideline.clients.ui.NewCaseAction", "show Make the case", "type " + TYPED,
                "key ctrl A", "key ctrl C",
                "pause 3000", "case C-0001 checkins", "words before", "heap before",
                // A dialog is open when the practice locks.
                "act Help/org.tideline.ui.support.actions.AboutAction", "pause 1000",
                "key ctrl L", "show Locked", "at Passphrase", "pause 1500", "words after", "heap after",
                // The keyboard is at the door: nobody has to click into the field first.
                // In two halves, because a step that is still to come lies in the memory that is looked through.
                "type " + PASSPHRASE.substring(0, PASSPHRASE.indexOf(" the ")), "key SPACE",
                "type " + PASSPHRASE.substring(PASSPHRASE.indexOf("the ")), "key ENTER", "practice"));
        Path pictures = tour(steps);

        HeapDump sought = new HeapDump().words(FIRST, SECOND, LAST, NOTE, TYPED, CHARACTERS_ONLY, PASSPHRASE);
        try (Secret secret = new Secret.Passphrase(PASSPHRASE.toCharArray()); PracticeKeys keys = Vault.open(root().resolve("practice"), secret)) {
            sought.key("the database key", keys.databaseKey()).key("the master key", master(keys));
        }
        Map<String, Integer> before = sought.in(pictures.resolve("before.hprof"));
        assertThat(before).as("what an open practice holds").containsKeys(FIRST, SECOND, LAST, NOTE, TYPED, CHARACTERS_ONLY,
                "the database key", "the master key");
        assertThat(Files.readString(pictures.resolve("before.txt"))).as("what an open practice tells a screen reader").contains(FIRST);
        assertThat(Files.readString(pictures.resolve("after.txt"))).as("what the windows tell after the lock").contains("Passphrase")
                .doesNotContain(FIRST, SECOND, LAST, NOTE, TYPED, CHARACTERS_ONLY, PASSPHRASE);
        Map<String, Integer> after = sought.in(pictures.resolve("after.hprof"));
        assertThat(after).as("what is left after the lock").isEmpty();
    }

    @Test
    public void lockingAndUnlockingLeavesNothingBehind() throws Exception {
        assumeTrue("Runs with -Dtideline.cycles=1000", CYCLES > 0);
        assumeNotNull(System.getenv("DISPLAY"));
        practice();
        Path pictures = tour(List.of("size 1440 900", "show Unlock", "focus Passphrase", "type " + PASSPHRASE, "key ENTER", "practice",
                "show Caseload", "case C-0001 overview", "show " + FIRST, "case C-0002 checkins", "pause 1500",
                "cycles " + CYCLES + " " + PASSPHRASE));
        List<long[]> figures = new ArrayList<>();
        Files.readAllLines(pictures.resolve("cycles.csv")).stream().skip(1)
                .forEach(line -> figures.add(Arrays.stream(line.split(",")).mapToLong(Long::parseLong).toArray()));
        long[] first = figures.get(0);
        long[] last = figures.get(figures.size() - 1);
        assertThat(last[0]).isEqualTo(CYCLES);
        assertThat(last[1]).as("bytes").isLessThan(first[1] + NOISE_BYTES);
        assertThat(last[2]).as("threads").isLessThanOrEqualTo(first[2] + 4);
        assertThat(last[3]).as("windows").isLessThanOrEqualTo(first[3] + 1);
        assertThat(last[4]).as("components").isLessThanOrEqualTo(first[4] + 20);
        assertThat(last[5]).as("open files").isLessThanOrEqualTo(first[5] + 8);
    }

    @Test
    public void theSearchFindsEveryFormInWhichJavaKeepsText() throws IOException {
        Path dump = root().resolve("dump");
        byte[] key = "0123456789abcdefghijklmnopqrstuv".getBytes(StandardCharsets.ISO_8859_1);
        HeapDump sought = new HeapDump().words(FIRST).key("key", key);
        for (byte[] form : List.of(FIRST.getBytes(StandardCharsets.ISO_8859_1), FIRST.getBytes(StandardCharsets.UTF_16LE),
                FIRST.getBytes(StandardCharsets.UTF_16BE))) {
            Files.write(dump, around(form));
            assertThat(sought.in(dump)).containsOnlyKeys(FIRST);
        }
        for (byte[] form : List.of(key, HexFormat.of().formatHex(key).getBytes(StandardCharsets.UTF_16BE))) {
            Files.write(dump, around(form));
            assertThat(sought.in(dump)).containsOnlyKeys("key");
        }
        Files.write(dump, around(new byte[0]));
        assertThat(sought.in(dump)).isEmpty();
    }

    private static byte[] master(PracticeKeys keys) throws ReflectiveOperationException {
        Field field = keys.getClass().getDeclaredField("master");
        field.setAccessible(true);
        return (byte[]) field.get(keys);
    }

    private static byte[] around(byte[] form) {
        byte[] all = new byte[1000 + form.length];
        System.arraycopy(form, 0, all, 500, form.length);
        return all;
    }

    private void practice() throws IOException {
        StringBuilder rows = new StringBuilder("case,name,date,close,note\n");
        for (int day = 0; day < 40; day += 2) {
            rows.append("Q,").append(FIRST).append(' ').append(LAST).append(',').append(LocalDate.of(2026, 9, 1).plusDays(day))
                    .append(',').append(day * 7 % 11).append(',').append("a ").append(NOTE).append(" here").append('\n');
            rows.append("Q,").append(SECOND).append(' ').append(LAST).append(',').append(LocalDate.of(2026, 9, 2).plusDays(day))
                    .append(',').append(day * 3 % 11).append(",\n");
            rows.append("Z,").append(CHARACTERS_ONLY).append(',').append(LocalDate.of(2026, 9, 2).plusDays(day))
                    .append(',').append(day * 3 % 11).append(",\n");
        }
        Path file = Files.writeString(root().resolve("diary.csv"), rows);
        Launched made = Launched.run(Program.HOME, root(), PASSPHRASE, "--practice", "practice", "--create",
                "--therapist", "Anna Berg, MFT", "--import-checkins", file.toString());
        assertThat(made.code()).as(made.toString()).isZero();
        Files.delete(file);
    }

    /** Takes the steps; the folder with what they left. */
    private Path tour(List<String> steps) throws IOException, InterruptedException {
        Path list = Files.write(root().resolve("steps.tour"), steps);
        Path pictures = root().resolve("pictures");
        Path said = root().resolve("said");
        ProcessBuilder builder = new ProcessBuilder(Program.ROOT.resolve(".ci/tour").toString(), Program.HOME.toString(),
                list.toString(), pictures.toString(), "--practice", root().resolve("practice").toString());
        long seconds = 400 + 10L * CYCLES;
        builder.environment().put("TOUR_SECONDS", Long.toString(seconds));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(seconds + 20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return pictures;
    }
}
