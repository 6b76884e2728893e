package org.tideline.reporting.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Now;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.model.Letters.Part;
import org.tideline.reporting.page.Document;
import org.tideline.reporting.page.Document.Fact;
import org.tideline.reporting.page.Document.Section;
import org.tideline.reporting.spi.Block;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.PracticeInfo;

/** Puts the words every report has round its sections: {@code reports.md} §6 and §8. For one report; worker thread. */
@Messages({
    "PagesClosing=In closing", "PagesFocus=Focus of the work", "PagesCourse=Course", "PagesPlan=Plan", "PagesHolds=What this does not hold",
    "PagesHoldsNot=It holds no session content beyond the above, no individual contact, no check-in ratings and no psychotherapy notes. "
            + "It is no assessment of fitness, parenting or custody, and it names no cause.",
    "PagesHoldsLess=It is no assessment of fitness, parenting or custody, and it names no cause.",
    "PagesDate=Date"})
final class Pages {
    private final OpenPractice practice;
    private final Report report;
    private final Composer.Addressed to;
    private final Case of;

    Pages(OpenPractice practice, Report report, Composer.Addressed to) {
        this.practice = practice;
        this.report = report;
        this.to = to;
        this.of = to.scope().of();
    }

    Document document(List<Section> found, int number, Locale locale) {
        PracticeInfo info = practice.info();
        boolean therapists = report.kind() == ReportKind.THERAPIST;
        boolean letter = report.kind() == ReportKind.OUTSIDE || report.form() == ReportForm.ATTENDANCE;
        List<String> opening = therapists || letter ? List.of() : words(ending() ? Part.END_OPENING : Part.OPENING);
        boolean draft = !therapists && !letter && opening.isEmpty();
        String title = Wording.titleOf(report, of, to.readers());
        String subtitle = Wording.subtitle(report, of, Wording.period(report.period(), of));
        List<Fact> facts = therapists ? facts() : to.outside() != null ? to.outside().facts() : List.of();
        List<String> footer = letter ? List.of(Wording.letterFoot(report, to.readers(), number, info.therapist()),
                Wording.letterHolds(report, to.readers().size())) : Wording.footer(report.kind(), of, to.readers(), draft, info.therapist());
        return new Document(info.paper(), locale, info.practice().isBlank() ? info.therapist() : info.practice(),
                Wording.practiceOf(report.kind(), info), Wording.mark(info), title, look(letter), subtitle, Wording.running(title, subtitle),
                opening, opening.isEmpty() ? "" : Wording.signature(info), facts, sections(found),
                letter ? List.of(Wording.signature(info), Bundle.PagesDate()) : List.of(), footer, Wording.pageOf(),
                Wording.fileTitle(report, of), info.therapist(), Now.instant(), report.large());
    }

    private boolean ending() {
        return report.form() == ReportForm.ENDING;
    }

    private Document.Look look(boolean letter) {
        return letter ? Document.Look.LETTER : report.kind() == ReportKind.THERAPIST ? Document.Look.SUMMARY : Document.Look.REPORT;
    }

    private List<Section> sections(List<Section> found) {
        List<Section> sections = new ArrayList<>(found);
        List<Block> all = found.stream().flatMap(s -> s.blocks().stream()).toList();
        if (report.kind() == ReportKind.OUTSIDE) {
            return report.form() == ReportForm.ATTENDANCE ? sections : letter(sections);
        }
        if (report.form() == ReportForm.ATTENDANCE) {
            return sections;
        }
        if (report.kind() != ReportKind.THERAPIST) {
            written(sections, sections.size(), "reporting.closing", Bundle.PagesClosing(), words(ending() ? Part.END_CLOSING : Part.CLOSING));
            if (all.stream().anyMatch(Block.Figure.class::isInstance)) {
                sections.add(fixed("reporting.read", Wording.howToReadTitle(), Wording.howToRead(report.kind(), others())));
            }
        }
        if (report.kind() == ReportKind.COUPLE) {
            sections.add(fixed("reporting.holds", Wording.inHereTitle(), Wording.inHere(to.readers().size())));
        }
        return sections;
    }

    /** For someone outside: what the therapist wrote, round what the records say. */
    private List<Section> letter(List<Section> sections) {
        boolean content = sections.stream().anyMatch(s -> s.id().equals("sessions.notes"));
        int at = sections.isEmpty() ? 0 : 1;
        at = written(sections, at, "reporting.focus", Bundle.PagesFocus(), words(Part.FOCUS));
        written(sections, at, "reporting.course", Bundle.PagesCourse(), words(Part.COURSE));
        written(sections, sections.size(), "reporting.plan", Bundle.PagesPlan(), words(Part.PLAN));
        sections.add(fixed("reporting.not-held", Bundle.PagesHolds(), content ? Bundle.PagesHoldsLess() : Bundle.PagesHoldsNot()));
        return sections;
    }

    /** The therapist's words as a section in that place, if there are any; then the next place. */
    private static int written(List<Section> sections, int at, String id, String title, List<String> words) {
        if (words.isEmpty()) {
            return at;
        }
        sections.add(at, fixed(id, title, String.join("\n", words)));
        return at + 1;
    }

    private List<String> words(Part part) {
        Letters.Recipient recipient = to.outside() != null ? to.outside().words(part)
                : new Letters.Recipient(of.id(), report.kind(), Composer.persons(to.readers())).of(part);
        return practice.service(Letters.class).find(recipient).stream().flatMap(letter -> letter.words().lines())
                .filter(line -> !line.isBlank()).map(String::strip).toList();
    }

    private List<String> others() {
        LocalDate today = Now.today();
        return of.people().stream().filter(m -> m.on(today) && m.person() != report.person()).map(Member::name).toList();
    }

    private static Section fixed(String id, String title, String words) {
        return new Section(id, title, List.of(new Block.Words(Block.Style.BODY, words, List.of())));
    }

    private List<Fact> facts() {
        String members = of.members().stream().map(Wording::member).collect(Collectors.joining("\n"));
        return List.of(new Fact(Wording.factMembers(), members), new Fact(Wording.factSince(), Wording.day(of.since())),
                new Fact(Wording.factStatus(), Wording.status(of.status())),
                new Fact(Wording.factFormat(), Wording.format(of.format())));
    }
}
