package org.tideline.ui.support.api;

import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import org.openide.util.Lookup;
import org.tideline.clients.api.Case;
import org.tideline.vault.api.PracticeLock;

/**
 * The two ways to turn the screen towards clients; everything else is closed as for a lock meanwhile, and the therapist's
 * PIN ends it. In the global lookup wherever the desktop is there. Event thread.
 */
public interface WithClients {
    /** Whoever offers it, if anybody does. */
    static Optional<WithClients> get() {
        return Optional.ofNullable(Lookup.getDefault().lookup(WithClients.class));
    }

    /** Whether clients have the screen: nothing of the practice may come up now. Any thread. */
    static boolean now() {
        return PracticeLock.get().state() == PracticeLock.State.WITH_CLIENTS;
    }

    /** Whether the computer can be handed to a member of this case today. */
    boolean offered(Case of);

    /** Asks to whom, and what of, then hands over; says kindly what is missing where it cannot be. */
    void handOver(long caseId);

    /**
     * Shows one page to those in the room.
     *
     * @param present the names of those it is for
     */
    void show(List<String> present, JComponent page);
}
