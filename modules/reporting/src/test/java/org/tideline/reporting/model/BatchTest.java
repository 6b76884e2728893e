package org.tideline.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.CaseFiles;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportKind;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;
import org.tideline.unattended.spi.Arguments;
import org.tideline.unattended.spi.WorkFailed;
import org.tideline.unattended.spi.WrongCall;

@ExtendWith(PracticeExtension.class)
class BatchTest {
    private final ReportMaker maker = new ReportMaker(new Composer(List::of));
    @TempDir
    private Path folder;

    @Test
    void aJointReportIsMadeOfEveryCaseThatHasOneAndTheOthersAreNamed(OpenPractice practice) throws Trouble {
        Case pair = People.couple(practice, "Leila", "Jonas");
        Case apart = People.couple(practice, "Mara", "Emil");
        Case alone = People.of(practice, CaseKind.INDIVIDUAL, "Noor");
        practice.service(CaseFiles.class).format(apart.id(), WorkingFormat.EACH_ALONE, LocalDate.of(2025, 6, 1));

        Batch.Outcome outcome = run(practice, ReportKind.COUPLE, Progress.NONE);

        assertThat(outcome.made()).isEqualTo(1);
        assertThat(files()).containsExactly(pair.code() + "-couple-" + Now.today() + ".pdf");
        assertThat(outcome.missed()).extracting(Batch.Missed::code).containsExactly(apart.code(), alone.code());
        assertThat(outcome.missed()).extracting(Batch.Missed::reason).containsOnly("No joint report is made of this case.");
        assertThat(outcome.missed()).noneMatch(Batch.Missed::trouble);
    }

    @Test
    void everyMemberHasAReportOfTheirOwn(OpenPractice practice) throws Trouble {
        Case three = People.of(practice, CaseKind.OTHER, "Aiko", "Ben", "Leah");
        assertThat(run(practice, ReportKind.MEMBER, Progress.NONE).made()).isEqualTo(3);
        assertThat(files()).allMatch(name -> name.startsWith(three.code() + "-member-"));
    }

    @Test
    void membersWorkedWithAloneArePassedOverAsOneCaseWithoutAReason(OpenPractice practice) throws Exception {
        Case apart = People.couple(practice, "Mara", "Emil");
        practice.service(CaseFiles.class).format(apart.id(), WorkingFormat.EACH_ALONE, LocalDate.of(2025, 6, 1));
        People.couple(practice, "Leila", "Jonas");
        assertThat(run(practice, ReportKind.MEMBER, Progress.NONE).missed()).singleElement().satisfies(m -> {
            assertThat(m.code()).isEqualTo(apart.code());
            assertThat(m.trouble()).isFalse();
        });
        Call call = new Call(Map.of("export-reports", folder.toString(), "report", "member"));
        assertThat(new ExportReports().run(call, practice, Progress.NONE).lines())
                .containsExactly("2 reports made in " + folder + ".", "1 case not made.");
        assertThat(call.problems).isEmpty();
        assertThat(run(practice, ReportKind.THERAPIST, Progress.NONE).made()).isEqualTo(2);
    }

    @Test
    void whatWouldBeReplacedIsCounted(OpenPractice practice) throws Exception {
        Case pair = People.couple(practice, "Leila", "Jonas");
        Case apart = People.couple(practice, "Mara", "Emil");
        practice.service(CaseFiles.class).format(apart.id(), WorkingFormat.EACH_ALONE, LocalDate.of(2025, 6, 1));
        List<Case> cases = Batch.cases(practice, List.of());
        assertThat(Batch.replaced(cases, ReportKind.MEMBER, folder.resolve("new"))).isZero();
        for (Case of : List.of(pair, apart)) {
            Files.writeString(folder.resolve(of.code() + "-member-1-" + Now.today() + ".pdf"), "earlier");
        }
        assertThat(Batch.replaced(cases, ReportKind.MEMBER, folder)).as("the other is not made").isEqualTo(1);
        assertThat(Batch.replaced(cases, ReportKind.COUPLE, folder)).isZero();
    }

    @Test
    void theHelpLineSaysWhatReportsMadeUnattendedHold() {
        ExportReports job = new ExportReports();
        assertThat(job.describe()).contains("none for clients where each is worked with alone").doesNotEndWith(".");
        assertThat(job.arguments()).extracting(job::describe).singleElement().asString().contains("marked also on paper");
    }

    @Test
    void oneThatCannotBePrintedIsPassedOverAndTheRestGoesOn(OpenPractice practice) throws Trouble {
        Case unprintable = People.couple(practice, "\u611B\u5B50", "Jonas");
        People.couple(practice, "Mara", "Emil");
        Batch.Outcome outcome = run(practice, ReportKind.COUPLE, Progress.NONE);
        assertThat(outcome.made()).isEqualTo(1);
        assertThat(outcome.missed()).singleElement().satisfies(m -> {
            assertThat(m.code()).isEqualTo(unprintable.code());
            assertThat(m.reason()).contains("U+611B");
            assertThat(m.trouble()).isTrue();
        });
    }

