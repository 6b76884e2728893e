package org.tideline.practice.ui;

import java.awt.EventQueue;
import org.openide.modules.OnStart;
import org.tideline.storage.api.Practices;
import org.tideline.vault.api.PracticeLock;

/** Begins to look after the records as soon as a practice is open. */
@OnStart
public final class Begin implements Runnable {
    @Override
    public void run() {
        PracticeLock.get().listen(state -> {
            if (state == PracticeLock.State.OPEN) {
                EventQueue.invokeLater(() -> Practices.current().ifPresent(practice -> Care.of(practice).look()));
            }
        });
    }
}
