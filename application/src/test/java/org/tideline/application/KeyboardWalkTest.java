package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** From unlock to the finished PDF by keyboard alone, and nothing a client said is left in clear on the way. */
public class KeyboardWalkTest {
    private static final String PASSPHRASE = "walk by the sea";
    private static final Traces NAMES = new Traces(List.of("Zanzibara", "Ottokar", "Quillfeather"));

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aReportIsMadeWithoutTheMouseAndNoNameIsLeftInClear() throws IOException, InterruptedException {
        assumeNotNull(System.getenv("DISPLAY"));
        Path root = folder.getRoot().toPath();
        practice(root);
        Path pdf = root.resolve("report.pdf");
        Path home = Files.createDirectory(root.resolve("home"));
        walk(root, home, List.of(
                "size 1440 900", "show Unlock", "type " + PASSPHRASE, "key ENTER", "practice",
                "show Caseload", "key ctrl shift 0", "type quill", "key ENTER",
                "show Zanzibara", "key ctrl 1", "key ctrl 4", "key ctrl 5", "key ctrl 6",
                "show Preview", "gone The pages are being made.", "key ctrl ENTER",
                // A joint page is asked about first; the safe answer has the focus.
                "key shift TAB", "key SPACE", "key ctrl A", "type " + pdf, "key ENTER", "show Made report.pdf"));
        assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-1.").contains("%%EOF");

        assertThat(Program.files(home, ".*")).hasSizeGreaterThan(5);
        assertThat(NAMES.in(home, path -> true)).isEmpty();
        assertThat(NAMES.in(root.resolve("practice"), path -> true)).isEmpty();
    }

    @Test
    public void theSearchFindsWhatIsThere() throws IOException {
        Path root = folder.getRoot().toPath();
        String word = "xQuillfeather";
        Files.writeString(root.resolve("plain"), word);
        Files.writeString(root.resolve("wide"), word, StandardCharsets.UTF_16BE);
        Files.writeString(root.resolve("hex"), HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)));
        Files.writeString(root.resolve("base64"), java.util.Base64.getEncoder().encodeToString((word + "y").getBytes(StandardCharsets.UTF_8)));
        assertThat(NAMES.in(root, path -> true)).hasSize(4);
    }

    private static void practice(Path root) throws IOException {
        StringBuilder rows = new StringBuilder("case,name,date,close\n");
        for (int day = 0; day < 40; day += 2) {
            rows.append("Q,Zanzibara Quillfeather,").append(LocalDate.of(2026, 9, 1).plusDays(day)).append(',').append(day * 7 % 11).append('\n');
            rows.append("Q,Ottokar Quillfeather,").append(LocalDate.of(2026, 9, 2).plusDays(day)).append(',').append(day * 3 % 11).append('\n');
        }
        Path file = Files.writeString(root.resolve("diary.csv"), rows);
        Launched made = Launched.run(Program.HOME, root, PASSPHRASE, "--practice", "practice", "--create",
                "--therapist", "Anna Berg, MFT", "--import-checkins", file.toString());
        assertThat(made.code()).as(made.toString()).isZero();
        Files.delete(file);
    }

    private static void walk(Path root, Path home, List<String> steps) throws IOException, InterruptedException {
        Path list = Files.write(root.resolve("walk.tour"), steps);
        Path said = root.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(Program.ROOT.resolve(".ci/tour").toString(), Program.HOME.toString(),
                list.toString(), root.resolve("pictures").toString(), "--practice", root.resolve("practice").toString());
        builder.environment().put("TOUR_HOME", home.toString());
        builder.environment().put("TOUR_SECONDS", "300");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(320, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }
}
