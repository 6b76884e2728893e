package org.tideline.practice.ui;

import java.awt.EventQueue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.core.api.Progress;
import org.tideline.core.api.Trouble;
import org.tideline.practice.model.RecordsState;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.StatusLine;
import org.tideline.ui.support.api.Toast;

/**
 * Looks after the records of the practice while it is open: knows how they are kept, makes the backup of the day
 * quietly, and one when asked. Lives as long as the open practice. Event thread, where nothing else is said.
 */
@Messages({
    "Care.backingUp=Backing up",
    "Care.already=A backup is being made already.",
    "Care.failed=The backup was not made",
    "# {0} - how many", "Care.made={0,choice,1#Backup made, opened and checked.|1<Backups made in both folders, opened and checked.}",
    "Care.one=A backup was made in one of the two folders, opened and checked. The other folder could not be used."})
final class Care implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Care.class.getName());
    private static final RequestProcessor CLOCK = new RequestProcessor("tideline-daily-backup", 1);
    private static final int FIRST_LOOK_MILLIS = 3 * 60_000;
    private static final int NEXT_LOOK_MILLIS = 60 * 60_000;
    private final OpenPractice practice;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final RequestProcessor.Task watch = CLOCK.create(this::watch);
    private final AutoCloseable changes;
    private RecordsState state;
    private boolean backingUp;

    private Care(OpenPractice practice) {
        this.practice = practice;
        watch.schedule(FIRST_LOOK_MILLIS);
        changes = practice.changes().listen(refs -> {
            if (refs.stream().anyMatch(ref -> ref.kind().startsWith("storage."))) {
                EventQueue.invokeLater(this::look);
            }
        });
    }

    /** Makes the one of each open practice. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Maker implements PracticeService<Care> {
        @Override
        public Class<Care> type() {
            return Care.class;
        }

        @Override
        public Care create(OpenPractice practice) {
            return new Care(practice);
        }
    }

    /** The one of this practice. */
    static Care of(OpenPractice practice) {
        return practice.service(Care.class);
    }

    /** Is told on the event thread whenever something may have changed, until {@link #forget}. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void forget(Runnable listener) {
        listeners.remove(listener);
    }

    /** As it was when last looked; empty before the first look came back. */
    Optional<RecordsState> state() {
        return Optional.ofNullable(state);
    }

    /** Whether a backup is being made. */
    boolean backingUp() {
        return backingUp;
    }

    /** Looks how the records are kept, then tells the listeners and the status line. */
    void look() {
        Background.run(() -> RecordsState.read(practice), now -> {
            state = now;
            StatusLine.get().backup(now.sample() ? "" : now.status());
            tell();
        }, failure -> LOG.log(Level.WARNING, "The state of the backups could not be read: {0}", failure.getClass().getName()));
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Makes a backup because somebody asked for it, and says how it went. The folders are chosen. */
    void backUp() {
        if (backingUp) {
            Toast.show(Bundle.Care_already(), null);
            return;
        }
        run(Care::made, failure -> {
            if (failure instanceof Trouble trouble) {
                Prompts.get().failed(Bundle.Care_failed(), trouble);
            } else {
                Prompts.get().failed(failure);
            }
        });
    }

    private static void made(int backups, int folders) {
        Toast.show(backups < folders ? Bundle.Care_one() : Bundle.Care_made(backups), null);
    }

    private interface Made {
        void in(int backups, int folders);
    }

    private void run(Made made, java.util.function.Consumer<Exception> failed) {
        backingUp = true;
        tell();
        Background.start(Bundle.Care_backingUp(), progress -> Backups.makeInFolders(practice, progress), backups -> {
            backingUp = false;
            look();
            made.in(backups.size(), Backups.folders(practice).size());
        }, failure -> {
            backingUp = false;
            look();
            failed.accept(failure);
        });
    }

    /** The backup of the day, if it is due. A failure is told on the start window, not by a dialog. */
    private void watch() {
        try {
            boolean due = !practice.info().sample() && Backups.due(practice);
            EventQueue.invokeLater(() -> {
                if (due && !backingUp) {
                    run((backups, folders) -> { }, failure -> {
                        if (!(failure instanceof Progress.Cancelled)) {
                            LOG.log(Level.WARNING, "The backup of the day was not made: {0}", failure.getClass().getName());
                        }
                    });
                } else {
                    // What was "today" may be "yesterday" by now.
                    look();
                }
            });
        } finally {
            watch.schedule(NEXT_LOOK_MILLIS);
        }
    }

    @Override
    public void close() throws Exception {
        watch.cancel();
        changes.close();
        EventQueue.invokeLater(() -> StatusLine.get().backup(""));
    }
}
