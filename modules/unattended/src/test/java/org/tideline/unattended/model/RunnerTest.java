package org.tideline.unattended.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.testing.support.TestPractices;
import org.tideline.unattended.spi.Arguments;
import org.tideline.unattended.spi.UnattendedJob;
import org.tideline.unattended.spi.WorkFailed;
import org.tideline.unattended.spi.WrongCall;

/** One call of the command line, over real practices. */
class RunnerTest {
    @TempDir
    static Path template;
    @TempDir
    Path folder;

    private final List<String> done = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<UnattendedJob> jobs = List.of(
            new Noting("late", 40, Set.of("case")), new Noting("early", 10, Set.of()), new ExportData(List.of()));

    /** A job that notes that it ran, and fails when its value says so. */
    private final class Noting implements UnattendedJob {
        private final String name;
        private final int order;
        private final Set<String> shared;

        Noting(String name, int order, Set<String> shared) {
            this.name = name;
            this.order = order;
            this.shared = shared;
        }

        @Override
        public Option trigger() {
            return new Option(name, "TEXT");
        }

        @Override
        public Set<String> shared() {
            return shared;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public void check(Arguments arguments) throws WrongCall {
            if (arguments.value(name).orElseThrow().equals("nonsense")) {
                throw new WrongCall("That makes no sense.");
            }
        }

        @Override
        public String run(Arguments arguments, OpenPractice practice, Progress progress) throws WorkFailed {
            switch (arguments.value(name).orElseThrow()) {
                case "fail" -> throw new WorkFailed("It could not be done.");
                case "break" -> throw new IllegalStateException("Ada");
                default -> done.add(name + arguments.cases() + practice.info().therapist());
            }
            return name + " done";
        }
    }

    /** Copies of one practice that know nothing of each other. */
    @BeforeEach
    void anchorsOfItsOwn() {
        TestPractices.anchorsBeside(folder.resolve("p"));
    }

