package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.openide.util.Lookup;
import org.openide.util.lookup.Lookups;
import org.openide.util.lookup.ProxyLookup;
import org.tideline.checkins.model.Checkins;
import org.tideline.checkins.model.Question;
import org.tideline.clients.api.Scope;
import org.tideline.clients.model.CaseFile;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.core.api.Trouble;
import org.tideline.progress.spi.Point;
import org.tideline.progress.spi.Scale;
import org.tideline.progress.spi.SeriesSource;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.model.Composer;
import org.tideline.reporting.model.NotMade;
import org.tideline.reporting.model.Report;
import org.tideline.reporting.model.ReportMaker;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/**
 * The one test that is never passed over: a report is the same file, byte for byte, after everything its recipient may
 * not see is deleted. Made with all features there are, and for every kind of report and every member.
 */
public class AbsenceTest {
    @ClassRule
    public static final TemporaryFolder KEPT = new TemporaryFolder();
    private static Path practiceFolder;
    private static Household household;
    private static Map<Made, byte[]> all;
    private static Clock clock;
    private static Locale locale;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    /** A report, and what its recipient sees of the practice. */
    private record Made(Report report, Absence absence) {
    }

    @BeforeClass
    public static void makeThePractice() throws Exception {
        clock = Now.clock();
        locale = Locale.getDefault();
        Locale.setDefault(Locale.UK);
        Household.stopTheClock();
        practiceFolder = KEPT.getRoot().toPath().resolve("practice");
        household = Household.make(practiceFolder);
        all = makeAll();
    }

    @AfterClass
    public static void letTheClockGo() {
        Now.use(clock);
        Locale.setDefault(locale);
    }

    @Test
    public void everyReportIsTheSameAfterAllItsRecipientMayNotSeeIsGone() throws Exception {
        for (Map.Entry<Made, byte[]> before : all.entrySet()) {
            try (OpenPractice practice = copy()) {
                assertThat(before.getKey().absence().deleteIn(practice)).as("deleted").isGreaterThan(300);
                assertThat(new ReportMaker().make(practice, before.getKey().report()).pdf())
                        .as(before.getKey().report() + "\n" + text(before.getValue())).isEqualTo(before.getValue());
            }
        }
    }

    @Test
    public void whatIsSeenIsInThereToBeMissed() throws Exception {
        assertThat(all).hasSize(18);
        String couple = text(find(household.couple, ReportKind.COUPLE));
        assertThat(couple).contains("How close it felt", "Nadia", "Tomas", "A summer house together", "Nadia told it on paper",
                "this is what you chose", "Both heard it in the room, and takes it along", "Sunday evenings", "Added to the first part", "April 2026: 29 May 2026: 9 How")
                .doesNotContain("told nobody", "told it in the room", "for you alone", "Kept to myself", "alone in the note", "came alone", "brought it",
                        "guess", "signed this", "unsigned", "Analysis");
        assertThat(text(find(household.family, ReportKind.COUPLE))).contains("How close it felt", "Inka", "Greta")
                .contains("Both heard it in the room").doesNotContain("Before Inka came", "told nobody", "before the third came", "alone in the note");
        assertThat(text(find(household.couple, ReportKind.THERAPIST))).contains("The therapist guessed", "Nobody signed this", "Draft, not signed", "did not come")
                .doesNotContain("Analysis");
        assertThat(text(find(household.closed, ReportKind.COUPLE))).doesNotContain("How close it felt", "Kept to myself");
        assertThat(text(find(household.alone, ReportKind.MEMBER))).contains("Your ratings", "Vesna told nobody", "Vesna alone in the note", "Vesna came alone")
                .doesNotContain("Milo told", "A summer house together", "Milo alone", "Both heard");
        assertThat(text(find(household.couple, ReportKind.MEMBER))).contains("Your ratings", "Nadia told nobody", "Nadia alone in the note")
                .doesNotContain("Tomas told nobody", "Tomas told it", "Tomas alone", "Tomas came", "guess", "Analysis");
    }

    @Test
    public void anythingThatIsSeenIsMissedWhenItIsGone() throws Exception {
        Report report = Report.couple(household.couple.id(), Period.ALL);
        byte[] before = find(household.couple, ReportKind.COUPLE);
        for (String gone : List.of(
                "update checkins_answer set opening = 'ROOM' where id = (select min(id) from checkins_answer where case_id = ?"
                        + " and question = 'close' and opening = 'PAPER')",
                "update checkins_answer set rating = 9.5 where id = (select min(id) from checkins_answer where case_id = ?"
                        + " and question = 'close' and opening = 'PAPER')",
                "delete from clients_life_event where case_id = ? and own_drawer = false",
                "delete from sessions_chosen where case_id = ?",
                "delete from reporting_letter where case_id = ? and kind = 'COUPLE'")) {
            try (OpenPractice practice = copy()) {
                practice.database().write(tx -> tx.sql().execute(gone, household.couple.id()));
                assertThat(new ReportMaker().make(practice, everything(report)).pdf()).as(gone).isNotEqualTo(before);
            }
        }
    }

