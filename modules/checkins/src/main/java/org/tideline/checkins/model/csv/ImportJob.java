package org.tideline.checkins.model.csv;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Validation;
import org.tideline.storage.api.OpenPractice;
import org.tideline.unattended.spi.Arguments;
import org.tideline.unattended.spi.UnattendedJob;
import org.tideline.unattended.spi.WorkFailed;
import org.tideline.unattended.spi.WrongCall;

/**
 * {@code --import-checkins FILE}. Everything the file's header can tell is checked before the practice is opened. Rows
 * that stay out are named on standard error by line number and reason, without a word from the file.
 */
@ServiceProvider(service = UnattendedJob.class)
@Messages({
    "JOB_import=brings in check-ins from a CSV file", "JOB_map=says which column is what, where the headings do not",
    "JOB_startDate=the day that day 0 of the file stands for",
    "JOB_oneCase=--import-checkins takes one --case at most.",
    "JOB_caseTwice=A column of this file says which case its rows belong to. Leave --case out.",
    "# {0} - what is missing", "JOB_sayMap={0} Say it with --map field=column.",
    "JOB_sayStart=This file counts days. Say which day its day 0 is with --start-date YYYY-MM-DD.",
    "JOB_sayCase=No column says which case the rows belong to. Name the case with --case, or the column with --map case=column.",
    "JOB_sayOrder=The days in this file can be read two ways, day first or month first. Write them as YYYY-MM-DD. Nothing was brought in.",
    "# {0} - the case", "JOB_noCase=This practice has no case {0}. Nothing was brought in.",
    "JOB_stopped=Stopped. Nothing was brought in.",
    "# {0} - line number", "# {1} - reason", "JOB_line=line {0}: {1}",
    "# {0} - check-ins", "JOB_in={0,choice,0#No check-in is new|1#1 check-in came in|1<{0,number,integer} check-ins came in}",
    "# {0} - cases", "# {1} - people", "JOB_made=, with {0,choice,0#no new case|1#1 new case|1<{0,number,integer} new cases} and {1,choice,0#no new person|1#1 new person|1<{1,number,integer} new people}",
    "# {0} - rows", "JOB_here={0,choice,0#No row was here already|1#1 row was here already|1<{0,number,integer} rows were here already}.",
    "# {0} - rows", "JOB_aside={0,choice,0#No row was set aside|1#1 row was set aside|1<{0,number,integer} rows were set aside}.",
    "# {0} - fields and columns", "JOB_taken=Taken: {0}.",
    "# {0} - field", "# {1} - column", "JOB_pair={0} from {1}",
    "# {0} - columns", "JOB_notTaken=Not taken: {0}."
})
public final class ImportJob implements UnattendedJob {
    private static final Option FILE = new Option("import-checkins", "FILE");
    private static final Option MAP = new Option("map", "FIELD=COLUMN,...");
    private static final Option START = new Option("start-date", "YYYY-MM-DD");
    private static final int ORDER = 10;

    @Override
    public Option trigger() {
        return FILE;
    }

    @Override
    public Set<Option> arguments() {
        return Set.of(MAP, START);
    }

    @Override
    public Set<String> shared() {
        return Set.of("case");
    }

    @Override
    public String describe() {
        return Bundle.JOB_import();
    }

