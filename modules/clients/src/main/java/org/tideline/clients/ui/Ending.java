package org.tideline.clients.ui;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.util.Optional;
import javax.swing.Timer;
import org.openide.LifecycleManager;
import org.tideline.core.api.Progress;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;

/**
 * The end of the program: where a backup is due it is made first, with a page that says so and can be left. The platform
 * is told to wait, and asked again to end when that is over; nobody is blocked meanwhile.
 */
final class Ending {
    /** How long a backup that was told to stop may take to do so. */
    private static final int STOP_MILLIS = 10_000;
    private final Desk desk;
    private volatile boolean ready;
    private Background.Running running;

    Ending(Desk desk) {
        this.desk = desk;
    }

    /** Whether the program may end now; if not, it ends by itself when the backup is made. Any thread. */
    boolean may() {
        Optional<OpenPractice> practice = Practices.current();
        if (ready || GraphicsEnvironment.isHeadless() || practice.isEmpty() || practice.get().info().sample()
                || !Backups.due(practice.get())) {
            return true;
        }
        EventQueue.invokeLater(() -> backUp(practice.get()));
        return false;
    }

    private void backUp(OpenPractice practice) {
        if (running != null || Practices.current().orElse(null) != practice) {
            return;
        }
        BackupPage page = new BackupPage(this::without, () -> {
            running = null;
            desk.uncover();
        });
        desk.show(page);
        running = Background.start(Bundle.BackupPage_greeting(), progress -> Backups.makeInFolders(practice, progress),
                made -> end(), failure -> {
                    if (failure instanceof Progress.Cancelled) {
                        end();
                    } else {
                        page.failed(Desk.words(failure));
                    }
                });
    }

    private void without() {
        if (running == null || running.over()) {
            end();
            return;
        }
        running.cancel();
        Timer patience = new Timer(STOP_MILLIS, e -> end());
        patience.setRepeats(false);
        patience.start();
    }

    private void end() {
        if (!ready) {
            ready = true;
            LifecycleManager.getDefault().exit();
        }
    }
}