    @Test
    public void aCoupleEachAloneHasNoJointReport() throws Exception {
        try (OpenPractice practice = copy()) {
            assertThatThrownBy(() -> new ReportMaker().make(practice, Report.couple(household.alone.id(), Period.ALL)))
                    .isInstanceOf(NotMade.class);
        }
    }

    @Test
    public void aQuestionComesOnJointPaperOnceEveryoneHasOpenedIt() throws Exception {
        ReportMaker maker = new ReportMaker();
        Report report = everything(Report.couple(household.closed.id(), Period.ALL));
        try (OpenPractice practice = copy()) {
            byte[] closed = maker.make(practice, report).pdf();
            assertThat(text(closed)).doesNotContain("How close it felt", "month by month");
            Household.openAll(practice, household.closed, 0, Question.CLOSE);
            assertThat(maker.make(practice, report).pdf()).as("one has opened it, and the page tells nothing of it").isEqualTo(closed);
            Household.openAll(practice, household.closed, 1, Question.CLOSE);
            assertThat(text(maker.make(practice, report).pdf())).contains("How close it felt", "Odile", "Reuben", "month by month");
        }
    }

    @Test
    public void theOrderOfDeletingAndOpeningDoesNotMatter() throws Exception {
        Report report = everything(Report.couple(household.closed.id(), Period.ALL));
        try (OpenPractice practice = copy()) {
            Household.openAll(practice, household.closed, 0, Question.CLOSE);
            Household.openAll(practice, household.closed, 1, Question.CLOSE);
            byte[] opened = new ReportMaker().make(practice, report).pdf();
            absence(household.closed, ReportKind.COUPLE, readers(household.closed)).deleteIn(practice);
            assertThat(new ReportMaker().make(practice, report).pdf()).isEqualTo(opened);
        }
    }

    @Test
    public void aSectionThatNamesWhatItMayNotShowStopsTheReport() throws Exception {
        ReportMaker leaking = maker(new Leak(true));
        try (OpenPractice practice = copy()) {
            assertThatThrownBy(() -> leaking.make(practice, Report.couple(household.couple.id(), Period.ALL)))
                    .isExactlyInstanceOf(Trouble.class).hasMessageContaining("Seeded");
            assertThatThrownBy(() -> leaking.make(practice, Report.member(household.couple.id(),
                    Household.who(household.couple, 0), Period.ALL))).isExactlyInstanceOf(Trouble.class);
            assertThat(leaking.make(practice, Report.therapist(household.couple.id(), Period.ALL)).pdf()).isNotEmpty();
        }
    }

    @Test
    public void aSectionThatLeaksWithoutSayingSoIsFound() throws Exception {
        assertThat(changed(maker(new Leak(false)))).containsExactlyInAnyOrder(ReportKind.COUPLE, ReportKind.MEMBER);
    }

    @Test
    public void aSeriesThatCallsEverythingOpenIsFound() throws Exception {
        Lookup leaking = new ProxyLookup(Lookups.singleton(new AllOpen()), Lookup.getDefault());
        List<ReportKind> changed = new ArrayList<>();
        List<Exception> trouble = new ArrayList<>();
        Lookups.executeWith(leaking, () -> {
            try {
                changed.addAll(changed(new ReportMaker()));
            } catch (Exception e) {
                trouble.add(e);
            }
        });
        assertThat(trouble).isEmpty();
        assertThat(changed).contains(ReportKind.COUPLE);
    }

    /** The kinds of report of the couple that are not the same after deleting. */
    private List<ReportKind> changed(ReportMaker maker) throws Exception {
        List<ReportKind> changed = new ArrayList<>();
        for (Report report : List.of(Report.couple(household.couple.id(), Period.ALL),
                Report.member(household.couple.id(), Household.who(household.couple, 1), Period.ALL))) {
            try (OpenPractice practice = copy()) {
                byte[] before = maker.make(practice, report).pdf();
                Set<Long> readers = report.person() == 0 ? readers(household.couple) : Set.of(report.person());
                absence(household.couple, report.kind(), readers).deleteIn(practice);
                if (!java.util.Arrays.equals(before, maker.make(practice, report).pdf())) {
                    changed.add(report.kind());
                }
            }
        }
        return changed;
    }

