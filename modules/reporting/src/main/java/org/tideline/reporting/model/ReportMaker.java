package org.tideline.reporting.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.page.PagePrinter;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;

/**
 * Makes reports: composed, printed, and noted in the audit chain once they are kept somewhere. Made is not given.
 * Worker thread.
 */
public final class ReportMaker {
    /** Shared, because it holds nothing but the fonts. */
    private static final class Shared {
        static final PagePrinter PRINTER = new PagePrinter();
    }

    private final Composer composer;

    /** The one printer of the program. */
    static PagePrinter printer() {
        return Shared.PRINTER;
    }

    /** Makes reports of the sections in the global lookup. */
    public ReportMaker() {
        this(new Composer());
    }

    /** @param composer puts the reports together */
    public ReportMaker(Composer composer) {
        this.composer = composer;
    }

    /**
     * A report as a file, in memory.
     *
     * @param report   which one
     * @param fileName name of the file: case, kind and day, nobody's name
     * @param pdf      its bytes
     */
    public record Made(Report report, String fileName, byte[] pdf) {
    }

    /**
     * Makes a report in memory; for a preview this is all.
     *
     * @throws NotMade if there is no such report of this case
     * @throws Trouble if it cannot be made; the message says why
     */
    public Made make(OpenPractice practice, Report report) throws Trouble {
        Case of = practice.service(Cases.class).find(report.caseId()).orElseThrow(() -> new Trouble(Bundle.NoSuchCase()));
        return new Made(report, fileName(of, report), Shared.PRINTER.print(composer.compose(practice, report)));
    }

    /** Notes in the audit chain that these reports were made. */
    public static void note(OpenPractice practice, Collection<Report> made) {
        if (!made.isEmpty()) {
            practice.database().write(tx -> {
                made.forEach(report -> tx.audit(Action.MADE, ref(report), report.caseId()));
                return null;
            });
        }
    }

    /** Notes in the audit trail that the pages of this report were looked at. Any thread. */
    public static void noteViewed(OpenPractice practice, Report report) {
        practice.audit().note(Action.VIEWED, ref(report), report.caseId());
    }

    /** The kind of the item that stands for such a report. */
    static String kind(ReportKind kind) {
        return "reporting." + kind.name().toLowerCase(Locale.ROOT);
    }

    private static ItemRef ref(Report report) {
        return new ItemRef(kind(report.kind()), report.kind() == ReportKind.MEMBER ? report.person() : report.caseId());
    }

    /** Case, kind and day; a member's by the place in the members' own order. */
    public static String fileName(Case of, Report report) {
        List<Long> people = of.people().stream().map(Member::person).toList();
        String member = report.kind() == ReportKind.MEMBER ? "-" + (people.indexOf(report.person()) + 1) : "";
        return of.code() + "-" + report.kind().name().toLowerCase(Locale.ROOT) + member + "-" + Now.today() + ".pdf";
    }
}
