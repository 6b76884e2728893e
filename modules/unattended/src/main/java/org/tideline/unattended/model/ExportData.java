package org.tideline.unattended.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.storage.api.StorageException;
import org.tideline.storage.api.TableExport;
import org.tideline.unattended.spi.Arguments;
import org.tideline.unattended.spi.DataPart;
import org.tideline.unattended.spi.UnattendedJob;
import org.tideline.unattended.spi.WorkFailed;

/**
 * {@code --export-data DIR}: every declared table, and what the features add to them, in open formats. It is all
 * there or nothing is: after a failure the folder is as it was found.
 */
@ServiceProvider(service = UnattendedJob.class)
@Messages({
    "HELP_includeSealed=psychotherapy notes and safety records too, with --export-data",
    "HELP_exportData=the record in open formats, CSV and JSON, the numbers of the charts included, into a new or empty folder",
    "# {0} - folder",
    "MSG_ExportNotEmpty=Nothing was written: this folder is not empty, or is a file: {0}. Name an empty folder or a new one.",
    "# {0} - folder",
    "MSG_ExportInPractice=Nothing was written: this folder lies in the practice\u2019s own folder, or holds it: {0}. Name another.",
    "# {0} - folder",
    "MSG_ExportUnwritable=Nothing was written: this folder cannot be made or written to: {0}. Name another, or change its permissions.",
    "# {0} - folder",
    "MSG_ExportFailed=The export could not be finished, and nothing of it was kept: {0}. Perhaps the disk is full.",
    "# {0} - tables", "# {1} - rows", "# {2} - folder",
    "SAY_Tables={1,choice,0#No records|1#1 record|1<{1,number,integer} records} in {0,choice,1#1 table|1<{0,number,integer} tables}, written to {2}",
    "# {0} - file", "# {1} - rows",
    "SAY_Part={0}: {1,choice,0#no rows|1#1 row|1<{1,number,integer} rows}",
    "SAY_NothingLeftOut=Nothing was left out.",
    "# {0} - columns",
    "SAY_LeftOut=Left out, because they are sealed: {0}",
    "# {0} - parts",
    "SAY_NotInstalled=Written, though the part they belong to is not installed here: {0}",
    "SAY_Unencrypted=These files are not encrypted. Keep them where only you can read them."
})
public final class ExportData implements UnattendedJob {
    private static final String NAME = "export-data";
    private static final String SEALED = "include-sealed";

    private final List<? extends DataPart> parts;

    /** Made by the lookup; all data parts that are installed take part. */
    public ExportData() {
        this(Lookup.getDefault().lookupAll(DataPart.class));
    }

    ExportData(Collection<? extends DataPart> parts) {
        this.parts = parts.stream().sorted(Comparator.comparing(DataPart::file)).toList();
    }

    @Override
    public Option trigger() {
        return new Option(NAME, "DIR");
    }

    @Override
    public Set<Option> arguments() {
        return Set.of(new Option(SEALED, null));
    }

    @Override
    public String describe(Option argument) {
        return Bundle.HELP_includeSealed();
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String describe() {
        return Bundle.HELP_exportData();
    }

    @Override
    public void check(Arguments arguments) throws WorkFailed {
        Path folder = folder(arguments);
        if (!arguments.has(Options.DEMO)) {
            apart(folder, arguments.path(Options.PRACTICE).orElseGet(Practices::defaultFolder));
        }
        free(folder);
        Path missing = Folders.firstMissing(folder.toAbsolutePath());
        Path there = missing == null ? folder : missing.getParent();
        if (!Files.isDirectory(there) || !Files.isWritable(there)) { // said before the practice is opened, which touches its files
            throw new WorkFailed(Bundle.MSG_ExportUnwritable(folder));
        }
    }

    private static void free(Path folder) throws WorkFailed {
        try {
            if (!Folders.free(folder)) {
                throw new WorkFailed(Bundle.MSG_ExportNotEmpty(folder));
            }
        } catch (IOException e) {
            throw new WorkFailed(Bundle.MSG_ExportUnwritable(folder));
        }
    }

    /** Open files have no place inside a practice, nor a practice inside them: what fails here empties its folder. */
    private static void apart(Path folder, Path practice) throws WorkFailed {
        if (Folders.touch(folder, practice)) {
            throw new WorkFailed(Bundle.MSG_ExportInPractice(folder));
        }
    }

    @Override
    public String run(Arguments arguments, OpenPractice practice, Progress progress) throws WorkFailed {
        Path folder = folder(arguments);
        // Asked again: jobs before this one, and the making of the practice, may have put something there.
        apart(folder, practice.folder());
        free(folder);
        Path first = Folders.firstMissing(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new WorkFailed(Bundle.MSG_ExportUnwritable(folder));
        }
        if (!Files.isWritable(folder)) {
            throw new WorkFailed(Bundle.MSG_ExportUnwritable(folder));
        }
        boolean whole = false;
        try {
            String summary = write(practice, folder, arguments.has(SEALED), progress);
            whole = true;
            return summary;
        } catch (IOException | StorageException | Progress.Cancelled e) {
            throw new WorkFailed(Bundle.MSG_ExportFailed(folder));
        } finally {
            if (!whole) {
                Folders.empty(folder);
                if (first != null) {
                    Folders.remove(first);
                }
            }
        }
    }

    private String write(OpenPractice practice, Path folder, boolean sealed, Progress progress)
            throws IOException, Progress.Cancelled {
        List<TableExport.Exported> tables = TableExport.write(practice, folder, sealed, progress);
        List<String> lines = new ArrayList<>();
        lines.add(Bundle.SAY_Tables(tables.size(), tables.stream().mapToLong(TableExport.Exported::rows).sum(), folder));
        for (DataPart part : parts) {
            lines.add(Bundle.SAY_Part(part.file(), part.write(practice, folder.resolve(part.file()), progress)));
        }
        List<String> leftOut = tables.stream()
                .flatMap(table -> table.leftOut().stream().map(column -> table.name() + "." + column)).toList();
        lines.add(leftOut.isEmpty() ? Bundle.SAY_NothingLeftOut() : Bundle.SAY_LeftOut(String.join(", ", leftOut)));
        TreeSet<String> elsewhere = new TreeSet<>();
        tables.stream().filter(table -> !table.installed()).forEach(table -> elsewhere.add(table.owner()));
        if (!elsewhere.isEmpty()) {
            lines.add(Bundle.SAY_NotInstalled(String.join(", ", elsewhere)));
        }
        lines.add(Bundle.SAY_Unencrypted());
        return String.join("\n", lines);
    }

    private static Path folder(Arguments arguments) {
        return arguments.path(NAME).orElseThrow();
    }
}