    private static ReportMaker maker(ReportSection more) {
        return new ReportMaker(new Composer(() -> Stream.concat(
                Lookup.getDefault().lookupAll(ReportSection.class).stream(), Stream.of(more)).toList()));
    }

    /** Every report of every case and member. */
    private static Map<Made, byte[]> makeAll() throws Exception {
        ReportMaker maker = new ReportMaker();
        Map<Made, byte[]> all = new LinkedHashMap<>();
        try (OpenPractice practice = Household.open(practiceFolder)) {
            for (CaseFile file : household.all()) {
                List<Made> made = new ArrayList<>();
                if (file.members().size() > 1 && file != household.alone) {
                    made.add(new Made(everything(Report.couple(file.id(), Period.ALL)), absence(file, ReportKind.COUPLE, readers(file))));
                }
                for (long reader : readers(file)) {
                    made.add(new Made(everything(Report.member(file.id(), reader, Period.ALL)),
                            absence(file, ReportKind.MEMBER, Set.of(reader))));
                }
                made.add(new Made(everything(Report.therapist(file.id(), Period.ALL)), absence(file, ReportKind.THERAPIST, readers(file))));
                for (Made one : made) {
                    all.put(one, maker.make(practice, one.report()).pdf());
                }
            }
        }
        return all;
    }

    private static Absence absence(CaseFile file, ReportKind kind, Set<Long> readers) {
        return new Absence(file, kind, readers);
    }

    private static Set<Long> readers(CaseFile file) {
        return file.members().stream().map(m -> m.person().id()).collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** The report with every section switched on. */
    private static Report everything(Report report) {
        Map<String, Boolean> on = new Composer().offered(report.kind()).stream()
                .collect(Collectors.toMap(ReportSection::id, section -> true));
        assertThat(on).isNotEmpty();
        return new Report(report.caseId(), report.kind(), report.person(), report.period(), on);
    }

    private static byte[] find(CaseFile of, ReportKind kind) {
        return all.entrySet().stream().filter(e -> e.getKey().report().caseId() == of.id() && e.getKey().report().kind() == kind)
                .findFirst().orElseThrow().getValue();
    }

    private OpenPractice copy() throws IOException, Trouble {
        Path to = folder.newFolder().toPath().resolve("practice");
        try (Stream<Path> all = Files.walk(practiceFolder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(practiceFolder.relativize(path).toString()));
            }
        }
        return Household.open(to);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            StringBuilder text = new StringBuilder(new PDFTextStripper().getText(document));
            alternatives(document.getDocumentCatalog().getStructureTreeRoot(), text);
            return text.toString().replaceAll("\\s+", " ");
        }
    }

    /** What pictures say to those who do not see them. */
    private static void alternatives(PDStructureNode node, StringBuilder text) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getAlternateDescription() != null) {
                    text.append(' ').append(element.getAlternateDescription());
                }
                alternatives(element, text);
            }
        }
    }

    /** Counts everything there is, with no thought of the reader. */
    private record Leak(boolean saysSo) implements ReportSection {
        @Override
        public String id() {
            return "test.leak";
        }

        @Override
        public int position() {
            return 999;
        }

        @Override
        public String title(Locale locale) {
            return "Seeded";
        }

        @Override
        public Offer offer(ReportKind kind) {
            return Offer.ALWAYS;
        }

        @Override
        public List<Block> compose(OpenPractice practice, Scope scope, ReportKind kind, Locale locale) {
            List<? extends Labelled> all = practice.service(Checkins.class).of(scope.of().id(), Period.ALL).stream()
                    .flatMap(c -> c.answers().stream()).toList();
            return List.of(new Block.Words(Block.Style.BODY, "There are " + all.size() + " answers.", saysSo ? all : List.of()));
        }
    }

    /** Gives every rating a label as if it were opened to everybody. */
    private static final class AllOpen implements SeriesSource {
        @Override
        public List<Scale> scales(OpenPractice practice) {
            return List.of();
        }

        @Override
        public List<Point> points(OpenPractice practice, long caseId, Period period) {
            Function<Point, Label> open = p -> p.label().opened(Opening.PAPER, readers(household.couple));
            return practice.service(Checkins.class).points(caseId, period).stream().map(p -> new Point(p.ref(), open.apply(p),
                    p.scale(), p.person(), p.about(), p.asked(), p.day(), p.time(), p.value())).toList();
        }
    }
}
