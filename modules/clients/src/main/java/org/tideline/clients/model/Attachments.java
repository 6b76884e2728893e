package org.tideline.clients.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;

/** Files kept with cases and their records; {@code practice.service(Attachments.class)}. Worker thread. */
public interface Attachments {
    /** The largest file taken, in bytes: 100 MB. */
    long LARGEST = 100L * 1024 * 1024;
    /** The largest that is shown in the program, in bytes. */
    int LARGEST_SHOWN = 20 * 1024 * 1024;

    /** All files of a case and its records, newest first. */
    List<Attachment> of(long caseId);

    /**
     * Takes a file in: streamed, whole or not at all. The file itself is left as it is.
     *
     * @param caseId the case
     * @param of     the record it belongs to, or the case
     * @param person whose it is, 0 for nobody's alone
     * @param drawer where it lies
     * @param file   where it is read from
     * @throws Trouble            if it is too large, empty, no file, or was changed while it was read
     * @throws Progress.Cancelled if it was cancelled
     */
    Attachment add(long caseId, ItemRef of, long person, Drawer drawer, Path file, Progress progress) throws Trouble, Progress.Cancelled;

    /**
     * Saves a copy outside, readable by its owner only, and enters that in the audit trail.
     *
     * @throws IOException        if it cannot be written; nothing of it is left then
     * @throws Trouble            if what is kept is not what was taken in
     * @throws Progress.Cancelled if it was cancelled; nothing of it is left
     */
    void save(Attachment file, Path to, Progress progress) throws IOException, Trouble, Progress.Cancelled;

    /** The bytes of a file that is shown in the program. */
    byte[] bytes(Attachment file) throws Trouble;

    /** Puts it into the bin, where it lies for thirty days. */
    void remove(Attachment file);

    /** Brings it back from the bin as it was. */
    void restore(Attachment file);
}
