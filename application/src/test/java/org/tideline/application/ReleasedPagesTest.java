package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.netbeans.junit.MockServices;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Scope;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.Membership;
import org.tideline.clients.model.Person;
import org.tideline.clients.model.record.Authorisations;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.Field;
import org.tideline.clients.model.record.Records;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.model.Batch;
import org.tideline.reporting.model.Composer;
import org.tideline.reporting.model.NotMade;
import org.tideline.reporting.model.Releases;
import org.tideline.reporting.model.Report;
import org.tideline.reporting.model.ReportMaker;
import org.tideline.reporting.model.Setup;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/**
 * Every kind of report for every recipient in every form and format, looked through for markers of each drawer: pages, what
 * pictures say, bookmarks, properties, the file's name and its bytes. Preview and print show and send these same bytes.
 */
public class ReleasedPagesTest {
    @ClassRule
    public static final TemporaryFolder KEPT = new TemporaryFolder();
    private static final LocalDate DAY = Household.TODAY.minusDays(10);
    private static final String RECIPIENT = "Dr Lind";
    private static final String JOINT = "marker-joint", FIRST = "marker-first", SECOND = "marker-second", THERAPIST = "marker-therapist",
            PSYCHOTHERAPY = "marker-psychotherapy";
    private static final List<String> ALL = List.of(JOINT, FIRST, SECOND, THERAPIST, PSYCHOTHERAPY);
    private static final List<String> NAMES = List.of("Wenzel", "Orla", "Lindqvist-First", "Okoro-Second", RECIPIENT);
    private static final String PASSWORD = "a long password";
    private static OpenPractice practice;
    private static Clock clock;
    private static Locale locale;
    private static CaseFile file;

    @BeforeClass
    public static void open() throws Exception {
        clock = Now.clock();
        locale = Locale.getDefault();
        Locale.setDefault(Locale.UK);
        Household.stopTheClock();
        Path folder = KEPT.getRoot().toPath().resolve("practice");
        Household.make(folder);
        practice = Household.open(folder);
        List<Membership> members = List.of(new Membership(Ids.next(), new Person(Ids.next(), "Wenzel Lindqvist-First", "Wenzel", "", ""), 0, DAY.minusYears(1), null),
                new Membership(Ids.next(), new Person(Ids.next(), "Orla Okoro-Second", "Orla", "", ""), 1, DAY.minusYears(1), null));
        file = practice.service(CaseFiles.class).save(new CaseFile(Ids.next(), "", CaseKind.COUPLE, CaseStatus.ACTIVE, DAY.minusYears(1), DAY.minusYears(1), members));
        new NotesOfAll(practice).write(file, DAY, List.of(new NotesOfAll.In(Drawer.JOINT, 0, JOINT), new NotesOfAll.In(Drawer.OWN, person(0), FIRST),
                new NotesOfAll.In(Drawer.OWN, person(1), SECOND), new NotesOfAll.In(Drawer.THERAPIST, 0, THERAPIST),
                new NotesOfAll.In(Drawer.PSYCHOTHERAPY, 0, PSYCHOTHERAPY)));
    }

    @AfterClass
    public static void close() {
        practice.close();
        MockServices.setServices();
        Now.use(clock);
        Locale.setDefault(locale);
    }

    private static long person(int member) {
        return file.members().get(member).person().id();
    }

    /** A report, and what it may hold, said apart from the rule. */
    private record Cell(String name, Report report, Set<String> may) {
    }

    private static List<Cell> cells(Set<String> outside) {
        List<Cell> cells = new ArrayList<>();
        long id = file.id();
        for (ReportForm form : List.of(ReportForm.COURSE, ReportForm.ENDING)) {
            cells.add(new Cell("couple " + form, Report.couple(id, Period.ALL).as(form), Set.of(JOINT)));
            cells.add(new Cell("first " + form, Report.member(id, person(0), Period.ALL).as(form), Set.of(JOINT, FIRST)));
            cells.add(new Cell("second " + form, Report.member(id, person(1), Period.ALL).as(form), Set.of(JOINT, SECOND)));
            cells.add(new Cell("therapist " + form, Report.therapist(id, Period.ALL).as(form), Set.of(JOINT, FIRST, SECOND, THERAPIST)));
        }
        cells.add(new Cell("first, attendance", Report.member(id, person(0), Period.ALL).as(ReportForm.ATTENDANCE), Set.of()));
        cells.add(new Cell("outside", Report.outside(id, RECIPIENT, Period.ALL), outside));
        cells.add(new Cell("outside, attendance", Report.outside(id, RECIPIENT, Period.ALL).as(ReportForm.ATTENDANCE), Set.of()));
        return cells;
    }

    /** The report with every section on. */
    private static Report everything(Report report, boolean large) {
        Map<String, Boolean> on = new HashMap<>();
        new Composer().offered(report.kind(), report.form()).forEach(section -> on.put(section.id(), true));
        return report.set(new Setup(on, Set.of(), large));
    }

