package org.tideline.reporting.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Now;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.page.Document;
import org.tideline.reporting.page.Document.Fact;
import org.tideline.reporting.page.Document.Section;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;

/**
 * Puts a report together: gathers the sections features offer, holds every one of their sources against the scope of
 * the recipient, and adds the words every report has. It knows no page. Worker thread.
 */
@Messages({
    "NoSuchCase=This case is not there any more. Nothing was made.",
    "NoJointReport=No joint report is made of this case.",
    "NoOwnReport=No report of their own is made for this person in this case.",
    "# {0} - section", "LeakStopped=The section \u201C{0}\u201D holds something this report\u2019s reader may not see, "
            + "so the report was stopped. Nothing was made. Switch the section off to make the report without it, and tell us."
})
public final class Composer {
    private final Supplier<? extends Iterable<? extends ReportSection>> offered;

    /** Takes its sections from the global lookup. */
    public Composer() {
        this(() -> Lookup.getDefault().lookupAll(ReportSection.class));
    }

    /** @param offered the sections features offer, in any order */
    public Composer(Supplier<? extends Iterable<? extends ReportSection>> offered) {
        this.offered = offered;
    }

    /** The sections that may stand in this kind of report, in their order. Any thread. */
    public List<ReportSection> offered(ReportKind kind) {
        List<ReportSection> all = new ArrayList<>();
        offered.get().forEach(section -> {
            if (section.offer(kind) != Offer.NO) {
                all.add(section);
            }
        });
        all.sort(Comparator.comparingInt(ReportSection::position).thenComparing(ReportSection::id));
        return all;
    }

