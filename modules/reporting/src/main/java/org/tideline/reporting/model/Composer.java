package org.tideline.reporting.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Authorised;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.page.Document;
import org.tideline.reporting.page.Document.Section;
import org.tideline.reporting.spi.Block;
import org.tideline.reporting.spi.Offer;
import org.tideline.reporting.spi.ReportSection;
import org.tideline.storage.api.OpenPractice;

/**
 * Puts a report together: gathers the sections features offer, holds every one of their sources against the scope of
 * the recipient, and adds the words every report has. It knows no page. Worker thread.
 */
@Messages({
    "NoSuchCase=This case is not there any more. Nothing was made.",
    "NoJointReport=No joint report is made of this case.",
    "NoOwnReport=No report of their own is made for this person in this case.",
    "# {0} - recipient", "NobodyAuthorised=Nobody has authorised anything for {0} that holds today, and no other ground was entered. Nothing was made.",
    "CourtNotInBulk=This case may come before a court, so its reports are made one by one.",
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
        return offered(kind, ReportForm.COURSE);
    }

    /** The sections that may stand in this kind of report in this form, in their order. Any thread. */
    public List<ReportSection> offered(ReportKind kind, ReportForm form) {
        List<ReportSection> all = new ArrayList<>();
        offered.get().forEach(section -> {
            if (section.offer(kind, form) != Offer.NO) {
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
     * A report put together.
     *
     * @param of        the case
     * @param document  its words
     * @param what      what of which drawer stands in it, by section
     * @param readers   the members it is for, or, for someone outside, whom it is about
     * @param recipient for whom, in words
     * @param authority on what it rests, for someone outside
     */
    public record Composed(Case of, Document document, List<Releases.What> what, Set<Long> readers, String recipient, String authority) {
        public Composed {
            what = List.copyOf(what);
            readers = Set.copyOf(readers);
        }
    }

    /**
     * Composes a report.
     *
     * @throws NotMade if there is no such report of this case
     * @throws Trouble if the case is gone, or a section holds what the reader may not see
     */
    public Document compose(OpenPractice practice, Report report) throws Trouble {
        return compose(practice, report, practice.service(Releases.class).next()).document();
    }

    /**
     * Composes a report.
     *
     * @param number the release number it bears where it bears one
     * @throws NotMade if there is no such report of this case
     * @throws Trouble if the case is gone, or a section holds what the reader may not see
     */
    public Composed compose(OpenPractice practice, Report report, int number) throws Trouble {
        Addressed to = addressed(practice, report);
        Scope scope = report.leftOut().isEmpty() ? to.scope() : new LeftOut(to.scope(), report.leftOut());
        Locale locale = Wording.language();
        List<Section> sections = new ArrayList<>();
        for (ReportSection section : wanted(report)) {
            List<Block> blocks = blocks(practice, section, scope, report, locale);
            if (!blocks.isEmpty()) {
                sections.add(new Section(section.id(), section.title(report.kind(), locale), blocks));
            }
        }
        List<Releases.What> what = what(sections);
        Case of = scope.of();
        return new Composed(of, new Pages(practice, report, to).document(sections, number, locale), what, persons(to.readers()),
                to.outside() == null ? to.readers().isEmpty() || report.kind() == ReportKind.THERAPIST ? practice.info().therapist()
                        : Wording.and(to.readers().stream().map(Member::fullName).toList()) : report.outside(),
                to.outside() == null ? "" : to.outside().authority());
    }

    /**
     * Who a report is for, today.
     *
     * @param scope   what they may see
     * @param readers the members it is for, or, for someone outside, whom it is about
     * @param outside someone outside, or null
     */
    record Addressed(Scope scope, List<Member> readers, Outside outside) {
    }

    /**
     * Finds out who a report is for, and what they may see.
     *
     * @throws NotMade if there is no such report of this case
     */
    Addressed addressed(OpenPractice practice, Report report) throws Trouble {
        Case of = practice.service(Cases.class).find(report.caseId()).orElseThrow(() -> new Trouble(Bundle.NoSuchCase()));
        if (report.kind() == ReportKind.OUTSIDE) {
            Outside outside = Outside.read(practice, of, report.outside());
            if (!outside.anything()) {
                throw new NotMade(Bundle.NobodyAuthorised(report.outside()));
            }
            return new Addressed(practice.service(Scopes.class).of(of.id(), outside.reader(), report.period()), outside.about(), outside);
        }
        List<Member> readers = readers(of, report);
        Scope whole = practice.service(Scopes.class).of(of.id(), reader(report, readers), report.period());
        if (report.kind() == ReportKind.COUPLE && !whole.jointAllowed()) {
            throw new NotMade(Bundle.NoJointReport());
        }
        if (report.bulk() && !inBulk(of, report.kind())) {
            throw new NotMade(Bundle.NoOwnReport());
        }
        if (report.bulk() && report.kind() != ReportKind.THERAPIST && practice.service(Authorised.class).court(of.id())) {
            throw new NotMade(Bundle.CourtNotInBulk());
        }
        return new Addressed(report.bulk() && report.kind() == ReportKind.MEMBER ? new MarkedForPaper(whole) : whole, readers, null);
    }

    /** The sections that stand in a report, in their order. */
    private List<ReportSection> wanted(Report report) {
        return offered(report.kind(), report.form()).stream().filter(s -> report.wants(s.id(), s.offer(report.kind(), report.form()))).toList();
    }

    /**
     * What a section has for this scope. Where the case may come before a court, pictures stand only in sections that were
     * switched on by hand (clinical.md §6.9).
     *
     * @throws Trouble if it holds what the reader may not see
     */
    List<Block> blocks(OpenPractice practice, ReportSection section, Scope scope, Report report, Locale locale) throws Trouble {
        List<Block> blocks = section.compose(practice, scope, report.kind(), locale);
        if (!blocks.stream().flatMap(b -> b.sources().stream()).allMatch(scope::permits)) {
            throw new Trouble(Bundle.LeakStopped(section.title(report.kind(), locale)));
        }
        boolean pictures = report.kind() == ReportKind.THERAPIST || report.chosen().getOrDefault(section.id(), false)
                || blocks.stream().noneMatch(Block.Figure.class::isInstance) || !practice.service(Authorised.class).court(scope.of().id());
        return pictures ? blocks : blocks.stream().filter(b -> !(b instanceof Block.Figure)).toList();
    }

    private static List<Releases.What> what(List<Section> sections) {
        List<Releases.What> all = new ArrayList<>();
        for (Section section : sections) {
            Map<Releases.What, Set<ItemRef>> by = new LinkedHashMap<>();
            section.blocks().stream().flatMap(b -> b.sources().stream()).forEach(source -> by.computeIfAbsent(new Releases.What(section.title(),
                    source.label().drawer(), source.label().drawer() == Drawer.OWN ? source.label().owner() : 0, 0), key -> new HashSet<>()).add(source.ref()));
            by.forEach((key, refs) -> all.add(new Releases.What(key.section(), key.drawer(), key.owner(), refs.size())));
        }
        return all;
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
            case THERAPIST, OUTSIDE -> new Reader.Therapist();
        };
    }
}
