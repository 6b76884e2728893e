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
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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
    private static final boolean LONG = "long".equals(System.getProperty("tideline.faults"));
    private static final List<String> UNLOCK = List.of("show Unlock", "type " + PASSPHRASE, "key enter", "practice", "show Caseload");
    private static final List<String> LOOK = List.of("case C-0001 overview", "show " + FIRST.get(0), "case C-0001 checkins",
            "case C-0001 reports", "show Preview");
    private static final List<String> SEARCH = List.of("case C-0001 progress", "case C-0002 details",
            "act Go/org.tideline.clients.ui.GoCaseloadAction", "focus Type a name or code", "type " + SECRET_WORD, "show No case by that name");
    private static final List<String> TYPE = List.of("case C-0002 details", "press Add life event", "focus What happened, in a few words", "type " + SECRET_WORD + " left",
            "pause 3000");
    private static final List<String> LOCK = List.of("act Practice/org.tideline.clients.ui.LockAction", "show Locked");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();
    private final Traces traces = new Traces(MARKERS);
    private final SecureRandom random = new SecureRandom();
    private final Instant began = Instant.now().minusSeconds(1);

    private Path root() {
        return folder.getRoot().toPath();
    }

    @Test
    public void nothingAPersonSaidLiesReadableOnTheDisk() throws Exception {
        assumeNotNull(System.getenv("DISPLAY"));
        Sitting sitting = new Sitting(root(), PASSPHRASE);
        Path csv = Files.writeString(root().resolve("given.csv"), file());
        for (List<String> work : List.of(List.of("--create", "--therapist", "Isolde " + THERAPIST + ", LMFT"),
                List.of("--import-checkins", csv.toString()),
                List.of("--export-reports", root().resolve("asked/reports").toString()),
                List.of("--export-data", root().resolve("asked/data").toString()))) {
            Launched done = sitting.unattended(work.toArray(String[]::new));
            assertThat(MARKERS).as("the log").noneMatch(done.log()::contains);
        }
        assertNothingLies();
        sitting.killed(random.nextInt(5_000), "--import-checkins", csv.toString());
        assertNothingLies();

        sitting.awaitEnd(sitting.desktop(UNLOCK, LOOK, SEARCH, LOCK));
        assertNothingLies();

        for (int session = 0; session < (LONG ? 12 : 1); session++) {
            if (session > 0) {
                List<List<String>> unattended = List.of(List.of("--import-checkins", csv.toString()),
                        List.of("--export-reports", root().resolve("asked/reports" + session).toString()),
                        List.of("--export-data", root().resolve("asked/data" + session).toString()));
                sitting.killed(500 + random.nextInt(8_000), unattended.get(session % unattended.size()).toArray(String[]::new));
                assertNothingLies();
            }
            Files.deleteIfExists(root().resolve("seen/here.png"));
            Process desktop = sitting.desktop(UNLOCK, LOOK, TYPE, List.of("picture here"), SEARCH, LOCK, UNLOCK, LOOK, TYPE, List.of("pause 600000"));
            try {
                sitting.awaitPicture(desktop, "here");
                assertNothingLies();
                desktop.waitFor(session * 3_000L, TimeUnit.MILLISECONDS);
                if (session % 2 == 0) {
                    Sitting.crash(desktop);
                }
            } finally {
                Sitting.kill(desktop);
            }
            assertThat(crashFiles()).isEmpty();
            assertNothingLies();
        }
    }

    /** What Java writes when it crashes: its strings are in it. */
    private List<Path> crashFiles() {
        return Program.files(root(), "(hs_err_pid|replay_pid).*|core(\\.\\d+)?").stream().filter(file -> !file.startsWith(root().resolve("program"))).toList();
    }

    @Test
    public void aCrashThatIsWrittenDownWouldBeSeen() throws Exception {
        Process process = new Sitting(root(), PASSPHRASE).begun("--create", "-J-XX:-SuppressFatalErrorMessage");
        while (process.isAlive() && Program.files(root().resolve("tmp"), "messages\\.log").isEmpty()) {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        Sitting.crash(process);
        assertThat(crashFiles()).isNotEmpty();
    }

    @Test
    public void whatAnExceptionSaysIsNeitherLoggedNorShown() throws Exception {
        assumeNotNull(System.getenv("DISPLAY"));
        Sitting sitting = new Sitting(root(), PASSPHRASE);
        sitting.unattended("--create", "--therapist", "Isolde " + THERAPIST + ", LMFT");
        String marker = FIRST.get(0) + " said " + SECRET_WORD;
        Process desktop = sitting.desktop(UNLOCK, List.of("fail " + marker, "pause 2000", "picture failing", "words failing", "pause 600000"));
        try {
            sitting.awaitPicture(desktop, "failing");
            Path words = root().resolve("seen/failing.txt");
            while (!Files.exists(words) || Files.size(words) == 0) {
                assertThat(desktop.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
            }
            assertThat(Files.readString(words)).contains("That did not work").doesNotContain(FIRST.get(0), SECRET_WORD);
            // Each of them did arrive there: where it happened is told, what it said is not.
            assertThat(Files.readString(root().resolve("user/var/log/messages.log")) + Files.readString(root().resolve("said")))
                    .contains("IllegalStateException", "IllegalArgumentException", "UnsupportedOperationException", "ArrayStoreException",
                            "ArithmeticException", "IndexOutOfBoundsException", "Failing.everywhere")
                    .doesNotContain(FIRST.get(0), SECRET_WORD);
            assertThat(traces.in(root(), path -> !path.startsWith(root().resolve("program"))).keySet())
                    .containsOnly(Path.of("given.tour"));
        } finally {
            Sitting.kill(desktop);
        }
    }

    /** All that there is, but for the files given to the program and the exports asked of it. */
    private void assertNothingLies() throws IOException {
        // What was copied as it is shipped is old; what the program might write beside it is not.
        Map<Path, String> found = traces.in(root(), path -> !path.startsWith(root().resolve("program")) || since(path));
        assertThat(found.keySet()).as("the search works").contains(Path.of("given.csv"));
        found.keySet().removeIf(path -> path.toString().startsWith("given") || path.startsWith("asked"));
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
