package org.tideline.vault.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.tideline.core.api.ItemRef;
import org.tideline.vault.drafts.DraftFolder;

/**
 * The drafts of one open practice: one sealed file per draft in the folder {@code drafts} beside the database, with
 * AES-256-GCM under a key of its own. They are part of every backup. File names tell nothing.
 */
public interface Drafts extends AutoCloseable {
    /** The name of their folder, within that of the practice. */
    String FOLDER = "drafts";

    /**
     * The drafts of a practice that opens. Reads and writes nothing yet. Any thread.
     *
     * @param practice the folder of the practice
     * @param keys     asked at once for the keys of the drafts, not held
     */
    static Drafts in(Path practice, PracticeKeys keys) {
        return new DraftFolder(practice.resolve(FOLDER), keys);
    }

    /**
     * The draft of one editor. The same item gives the same draft; for a record that does not exist yet, the kind is the
     * editor's own and the id that of what it belongs to, such as a case. Any thread; reads nothing yet.
     */
    Draft open(ItemRef of);

    /**
     * The items whose drafts were left by a crash or a lock, oldest first; those that are damaged are not among them, nor
     * those an editor is writing. Worker thread.
     */
    List<ItemRef> left();

    /**
     * Reads a file that {@link Draft#keepElsewhere} wrote and keeps what is in it as the draft of its item, in place of
     * what was kept there. Worker thread.
     *
     * @return the item
     * @throws IOException if the file cannot be read, is damaged, or is of another practice; nothing was changed then
     */
    ItemRef bringBack(Path file) throws IOException;

    /** Writes down everything announced and not yet on the disk; waits for it. Any thread but the event thread. */
    void keepAll();

    /** Writes what is not on the disk yet, and wipes the keys; nothing is written afterwards. Called by the practice that closes. */
    @Override
    void close();
}
