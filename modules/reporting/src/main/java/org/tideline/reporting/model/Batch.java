package org.tideline.reporting.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.Period;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportKind;
import org.tideline.storage.api.OpenPractice;

/**
 * Makes one kind of report for many cases, into a folder. What cannot be made is passed over with its reason, and the
 * rest goes on. A file of the same name is replaced as a whole or not at all. Nobody is asked about any single one, so
 * a member's own report holds less than one made by itself, and is not made where each is worked with alone
 * ({@link Report#bulk}). Worker thread.
 */
@Messages({
    "# {0} - case", "NoCaseCalled=There is no case {0} in this practice.",
    "# {0} - folder", "FolderNotWritable=The reports could not be written to {0}. Choose a folder that can be written to."
})
public final class Batch {
    private static final int NOTE_EVERY = 50;
    private final OpenPractice practice;
    private final ReportMaker maker;
    private final Path folder;
    private final List<ReportMaker.Made> noted = new ArrayList<>();
    private final List<Missed> missed = new ArrayList<>();
    private int made;

    private Batch(OpenPractice practice, ReportMaker maker, Path folder) {
        this.practice = practice;
        this.maker = maker;
        this.folder = folder;
    }

    /**
     * A case of which no report was made.
     *
     * @param code    its code
     * @param title   the names they go by, for the screen alone
     * @param reason  why, in words for the therapist
     * @param trouble whether something went wrong, rather than there being no such report
     */
    public record Missed(String code, String title, String reason, boolean trouble) {
    }

    /**
     * What a batch did.
     *
     * @param made      how many files it wrote
     * @param missed    cases passed over, each once for each reason
     * @param cancelled whether it was stopped before all cases were done; what is written stays
     */
    public record Outcome(int made, List<Missed> missed, boolean cancelled) {
        public Outcome {
            missed = List.copyOf(missed);
        }
    }

    /**
     * The cases of a batch, by their codes; the whole caseload but what is ended if none is named.
     *
     * @throws Trouble if a named case is not there
     */
    public static List<Case> cases(OpenPractice practice, List<String> named) throws Trouble {
        List<Case> all = practice.service(Cases.class).all().stream().sorted(Comparator.comparing(Case::code)).toList();
        if (named.isEmpty()) {
            return all.stream().filter(c -> c.status() != CaseStatus.ENDED).toList();
        }
        List<Case> chosen = new ArrayList<>();
        for (String name : named) {
            chosen.add(all.stream().filter(c -> c.code().equalsIgnoreCase(name) || Long.toString(c.id()).equals(name)).findFirst()
                    .orElseThrow(() -> new Trouble(Bundle.NoCaseCalled(name))));
        }
        return chosen;
    }

    /**
     * Makes the reports.
     *
     * @throws Trouble if the folder cannot be written
     */
    public static Outcome run(OpenPractice practice, ReportMaker maker, List<Case> cases, ReportKind kind, Period period,
                              Path folder, Progress progress) throws Trouble {
        Batch batch = new Batch(practice, maker, folder);
        try {
            Files.createDirectories(folder);
            int done = 0;
            for (Case of : cases) {
                if (progress.cancelled()) {
                    return new Outcome(batch.made, batch.missed, true);
                }
                batch.of(of, kind, period);
                progress.at(++done, cases.size());
            }
            return new Outcome(batch.made, batch.missed, false);
        } catch (IOException e) {
            throw new Trouble(Bundle.FolderNotWritable(folder), e);
        } finally {
            batch.enter();
        }
    }

    private void enter() throws Trouble {
        ReportMaker.enter(practice, noted);
        noted.clear();
    }

    private void of(Case of, ReportKind kind, Period period) throws IOException {
        List<Report> reports = reports(of, kind, period);
        if (reports.isEmpty()) {
            missed(new Missed(of.code(), of.title(), Bundle.NoOwnReport(), false));
        }
        for (Report report : reports) {
            one(of, ReportMaker.asSetUp(practice, of, report));
        }
    }

    /** The reports of one kind that are tried of a case; of some there are none. */
    private static List<Report> reports(Case of, ReportKind kind, Period period) {
        if (kind != ReportKind.MEMBER) {
            return List.of(new Report(of.id(), kind, 0, period, Map.of()).inBulk());
        }
        return Composer.readers(of, kind).stream().map(reader -> Report.member(of.id(), reader.person(), period).inBulk()).toList();
    }

    /** How many files of these names are in the folder already, and would be replaced. Worker thread. */
    public static int replaced(List<Case> cases, ReportKind kind, Path folder) {
        return (int) cases.stream().filter(of -> Composer.inBulk(of, kind)).flatMap(of -> reports(of, kind, Period.ALL).stream()
                .map(report -> ReportMaker.fileName(of, report))).filter(name -> Files.exists(folder.resolve(name))).count();
    }

    /** Each case once for each reason, however many of its members it holds for. */
    private void missed(Missed one) {
        if (!missed.contains(one)) {
            missed.add(one);
        }
    }

    private void one(Case of, Report report) throws IOException {
        try {
            ReportMaker.Made file = maker.make(practice, report);
            write(folder.resolve(file.fileName()), file.pdf());
            made++;
            noted.add(file);
            if (noted.size() >= NOTE_EVERY) {
                enter();
            }
        } catch (Trouble e) {
            missed(new Missed(of.code(), of.title(), e.getMessage(), !(e instanceof NotMade)));
        }
    }

    /**
     * Makes one report, now, and keeps it in a file; gives back what was entered of it.
     *
     * @param password to open the file with, or empty: then it is archivable
     * @throws Trouble if it cannot be made, or the place cannot be written; then nothing is left of it
     */
    public static Releases.Made save(OpenPractice practice, ReportMaker maker, Report report, Path file, String password) throws Trouble {
        ReportMaker.Made made = maker.make(practice, report);
        ReportMaker.Made kept = password.isEmpty() ? made : made.protectedBy(password);
        keep(file, kept.pdf());
        return ReportMaker.enter(practice, List.of(kept)).get(0);
    }

    /**
     * Keeps a page in a file.
     *
     * @throws Trouble if the place cannot be written; then nothing is left of it
     */
    public static void keep(Path file, byte[] pdf) throws Trouble {
        try {
            write(file, pdf);
        } catch (IOException e) {
            throw new Trouble(Bundle.FolderNotWritable(file.toAbsolutePath().getParent()), e);
        }
    }

    /**
     * Writes a report as a whole or not at all, in place of one of the same name.
     *
     * @throws IOException if the place cannot be written; then nothing is left of it
     */
    private static void write(Path file, byte[] pdf) throws IOException {
        Path parts = Files.createTempFile(file.toAbsolutePath().getParent(), ".tideline-", ".part");
        try {
            Files.write(parts, pdf);
            Files.move(parts, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(parts);
        }
    }
}