    /** A section by its id, whether reports offer it or not. Any thread. */
    Optional<ReportSection> find(String id) {
        for (ReportSection section : offered.get()) {
            if (section.id().equals(id)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /**
     * The persons this kind of report can be made for in a case today: for a joint report all who are members, for
     * members' own reports each of them. Empty if none is made.
     */
    public static List<Member> readers(Case of, ReportKind kind) {
        List<Member> now = of.people().stream().filter(m -> m.on(Now.today())).toList();
        return kind == ReportKind.COUPLE && now.size() < 2 ? List.of() : now;
    }

    /** Whether this kind of report is made of a case in bulk: where each is worked with alone, only the therapist's file. */
    static boolean inBulk(Case of, ReportKind kind) {
        return kind == ReportKind.THERAPIST || of.format() != WorkingFormat.EACH_ALONE;
    }

    /**
     * Composes a report.
     *
     * @throws NotMade if there is no such report of this case
     * @throws Trouble if the case is gone, or a section holds what the reader may not see
     */
    public Document compose(OpenPractice practice, Report report) throws Trouble {
        Case of = practice.service(Cases.class).find(report.caseId()).orElseThrow(() -> new Trouble(Bundle.NoSuchCase()));
        List<Member> readers = readers(of, report);
        Scope whole = practice.service(Scopes.class).of(of.id(), reader(report, readers), report.period());
        Scope scope = report.bulk() && report.kind() == ReportKind.MEMBER ? new MarkedForPaper(whole) : whole;
        if (report.kind() == ReportKind.COUPLE && !scope.jointAllowed()) {
            throw new NotMade(Bundle.NoJointReport());
        }
        if (report.bulk() && !inBulk(scope.of(), report.kind())) {
            throw new NotMade(Bundle.NoOwnReport());
        }
        Locale locale = Wording.language();
        List<Section> sections = sections(practice, report, scope, locale);
        List<Block> all = sections.stream().flatMap(s -> s.blocks().stream()).toList();
        if (report.kind() != ReportKind.THERAPIST && all.stream().anyMatch(Block.Figure.class::isInstance)) {
            sections.add(fixed("reporting.read", Wording.howToReadTitle(), Wording.howToRead(report.kind(), others(of, report))));
        }
        if (report.kind() == ReportKind.COUPLE) {
            sections.add(fixed("reporting.holds", Wording.inHereTitle(), Wording.inHere(readers.size())));
        }
        return document(practice, report, of, readers, sections, locale);
    }

    private static List<Member> readers(Case of, Report report) throws NotMade {
        List<Member> now = readers(of, report.kind());
        if (report.kind() == ReportKind.MEMBER) {
            return List.of(now.stream().filter(m -> m.person() == report.person()).findFirst()
                    .orElseThrow(() -> new NotMade(Bundle.NoOwnReport())));
        }
        if (report.kind() == ReportKind.COUPLE && now.isEmpty()) {
            throw new NotMade(Bundle.NoJointReport());
        }
        return report.kind() == ReportKind.THERAPIST ? of.people() : now;
    }

    /** The persons behind memberships. */
    static Set<Long> persons(List<Member> members) {
        return members.stream().map(Member::person).collect(Collectors.toUnmodifiableSet());
    }

    private static Reader reader(Report report, List<Member> readers) {
        return switch (report.kind()) {
            case COUPLE -> new Reader.Paper(persons(readers));
            case MEMBER -> new Reader.OwnPaper(report.person());
            case THERAPIST -> new Reader.Therapist();
        };
    }

    private List<Section> sections(OpenPractice practice, Report report, Scope scope, Locale locale) throws Trouble {
        List<Section> sections = new ArrayList<>();
        for (ReportSection section : offered(report.kind())) {
            if (report.wants(section.id(), section.offer(report.kind()))) {
                List<Block> blocks = section.compose(practice, scope, report.kind(), locale);
                String title = section.title(locale);
                if (!blocks.stream().flatMap(b -> b.sources().stream()).allMatch(scope::permits)) {
                    throw new Trouble(Bundle.LeakStopped(title));
                }
                if (!blocks.isEmpty()) {
                    sections.add(new Section(section.id(), title, blocks));
                }
            }
        }
        return sections;
    }

    private static List<String> others(Case of, Report report) {
        return readers(of, ReportKind.MEMBER).stream().filter(m -> m.person() != report.person()).map(Member::name).toList();
    }

    private static Section fixed(String id, String title, String words) {
        return new Section(id, title, List.of(new Block.Words(Block.Style.BODY, words, List.of())));
    }

    private static Document document(OpenPractice practice, Report report, Case of, List<Member> readers,
                                     List<Section> sections, Locale locale) {
        PracticeInfo info = practice.info();
        boolean therapists = report.kind() == ReportKind.THERAPIST;
        List<String> opening = therapists ? List.of() : practice.service(Letters.class)
                .find(new Letters.Recipient(of.id(), report.kind(), persons(readers))).stream()
                .flatMap(letter -> letter.words().lines()).filter(line -> !line.isBlank()).map(String::strip).toList();
        String title = report.kind() == ReportKind.MEMBER ? readers.get(0).fullName() : Wording.title(readers);
        String subtitle = Wording.subtitle(report.kind(), of, Wording.period(report.period(), of));
        boolean draft = !therapists && opening.isEmpty();
        return new Document(info.paper(), locale, info.practice().isBlank() ? info.therapist() : info.practice(),
                Wording.practiceOf(report.kind(), info), Wording.mark(info), title, therapists ? Document.Look.SUMMARY : Document.Look.REPORT, subtitle,
                Wording.running(title, subtitle), opening, opening.isEmpty() ? "" : Wording.signature(info),
                therapists ? facts(of) : List.of(), sections,
                Wording.footer(report.kind(), of, readers, draft, info.therapist()), Wording.pageOf(),
                Wording.fileTitle(report.kind(), of), info.therapist(), Now.instant());
    }

    private static List<Fact> facts(Case of) {
        String members = of.members().stream().map(Wording::member).collect(Collectors.joining("\n"));
        return List.of(new Fact(Wording.factMembers(), members), new Fact(Wording.factSince(), Wording.day(of.since())),
                new Fact(Wording.factStatus(), Wording.status(of.status())),
                new Fact(Wording.factFormat(), Wording.format(of.format())));
    }
}
