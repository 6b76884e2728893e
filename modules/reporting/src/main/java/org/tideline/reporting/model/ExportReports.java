package org.tideline.reporting.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.api.ReportKind;
import org.tideline.storage.api.OpenPractice;
import org.tideline.unattended.spi.Arguments;
import org.tideline.unattended.spi.UnattendedJob;
import org.tideline.unattended.spi.WorkFailed;
import org.tideline.unattended.spi.WrongCall;

/** {@code --export-reports DIR}: reports of the caseload as PDF, without a display. */
@Messages({
    "ExportReportsHelp=PDF reports of the caseload, or of the cases of --case, in DIR; none for clients where each is worked with alone",
    "NoFolder=--export-reports needs a folder for the reports.",
    "ReportHelp=couple (the default), member (holds what is joint, and what they marked also on paper) or therapist",
    "# {0} - what was given", "NoSuchReport=--report does not know \u201C{0}\u201D. It takes couple, member or therapist.",
    "# {0} - folder", "NotAFolder={0} is not a folder. Nothing was changed.",
    "# {0} - folder", "CannotWriteFolder={0} cannot be written to. Nothing was changed.",
    "# {0} - how many", "# {1} - folder", "ReportsMade={0,choice,0#No report|1#1 report|1<{0} reports} made in {1}.",
    "# {0} - how many", "CasesNotMade={0,choice,1#1 case|1<{0} cases} not made.",
    "NoneMade=No report could be made."
})
@ServiceProvider(service = UnattendedJob.class)
public final class ExportReports implements UnattendedJob {
    private static final Option TRIGGER = new Option("export-reports", "DIR");
    private static final Option REPORT = new Option("report", "couple|member|therapist");
    private static final int ORDER = 40;

    @Override
    public Option trigger() {
        return TRIGGER;
    }

    @Override
    public Set<Option> arguments() {
        return Set.of(REPORT);
    }

    @Override
    public Set<String> shared() {
        return Set.of("case", "from", "to");
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String describe() {
        return Bundle.ExportReportsHelp();
    }

    @Override
    public String describe(Option option) {
        return Bundle.ReportHelp();
    }

    @Override
    public void check(Arguments arguments) throws WrongCall, WorkFailed {
        kind(arguments);
        arguments.period();
        Path folder = arguments.path(TRIGGER.name()).orElseThrow(() -> new WrongCall(Bundle.NoFolder())).toAbsolutePath();
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        if (there == null || !Files.isDirectory(there)) {
            throw new WorkFailed(Bundle.NotAFolder(there == null ? folder : there));
        }
        if (!Files.isWritable(there)) {
            throw new WorkFailed(Bundle.CannotWriteFolder(there));
        }
    }

    @Override
    public String run(Arguments arguments, OpenPractice practice, Progress progress) throws WorkFailed {
        try {
            Path folder = arguments.path(TRIGGER.name()).orElseThrow();
            Batch.Outcome outcome = Batch.run(practice, new ReportMaker(), Batch.cases(practice, arguments.cases()),
                    kind(arguments), arguments.period(), folder, progress);
            List<Batch.Missed> trouble = outcome.missed().stream().filter(Batch.Missed::trouble).toList();
            trouble.forEach(m -> arguments.problem(m.code() + ": " + m.reason()));
            if (outcome.made() == 0 && !trouble.isEmpty()) {
                throw new WorkFailed(Bundle.NoneMade());
            }
            String made = Bundle.ReportsMade(outcome.made(), folder);
            long cases = outcome.missed().stream().map(Batch.Missed::code).distinct().count();
            return cases == 0 ? made : made + System.lineSeparator() + Bundle.CasesNotMade(cases);
        } catch (WrongCall | Trouble e) {
            throw new WorkFailed(e.getMessage());
        }
    }

    private static ReportKind kind(Arguments arguments) throws WrongCall {
        String name = arguments.value(REPORT.name()).orElse("couple");
        try {
            return ReportKind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new WrongCall(Bundle.NoSuchReport(name));
        }
    }
}
