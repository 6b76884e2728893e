package org.tideline.storage.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tideline.core.api.Progress;
import org.tideline.storage.engine.TableFiles;

/**
 * Writes every declared table into a folder in open formats, without knowing any of them: {@code <table>.csv}
 * (RFC 4180), {@code <table>.json} and one {@link #MANIFEST}, which counts the rows, gives each file's SHA-256 and
 * names what was left out. Tables of a part that is not installed are written too.
 */
public final class TableExport {
    /** The file that says what the export holds. */
    public static final String MANIFEST = "manifest.json";

    private TableExport() {
    }

    /**
     * One table as written.
     *
     * @param name      the table
     * @param owner     the part it belongs to
     * @param installed whether that part is installed
     * @param rows      how many rows were written
     * @param leftOut   sealed columns that were left out
     */
    public record Exported(String name, String owner, boolean installed, long rows, List<String> leftOut) {
        public Exported {
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Writes the files; those of an earlier export are replaced. Rows of imports that are not published are not
     * written. The export is entered in the audit chain. Worker thread.
     *
     * @param folder where to; made if it is missing
     * @param sealed whether sealed columns are written too
     * @return what was written, in the order of the tables
     * @throws IOException        if a file cannot be written; the files of this export are taken away again
     * @throws Progress.Cancelled if it was cancelled; likewise
     */
    public static List<Exported> write(OpenPractice practice, Path folder, boolean sealed, Progress progress)
            throws IOException, Progress.Cancelled {
        return TableFiles.write(practice, folder, sealed, progress);
    }
}
