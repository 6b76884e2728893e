package org.tideline.sessions.ui;

import java.util.function.Consumer;
import org.openide.util.NbBundle.Messages;
import org.tideline.sessions.model.Session;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EmptyState;

/** What stands in the place of a case's sessions while there is none. */
@Messages({
    "NoSessions.what=Their sessions will stand here, newest first.",
    "NoSessions.how=Write the note of today’s session, or add one that is still to come.",
    "NoSessions.seen=There is nothing to see here."})
final class NoSessions {
    private NoSessions() {
    }

    /** @param add adds one of that kind, or of the usual one where it is null */
    static EmptyState of(boolean therapist, Runnable write, Consumer<Session.Kind> add) {
        return !therapist ? new EmptyState(Bundle.NoSessions_seen(), "") : new EmptyState(Bundle.NoSessions_what(), Bundle.NoSessions_how(),
                Buttons.primary(Bundle.SessionsTab_write(), "notebook-pen", write),
                Buttons.plain(Bundle.SessionsTab_add(), "plus", () -> add.accept(null)),
                Buttons.plain(Bundle.SessionsTab_contact(), "phone", () -> add.accept(Session.Kind.CONTACT)));
    }
}
