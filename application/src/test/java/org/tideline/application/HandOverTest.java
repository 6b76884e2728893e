package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeNotNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The computer in a member's hands: answered by keys alone, and nothing else of the practice is there or can be reached. */
public class HandOverTest {
    private static final String PASSPHRASE = "walk by the sea";
    /** Others, surnames, and what was said before. */
    private static final List<String> NEVER = List.of("Hermelinda", "Oberwasser", "Quillfeather", "marmalade", "Caseload", "Type in a check-in");
    /** What would lead elsewhere. */
    private static final List<String> FORBIDDEN = List.of("key ctrl I", "key ctrl N", "key ctrl 1", "key ctrl shift 0", "key ctrl W", "key ctrl P",
            "key ctrl shift K", "key ctrl shift B", "key ctrl TAB", "key F1", "key F6", "key F7", "key F8", "key F10", "key alt P", "key alt F4",
            "key ESCAPE", "key ctrl shift O", "key shift F10", "key ctrl Q");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aMemberAnswersByKeysAndNothingElseIsThere() throws IOException, InterruptedException {
        assumeNotNull(System.getenv("DISPLAY"));
        Path root = folder.getRoot().toPath();
        practice(root);
        List<String> steps = begun();
        steps.addAll(List.of("show Zanzibara, this is for you.", "words welcome", "key ENTER", "show How close do you feel to Ottokar right now?",
                "type 7", "key DOWN", "type 10", "key DOWN", "type 3", "key RIGHT", "key DOWN", "type 5", "key DELETE"));
        steps.addAll(FORBIDDEN);
        steps.addAll(List.of("show How close do you feel to Ottokar right now?", "words asked", "key ENTER", "show What kind of day was it?",
                "words day", "key ENTER", "show Kept.", "words kept", "key TAB", "key ENTER", "show What Ottokar may see", "words open",
                "at Leave it so", "key ENTER", "show Thank you, Zanzibara. Give the computer back to your therapist.",
                "key ctrl I", "key ESCAPE", "key alt F4", "show Thank you, Zanzibara.", "type 1111", "key ENTER", "show 2 more tries", "words thanks", "type 4711", "key ENTER",
                "show Nothing waits for you.", "words waits", "key ENTER", "show Caseload", "show Zanzibara & Ottokar",
                "show 10:30 · Typed in", "words after"));
        walk(root, steps);

        assertThat(told(root, "before")).as("the search would find it").contains("Quillfeather", "marmalade", "Caseload", "Type in a check-in");
        for (String moment : List.of("welcome", "asked", "day", "kept", "open", "thanks", "waits")) {
            List<String> lines = Files.readAllLines(root.resolve("pictures").resolve(moment + ".txt"));
            assertThat(lines).as(moment).noneMatch(line -> NEVER.stream().anyMatch(line::contains));
        }
        // What is kept is said once, to its author, who chooses about it; not before and not after.
        assertThat(told(root, "thanks")).doesNotContain("How close", "safe 10");
        assertThat(told(root, "after").lines()).as("the record, closed").contains("7", "10", "4", "left out", "closed");
    }

    @Test
    public void threeWrongPinsLock() throws IOException, InterruptedException {
        assumeNotNull(System.getenv("DISPLAY"));
        Path root = folder.getRoot().toPath();
        practice(root);
        List<String> steps = begun();
        steps.addAll(List.of("press This is not me", "show Give the computer back", "type 1111", "key ENTER", "show 2 more tries", "type 2222",
                "key ENTER", "show One more try", "type 3333", "key ENTER", "show Unlock", "words locked", "focus Passphrase", "type " + PASSPHRASE, "key ENTER",
                "show Caseload", "show Zanzibara & Ottokar"));
        walk(root, steps);
        assertThat(told(root, "locked")).doesNotContain("Zanzibara", "Ottokar", "Hermelinda");
    }

    private static List<String> begun() {
        return new ArrayList<>(List.of("size 1440 900", "show Unlock", "type " + PASSPHRASE, "key ENTER", "practice", "show Caseload",
                "act Practice/org.tideline.practice.ui.LockingAction", "show There is no PIN yet.", "focus PIN, 4 to 8 digits", "type 4711",
                "key TAB", "type 4711", "key ENTER", "show A PIN is set.",
                "key ctrl shift 0", "type quill", "key ENTER", "show Zanzibara & Ottokar", "key ctrl 4", "show marmalade", "words before",
                "key ctrl shift O", "show What is asked", "key ENTER", "show Zanzibara, this is for you."));
    }

    private static String told(Path root, String moment) throws IOException {
        return Files.readString(root.resolve("pictures").resolve(moment + ".txt"));
    }

    private static void practice(Path root) throws IOException {
        StringBuilder rows = new StringBuilder("case,name,date,close,note\n");
        for (int day = 0; day < 12; day += 2) {
            rows.append("Q,Zanzibara Quillfeather,").append(LocalDate.of(2026, 9, 1).plusDays(day)).append(",4,marmalade\n");
            rows.append("Q,Ottokar Quillfeather,").append(LocalDate.of(2026, 9, 2).plusDays(day)).append(",6,marmalade\n");
        }
        rows.append("O,Hermelinda Oberwasser,2026-09-01,3,\n");
        Path file = Files.writeString(root.resolve("diary.csv"), rows);
        Launched made = Launched.run(Program.HOME, root, PASSPHRASE, "--practice", "practice", "--create",
                "--therapist", "Anna Berg, MFT", "--import-checkins", file.toString());
        assertThat(made.code()).as(made.toString()).isZero();
        Files.delete(file);
    }

    private static void walk(Path root, List<String> steps) throws IOException, InterruptedException {
        Path list = Files.write(root.resolve("walk.tour"), steps);
        Path said = root.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(Program.ROOT.resolve(".ci/tour").toString(), Program.HOME.toString(),
                list.toString(), root.resolve("pictures").toString(), "--practice", root.resolve("practice").toString());
        builder.environment().put("TOUR_SECONDS", "900");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(920, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }
}