    @Test
    public void noPageHoldsWhatItsReaderMayNotSee() throws Exception {
        Report letter = Report.outside(file.id(), RECIPIENT, Period.ALL);
        assertThatThrownBy(() -> new ReportMaker().make(practice, letter)).isInstanceOf(NotMade.class);
        sign(0);
        looked(Set.of(FIRST));
        sign(1);
        looked(Set.of(JOINT, FIRST, SECOND));
        assertThat(practice.service(Releases.class).of(file.id())).as("only what was kept is made, and none of it given").hasSize(11 * 2)
                .allSatisfy(made -> assertThat(made.given()).isNull());
    }

    private static void looked(Set<String> outside) throws Exception {
        for (Cell cell : cells(outside)) {
            for (boolean large : new boolean[] {false, true}) {
                ReportMaker.Made made = new ReportMaker().make(practice, everything(cell.report(), large));
                Set<String> found = markers(everythingIn(made.pdf(), ""));
                assertThat(found).as(cell.name() + (large ? ", large" : "")).isEqualTo(new TreeSet<>(cell.may()));
                assertThat(NAMES).as("names in the file's name and properties").noneMatch(name -> (made.fileName() + properties(made.pdf(), "")).contains(name));
            }
            Path kept = KEPT.newFolder().toPath().resolve("kept.pdf");
            Batch.save(practice, new ReportMaker(), everything(cell.report(), false), kept, PASSWORD);
            byte[] bytes = java.nio.file.Files.readAllBytes(kept);
            assertThat(markers(everythingIn(bytes, PASSWORD))).as(cell.name() + ", protected").isEqualTo(new TreeSet<>(cell.may()));
            assertThat(NAMES).noneMatch(name -> new String(bytes, StandardCharsets.ISO_8859_1).contains(name));
            assertThat(NAMES).noneMatch(name -> properties(bytes, PASSWORD).contains(name));
        }
    }

    @Test
    public void aLeakIsFoundOrStopsThePage() throws Exception {
        for (boolean says : new boolean[] {false, true}) {
            Leak leak = new Leak(says);
            ReportMaker maker = new ReportMaker(new Composer(() -> List.of(leak)));
            if (says) {
                assertThatThrownBy(() -> maker.make(practice, Report.couple(file.id(), Period.ALL))).isInstanceOf(Trouble.class).hasMessageContaining("Seeded");
            } else {
                assertThat(markers(everythingIn(maker.make(practice, Report.couple(file.id(), Period.ALL)).pdf(), ""))).containsExactly(THERAPIST);
            }
        }
    }

    private static void sign(int member) {
        practice.service(Records.class).put(new CaseRecord(Authorisations.TYPE, Ids.next(), file.id(), Map.of(Field.PERSON, person(member), "recipient", RECIPIENT,
                "covers", "OWN JOINT", "signed_day", DAY)));
    }

    private static Set<String> markers(String all) {
        Set<String> found = new TreeSet<>();
        ALL.stream().filter(all::contains).forEach(found::add);
        return found;
    }

    /** All that can be read of a file: pages, what pictures say, bookmarks, properties. */
    private static String everythingIn(byte[] pdf, String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf, password)) {
            StringBuilder all = new StringBuilder(new PDFTextStripper().getText(document));
            spoken(document.getDocumentCatalog().getStructureTreeRoot(), all, new HashSet<>());
            bookmarks(document.getDocumentCatalog().getDocumentOutline(), all);
            return all.append(properties(pdf, password)).toString();
        }
    }

    private static void spoken(PDStructureNode node, StringBuilder all, Set<Object> seen) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element && seen.add(element.getCOSObject())) {
                all.append(' ').append(element.getAlternateDescription()).append(' ').append(element.getActualText());
                spoken(element, all, seen);
            }
        }
    }

    private static void bookmarks(PDOutlineNode node, StringBuilder all) {
        for (PDOutlineItem item : node.children()) {
            all.append(' ').append(item.getTitle());
            bookmarks(item, all);
        }
    }

    private static String properties(byte[] pdf, String password) {
        try (PDDocument document = Loader.loadPDF(pdf, password)) {
            StringBuilder all = new StringBuilder();
            for (String key : document.getDocumentInformation().getMetadataKeys()) {
                all.append(' ').append(document.getDocumentInformation().getCustomMetadataValue(key));
            }
            return all.append(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8)).toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes what it should not; with or without saying where it is from. */
    private record Leak(boolean says) implements ReportSection {
        @Override
        public String id() {
            return "test.leak";
        }

        @Override
        public int position() {
            return 1;
        }

        @Override
        public String title(Locale language) {
            return "Seeded";
        }

        @Override
        public Offer offer(ReportKind kind) {
            return Offer.ALWAYS;
        }

        @Override
        public List<Block> compose(OpenPractice of, Scope scope, ReportKind kind, Locale language) {
            var source = new Source(org.tideline.core.api.Label.therapist(scope.of().id(), DAY));
            return List.of(new Block.Words(Block.Style.BODY, THERAPIST, says ? List.of(source) : List.of()));
        }
    }

    private record Source(org.tideline.core.api.Label label) implements org.tideline.core.api.Labelled {
        @Override
        public org.tideline.core.api.ItemRef ref() {
            return new org.tideline.core.api.ItemRef("test.source", 1);
        }
    }
}
