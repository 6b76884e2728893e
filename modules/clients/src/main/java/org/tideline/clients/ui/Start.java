package org.tideline.clients.ui;

import java.util.concurrent.Callable;
import org.openide.modules.OnStop;
import org.openide.windows.OnShowing;
import org.tideline.ui.support.api.Clipboards;
import org.tideline.vault.api.ComputerSignals;
import org.tideline.vault.api.PracticeLock;

/** Covers the main window before it is shown, and closes the practice when the program ends. */
@OnShowing
public final class Start implements Runnable {
    @Override
    public void run() {
        Clipboards.watch();
        LockKeys.watch(Desk.get());
        FocusBack.watch();
        ComputerSignals.listen(() -> PracticeLock.get().lock());
        Desk.get().start();
    }

    /** Whether the program may end: where a backup is due it is made first. */
    @OnStop
    public static final class MayEnd implements Callable<Boolean> {
        @Override
        public Boolean call() {
            return Desk.get().mayEnd();
        }
    }

    /** Ends what is open. */
    @OnStop
    public static final class End implements Runnable {
        @Override
        public void run() {
            Desk.get().end();
        }
    }
}
