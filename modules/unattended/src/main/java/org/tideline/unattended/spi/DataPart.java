package org.tideline.unattended.spi;

import java.io.IOException;
import java.nio.file.Path;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.OpenPractice;

/**
 * Figures a feature adds to a data export beside its tables, such as a chart's numbers. Registered in the global
 * lookup; the tables themselves are exported by one generic mechanism.
 */
public interface DataPart {
    /** Name of the file it writes, such as {@code levels.csv}. */
    String file();

    /**
     * Writes the file. Worker thread.
     *
     * @return how many rows it wrote
     */
    long write(OpenPractice practice, Path file, Progress progress) throws IOException, Progress.Cancelled;
}
