package org.tideline.unattended.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.TableExport;
import org.tideline.storage.api.TableImport;
import org.tideline.storage.api.TableImport.Imported;
import org.tideline.unattended.spi.Arguments;
import org.tideline.unattended.spi.UnattendedJob;
import org.tideline.unattended.spi.WorkFailed;
import org.tideline.unattended.spi.WrongCall;

/** {@code --import-data DIR}: takes what {@code --export-data} wrote into an empty practice, all of it or nothing. */
@ServiceProvider(service = UnattendedJob.class)
@Messages({
    "HELP_importData=takes what --export-data wrote into an empty practice, or with --create into a new one",
    "# {0} - folder", "# {1} - name of a file",
    "MSG_ImportNone=There is no export in this folder: {0} holds no {1}. Nothing was changed.",
    "MSG_ImportDemo=--import-data needs an empty practice, and the sample practice is not empty.",
    "MSG_ImportCancelled=The import was given up. Nothing was changed.",
    "# {0} - tables", "# {1} - rows", "# {2} - folder",
    "SAY_TakenIn={1,choice,0#No records|1#1 record|1<{1,number,integer} records} in {0,choice,1#1 table|1<{0,number,integer} tables}, taken in from {2}",
    "SAY_TakenInWhole=Nothing was left out of the export.",
    "# {0} - columns",
    "SAY_TakenInWithout=Not in the export, because they are sealed, and empty now: {0}",
    "# {0} - parts",
    "SAY_TakenInElsewhere=Taken in, though the part they belong to is not installed here: {0}"
})
public final class ImportData implements UnattendedJob {
    private static final String NAME = "import-data";

    @Override
    public Option trigger() {
        return new Option(NAME, "DIR");
    }

    /** Before files of other programs, which go into what is there then. */
    @Override
    public int order() {
        return 9;
    }

    @Override
    public String describe() {
        return Bundle.HELP_importData();
    }

    @Override
    public void check(Arguments arguments) throws WrongCall, WorkFailed {
        if (arguments.has(Options.DEMO)) {
            throw new WrongCall(Bundle.MSG_ImportDemo());
        }
        Path folder = folder(arguments);
        if (!Files.isRegularFile(folder.resolve(TableExport.MANIFEST))) {
            throw new WorkFailed(Bundle.MSG_ImportNone(folder, TableExport.MANIFEST));
        }
    }

    @Override
    public String run(Arguments arguments, OpenPractice practice, Progress progress) throws WorkFailed {
        Path folder = folder(arguments);
        try {
            return summary(TableImport.read(practice, folder, progress), folder);
        } catch (Trouble e) {
            throw new WorkFailed(e.getMessage());
        } catch (Progress.Cancelled e) {
            throw new WorkFailed(Bundle.MSG_ImportCancelled());
        }
    }

    private static String summary(List<Imported> tables, Path folder) {
        List<String> lines = new ArrayList<>();
        lines.add(Bundle.SAY_TakenIn(tables.size(), tables.stream().mapToLong(Imported::rows).sum(), folder));
        List<String> leftOut = tables.stream().flatMap(table -> table.leftOut().stream().map(column -> table.name() + "." + column)).toList();
        lines.add(leftOut.isEmpty() ? Bundle.SAY_TakenInWhole() : Bundle.SAY_TakenInWithout(String.join(", ", leftOut)));
        TreeSet<String> elsewhere = new TreeSet<>();
        tables.stream().filter(table -> !table.installed()).forEach(table -> elsewhere.add(table.owner()));
        if (!elsewhere.isEmpty()) {
            lines.add(Bundle.SAY_TakenInElsewhere(String.join(", ", elsewhere)));
        }
        return String.join("\n", lines);
    }

    private static Path folder(Arguments arguments) {
        return arguments.path(NAME).orElseThrow();
    }
}
