package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.vault.api.Secret;

/** The main job from end to end, through the launcher: a diary study goes in; reports and numbers come out. */
public class ShowsTest {
    private static final String PASSPHRASE = "the sea takes its time";
    private static final Diary DIARY = new Diary();

    @ClassRule
    public static final TemporaryFolder KEPT = new TemporaryFolder();
    private static Launched imported;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @BeforeClass
    public static void bringTheDiaryIn() throws IOException {
        Launched created = kept("--create", "--therapist", "Anna Berg, MFT");
        assertThat(created.code()).as(created.toString()).isZero();
        Files.writeString(diary(), DIARY.text);
        imported = kept("--import-checkins", diary().toString(), "--start-date", Diary.START.toString());
        assertThat(imported.code()).as(imported.toString()).isZero();
    }

    private static Path diary() {
        return KEPT.getRoot().toPath().resolve("diary.csv");
    }

    private static Path practice() {
        return KEPT.getRoot().toPath().resolve("practice");
    }

    /** Runs on the practice that all tests share. */
    private static Launched kept(String... work) throws IOException {
        return Launched.run(Program.HOME, KEPT.getRoot().toPath(), PASSPHRASE + "\n", withPractice(work));
    }

    private static String[] withPractice(String... work) {
        List<String> all = new ArrayList<>(List.of("--practice", practice().toString()));
        all.addAll(List.of(work));
        return all.toArray(String[]::new);
    }

    @Test
    public void theDiaryComesInAndEveryRowThatDoesNotIsNamed() {
        assertThat(DIARY.offScale).hasSize(Diary.OFF_SCALE);
        assertThat(imported.out()).containsPattern("\\b5,?015 check-ins came in, with 180 new cases and 360 new people")
                .contains("25 rows were set aside", "close from closeness", "Not taken: gender, composition, provided_support.");
        List<String> said = imported.err().lines().toList();
        assertThat(said).hasSize(Diary.OFF_SCALE);
        for (int i = 0; i < said.size(); i++) {
            assertThat(said.get(i)).matches("line " + DIARY.offScale.get(i) + ": Close is (above 10|below 0).*");
        }
        assertThat(Launched.troubles(imported.log())).isEmpty();
    }

    @Test
    public void aSecondImportBringsNothingAndNothingElseIsLost() throws IOException {
        Path out = folder.getRoot().toPath().resolve("data");
        Launched again = kept("--import-checkins", diary().toString(), "--start-date", Diary.START.toString(),
                "--export-data", out.toString());
        assertThat(again.code()).as(again.toString()).isZero();
        assertThat(again.out()).contains("No check-in is new").containsPattern("5,?015 rows were here already").contains("25 rows were set aside");
        List<Map<String, String>> levels = table(out.resolve("levels.csv"));
        assertThat(levels).extracting(row -> row.get("day") + " " + Diary.plain(row.get("value")))
                .containsExactlyInAnyOrderElementsOf(DIARY.taken);
        assertThat(levels).extracting(row -> row.get("drawn")).as("two weeks are too few for a line").containsOnly("no");
        assertThat(levels).extracting(row -> row.get("scale")).containsOnly("close");
        agree(levels);
    }

    @Test
    public void theLevelsOfTheSamplePracticeAgreeWithAnotherCalculation() throws IOException {
        Path out = folder.getRoot().toPath().resolve("data");
        Launched demo = Launched.run(Program.HOME, folder.getRoot().toPath(), "", "--demo", "--export-data", out.toString());
        assertThat(demo.code()).as(demo.toString()).isZero();
        List<Map<String, String>> levels = table(out.resolve("levels.csv"));
        assertThat(levels).extracting(row -> row.get("drawn")).contains("yes", "no");
        assertThat(levels).as("some without a time, some with").extracting(row -> row.get("time").isEmpty()).contains(true, false);
        agree(levels);
    }

    /** Holds every rating's numbers against the dense calculation. */
    private static void agree(List<Map<String, String>> levels) {
        Map<List<String>, List<Map<String, String>>> series = new LinkedHashMap<>();
        for (Map<String, String> row : levels) {
            series.computeIfAbsent(List.of(row.get("case_id"), row.get("person_id"), row.get("about_id"), row.get("scale"), row.get("asked")),
                    key -> new ArrayList<>()).add(row);
        }
        assertThat(series).hasSizeGreaterThan(50);
        for (List<Map<String, String>> rows : series.values()) {
            List<DenseLevel.Rating> ratings = rows.stream().map(row -> new DenseLevel.Rating(LocalDate.parse(row.get("day")),
                    row.get("time").isEmpty() ? null : LocalTime.parse(row.get("time")), Double.parseDouble(row.get("value")))).toList();
            assertThat(ratings).extracting(DenseLevel.Rating::when).isSorted();
            DenseLevel dense = new DenseLevel(ratings);
            long days = ChronoUnit.DAYS.between(ratings.get(0).day(), ratings.get(ratings.size() - 1).day());
            // Tries are rated on scales of their own, on which no level is drawn however many there are.
            boolean ofTries = rows.get(0).get("scale").startsWith("try.");
            String drawn = !ofTries && ratings.size() >= 8 && days >= 28 ? "yes" : "no";
            for (int i = 0; i < rows.size(); i++) {
                Map<String, String> row = rows.get(i);
                same(row, "level", dense.level(i));
                same(row, "level_sd", dense.sd(i));
                same(row, "band_low", dense.level(i) - 1.2816 * dense.sd(i));
                same(row, "band_high", dense.level(i) + 1.2816 * dense.sd(i));
                same(row, "wave", ratings.get(i).value() - dense.level(i));
                assertThat(row.get("drawn")).as(row.toString()).isEqualTo(drawn);
            }
        }
    }

