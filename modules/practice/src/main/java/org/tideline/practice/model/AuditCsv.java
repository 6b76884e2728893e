package org.tideline.practice.model;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.SafeCell;

/** The audit trail as a CSV file, written beside its place and moved there when it is whole. */
@Messages({
    "AuditCsv.cannot=The file could not be written, and nothing was left in its place. Choose another folder, or make room there."})
public final class AuditCsv {
    private static final List<String> HEAD = List.of("number", "at", "zone", "action", "done", "kind", "record", "id", "case");
    private static final int STEP = 500;

    private AuditCsv() {
    }

    /** Writes the rows. Worker thread. @throws Trouble if the file cannot be written */
    public static void write(Path file, List<AuditTrail.Row> rows, Progress progress) throws Trouble, Progress.Cancelled {
        Path part = null;
        try {
            part = Files.createTempFile(file.toAbsolutePath().getParent(), "audit", ".part");
            try (CsvWriter csv = CsvWriter.builder().build(part, StandardCharsets.UTF_8)) {
                csv.writeRecord(HEAD);
                int done = 0;
                for (AuditTrail.Row row : rows) {
                    csv.writeRecord(cells(row));
                    if (++done % STEP == 0) {
                        progress.check();
                        progress.at(done, rows.size());
                    }
                }
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            part = null;
        } catch (IOException | UncheckedIOException e) {
            throw new Trouble(Bundle.AuditCsv_cannot());
        } finally {
            forget(part);
        }
    }

    private static List<String> cells(AuditTrail.Row row) {
        return Arrays.asList(Long.toString(row.entry().number()), row.entry().at().toString(), SafeCell.of(row.entry().zone()),
                row.entry().action().name(), SafeCell.of(row.done()), SafeCell.of(row.entry().what().kind()),
                SafeCell.of(row.record()), Long.toString(row.entry().what().id()), SafeCell.of(row.code()));
    }

    private static void forget(Path part) throws Trouble {
        if (part != null) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                throw new Trouble(Bundle.AuditCsv_cannot());
            }
        }
    }
}
