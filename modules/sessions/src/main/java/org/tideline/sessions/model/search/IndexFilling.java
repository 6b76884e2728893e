package org.tideline.sessions.model.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.openide.util.RequestProcessor;
import org.openide.util.RequestProcessor.Task;
import org.tideline.sessions.model.Note;

/**
 * Fills an index that is being made, on two threads: the one that reads the notes hands them on in pieces, and adds a piece
 * itself whenever the other is busy. For one thread that reads.
 */
final class IndexFilling {
    private static final RequestProcessor HELPING = new RequestProcessor("tideline-note-index-help", 1);
    private static final int PIECE = 128;
    private final NoteIndex index;
    private final BooleanSupplier stopped;
    private final AtomicReference<Exception> failed = new AtomicReference<>();
    private List<Note> piece = new ArrayList<>();
    private Task other;

    /** @param stopped whether nobody waits for the index any more */
    IndexFilling(NoteIndex index, BooleanSupplier stopped) {
        this.index = index;
        this.stopped = stopped;
    }

    void add(Note note) {
        piece.add(note);
        if (piece.size() == PIECE) {
            handOn();
        }
    }

    private void handOn() {
        List<Note> some = piece;
        piece = new ArrayList<>();
        if (other == null || other.isFinished()) {
            other = HELPING.post(() -> put(some), 0, Thread.MIN_PRIORITY);
        } else {
            put(some);
        }
    }

    private void put(List<Note> some) {
        try {
            for (Note note : some) {
                if (!stopped.getAsBoolean()) {
                    index.add(note);
                }
            }
        } catch (IOException | RuntimeException e) {
            // On the helping thread too, where the index is dropped while it is being made.
            failed.set(e);
        }
    }

    /** All are in the index now; else throws what went wrong. */
    void end() throws IOException {
        put(piece);
        if (other != null) {
            other.waitFinished();
        }
        if (failed.get() instanceof IOException e) {
            throw e;
        }
        if (failed.get() instanceof RuntimeException e) {
            throw e;
        }
    }
}