    @Override
    public String describe(Option argument) {
        return argument.equals(MAP) ? Bundle.JOB_map() : Bundle.JOB_startDate();
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** A file with its mapping, as far as the call and the headings tell. */
    private record Prepared(CsvFile file, ColumnMapping mapping) {
    }

    @Override
    public void check(Arguments arguments) throws WrongCall, WorkFailed {
        if (arguments.cases().size() > 1) {
            throw new WrongCall(Bundle.JOB_oneCase());
        }
        try {
            arguments.value(MAP.name()).ifPresent(ColumnMapping::parse);
        } catch (IllegalArgumentException e) {
            throw new WrongCall(e.getMessage());
        }
        prepare(arguments);
    }

    private static Prepared prepare(Arguments arguments) throws WrongCall, WorkFailed {
        Path path = arguments.path(FILE.name()).orElseThrow();
        try {
            CsvFile file = CsvFile.open(path);
            List<FileRow> first = new ArrayList<>();
            // A taste of the values tells days from day numbers, and the order of day and month.
            file.rows(Progress.NONE, row -> {
                if (first.size() < 20) {
                    first.add(row);
                }
            });
            ColumnMapping mapping = ColumnMapping.guess(file.header(), first);
            Optional<String> map = arguments.value(MAP.name());
            if (map.isPresent()) {
                mapping = mapping.told(map.get(), file.header());
            }
            Optional<LocalDate> start = arguments.day(START.name());
            if (start.isPresent()) {
                mapping = mapping.from(start.get());
            }
            if (mapping.has(ImportField.DATE)) {
                mapping = mapping.ordered(Survey.hints(file, mapping, Progress.NONE).order());
            }
            if (mapping.has(ImportField.CASE) && !arguments.cases().isEmpty()) {
                throw new WrongCall(Bundle.JOB_caseTwice());
            }
            refuse(Readiness.of(mapping, !arguments.cases().isEmpty(), true));
            return new Prepared(file, mapping);
        } catch (FileTrouble e) {
            throw new WorkFailed(e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new WrongCall(e.getMessage());
        } catch (Progress.Cancelled e) {
            throw new WorkFailed(Bundle.JOB_stopped());
        }
    }

    private static void refuse(Validation found) throws WrongCall, WorkFailed {
        if (found.ok()) {
            return;
        }
        Validation.Problem problem = found.problems().get(0);
        switch (problem.field()) {
            case Readiness.DAY_ZERO -> throw new WrongCall(Bundle.JOB_sayStart());
            case Readiness.CASE -> throw new WrongCall(Bundle.JOB_sayCase());
            case Readiness.ORDER -> throw new WorkFailed(Bundle.JOB_sayOrder());
            default -> throw new WorkFailed(Bundle.JOB_sayMap(problem.message()));
        }
    }

    @Override
    public String run(Arguments arguments, OpenPractice practice, Progress progress) throws WorkFailed {
        try {
            Prepared prepared = prepare(arguments);
            ColumnMapping mapping = prepared.mapping();
            Imports.Target target = Imports.Target.FILE;
            if (!mapping.has(ImportField.CASE)) {
                Case into = find(practice, arguments.cases().get(0));
                refuse(Readiness.of(mapping, true, into.people().size() == 1));
                target = new Imports.Target(into.id(), java.util.Map.of());
            }
            Imports.Outcome outcome = practice.service(Imports.class).bringIn(prepared.file(), mapping, target,
                    row -> arguments.problem(Bundle.JOB_line(Long.toString(row.row().line()), row.plain())), progress);
            return summary(outcome, mapping, prepared.file().header());
        } catch (FileTrouble | WrongCall e) {
            throw new WorkFailed(e.getMessage());
        } catch (Progress.Cancelled e) {
            throw new WorkFailed(Bundle.JOB_stopped());
        }
    }

    private static Case find(OpenPractice practice, String wanted) throws WorkFailed {
        return practice.service(Cases.class).all().stream()
                .filter(c -> c.code().equalsIgnoreCase(wanted) || Long.toString(c.id()).equals(wanted)).findFirst()
                .orElseThrow(() -> new WorkFailed(Bundle.JOB_noCase(wanted.toUpperCase(Locale.ROOT))));
    }

    private static String summary(Imports.Outcome outcome, ColumnMapping mapping, List<String> header) {
        List<String> lines = new ArrayList<>();
        Judge.Tally tally = outcome.tally();
        lines.add(Bundle.JOB_in(tally.comeIn())
                + (outcome.newPeople() == 0 ? "" : Bundle.JOB_made(outcome.newCases(), outcome.newPeople())) + ".");
        lines.add(Bundle.JOB_here(tally.here()));
        lines.add(Bundle.JOB_aside(tally.stayOut()));
        lines.add(Bundle.JOB_taken(mapping.columns().entrySet().stream()
                .map(m -> Bundle.JOB_pair(m.getKey().code(), header.get(m.getValue()))).collect(Collectors.joining(", "))));
        List<String> left = mapping.notTaken(header);
        if (!left.isEmpty()) {
            lines.add(Bundle.JOB_notTaken(String.join(", ", left)));
        }
        return String.join("\n", lines);
    }
}
