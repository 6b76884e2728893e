package org.tideline.storage.api;

import java.nio.file.Path;
import java.util.List;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.engine.WholeImport;

/**
 * Takes what {@link TableExport} wrote into an empty practice, without knowing any table: also those of a part that is not
 * installed. The practice becomes the one that was exported: same records, same ids, same audit chain, whose digests,
 * salts and links are carried and checked, with codes of this practice, and a new incarnation.
 */
public final class TableImport {
    private TableImport() {
    }

    /**
     * One table as taken in.
     *
     * @param name      the table
     * @param owner     the part it belongs to
     * @param installed whether that part is installed
     * @param rows      how many rows were taken in
     * @param leftOut   sealed columns that were not in the export, and are empty now
     */
    public record Imported(String name, String owner, boolean installed, long rows, List<String> leftOut) {
        public Imported {
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Takes the export in, whole or not at all, in one transaction. Services of the practice may still hold what they read
     * before: a window closes the practice and opens it again afterwards. Worker thread; one row is in memory at a time.
     *
     * @param folder where the export lies, as it was written
     * @return what was taken in, in the order of the export
     * @throws Trouble            in words if the practice is not empty, or the export is not whole, was changed, or is of
     *                            another edition; the practice is as it was
     * @throws Progress.Cancelled if it was cancelled; likewise
     */
    public static List<Imported> read(OpenPractice practice, Path folder, Progress progress) throws Trouble, Progress.Cancelled {
        return WholeImport.read(practice, folder, progress);
    }
}
