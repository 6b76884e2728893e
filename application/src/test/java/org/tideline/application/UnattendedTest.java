package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The assembled program without a display: its exit codes, and that it leaves nothing behind. */
public class UnattendedTest {
    private static final String PASSPHRASE = "the sea takes its time\n";

    @ClassRule
    public static final TemporaryFolder KEPT = new TemporaryFolder();
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private Launched run(String input, String... arguments) throws IOException {
        return Launched.run(Program.HOME, folder.getRoot().toPath(), input, arguments);
    }

    private Path practice() throws IOException {
        Path practice = KEPT.getRoot().toPath().resolve("practice");
        if (!Files.exists(practice)) {
            Launched made = Launched.run(Program.HOME, KEPT.getRoot().toPath(), PASSPHRASE,
                    "--practice", "practice", "--create", "--therapist", "Anna Berg, MFT");
            assertThat(made.code()).as(made.toString()).isZero();
            assertThat(made.out()).contains("recovery key");
        }
        return practice;
    }

    @Test
    public void aCallThatGoesWellSaysSoAndLeavesNothingButWhatWasAsked() throws IOException {
        Launched export = run(PASSPHRASE, "--practice", practice().toString(), "--export-data", "out");
        assertThat(export.code()).as(export.toString()).isZero();
        assertThat(export.err()).isEmpty();
        assertThat(Launched.troubles(export.log())).isEmpty();
        // Beside what was asked for, only how far the practice goes, in the person's own configuration.
        assertThat(folder.getRoot().list()).containsExactlyInAnyOrder("out", ".config");
        assertThat(folder.getRoot().toPath().resolve(".config/tideline").toFile().list()).containsExactly("anchors");
        assertThat(folder.getRoot().toPath().resolve("out/manifest.json")).exists();
    }

    @Test
    public void helpNamesTheOptionsOfEveryPart() throws IOException {
        Launched help = run("", "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("--practice DIR", "--create", "--demo", "--import-checkins FILE",
                "--export-reports DIR", "--export-data DIR", "--import-data DIR", "--include-sealed");
        assertThat(help.err()).isEmpty();
    }

    @Test
    public void aWrongCallEndsWithTwo() throws IOException {
        for (String[] call : new String[][] {{"--export-data"}, {"--nonsense"}, {"--case", "3"}, {"--from", "x"}, {"--case"},
            {"--practice", "p", "--export-data", "out"}}) {
            Launched wrong = run("", call);
            assertThat(wrong.code()).as(String.join(" ", call)).isEqualTo(2);
            assertThat(wrong.err().lines().count()).as(wrong.err()).isBetween(1L, 3L);
            assertThat(wrong.out()).isEmpty();
        }
        assertThat(folder.getRoot().list()).isEmpty();
    }

    @Test
    public void withoutADisplayTheDesktopSaysSoAndNamesTheOptions() throws IOException {
        Launched desktop = run("", "--demo");
        assertThat(desktop.code()).isEqualTo(2);
        assertThat(desktop.err()).contains("no display").contains("--help");
    }

    @Test
    public void workThatFailsEndsWithOneAndChangesNothing() throws IOException {
        Launched wrong = run("wrong\n", "--practice", practice().toString(), "--export-data", "out");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.err()).isNotBlank().doesNotContain("Exception");
        Launched nowhere = run(PASSPHRASE, "--practice", "nowhere", "--export-data", "out");
        assertThat(nowhere.code()).isEqualTo(1);
        assertThat(folder.getRoot().list()).isEmpty();
    }

    @Test
    public void theSamplePracticeGoesWithTheOtherOptions() throws IOException {
        Launched demo = run("", "--demo", "--export-data", "out");
        assertThat(demo.code()).as(demo.toString()).isZero();
        assertThat(Launched.troubles(demo.log())).isEmpty();
        assertThat(folder.getRoot().list()).containsExactly("out");
    }

    @Test
    public void namesInAnyScriptAndAnyQuotesAreFound() throws IOException {
        Path odd = folder.newFolder("Bücher 'und' \"Σ\" $HOME").toPath();
        Launched export = run("", "--demo", "--export-data", odd.resolve("ünter").toString());
        assertThat(export.code()).as(export.toString()).isZero();
        assertThat(odd.resolve("ünter/manifest.json")).exists();
    }
}
