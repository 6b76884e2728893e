package org.tideline.checkins.model.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.SafeCell;

/**
 * Rows that stay out, as a CSV file: line number, reason, and the fields as they stood, so that they can be mended and
 * brought in again. Written beside its place and moved there when it is whole.
 */
public final class RejectsFile implements AutoCloseable {
    private final Path to;
    private final Path part;
    private final CsvWriter csv;
    private boolean whole;

    /** Begins the file with its header. */
    @Messages({"REJECTS_line=line", "REJECTS_reason=reason"})
    public RejectsFile(Path to, List<String> header) throws IOException {
        this.to = to.toAbsolutePath();
        part = Files.createTempFile(this.to.getParent(), "rows", ".part");
        csv = CsvWriter.builder().build(part, StandardCharsets.UTF_8);
        List<String> first = new ArrayList<>(List.of(Bundle.REJECTS_line(), Bundle.REJECTS_reason()));
        header.forEach(h -> first.add(SafeCell.of(h)));
        csv.writeRecord(first);
    }

    /** Adds a row. */
    public void add(SetAside row) {
        List<String> fields = new ArrayList<>(List.of(Long.toString(row.row().line()), SafeCell.of(row.reason())));
        row.row().fields().forEach(f -> fields.add(SafeCell.of(f)));
        csv.writeRecord(fields);
    }

    /** Says that all rows are in; {@link #close} then moves the file to its place. */
    public void finish() {
        whole = true;
    }

    @Override
    public void close() throws IOException {
        csv.close();
        if (whole) {
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(part);
        }
    }
}
