package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.Assume.assumeNotNull;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * No name and no word of a client lies readable on the disk: not in the practice, nor in what the program keeps or
 * writes of its own accord, with a window and without, after it ends and after it is killed.
 */
public class LeakTest {
    private static final String PASSPHRASE = "the sea takes its time";
    /** Words made for this run alone, so that whatever holds one has it from here. */
    private static final String THERAPIST = word("abcdefghijklmnoprstuvwz");
    private static final List<String> FIRST = List.of(word("abdefgiklmnorstu"), word("abdefgiklmnorstu"), "\u017B" + word("aeionrst"));
    private static final List<String> LAST = List.of(word("abdefgiklmnorstu"), word("abdefgiklmnorstu"), "\u0106" + word("aeik\u0142\u0144rst"));
    private static final String SECRET_WORD = word("abcdefghijklmnoprstuvwz");
    private static final String GREEK = word("\u03B1\u03B2\u03B3\u03B4\u03B5\u03B7\u03B9\u03BA\u03BB\u03BC\u03BD\u03BF\u03C0\u03C1\u03C3\u03C4");
    private static final List<String> MARKERS = Stream.of(List.of(THERAPIST, SECRET_WORD, GREEK), FIRST, LAST).flatMap(List::stream).toList();
    private static final long PATIENCE_SECONDS = 240;
    private static final int SEVERE_LINES = 12;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();
    private final Traces traces = new Traces(MARKERS);
    private final Instant began = Instant.now().minusSeconds(1);

    private Path root() {
        return folder.getRoot().toPath();
    }

    @Test
    public void nothingAPersonSaidLiesReadableOnTheDisk() throws Exception {
        assumeNotNull(System.getenv("DISPLAY"));
        Path csv = Files.writeString(root().resolve("given.csv"), file());
        Files.createDirectory(root().resolve("tmp"));
        unattended("--create", "--therapist", "Isolde " + THERAPIST + ", LMFT");
        unattended("--import-checkins", csv.toString());
        unattended("--export-reports", root().resolve("asked/reports").toString());
        unattended("--export-data", root().resolve("asked/data").toString());
        assertNothingLies();

        Path program = programWithHands();
        List<String> unlock = List.of("show Unlock", "type " + PASSPHRASE, "key enter", "practice", "show Caseload");
        List<String> look = List.of("case C-0001 overview", "show " + FIRST.get(0), "case C-0001 checkins", "case C-0001 reports", "show Preview");
        List<String> search = List.of("case C-0001 progress", "case C-0002 details", "act Go/org.tideline.clients.ui.GoCaseloadAction",
                "focus Type a name or code", "type " + SECRET_WORD, "show No case by that name");
        Process first = desktop(program, unlock, look, search, List.of("act Practice/org.tideline.clients.ui.LockAction", "show Locked"));
        assertThat(first.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as(said()).isTrue();
        assertThat(first.exitValue()).as(said()).isZero();
        assertThat(said()).doesNotContain("SEVERE");
        assertNothingLies();

        Process second = desktop(program, unlock, look, List.of("picture here", "pause 600000"));
        try {
            long until = System.currentTimeMillis() + TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS);
            while (!Files.exists(root().resolve("seen/here.png"))) {
                assertThat(second.isAlive() && System.currentTimeMillis() < until).as(said()).isTrue();
                second.waitFor(200, TimeUnit.MILLISECONDS);
            }
            assertNothingLies();
        } finally {
            second.destroyForcibly().waitFor();
        }
        assertNothingLies();
    }

    /** All that there is, but for the files given to the program and the exports asked of it. */
    private void assertNothingLies() throws IOException {
        // What was copied as it is shipped is old; what the program might write beside it is not.
        Map<Path, String> found = traces.in(root(), path -> !path.startsWith(root().resolve("program")) || since(path));
        assertThat(found.keySet()).as("the search works").contains(Path.of("given.csv"));
        found.keySet().removeIf(path -> path.startsWith("given.csv") || path.startsWith("given.tour") || path.startsWith("asked"));
        assertThat(found).isEmpty();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        assertThat(traces.in(temporary, path -> !path.startsWith(root()) && since(path))).isEmpty();
    }

    private boolean since(Path path) {
        try {
            return Files.isReadable(path) && Files.getLastModifiedTime(path).toInstant().isAfter(began);
        } catch (IOException gone) {
            return false;
        }
    }

