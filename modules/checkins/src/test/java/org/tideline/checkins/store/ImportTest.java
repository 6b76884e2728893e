package org.tideline.checkins.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.Checkins;
import org.tideline.checkins.model.Question;
import org.tideline.checkins.model.csv.ColumnMapping;
import org.tideline.checkins.model.csv.CsvFile;
import org.tideline.checkins.model.csv.Entry;
import org.tideline.checkins.model.csv.FileRow;
import org.tideline.checkins.model.csv.FileTrouble;
import org.tideline.checkins.model.csv.ImportDraft;
import org.tideline.checkins.model.csv.ImportField;
import org.tideline.checkins.model.csv.Imports;
import org.tideline.checkins.model.csv.Readiness;
import org.tideline.checkins.model.csv.SavedMapping;
import org.tideline.checkins.model.csv.SetAside;
import org.tideline.checkins.model.csv.Whom;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Enrolment;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Validation;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class ImportTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final String HEADER = "couple_id,person_id,gender,diary_day,closeness,provided_support\n";

    private final OpenPractice practice;
    private final Imports imports;
    private final Checkins checkins;
    private final List<SetAside> aside = new ArrayList<>();

    @TempDir
    private Path folder;

    ImportTest(OpenPractice practice) {
        this.practice = practice;
        imports = practice.service(Imports.class);
        checkins = practice.service(Checkins.class);
    }

    private CsvFile file(String text) throws IOException, FileTrouble {
        Path path = folder.resolve("diary.csv");
        Files.writeString(path, text);
        return CsvFile.open(path);
    }

    private static ColumnMapping guessed(CsvFile file) throws FileTrouble, Progress.Cancelled {
        List<FileRow> first = new ArrayList<>();
        file.rows(Progress.NONE, first::add);
        return ColumnMapping.guess(file.header(), first).from(MONDAY);
    }

    private Imports.Outcome bringIn(CsvFile file) throws FileTrouble, Progress.Cancelled {
        return imports.bringIn(file, guessed(file), Imports.Target.FILE, aside::add, Progress.NONE);
    }

    private List<Case> cases() {
        return practice.service(Cases.class).all();
    }

    private List<Checkin> all() {
        return cases().stream().flatMap(c -> checkins.of(c.id(), Period.ALL).stream()).toList();
    }

    /** A diary of couples over two weeks in the form studies use, with every seventh closeness off the scale. */
    private static String diary(int couples) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int couple = 1; couple <= couples; couple++) {
            for (int day = 0; day < 14; day++) {
                for (int partner = 0; partner < 2; partner++) {
                    double close = (couple * 31 + day * 17 + partner * 7) % 101 / 10.0;
                    boolean off = couple % 7 == 0 && day == 3;
                    text.append(String.format(Locale.ROOT, "%d,%d,female,%d,%.2f,5.5%n", couple, couple * 2 - 1 + partner, day,
                            off ? 10.42 : close));
                }
            }
        }
        return text.toString();
    }

    /** Each damaged below rows that are in order: nothing of those comes in either, and the place is named. */
    @Test
    void ofAFileThatIsDamagedFurtherDownNothingComesIn() throws Exception {
        String good = diary(20);
        long line = good.lines().count() + 1;
        for (String bad : List.of("21,41,female,\"0,7,5\n" + diary(3), "21,41,female,0,7\0,5\n",
                "21,41,female,0,7,".concat("x".repeat(2_000_000)), "1".concat(",".repeat(30_000)),
                "21,41,female,0,7,".concat(("x".repeat(500_000) + ",").repeat(12)))) {
            CsvFile file = file(good + bad);
            assertThatThrownBy(() -> imports.bringIn(file, ColumnMapping.guess(file.header(), List.of()).from(MONDAY),
                    Imports.Target.FILE, aside::add, Progress.NONE)).isInstanceOf(FileTrouble.class)
                    .hasMessageContaining("line " + line).hasMessageContaining("Nothing was brought in");
            assertThat(cases()).isEmpty();
            long batches = practice.database().read(tx -> tx.sql().createQuery("select count(*) from storage_batch")
                    .mapTo(Long.class).one());
            assertThat(batches).as("nothing is left to be swept").isZero();
        }
    }

    @Test
    void bringsADiaryInAndSaysWhichRowsStayOut() throws Exception {
        Imports.Outcome outcome = bringIn(file(diary(14)));

        assertThat(outcome.tally().comeIn()).isEqualTo(14 * 28 - 4);
        assertThat(outcome.newCases()).isEqualTo(14);
        assertThat(outcome.newPeople()).isEqualTo(28);
        assertThat(aside).hasSize(4).allSatisfy(row -> assertThat(row.reason()).isEqualTo("Close is above 10 (10.42)"));
        assertThat(aside.get(0).row().line()).isEqualTo(2 + 6 * 28 + 6);
        assertThat(cases()).hasSize(14).allSatisfy(c -> {
            assertThat(c.kind()).isEqualTo(CaseKind.COUPLE);
            assertThat(c.people()).hasSize(2);
            assertThat(c.since()).isEqualTo(MONDAY);
        });
    }

    @Test
    void bringsNothingTwice() throws Exception {
        CsvFile file = file(diary(3));
        bringIn(file);
        Imports.Outcome again = bringIn(file);

        assertThat(again.batch()).isZero();
        assertThat(again.tally().comeIn()).isZero();
        assertThat(again.tally().here()).isEqualTo(3 * 28);
        assertThat(again.newPeople()).isZero();
        assertThat(all()).hasSize(3 * 28);
    }

    @Test
    void recognisesARowThatStandsTwiceInOneFile() throws Exception {
        Imports.Outcome outcome = bringIn(file(HEADER + "1,1,f,0,5,5\n1,2,m,0,6,5\n1,1,f,0,5.0,9\n1,1,f,0,7,5\n"));

        assertThat(outcome.tally().comeIn()).isEqualTo(3);
        assertThat(outcome.tally().here()).isEqualTo(1);
    }

    @Test
    void laterRowsOfTheSameSortOfFileFindTheirPeople() throws Exception {
        bringIn(file(HEADER + "1,1,f,0,5,5\n1,2,m,0,6,5\n"));
        Imports.Outcome later = bringIn(file(HEADER + "1,1,f,0,5,5\n1,1,f,1,4,5\n1,2,m,1,3,5\n"));

        assertThat(later.tally().comeIn()).isEqualTo(2);
        assertThat(cases()).hasSize(1);
        assertThat(all()).hasSize(4);
    }

    @Test
    void keepsValuesExactlyAndClosedInTheirAuthorsDrawer() throws Exception {
        bringIn(file(HEADER + "1,1,f,0,4.4,5\n1,2,m,0,5.140001,5\n"));

        Case couple = cases().get(0);
        List<Checkin> kept = all();
        assertThat(kept).flatExtracting(Checkin::answers).extracting(a -> Answer.number(a.value()))
                .containsExactlyInAnyOrder("4.4", "5.140001");
        assertThat(kept).flatExtracting(Checkin::answers).allSatisfy(a -> {
            assertThat(a.opening()).isEqualTo(Opening.CLOSED);
            assertThat(a.question()).isEqualTo(Question.CLOSE);
            assertThat(a.about()).isEqualTo(couple.people().stream().map(Member::person)
                    .filter(p -> p != a.label().owner()).findFirst().orElseThrow());
        });
        assertThat(couple.people()).extracting(Member::fullName).containsExactly("Person 1", "Person 2");
    }

    @Test
    void previewSaysWhatHappensAndChangesNothing() throws Exception {
        CsvFile file = file(diary(14));
        Imports.Preview preview = imports.preview(file, guessed(file), Imports.Target.FILE, Progress.NONE);

        assertThat(preview.tally()).isEqualTo(new org.tideline.checkins.model.csv.Judge.Tally(14 * 28, 14 * 28 - 4, 0, 4));
        assertThat(preview.newCases()).isEqualTo(14);
        assertThat(preview.first()).hasSize(8);
        assertThat(preview.aside()).hasSize(4);
        assertThat(cases()).isEmpty();
        assertThat(bringIn(file).tally()).isEqualTo(preview.tally());
    }

    @Test
    void nobodySeesAnythingOfACancelledImport() throws Exception {
        CsvFile file = file(diary(200));
        Progress cancelsAfterTheFirstChunk = new Progress() {
            private boolean stop;

            @Override
            public void at(long done, long total) {
                assertThat(cases()).isEmpty();
                stop = done >= 2_000;
            }

            @Override
            public boolean cancelled() {
                return stop;
            }
        };

        assertThatThrownBy(() -> imports.bringIn(file, guessed(file), Imports.Target.FILE, aside::add, cancelsAfterTheFirstChunk))
                .isInstanceOf(Progress.Cancelled.class);
        assertThat(cases()).isEmpty();
        long rows = practice.database().read(tx -> tx.sql()
                .createQuery("select count(*) from checkins_answer").mapTo(Long.class).one());
        assertThat(rows).isZero();
    }

    @Test
    void takesAWholeImportBackAndBringsItBack() throws Exception {
        bringIn(file(HEADER + "1,1,f,0,5,5\n1,2,m,0,6,5\n"));
        Imports.Outcome second = bringIn(file(HEADER + "2,3,f,0,5,5\n2,4,m,0,6,5\n"));

        imports.takeBack(second);
        assertThat(cases()).hasSize(1);
        assertThat(all()).hasSize(2);
        imports.bringBack(second);
        assertThat(cases()).hasSize(2);
        assertThat(all()).hasSize(4);
    }

    @Test
    void aFileWhoseQuotationNeverClosesChangesNothing() throws Exception {
        CsvFile file = file(HEADER + "1,1,f,0,5,5\n1,2,m,0,6,\"5\n1,1,f,1,5,5\n");

        assertThatThrownBy(() -> imports.bringIn(file, ColumnMapping.guess(file.header(), List.of()).from(MONDAY),
                Imports.Target.FILE, aside::add, Progress.NONE)).isInstanceOf(FileTrouble.class).hasMessageContaining("line 3");
        assertThat(cases()).isEmpty();
    }

    private Case coupleByHand() {
        return practice.database().write(tx -> practice.service(Enrolment.class).make(tx, CaseKind.COUPLE, "by hand", "c",
                List.of("m", "j"), List.of("Mara Lindqvist", "Jonas Okoro"), MONDAY, 0));
    }

    @Test
    void matchesPeopleOfOneCaseByTheirNames() throws Exception {
        Case couple = coupleByHand();
        CsvFile file = file("person,date,close,heard\nmara,2026-01-05,7,we did not talk\n Jonas Okoro ,2026-01-05,6,\nlena,2026-01-05,5,5\n");
        ColumnMapping mapping = guessed(file).ordered(ColumnMapping.DateOrder.DAY_FIRST);
        Imports.Outcome outcome = imports.bringIn(file, mapping, new Imports.Target(couple.id(), Map.of()), aside::add, Progress.NONE);

        assertThat(outcome.tally().comeIn()).isEqualTo(2);
        assertThat(aside).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo("No one called “lena” in this case");
            assertThat(row.plain()).doesNotContain("lena");
        });
        assertThat(checkins.of(couple.id(), Period.ALL)).flatExtracting(Checkin::answers)
                .extracting(Answer::question, Answer::state).containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Question.CLOSE, Answer.State.ANSWERED),
                        org.assertj.core.groups.Tuple.tuple(Question.HEARD, Answer.State.THIRD),
                        org.assertj.core.groups.Tuple.tuple(Question.CLOSE, Answer.State.ANSWERED),
                        org.assertj.core.groups.Tuple.tuple(Question.HEARD, Answer.State.SKIPPED));
    }

    @Test
    void theTherapistSaysWhoIsWhoOnceForAllFilesOfThatSort() throws Exception {
        Case couple = coupleByHand();
        long jonas = couple.members().get(1).person();
        CsvFile file = file("person,date,close\nPartner B,2026-01-05,7\n");
        ColumnMapping mapping = guessed(file).ordered(ColumnMapping.DateOrder.DAY_FIRST);
        Entry.Key b = new Entry.Key("", "Partner B");
        imports.bringIn(file, mapping, new Imports.Target(couple.id(), Map.of(b, jonas)), aside::add, Progress.NONE);

        assertThat(checkins.of(couple.id(), Period.ALL)).extracting(Checkin::person).containsExactly(jonas);
        Imports.Preview next = imports.preview(file, mapping, new Imports.Target(couple.id(), Map.of()), Progress.NONE);
        assertThat(next.people().get(0).whom()).isInstanceOfSatisfying(Whom.Known.class,
                known -> assertThat(known.person()).isEqualTo(jonas));
        assertThat(next.tally().here()).isEqualTo(1);
    }

    @Test
    void keepsAMappingForTheNextFile() throws Exception {
        CsvFile file = file(HEADER);
        SavedMapping kept = SavedMapping.of("Diary app", guessed(file), ColumnMapping.DateOrder.MONTH_FIRST, file.header());
        imports.keep(kept);
        imports.keep(kept);

        assertThat(imports.mappings()).containsExactly(kept);
        assertThat(kept.fits(file.header())).isTrue();
        assertThat(kept.on(file.header()).columns()).isEqualTo(guessed(file).columns());
    }

    @Test
    void whatWasSettledForAFileIsThereForTheNextOfTheSameHeadings() throws Exception {
        Path here = folder.resolve("diary.csv");
        Files.writeString(here, "x1,x2,x3\n1,2026-01-04,5\n");
        ImportDraft first = ImportDraft.open(practice, here, null, 0);
        ImportDraft settled = first.with(first.mapping().with(ImportField.PERSON, 0).with(ImportField.CLOSE, 2)).when(1);
        assertThat(first.mapping().columns()).isEmpty();
        settled.remember(practice);
        settled.remember(practice);

        assertThat(imports.mappings()).hasSize(1);
        assertThat(ImportDraft.open(practice, here, null, 0).mapping().columns()).isEqualTo(settled.mapping().columns());
        assertThat(settled.mapping().columns()).hasSize(3);
        Path other = folder.resolve("other.csv");
        Files.writeString(other, "x1,x3,x2\n1,5,2026-01-04\n");
        settled.with(settled.mapping().with(ImportField.PERSON, null)).remember(practice);
        imports.keep(SavedMapping.of("aaa", settled.mapping(), null, first.file().header()));
        assertThat(ImportDraft.open(practice, here, null, 0).mapping().has(ImportField.PERSON)).as("the newest of this shape").isFalse();
        assertThat(ImportDraft.open(practice, other, null, 0).mapping().has(ImportField.PERSON)).as("another shape").isTrue();
    }

    private ImportDraft.Look look(String... days) throws Exception {
        StringBuilder text = new StringBuilder("couple,person,date,close\n");
        for (String day : days) {
            text.append("1,1,").append(day).append(",5\n");
        }
        return ImportDraft.open(practice, file(text.toString()).path(), null, 0).look(practice, Progress.NONE);
    }

    @Test
    void aMappingAnswersNoQuestionAboutDaysThatNobodyWasAsked() throws Exception {
        for (String day : List.of("2026-03-25", "25/03/2026")) {
            imports.keep(look(day).draft().kept("Diary app"));
            ImportDraft.Look next = look("03/04/2026");
            assertThat(next.missing().problems()).extracting(Validation.Problem::field).containsExactly(Readiness.ORDER);
            assertThat(next.preview()).isEmpty();
        }
    }

    @Test
    void whatTheTherapistSaidAboutDaysHoldsForTheNextFileUnlessThatFileSaysOtherwise() throws Exception {
        ImportDraft said = look("03/04/2026").draft().ordered(ColumnMapping.DateOrder.MONTH_FIRST);
        imports.keep(said.look(practice, Progress.NONE).draft().kept("Diary app"));

        assertThat(look("03/04/2026").preview().orElseThrow().first().get(0).entry().day()).isEqualTo(LocalDate.of(2026, 3, 4));
        ImportDraft.Look dayFirst = look("03/04/2026", "25/03/2026");
        assertThat(dayFirst.preview().orElseThrow().first().get(0).entry().day()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(dayFirst.draft().kept("Diary app").order()).isNull();
        assertThat(look("03/25/2026", "25/03/2026").missing().ok()).isFalse();
    }

    @Test
    void aCheckinPutBackGoesWithTheImportItCameWith() throws Exception {
        Imports.Outcome outcome = bringIn(file(HEADER + "1,1,f,0,5,5\n1,2,m,0,6,5\n"));
        Checkin kept = all().get(0);
        checkins.putBack(checkins.remove(kept));
        assertThat(all()).hasSize(2).contains(kept);

        imports.takeBack(outcome);
        assertThat(checkins.find(kept.id())).isEmpty();
        assertThat(checkins.of(kept.caseId(), Period.ALL)).isEmpty();
    }

    @Test
    void savesTheRowsThatStayOutSoThatTheyCanBeMended() throws Exception {
        CsvFile file = file("couple,person,date,close,note\n1,1,2026-01-05,11,=cmd|' /C calc'!A0\n1,1,2026-01-05,-3,-1\n1,2,2026-01-05,5,ok\n");
        ColumnMapping mapping = guessed(file).ordered(ColumnMapping.DateOrder.DAY_FIRST);
        Path to = folder.resolve("aside.csv");

        assertThat(imports.saveAside(file, mapping, Imports.Target.FILE, to)).isEqualTo(2);
        assertThat(Files.readAllLines(to)).containsExactly("line,reason,couple,person,date,close,note",
                "2,Close is above 10 (11),1,1,2026-01-05,11,'=cmd|' /C calc'!A0",
                "3,Close is below 0 (-3),1,1,2026-01-05,-3,-1");
        assertThat(Files.list(folder)).hasSize(2);
        assertThatThrownBy(() -> imports.saveAside(file, mapping, Imports.Target.FILE, folder.resolve("nowhere/aside.csv")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aColumnSaysWhomARatingIsAbout() throws Exception {
        Case three = practice.database().write(tx -> practice.service(Enrolment.class).make(tx, CaseKind.OTHER, "by hand", "t",
                List.of("a", "b", "l"), List.of("Aiko Tanaka", "Ben Morris", "Leah Stone"), MONDAY, 0));
        CsvFile file = file("person,about,date,close\nAiko,Leah,2026-01-06,7\nAiko,Ben,2026-01-06,7\nAiko,Zoe,2026-01-06,7\n");
        ColumnMapping mapping = guessed(file).ordered(ColumnMapping.DateOrder.DAY_FIRST);
        imports.bringIn(file, mapping, new Imports.Target(three.id(), Map.of()), aside::add, Progress.NONE);

        assertThat(checkins.of(three.id(), Period.ALL)).flatExtracting(Checkin::answers).extracting(Answer::about)
                .containsExactlyInAnyOrder(three.people().get(2).person(), three.people().get(1).person());
        assertThat(aside).extracting(SetAside::plain).containsExactly("Nobody in this case is called that");
    }
}
