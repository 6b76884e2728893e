package org.tideline.ui.support.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Disk;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.storage.api.StorageException;
import org.tideline.vault.api.Draft;

/**
 * What is said when something typed could not be saved. Immutable; any thread.
 *
 * @param title     what is not on disk
 * @param happened  what happened
 * @param kept      what is kept
 * @param todo      what to do
 * @param details   classes and places for support, without anything typed
 * @param elsewhere saves the words elsewhere, or null where there are none
 * @param again     tries again, or null where that is not possible
 */
@Messages({
    "# {0} - what, such as This check-in", "NotSaved.title={0} is not on disk yet",
    "NotSaved.full=The disk that holds your practice is full.",
    "NotSaved.readOnly=The disk that holds your practice cannot be written to.",
    "NotSaved.gone=The folder of your practice cannot be found any more.",
    "NotSaved.stopped=The practice’s database has stopped.",
    "NotSaved.memory=This computer ran out of memory for Tideline.",
    "NotSaved.busy=Something else was being written for too long.",
    "NotSaved.other=The practice could not be written just now.",
    "NotSaved.fault=Tideline met a fault of its own.",
    "# {0} - a time", "NotSaved.before=Everything saved up to {0}.",
    "NotSaved.beforeAll=Everything saved before.",
    "# {0} - a time", "NotSaved.draft=What you typed stands in this window, and a draft of it is on the disk since {0}.",
    "NotSaved.window=What you typed stands in this window as long as it is open. A draft of it could not be written either.",
    "NotSaved.fullDo=Make room on that disk, then try again. Or save these words, sealed, in another place such as a stick.",
    "NotSaved.readOnlyDo=Look whether the disk is still connected and may be written to, then try again. Or save these words, "
            + "sealed, in another place.",
    "NotSaved.stoppedDo=Try again: Tideline then starts the database anew. Or save these words, sealed, in another place.",
    "NotSaved.memoryDo=Close what you do not need, then try again. Or save these words, sealed, in another place.",
    "NotSaved.workDo=Try again in a moment. If it stays like this, look whether the disk has room and is still there.",
    "NotSaved.restartDo=Look whether the disk has room and is still there, then choose Try again: Tideline starts the database anew. "
            + "After that, do once more what you were about to do.",
    "NotSaved.runs=The database runs again.",
    "NotSaved.otherDo=Try again. If it stays like this, save these words, sealed, in another place, and start Tideline again."})
public record NotSaved(String title, String happened, String kept, String todo, String details, Runnable elsewhere, Runnable again) {
    private static final Logger LOG = Logger.getLogger(NotSaved.class.getName());
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    /** A disk with less room than this takes no transaction. */
    private static final long FULL_BYTES = 4 << 20;

    /** Why something could not be written. */
    enum Why {
        FULL, READ_ONLY, GONE, STOPPED, MEMORY, BUSY, OTHER, FAULT;

        /** Worker thread: it looks at the disk, which tells more than a database that has stopped. */
        static Why of(Throwable failure, Path folder) {
            if (failure instanceof OutOfMemoryError || failure.getCause() instanceof OutOfMemoryError) {
                return MEMORY;
            }
            if (!Files.isDirectory(folder)) {
                return GONE;
            }
            if (Disk.free(folder).orElse(Long.MAX_VALUE) < FULL_BYTES) {
                return FULL;
            }
            if (!Files.isWritable(folder)) {
                return READ_ONLY;
            }
            if (!(failure instanceof StorageException storage)) {
                return failure instanceof Trouble ? STOPPED : failure instanceof IOException ? OTHER : FAULT;
            }
            return of(storage.kind());
        }

        private static Why of(StorageException.Kind kind) {
            return switch (kind) {
                case FULL -> FULL;
                case READ_ONLY -> READ_ONLY;
                case STOPPED, CLOSED -> STOPPED;
                case MEMORY -> MEMORY;
                case BUSY -> BUSY;
                case OTHER -> OTHER;
            };
        }

        private String happened() {
            return switch (this) {
                case FULL -> Bundle.NotSaved_full();
                case READ_ONLY -> Bundle.NotSaved_readOnly();
                case GONE -> Bundle.NotSaved_gone();
                case STOPPED -> Bundle.NotSaved_stopped();
                case MEMORY -> Bundle.NotSaved_memory();
                case BUSY -> Bundle.NotSaved_busy();
                case OTHER -> Bundle.NotSaved_other();
                case FAULT -> Bundle.NotSaved_fault();
            };
        }

        private String todo() {
            return switch (this) {
                case FULL -> Bundle.NotSaved_fullDo();
                case READ_ONLY, GONE -> Bundle.NotSaved_readOnlyDo();
                case STOPPED -> Bundle.NotSaved_stoppedDo();
                case MEMORY -> Bundle.NotSaved_memoryDo();
                case BUSY, OTHER, FAULT -> Bundle.NotSaved_otherDo();
            };
        }
    }

    /**
     * Work that failed in the database, where no words are at stake. Where the database stopped itself, trying again starts
     * it anew, and the work can then be done once more.
     *
     * @param title what did not work
     */
    static NotSaved work(String title, StorageException failure) {
        OpenPractice practice = Practices.current().orElse(null);
        Runnable again = practice == null || !failure.kind().stops() ? null : () -> Background.run(() -> {
            practice.restart();
            return null;
        }, done -> Toast.show(Bundle.NotSaved_runs(), null));
        return new NotSaved(title, Why.of(failure.kind()).happened(), Bundle.NotSaved_beforeAll(),
                again == null ? Bundle.NotSaved_workDo() : Bundle.NotSaved_restartDo(), DialogPrompts.details(failure), null, again);
    }

    /**
     * The words that are at stake.
     *
     * @param draft   their draft
     * @param content what the draft would keep
     * @param since   the last commit, or null if there was none
     */
    record Words(Draft draft, byte[] content, Instant since) {
    }

    /** Looks at what happened and tells it. Event thread; returns at once. */
    static void tell(OpenPractice practice, String what, Exception failure, Words words, Runnable again) {
        // The class and the place are enough to find a fault; a message could carry what somebody wrote.
        LOG.log(Level.WARNING, "Not saved: {0}", DialogPrompts.details(failure));
        Background.run(() -> {
            words.draft().keepNow();
            return Why.of(failure, practice.folder());
        }, why -> {
            boolean kept = words.draft().trouble().isEmpty() && words.draft().keptAt() != null;
            String before = words.since() == null ? Bundle.NotSaved_beforeAll() : Bundle.NotSaved_before(clock(words.since()));
            Prompts.get().notSaved(new NotSaved(Bundle.NotSaved_title(what), why.happened(),
                    before + " " + (kept ? Bundle.NotSaved_draft(clock(words.draft().keptAt())) : Bundle.NotSaved_window()),
                    why.todo(), DialogPrompts.details(failure), () -> Elsewhere.save(words.draft(), words.content()), again));
        });
    }

    private static String clock(Instant at) {
        return CLOCK.format(LocalDateTime.ofInstant(at, Now.clock().getZone()));
    }
}
