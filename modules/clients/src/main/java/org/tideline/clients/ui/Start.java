package org.tideline.clients.ui;

import org.openide.modules.OnStop;
import org.openide.windows.OnShowing;

/** Covers the main window before it is shown, and closes the practice when the program ends. */
@OnShowing
public final class Start implements Runnable {
    @Override
    public void run() {
        Desk.get().start();
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
