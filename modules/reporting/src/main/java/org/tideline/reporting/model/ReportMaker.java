package org.tideline.reporting.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportForm;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.page.PageImages;
import org.tideline.reporting.page.PagePrinter;
import org.tideline.reporting.page.Protect;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;

/**
 * Makes reports: composed, printed, and entered among what was made once they are kept somewhere. Made is not given.
 * Worker thread.
 */
@Messages({
    "NumberTaken=Other pages were made at the same moment and took the number of these. Make them again.",
    "NoFigures=There is no table in this report. Switch on a section with numbers. Nothing was made."})
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
     * @param composed what stands in it
     * @param number   the release number on its pages, 0 if they bear none
     * @param pages    how many pages
     */
    public record Made(Report report, String fileName, byte[] pdf, Composer.Composed composed, int number, int pages) {
        /** The same, to be opened with a password alone; it is not archivable any more. */
        Made protectedBy(String password) {
            try {
                return new Made(report, fileName, Protect.with(pdf, password), composed, number, pages);
            } catch (IOException e) {
                throw new IllegalStateException("The pages could not be protected: " + e.getClass().getName(), e);
            }
        }

        /** As it is entered among what was made. */
        Releases.Made entry() {
            try {
                return new Releases.Made(Ids.next(), number, report.caseId(), report.kind(), report.form(), report.person(), composed.readers(),
                        composed.recipient(), composed.authority(), Now.instant(), pages,
                        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf)), fileName, composed.what(), null);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("There is no SHA-256 here", e);
            }
        }
    }

    /**
     * Makes a report in memory; for a preview this is all.
     *
     * @throws NotMade if there is no such report of this case
     * @throws Trouble if it cannot be made; the message says why
     */
    public Made make(OpenPractice practice, Report report) throws Trouble {
        int number = report.kind() == ReportKind.OUTSIDE ? practice.service(Releases.class).next() : 0;
        Composer.Composed composed = composer.compose(practice, report, number);
        byte[] pdf = Shared.PRINTER.print(composed.document());
        try {
            return new Made(report, fileName(composed.of(), report, number), pdf, composed, number, PageImages.count(pdf));
        } catch (IOException e) {
            throw new IllegalStateException("The pages could not be read back: " + e.getClass().getName(), e);
        }
    }

    /**
     * Makes the figures of a report as CSV, in memory.
     *
     * @throws Trouble if there is no such report of this case, or no table in it
     */
    public Made figures(OpenPractice practice, Report report) throws Trouble {
        Composer.Composed composed = composer.compose(practice, report, 0);
        if (!FiguresCsv.any(composed.document())) {
            throw new NotMade(Bundle.NoFigures());
        }
        String name = fileName(composed.of(), report, 0);
        return new Made(report, name.substring(0, name.length() - ".pdf".length()) + ".csv",
                ("\uFEFF" + FiguresCsv.of(composed.document())).getBytes(StandardCharsets.UTF_8), composed, 0, 0);
    }

    /**
     * Enters that these were made, and gives back what was entered.
     *
     * @throws Trouble if the number on one of them was taken meanwhile
     */
    public static List<Releases.Made> enter(OpenPractice practice, List<Made> made) throws Trouble {
        List<Releases.Made> entries = made.stream().map(Made::entry).toList();
        if (entries.isEmpty()) {
            return entries;
        }
        List<Releases.Made> entered = practice.service(Releases.class).enter(entries);
        if (entered.isEmpty()) {
            throw new Trouble(Bundle.NumberTaken());
        }
        return entered;
    }

    /** Notes in the audit trail that the pages of this report were looked at. Any thread. */
    public static void noteViewed(OpenPractice practice, Report report) {
        practice.audit().note(Action.VIEWED, ReportKinds.item(report.kind(), report.caseId(), report.person()), report.caseId());
    }

    /** Notes that they were printed: neither is given. */
    public static void notePrinted(OpenPractice practice, Report report) {
        practice.audit().note(Action.PRINTED, ReportKinds.item(report.kind(), report.caseId(), report.person()), report.caseId());
    }

    /** The report as it was set up for today's readers before, if it was. Worker thread. */
    static Report asSetUp(OpenPractice practice, Case of, Report report) {
        Set<Long> readers = report.kind() == ReportKind.MEMBER ? Set.of(report.person())
                : report.kind() == ReportKind.COUPLE ? Composer.persons(Composer.readers(of, ReportKind.COUPLE)) : Set.of();
        return readers.isEmpty() && report.kind() != ReportKind.THERAPIST ? report
                : report.set(practice.service(Setups.class).find(new Letters.Recipient(of.id(), report.kind(), readers), report.form()));
    }

    /** The name of the file before it is made. */
    public static String fileName(Case of, Report report) {
        return fileName(of, report, 0);
    }

    /** Case, kind and day; a member's by the place in the members' own order, what goes outside by its number. */
    private static String fileName(Case of, Report report, int number) {
        List<String> parts = new ArrayList<>(List.of(of.code(), report.kind().name().toLowerCase(Locale.ROOT)));
        if (report.kind() == ReportKind.MEMBER) {
            parts.add(Integer.toString(of.people().stream().map(Member::person).toList().indexOf(report.person()) + 1));
        }
        if (report.form() != ReportForm.COURSE) {
            parts.add(report.form().name().toLowerCase(Locale.ROOT));
        }
        if (number > 0) {
            parts.add(Wording.number(number));
        }
        parts.add(Now.today().toString());
        return String.join("-", parts) + ".pdf";
    }
}