    private static void same(Map<String, String> row, String column, double expected) {
        double there = Double.parseDouble(row.get(column));
        if (Math.abs(there - expected) > 1e-6) { // asked first: a hundred thousand messages would take long
            assertThat(there).as(column + " of " + row).isCloseTo(expected, within(1e-6));
        }
    }

    private static List<Map<String, String>> table(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        List<String> head = Arrays.asList(lines.get(0).split(",", -1));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(cells).hasSize(head.size());
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(head.get(i), cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    public void everyCoupleHasItsReportAndNobodysRatingsAreInIt() throws IOException {
        Path out = folder.getRoot().toPath().resolve("reports");
        Launched made = kept("--export-reports", out.toString());
        assertThat(made.code()).as(made.toString()).isZero();
        assertThat(made.out()).contains("180 reports made");
        assertThat(made.err()).isEmpty();
        List<Path> reports = Program.files(out, ".*\\.pdf");
        assertThat(reports).hasSize(Diary.COUPLES);
        assertThat(Program.files(out, ".*")).isEqualTo(reports);
        for (Path report : List.of(reports.get(0), reports.get(Diary.COUPLES - 1))) {
            try (PDDocument document = Loader.loadPDF(report.toFile())) {
                assertThat(new PDFTextStripper().getText(document)).contains("Progress report").doesNotContain("How close it felt");
            }
        }
    }

    @Test
    public void whateverIsRefusedSaysWhyAndChangesNothing() throws IOException {
        Path file = Files.writeString(folder.getRoot().toPath().resolve("file"), "not a folder");
        Path noCsv = Files.write(folder.getRoot().toPath().resolve("picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0});
        Path open = Files.writeString(folder.getRoot().toPath().resolve("open.csv"), Diary.HEADER + "1,1,female,\"never closed,0,4.4,1\n1,2,male,x,0,5,1\n");
        String start = Diary.START.toString();
        // The one trace of a wrong passphrase: when it was tried, so that the next wait is longer.
        refused(Set.of("tries"), "did not open it", "another phrase", "--export-data", "out");
        refused(Set.of(), "does not hold text", PASSPHRASE, "--import-checkins", noCsv.toString(), "--start-date", start);
        refused(Set.of(), "line 2.*never closed", PASSPHRASE, "--import-checkins", open.toString(), "--start-date", start);
        refused(Set.of(), "is not a folder", PASSPHRASE, "--export-reports", file.resolve("below").toString());
        refused(Set.of(), "cannot be made or written|is a file", PASSPHRASE, "--export-data", file.resolve("below").toString());
        assertThat(Files.readString(file)).isEqualTo("not a folder");
        assertThat(folder.getRoot().list()).containsExactlyInAnyOrder("file", "picture.csv", "open.csv");
    }

    @Test
    public void aPracticeThatIsOpenElsewhereIsLeftAlone() throws Exception {
        try (Secret secret = new Secret.Passphrase(PASSPHRASE.toCharArray()); OpenPractice held = Practices.open(practice(), secret)) {
            assertThat(held.folder()).isEqualTo(practice());
            // Reading a locked file would end the lock: it belongs to this process, and goes with the first close.
            Set<String> locked = Set.of("in-use", "db.lck", "dbex.lck");
            Traces.awaitStill(practice(), locked);
            refused(locked, "is open in .*process " + ProcessHandle.current().pid() + "\\) since", PASSPHRASE, "--export-data", "out");
        }
    }

    private void refused(Set<String> locked, String words, String passphrase, String... work) throws IOException {
        Map<String, String> before = Traces.snapshot(practice(), locked);
        Launched call = Launched.run(Program.HOME, folder.getRoot().toPath(), passphrase + "\n", withPractice(work));
        assertThat(call.code()).as(call.toString()).isEqualTo(1);
        assertThat(call.err()).containsPattern(words).doesNotContain("Exception");
        assertThat(call.err().lines().count()).as(call.err()).isBetween(1L, 3L);
        assertThat(call.out()).isEmpty();
        assertThat(Traces.snapshot(practice(), locked)).as("the practice after: " + call.err()).isEqualTo(before);
    }
}
