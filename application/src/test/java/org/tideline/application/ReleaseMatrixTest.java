package org.tideline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.netbeans.junit.MockServices;
import org.openide.util.Lookup;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Decision;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.Membership;
import org.tideline.clients.model.Person;
import org.tideline.clients.model.Timeline;
import org.tideline.clients.model.record.Authorisations;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.Field;
import org.tideline.clients.model.record.Records;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Finder;
import org.tideline.clients.spi.Hit;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.export.ChartCsv;
import org.tideline.progress.model.Question;
import org.tideline.progress.model.SeenRecord;
import org.tideline.progress.spi.Asked;
import org.tideline.progress.spi.Point;
import org.tideline.progress.spi.Scale;
import org.tideline.progress.spi.SeriesSource;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/**
 * What someone outside sees: every drawer, for an individual, a couple and a family of three, with nobody's, one
 * member's and everybody's authorisation, in every sort of view. Each record carries a marker of its own; each cell is
 * looked through for all of them. The table lies in {@code target/release-matrix.md}.
 */
public class ReleaseMatrixTest {
    @ClassRule
    public static final TemporaryFolder KEPT = new TemporaryFolder();
    private static final LocalDate DAY = Household.TODAY.minusDays(10);
    private static final String RECIPIENT = "Dr Lind";
    private static final String ITEM = "test.marked";
    private static OpenPractice practice;
    private static Clock clock;

    /** One record of the matrix. */
    private record Marked(Drawer drawer, long owner, String marker, double rating) implements Labelled {
        @Override
        public ItemRef ref() {
            return new ItemRef(ITEM, Math.round(rating * 100));
        }

        @Override
        public Label label() {
            return new Label(current.id(), drawer, owner, Opening.CLOSED, Set.of(), DAY, false);
        }
    }

    private static Case current;
    private static List<Marked> marked = List.of();

    @BeforeClass
    public static void open() throws Exception {
        clock = Now.clock();
        Household.stopTheClock();
        MockServices.setServices(Items.class, Ratings.class, Section.class, Finds.class);
        Path folder = KEPT.getRoot().toPath().resolve("practice");
        Household.make(folder);
        practice = Household.open(folder);
    }

    @AfterClass
    public static void close() {
        practice.close();
        MockServices.setServices();
        Now.use(clock);
    }