    private int run(String input, String... arguments) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i].substring(2);
            boolean value = i + 1 < arguments.length && !arguments[i + 1].startsWith("--");
            given.put(name, value ? List.of(arguments[++i]) : List.of());
        }
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return new Runner(jobs, new PrintStream(out, true, StandardCharsets.UTF_8), in)
                .run(new Call(given, folder, new PrintStream(err, true, StandardCharsets.UTF_8)));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** A copy of one practice made for all tests: keys cost half a second on purpose. */
    private void makePractice() throws IOException {
        if (!Files.exists(template.resolve("p"))) {
            ByteArrayInputStream passphrase = new ByteArrayInputStream("correct horse".getBytes(StandardCharsets.UTF_8));
            Map<String, List<String>> create = Map.of("create", List.of(), "practice", List.of("p"),
                    "therapist", List.of("Anna Berg, PhD, LMFT"));
            assertThat(new Runner(jobs, new PrintStream(out), passphrase).run(new Call(create, template, System.err))).isZero();
            out.reset();
        }
        try (Stream<Path> all = Files.walk(template.resolve("p"))) {
            for (Path path : all.toList()) {
                Files.copy(path, folder.resolve(template.relativize(path)));
            }
        }
    }

    @Test
    void createMakesAPracticeRelativeToTheCallersFolderAndShowsItsRecoveryKeyOnce() {
        assertThat(run("correct horse\n", "--practice", "p", "--create", "--therapist", "Anna Berg, PhD, LMFT")).isZero();
        assertThat(Practices.exists(folder.resolve("p"))).isTrue();
        assertThat(said().lines().filter(line -> line.strip().matches("[0-9A-Z]{4}(-[0-9A-Z]{4})+"))).hasSize(1);
        assertThat(complained()).isEmpty();
    }

    @Test
    void theTherapistsNameEndsAtTheFirstComma() {
        assertThat(Access.info("Anna Berg, PhD, LMFT").therapist()).isEqualTo("Anna Berg");
        assertThat(Access.info("Anna Berg, PhD, LMFT").credential()).isEqualTo("PhD, LMFT");
        assertThat(Access.info("Anna Berg").credential()).isEmpty();
    }

    @Test
    void createRefusesAFolderThatIsNotEmpty() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");
        assertThat(run("correct horse\n", "--practice", ".", "--create")).isEqualTo(Runner.FAILED);
        assertThat(folder).isDirectoryContaining("glob:**mine.txt");
        assertThat(folder.toFile().list()).hasSize(1);
        assertThat(complained()).isNotBlank();
    }

    @Test
    void jobsRunInTheirOwnOrderInsideOnePractice() throws IOException {
        makePractice();
        assertThat(run("correct horse", "--late", "x", "--early", "y", "--practice", "p")).isZero();
        assertThat(done).containsExactly("early[]Anna Berg", "late[]Anna Berg");
        assertThat(said()).isEqualToIgnoringNewLines("early done\nlate done\n");
    }

    @Test
    void aSharedOptionReachesTheJobsThatUnderstandIt() throws IOException {
        makePractice();
        assertThat(run("correct horse\n", "--late", "x", "--practice", "p", "--case", "7,8")).isZero();
        assertThat(done).containsExactly("late[7, 8]Anna Berg");
    }

    @Test
    void aFailureEndsTheCallAndIsSaid() throws IOException {
        makePractice();
        assertThat(run("correct horse", "--early", "fail", "--late", "x", "--practice", "p")).isEqualTo(Runner.FAILED);
        assertThat(done).isEmpty();
        assertThat(complained()).isEqualToIgnoringNewLines("It could not be done.\n");
        assertThat(Practices.current()).isEmpty();
    }

    @Test
    void anUnexpectedFailureTellsNoStackAndNoContent() throws IOException {
        makePractice();
        assertThat(run("correct horse", "--early", "break", "--practice", "p")).isEqualTo(Runner.FAILED);
        assertThat(complained()).contains("IllegalStateException").doesNotContain("Ada", "\tat ");
    }

    @Test
    void everythingIsCheckedBeforeAnythingIsOpened() {
        assertThat(run("correct horse", "--practice", "p", "--create", "--early", "nonsense")).isEqualTo(Runner.WRONG_CALL);
        assertThat(folder.resolve("p")).doesNotExist();
    }

    @Test
    void aWrongPassphraseFailsAndTouchesNothing() throws IOException {
        makePractice();
        assertThat(run("wrong\n", "--early", "x", "--practice", "p")).isEqualTo(Runner.FAILED);
        assertThat(done).isEmpty();
        assertThat(complained()).isNotBlank().doesNotContain("wrong");
    }

    @Test
    void aMissingPracticeFails() {
        assertThat(run("x\n", "--early", "x", "--practice", "nowhere")).isEqualTo(Runner.FAILED);
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void withoutAPassphraseTheCallIsWrong() throws IOException {
        assertThat(run("", "--early", "x", "--practice", "p")).isEqualTo(Runner.WRONG_CALL);
        assertThat(run("\n", "--early", "x", "--practice", "p")).isEqualTo(Runner.WRONG_CALL);
        assertThat(run("", "--early", "x", "--passphrase-file", "nowhere")).isEqualTo(Runner.WRONG_CALL);
        Files.write(folder.resolve("latin"), new byte[] {'a', (byte) 0xE9, '\n'});
        assertThat(run("", "--early", "x", "--passphrase-file", "latin")).isEqualTo(Runner.WRONG_CALL);
        Files.writeString(folder.resolve("long"), "x".repeat(5000));
        assertThat(run("", "--early", "x", "--passphrase-file", "long")).isEqualTo(Runner.WRONG_CALL);
    }

    @Test
    void aPassphraseFileMayComeFromAnotherSystem() throws IOException {
        makePractice();
        Files.writeString(folder.resolve("pass"), "\uFEFFcorrect horse\r\nnot this\r\n");
        assertThat(run("", "--early", "x", "--practice", "p", "--passphrase-file", "pass")).isZero();
    }

    @Test
    void optionsThatMakeNoSenseTogetherAreRefused() {
        for (String[] call : new String[][] {{"--case", "1"}, {"--demo", "--create"}, {"--from", "2026-01-01"},
            {"--demo", "--practice", "p", "--early", "x"}, {"--early", "x", "--therapist", "A"}, {},
            {"--early", ""}, {"--passphrase-file", "x"}, {"--late", "x", "--from", "2026-01-01"}}) {
            err.reset();
            assertThat(run("correct horse", call)).as(String.join(" ", call)).isEqualTo(Runner.WRONG_CALL);
            assertThat(complained()).as(String.join(" ", call)).isNotBlank();
        }
    }

    @Test
    void aDayThatIsNoneAndAPeriodTurnedRoundAreRefused() {
        Noting dated = new Noting("dated", 10, Set.of("from", "to"));
        Runner runner = new Runner(List.of(dated), System.out, InputStream.nullInputStream());
        PrintStream problems = new PrintStream(err, true, StandardCharsets.UTF_8);
        for (List<String> days : List.of(List.of("2026-02-30", "2026-03-01"), List.of("2026-03-01", "2026-02-01"))) {
            Call call = new Call(Map.of("dated", List.of("x"), "from", days.subList(0, 1), "to", days.subList(1, 2)),
                    folder, problems);
            assertThat(runner.run(call)).isEqualTo(Runner.WRONG_CALL);
        }
        assertThat(complained()).contains("2026-02-30").contains("--to lies before --from");
    }

    @Test
    void theSamplePracticeGoesWithEveryJobAndLeavesNothingBehind() {
        assertThat(run("", "--demo", "--early", "x")).isZero();
        assertThat(done).hasSize(1);
        assertThat(said()).contains("Made-up");
        assertThat(Practices.current()).isEmpty();
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(run("", "--usage")).isZero();
        assertThat(said()).contains("--practice DIR", "--passphrase-file FILE", "--create", "--demo", "--early TEXT",
                "--late TEXT", "--export-data DIR", "--help").doesNotContain("--usage");
    }
}
