package org.tideline.sessions.ui;

import java.awt.EventQueue;
import org.openide.modules.OnStart;
import org.tideline.sessions.model.search.NoteSearch;
import org.tideline.storage.api.Practices;
import org.tideline.vault.api.PracticeLock;

/** Has the index of the notes made as soon as a practice is open. */
@OnStart
public final class BeginSearch implements Runnable {
    @Override
    public void run() {
        PracticeLock.get().listen(state -> {
            if (state == PracticeLock.State.OPEN) {
                EventQueue.invokeLater(() -> Practices.current().ifPresent(practice -> practice.service(NoteSearch.class)));
            }
        });
    }
}