    @Test
    public void everyCellShowsWhatWasLetGoAndNothingElse() throws Exception {
        List<String> table = new ArrayList<>(List.of("| case | authorised by | drawer | list | search | timeline | chart | report | export |",
                "|---|---|---|---|---|---|---|---|---|"));
        int cells = 0;
        for (CaseKind kind : List.of(CaseKind.INDIVIDUAL, CaseKind.COUPLE, CaseKind.FAMILY)) {
            for (String who : List.of("none", "one", "all")) {
                make(kind, who);
                Map<String, Set<String>> seen = views(scope());
                for (Marked record : marked) {
                    Set<String> shows = seen.entrySet().stream().filter(view -> view.getValue().contains(record.marker())).map(Map.Entry::getKey)
                            .collect(Collectors.toCollection(TreeSet::new));
                    Set<String> should = letGo(record, who) ? new TreeSet<>(seen.keySet()) : Set.of();
                    assertThat(shows).as(kind + ", authorised by " + who + ": " + record.marker()).isEqualTo(should);
                    cells += seen.size();
                    table.add("| " + kind.name().toLowerCase(Locale.ROOT) + " | " + who + " | " + record.marker() + " | "
                            + seen.keySet().stream().map(view -> shows.contains(view) ? "shown" : "–").collect(Collectors.joining(" | ")) + " |");
                }
            }
        }
        assertThat(cells).isEqualTo(3 * 6 * ((4 + 1) + (4 + 2) + (4 + 3)));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "release-matrix.md"), table);
        table.forEach(System.out::println);
    }

    @Test
    public void aScopeThatLeaksIsFoundInEveryView() throws Exception {
        make(CaseKind.COUPLE, "none");
        Scope honest = scope();
        Map<String, Set<String>> seen = views(leaking(honest));
        String therapists = marked.stream().filter(m -> m.drawer() == Drawer.THERAPIST).map(Marked::marker).findFirst().orElseThrow();

        assertThat(views(honest).values()).allSatisfy(view -> assertThat(view).doesNotContain(therapists));
        assertThat(seen.values()).allSatisfy(view -> assertThat(view).contains(therapists));
    }

    /** Whether those it belongs to let it go, said apart from the rule. */
    private static boolean letGo(Marked record, String who) {
        List<Member> people = current.people();
        boolean all = who.equals("all") || who.equals("one") && people.size() == 1;
        return switch (record.drawer()) {
            case JOINT, PSYCHOTHERAPY -> all;
            case OWN -> all || who.equals("one") && record.owner() == people.get(0).person();
            case THERAPIST, SAFETY -> false;
        };
    }

    private static void make(CaseKind kind, String who) {
        int people = kind == CaseKind.INDIVIDUAL ? 1 : kind == CaseKind.COUPLE ? 2 : 3;
        List<Membership> members = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            members.add(new Membership(Ids.next(), new Person(Ids.next(), "Person " + i + " " + kind, "Person " + i, "", ""), i, DAY.minusYears(1), null));
        }
        CaseFile file = practice.service(CaseFiles.class).save(new CaseFile(Ids.next(), "", kind, CaseStatus.ACTIVE, DAY.minusYears(1),
                DAY.minusYears(1), members));
        current = practice.service(Cases.class).find(file.id()).orElseThrow();
        List<Marked> all = new ArrayList<>(List.of(new Marked(Drawer.JOINT, 0, "marker-joint", 1.25), new Marked(Drawer.THERAPIST, 0, "marker-therapist", 2.25),
                new Marked(Drawer.PSYCHOTHERAPY, 0, "marker-psychotherapy", 3.25),
                new Marked(Drawer.SAFETY, current.people().get(0).person(), "marker-safety", 4.25)));
        for (int i = 0; i < people; i++) {
            all.add(new Marked(Drawer.OWN, current.people().get(i).person(), "marker-own-" + (i + 1), 5.25 + i));
        }
        marked = all;
        new NotesOfAll(practice).write(file, DAY, marked.stream().filter(m -> m.drawer() != Drawer.SAFETY).map(m -> new NotesOfAll.In(m.drawer(), m.owner(),
                m.marker())).toList());
        int signing = who.equals("none") ? 0 : who.equals("one") ? 1 : people;
        for (int i = 0; i < signing; i++) {
            for (String covers : List.of("OWN JOINT", "PSYCHOTHERAPY")) {
                practice.service(Records.class).put(new CaseRecord(Authorisations.TYPE, Ids.next(), current.id(), Map.of(Field.PERSON,
                        current.people().get(i).person(), "recipient", RECIPIENT, "covers", covers, "signed_day", DAY)));
            }
        }
        // Signed for another recipient, which opens nothing here.
        practice.service(Records.class).put(new CaseRecord(Authorisations.TYPE, Ids.next(), current.id(), Map.of(Field.PERSON,
                current.people().get(people - 1).person(), "recipient", "Somebody else", "covers", "OWN JOINT", "signed_day", DAY)));
    }

    private static Scope scope() {
        Reader reader = Authorisations.outside(practice.service(Records.class).of(current.id(), Authorisations.TYPE), RECIPIENT, Now.today());
        return practice.service(Scopes.class).of(current.id(), reader, Period.ALL);
    }

    /** The markers in each sort of view. */
    private static Map<String, Set<String>> views(Scope scope) throws Exception {
        Map<String, Set<String>> views = new LinkedHashMap<>();
        views.put("list", markers(scope.only(new Items().of(practice, current.id(), Period.ALL)).stream().map(Item::title)));
        List<String> found = new ArrayList<>();
        for (Finder finder : Lookup.getDefault().lookupAll(Finder.class)) {
            finder.find(practice, "marker", hit -> {
                if (hit.of() != null && scope.permits(hit.of())) {
                    found.add(hit.text());
                }
                return true;
            });
        }
        views.put("search", markers(found.stream()));
        views.put("timeline", markers(new Timeline(scope, Timeline.gather(practice, current.id())).days(Set.of()).stream().flatMap(day -> day.entries().stream())
                .map(entry -> entry.item().title() + " " + entry.text())));
        SeenRecord seen = SeenRecord.of(practice, scope);
        views.put("chart", ratings(seen.series().stream().flatMap(series -> series.points().stream()).map(Point::value)));
        List<String> pages = new ArrayList<>();
        for (ReportSection section : Lookup.getDefault().lookupAll(ReportSection.class)) {
            for (Block block : section.compose(practice, scope, ReportKind.THERAPIST, Locale.UK)) {
                assertThat(block.sources()).allMatch(scope::permits);
                pages.add(shown(block));
            }
        }
        views.put("report", markers(pages.stream()));
        StringWriter csv = new StringWriter();
        for (Question question : seen.questions(Period.ALL)) {
            ChartCsv.write(seen.trees(question, Period.ALL), Locale.UK, csv);
        }
        views.put("export", marked.stream().filter(m -> csv.toString().contains("," + m.rating() + ",")).map(Marked::marker).collect(Collectors.toSet()));
        return views;
    }

    /** What of a block stands on the page; its sources hold more, and do not. */
    private static String shown(Block block) {
        return block instanceof Block.Words words ? words.text() : block instanceof Block.Marked marked ? marked.text().plain()
                : block instanceof Block.Table table ? table.columns() + " " + table.rows() : ((Block.Figure) block).alternative();
    }

    private static Set<String> markers(Stream<String> words) {
        String all = words.collect(Collectors.joining("\n"));
        return marked.stream().map(Marked::marker).filter(all::contains).collect(Collectors.toSet());
    }

    private static Set<String> ratings(Stream<Double> values) {
        Set<Double> all = values.collect(Collectors.toSet());
        return marked.stream().filter(m -> all.contains(m.rating())).map(Marked::marker).collect(Collectors.toSet());
    }

    /** The seeded leak: lets everything through. */
    private static Scope leaking(Scope honest) {
        return new Scope() {
            @Override
            public Case of() {
                return honest.of();
            }

            @Override
            public Reader reader() {
                return honest.reader();
            }

            @Override
            public Period period() {
                return honest.period();
            }

            @Override
            public Decision decide(Label label) {
                return Decision.YES;
            }

            @Override
            public boolean jointAllowed() {
                return true;
            }
        };
    }

    /** What the matrix keeps about its case, as items. */
    public static final class Items implements CaseItems {
        @Override
        public List<Item> of(OpenPractice of, long caseId, Period period) {
            return current == null || caseId != current.id() ? List.of() : marked.stream().map(m -> new Item(m.ref(), m.label(), DAY, null, "flag",
                    m.marker(), List.of(new Item.Line(m.ref(), m.label(), "line of " + m.marker())), null, true)).toList();
        }
    }

    /** The same as ratings, each on a day of its own. */
    public static final class Ratings implements SeriesSource {
        @Override
        public List<Scale> scales(OpenPractice practice) {
            return List.of(new Scale(ITEM, "Marked", 0, 10, "low", "high", true));
        }

        @Override
        public List<Point> points(OpenPractice of, long caseId, Period period) {
            return current == null || caseId != current.id() ? List.of() : marked.stream().map(m -> new Point(m.ref(), m.label(), ITEM,
                    m.owner() == 0 ? current.people().get(0).person() : m.owner(), 0, Asked.NOW, DAY.plusDays(marked.indexOf(m)), null, m.rating())).toList();
        }
    }

    /** The same as a section of a report, filtered as every section filters. */
    public static final class Section implements ReportSection {
        @Override
        public String id() {
            return ITEM;
        }

        @Override
        public int position() {
            return 1;
        }

        @Override
        public String title(Locale locale) {
            return "Marked";
        }

        @Override
        public Offer offer(ReportKind kind) {
            return Offer.ON;
        }

        @Override
        public List<Block> compose(OpenPractice of, Scope scope, ReportKind kind, Locale locale) {
            return scope.only(marked).stream().map(m -> (Block) new Block.Words(Block.Style.BODY, m.marker(), List.of(m))).toList();
        }
    }

    /** The same as something found. */
    public static final class Finds implements Finder {
        @Override
        public String group() {
            return "Marked";
        }

        @Override
        public int position() {
            return 1;
        }

        @Override
        public void find(OpenPractice of, String words, Predicate<Hit> out) {
            marked.forEach(m -> out.test(new Hit(m, m.marker(), "", () -> { })));
        }
    }
}
