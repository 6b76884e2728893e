package org.tideline.sessions.ui;

import org.openide.util.NbBundle.Messages;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Undo;

/** Adds, changes and takes out sessions of a case; each is a step of undo. Event thread. */
@Messages({
    "SessionChanges.kept=Kept the session",
    "SessionChanges.added=Added the session",
    "SessionChanges.changed=Changed who was there",
    "SessionChanges.removed=Took out a session"})
final class SessionChanges {
    private final OpenPractice practice;
    private final Sessions sessions;

    SessionChanges(OpenPractice practice) {
        this.practice = practice;
        sessions = practice.service(Sessions.class);
    }

    /** Adds it. */
    void add(Session session, Runnable then) {
        Background.run(() -> {
            sessions.put(session);
            return null;
        }, done -> {
            kept(session, null);
            then.run();
        });
    }

    /** It was committed by a form. @param before what it was, or null if it is new */
    void kept(Session session, Session before) {
        practice.service(Undo.class).done(before == null ? Bundle.SessionChanges_added() : Bundle.SessionChanges_kept(), () -> {
            if (before == null) {
                sessions.remove(session);
            } else {
                sessions.put(before);
            }
        }, () -> {
            if (before == null) {
                sessions.restore(session);
            } else {
                sessions.put(session);
            }
        });
    }

    /** Other people were there than was thought. */
    void attended(Session before, Session after) {
        Background.run(() -> {
            sessions.put(after);
            return null;
        }, done -> practice.service(Undo.class).done(Bundle.SessionChanges_changed(), () -> sessions.put(before), () -> sessions.put(after)));
    }

    /** Takes it out. */
    void remove(Session session) {
        Background.run(() -> {
            sessions.remove(session);
            return null;
        }, done -> practice.service(Undo.class).done(Bundle.SessionChanges_removed(), () -> sessions.restore(session), () -> sessions.remove(session)));
    }
}