    private void unattended(String... work) throws IOException {
        List<String> all = new ArrayList<>(List.of("--practice", root().resolve("practice").toString()));
        all.addAll(List.of(work));
        Launched done = Launched.run(Program.HOME, root(), PASSPHRASE + "\n", all.toArray(String[]::new));
        assertThat(done.code()).as(done.toString()).isZero();
        assertThat(MARKERS).as("the log").noneMatch(done.log()::contains);
    }

    /** A copy of the program, with the module that does what a person does; it is never shipped. */
    private Path programWithHands() throws IOException {
        Path hands = Program.ROOT.resolve("modules/testing.tour/target/nbm/clusters/tideline");
        assertThat(hands).as("built before this").isDirectory();
        Path program = Launched.copyWithout(root().resolve("program"));
        Path conf = program.resolve("etc/tideline.conf");
        Files.writeString(conf, Files.readString(conf) + "\nextra_clusters=\"" + hands + "\"\n");
        return program;
    }

    /** Starts the desktop, with the same user folder each time, and lets the steps be done in it. */
    @SafeVarargs
    private Process desktop(Path program, List<String>... steps) throws IOException {
        Path tour = Files.write(root().resolve("given.tour"), Stream.of(steps).flatMap(List::stream).toList());
        ProcessBuilder builder = Launched.builder(program, root(), "--practice", root().resolve("practice").toString(), "--nosplash",
                "--userdir", root().resolve("user").toString(), "--cachedir", root().resolve("cache").toString(),
                "-J-Djava.io.tmpdir=" + root().resolve("tmp"), "-J-Dtideline.tour=" + tour,
                "-J-Dorg.tideline.testing.tour.Tour.level=SEVERE", // it would log what it was told to type
                "-J-Dtideline.tour.pictures=" + root().resolve("seen"));
        builder.environment().put("TMPDIR", root().resolve("tmp").toString());
        return builder.redirectErrorStream(true).redirectOutput(root().resolve("said").toFile()).start();
    }

    /** What the desktop printed, and what is severe in its log. */
    private String said() throws IOException {
        Path log = root().resolve("user/var/log/messages.log");
        List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
        return Files.readString(root().resolve("said")) + IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("SEVERE"))
                .mapToObj(i -> String.join("\n", lines.subList(i, Math.min(i + SEVERE_LINES, lines.size())))).collect(Collectors.joining("\n"));
    }

    private static String word(String letters) {
        return new SecureRandom().ints(9, 0, letters.length()).mapToObj(i -> letters.substring(i, i + 1)).collect(Collectors.joining());
    }

    /** Two couples over ten weeks, with notes. */
    private static String file() {
        StringBuilder text = new StringBuilder("case,person,name,date,time,close,heard,note\n");
        List<String> names = List.of(FIRST.get(0) + " " + LAST.get(0), FIRST.get(1) + " " + LAST.get(1), FIRST.get(2) + " " + LAST.get(2),
                FIRST.get(0) + " " + LAST.get(1));
        LocalDate first = LocalDate.now().minusWeeks(10);
        for (int day = 0; day < 70; day += 4) {
            for (int person = 0; person < names.size(); person++) {
                text.append(String.format(Locale.ROOT, "%d,%d,%s,%s,2%d:15,%d,%d,%s\n", person / 2 + 1, person + 1, names.get(person),
                        first.plusDays(day), person, 3 + (day + person) % 5, 2 + day % 6,
                        day % 12 == 0 ? SECRET_WORD + " came up, " + GREEK : ""));
            }
        }
        return text.toString();
    }

    @Test
    public void theSearchKnowsEveryFormAWordCanTake() throws IOException {
        for (String marker : MARKERS) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                for (String before : List.of("", "a", "ab")) {
                    byte[] text = (before + marker + " kept").getBytes(charset);
                    byte[] odd = new byte[text.length + 1];
                    System.arraycopy(text, 0, odd, 1, text.length);
                    for (byte[] written : Stream.of(text, odd).flatMap(LeakTest::forms).toList()) {
                        Path file = Files.write(root().resolve("file"), written);
                        assertThat(traces.in(root(), file::equals)).as(marker + " in " + charset).hasSize(1);
                    }
                }
            }
            Files.writeString(root().resolve("file"), marker.chars().mapToObj(c -> String.valueOf((char) (c + 1))).collect(Collectors.joining()));
            assertThat(traces.in(root(), path -> true)).isEmpty();
        }
    }

    private static Stream<byte[]> forms(byte[] text) {
        return Stream.of(text, HexFormat.of().formatHex(text).getBytes(StandardCharsets.US_ASCII),
                HexFormat.of().withUpperCase().formatHex(text).getBytes(StandardCharsets.US_ASCII), Base64.getEncoder().encode(text));
    }
}
