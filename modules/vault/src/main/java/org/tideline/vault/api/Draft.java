package org.tideline.vault.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is being typed in one editor, kept sealed beside the database until the record is committed. A crash, a lock or
 * a database that stopped loses at most the last seconds.
 */
public interface Draft extends AutoCloseable {
    /** What was kept last, if anything. Worker thread. */
    Optional<byte[]> kept();

    /**
     * Something was typed. The snapshot is taken on the event thread at most two seconds later, and written off it:
     * sealed, forced to the disk, and put in the place of the one before. Event thread; returns at once.
     *
     * @param snapshot what the editor holds when it is asked; an empty array means nothing worth keeping, and takes the
     *                 kept one away
     */
    void changed(Supplier<byte[]> snapshot);

    /** Takes and writes what {@link #changed} has announced and is not on the disk yet. Any thread but the event thread. */
    void keepNow();

    /** When what is typed was last on the disk; null if it never was. Any thread. */
    Instant keptAt();

    /** Why what was typed is not on the disk, in words for a person; empty while all is well. Any thread. */
    Optional<String> trouble();

    /** Runs on the event thread whenever {@link #keptAt} or {@link #trouble} changes; the one listener of the editor. */
    void listen(Runnable listener);

    /**
     * Writes what the snapshot gives into another file, sealed with the same key; only this practice can read it again.
     * Worker thread.
     *
     * @throws IOException if that place cannot be written either
     */
    void keepElsewhere(Path file, byte[] content) throws IOException;

    /** The record was committed, or the person gave it up: the kept draft goes. Any thread; returns at once. */
    void done();

    /** The editor closes; the kept draft stays and is offered again. Any thread; returns at once. */
    @Override
    void close();
}