    @Test
    void aCancelledBatchKeepsWhatIsWrittenAndLeavesNothingHalf(OpenPractice practice) throws Trouble {
        for (int i = 0; i < 5; i++) {
            People.couple(practice, "A" + i, "B" + i);
        }
        long[] seen = {0};
        Batch.Outcome outcome = run(practice, ReportKind.COUPLE, new Progress() {
            @Override
            public void at(long done, long total) {
                assertThat(total).isEqualTo(5);
                seen[0] = done;
            }

            @Override
            public boolean cancelled() {
                return seen[0] == 2;
            }
        });
        assertThat(outcome.cancelled()).isTrue();
        assertThat(outcome.made()).isEqualTo(2);
        assertThat(files()).hasSize(2);
    }

    @Test
    void anEarlierReportIsReplacedAndOtherFilesStay(OpenPractice practice) throws Exception {
        Case pair = People.couple(practice, "Leila", "Jonas");
        Path mine = folder.resolve("shopping.pdf");
        Path earlier = folder.resolve(pair.code() + "-couple-" + Now.today() + ".pdf");
        Files.writeString(mine, "bread");
        Files.writeString(earlier, "old");
        run(practice, ReportKind.COUPLE, Progress.NONE);
        assertThat(mine).hasContent("bread");
        assertThat(Files.readAllBytes(earlier)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(files()).hasSize(2);
    }

    @Test
    void theUnattendedCallSaysHowManyWereMadeAndHowManyNot(OpenPractice practice) throws Exception {
        People.couple(practice, "Leila", "Jonas");
        People.of(practice, CaseKind.INDIVIDUAL, "Noor");
        Call call = new Call(Map.of("export-reports", folder.toString()));
        new ExportReports().check(call);
        assertThat(new ExportReports().run(call, practice, Progress.NONE).lines())
                .containsExactly("1 report made in " + folder + ".", "1 case not made.");
        assertThat(call.problems).isEmpty();
    }

    @Test
    void aNamedCaseIsFoundByItsCodeAndAMissingOneIsSaid(OpenPractice practice) throws Exception {
        People.couple(practice, "Leila", "Jonas");
        Case second = People.couple(practice, "Mara", "Emil");
        Call call = new Call(Map.of("export-reports", folder.toString(), "case", second.code().toLowerCase()));
        assertThat(new ExportReports().run(call, practice, Progress.NONE)).startsWith("1 report made");
        assertThat(files()).singleElement().asString().startsWith(second.code());
        assertThatThrownBy(() -> new ExportReports().run(new Call(Map.of("export-reports", folder.toString(), "case", "C-9999")), practice, Progress.NONE))
                .isInstanceOf(WorkFailed.class).hasMessageContaining("C-9999");
    }

    @Test
    void aWrongCallIsRefusedBeforeAnythingIsOpened() throws Exception {
        ExportReports job = new ExportReports();
        assertThatThrownBy(() -> job.check(new Call(Map.of("export-reports", folder.toString(), "report", "everyone"))))
                .isInstanceOf(WrongCall.class).hasMessageContaining("couple, member or therapist");
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> job.check(new Call(Map.of("export-reports", file.toString())))).isInstanceOf(WorkFailed.class);
        assertThatThrownBy(() -> job.check(new Call(Map.of("export-reports", file.resolve("under").toString())))).isInstanceOf(WorkFailed.class);
        job.check(new Call(Map.of("export-reports", folder.resolve("new/one").toString())));
        assertThat(folder.resolve("new")).doesNotExist();
    }

    private Batch.Outcome run(OpenPractice practice, ReportKind kind, Progress progress) throws Trouble {
        return Batch.run(practice, maker, Batch.cases(practice, List.of()), kind, Period.ALL, folder, progress);
    }

    private List<String> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(p -> p.getFileName().toString()).sorted().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The options of a call. */
    private static final class Call implements Arguments {
        private final Map<String, String> values;
        final List<String> problems = new ArrayList<>();

        Call(Map<String, String> values) {
            this.values = new HashMap<>(values);
        }

        @Override
        public Optional<String> value(String name) {
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public boolean has(String name) {
            return values.containsKey(name);
        }

        @Override
        public Optional<Path> path(String name) {
            return value(name).map(Path::of);
        }

        @Override
        public Optional<LocalDate> day(String name) {
            return value(name).map(LocalDate::parse);
        }

        @Override
        public Period period() {
            return new Period(day("from").orElse(null), day("to").orElse(null));
        }

        @Override
        public List<String> cases() {
            return value("case").stream().toList();
        }

        @Override
        public void problem(String line) {
            problems.add(line);
        }
    }
}
