package org.tideline.reporting.model;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.page.Document;
import org.tideline.reporting.page.Document.Section;
import org.tideline.reporting.page.StandIns;
import org.tideline.reporting.spi.Block;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;

/**
 * Makes the caseload overview, for the therapist alone: with initials, or with names where they are asked for; ordered by
 * the next session, paused cases last. No ranking and no averages (reports.md §6.7). Worker thread.
 */
@Messages({
    "CaseloadMaker.title=Caseload", "# {0} - day", "# {1} - how many", "# {2} - paused", "CaseloadMaker.subtitle={0} \u00A0\u00B7\u00A0 {1,choice,1#1 case|1<{1} cases}; {2} paused",
    "CaseloadMaker.case=Case", "CaseloadMaker.who=Who", "CaseloadMaker.since=Since", "CaseloadMaker.last=Last met", "CaseloadMaker.next=Next",
    "CaseloadMaker.waits=Waiting for you", "CaseloadMaker.paused=paused", "CaseloadMaker.section=Cases",
    "CaseloadMaker.order=Ordered by next session. No ranking, no averages.",
    "# {0} - day", "# {1} - therapist", "CaseloadMaker.foot=Caseload overview. Made on {0} by {1} for the therapist\u2019s own use.",
    "CaseloadMaker.initials=Confidential. Not for clients. Shown with initials; names on request.",
    "CaseloadMaker.names=Confidential. Not for clients. Shown with names.",
    "CaseloadMaker.own=Therapist\u2019s own"})
public final class CaseloadMaker {
    /** The kind of the item that stands for it. */
    public static final String KIND = "reporting.caseload";
    /** How far back and ahead sessions are looked for, in days. */
    private static final int DAYS = 400;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu"), DAY = DateTimeFormatter.ofPattern("d\u00A0MMM"),
            NEXT = DateTimeFormatter.ofPattern("EEE d\u00A0MMM");

    /** Pages as a file, in memory; nobody's name is in the file's name. */
    public record Made(byte[] pdf, String fileName) {
    }

    /** A case with what the overview says of it; a day is null where there is none. */
    private record Line(Case of, LocalDate last, LocalDate next, String waits) {
    }

    /**
     * Makes the pages.
     *
     * @param names whether names stand in full
     * @throws Trouble if they cannot be printed
     */
    public Made make(OpenPractice practice, boolean names) throws Trouble {
        LocalDate today = Now.today();
        Collection<? extends CaseItems> sources = Lookup.getDefault().lookupAll(CaseItems.class).stream().toList();
        Map<Long, List<String>> waits = new HashMap<>();
        for (CaseItems source : sources) {
            source.waiting(practice, today).stream().collect(Collectors.groupingBy(item -> item.label().caseId()))
                    .forEach((id, items) -> waits.computeIfAbsent(id, k -> new ArrayList<>()).add(source.waits(items)));
        }
        List<Line> lines = new ArrayList<>();
        for (Case of : practice.service(Cases.class).all()) {
            if (of.status() == CaseStatus.ACTIVE || of.status() == CaseStatus.PAUSED) {
                lines.add(line(practice, of, sources, today, String.join("\n", waits.getOrDefault(of.id(), List.of()))));
            }
        }
        lines.sort(Comparator.comparing((Line l) -> l.of().status() == CaseStatus.PAUSED).thenComparing(Line::next, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(l -> l.of().code()));
        StandIns signs = new StandIns();
        List<List<String>> rows = lines.stream().map(l -> row(l, names).stream().map(signs::in).toList()).toList();
        return new Made(ReportMaker.printer().print(document(practice.info(), lines, rows, names)), "caseload-" + today + ".pdf");
    }

    private static Line line(OpenPractice practice, Case of, Collection<? extends CaseItems> sources, LocalDate today, String waits) {
        Scope scope = practice.service(Scopes.class).of(of.id(), new Reader.Therapist(), Period.ALL);
        Period near = new Period(today.minusDays(DAYS), today.plusDays(DAYS));
        List<Item> items = sources.stream().flatMap(s -> s.of(practice, of.id(), near).stream()).filter(scope::permits).toList();
        LocalDate last = items.stream().filter(i -> i.part() == Part.SESSION).map(Item::day).max(Comparator.naturalOrder()).orElse(null);
        // Sessions are the only items that lie ahead with a time of day.
        LocalDate next = items.stream().filter(i -> i.day().isAfter(today) && i.time() != null).map(Item::day).min(Comparator.naturalOrder()).orElse(null);
        return new Line(of, last, next, waits);
    }

    private static List<String> row(Line line, boolean names) {
        Case of = line.of();
        boolean paused = of.status() == CaseStatus.PAUSED;
        return List.of(of.code(), (names ? of.fullTitle() : of.people().stream().map(CaseloadMaker::initials).collect(Collectors.joining(" & "))) + "\n"
                + Wording.kindOf(of.kind()), MONTH.withLocale(Wording.language()).format(of.since()),
                line.last() == null ? "" : DAY.withLocale(Wording.language()).format(line.last()),
                paused ? Bundle.CaseloadMaker_paused() : line.next() == null ? "" : NEXT.withLocale(Wording.language()).format(line.next()), line.waits());
    }

    private static String initials(Member member) {
        return member.fullName().isBlank() ? "" : java.util.Arrays.stream(member.fullName().strip().split("\\s+"))
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".").collect(Collectors.joining());
    }

    private static Document document(PracticeInfo info, List<Line> lines, List<List<String>> rows, boolean names) {
        int paused = (int) lines.stream().filter(l -> l.of().status() == CaseStatus.PAUSED).count();
        String subtitle = Bundle.CaseloadMaker_subtitle(Wording.day(Now.today()), lines.size(), paused);
        Block table = new Block.Table(List.of(new Block.Column(Bundle.CaseloadMaker_case(), 16, false), new Block.Column(Bundle.CaseloadMaker_who(), names ? 44 : 24, false),
                new Block.Column(Bundle.CaseloadMaker_since(), 18, false), new Block.Column(Bundle.CaseloadMaker_last(), 16, false),
                new Block.Column(Bundle.CaseloadMaker_next(), 20, false), new Block.Column(Bundle.CaseloadMaker_waits(), 50, false)), rows, List.of());
        List<Section> sections = rows.isEmpty() ? List.of() : List.of(new Section("cases", Bundle.CaseloadMaker_section(), List.of(table,
                new Block.Words(Block.Style.SMALL, Bundle.CaseloadMaker_order(), List.of()))));
        return new Document(info.paper(), Wording.language(), info.practice().isBlank() ? info.therapist() : info.practice(), Bundle.CaseloadMaker_own(),
                Wording.mark(info), Bundle.CaseloadMaker_title(), Document.Look.REPORT, subtitle, Wording.running(Bundle.CaseloadMaker_title(), subtitle),
                List.of(), "", List.of(), sections, List.of(Bundle.CaseloadMaker_foot(Wording.day(Now.today()), info.therapist()),
                        names ? Bundle.CaseloadMaker_names() : Bundle.CaseloadMaker_initials()), Wording.pageOf(), Bundle.CaseloadMaker_title(),
                info.therapist(), Now.instant());
    }

    /** Notes that it was made, printed or looked at. Any thread. */
    public static void note(OpenPractice practice, Action action) {
        practice.audit().note(action, new ItemRef(KIND, practice.info().practiceId()), 0);
    }
}
