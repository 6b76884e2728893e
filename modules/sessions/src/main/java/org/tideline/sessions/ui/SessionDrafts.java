package org.tideline.sessions.ui;

import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.ItemRef;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.Sessions;
import org.tideline.sessions.model.SessionsDesk;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.DraftEditor;
import org.tideline.ui.support.api.PracticeWindow;

/** Brings up what was being typed about the sessions of a case. */
@ServiceProvider(service = DraftEditor.class)
@Messages({
    "# {0} - title of a case", "# {1} - when", "SessionDrafts.note=The note of {1} in the case {0}",
    "# {0} - title of a case", "# {1} - when", "SessionDrafts.addendum=An addendum to the note of {1} in the case {0}",
    "# {0} - title of a case", "# {1} - when", "SessionDrafts.move=Moving a part of the note of {1} in the case {0}",
    "SessionDrafts.plan=A session that is being planned",
    "# {0} - title of a case", "# {1} - when", "SessionDrafts.session=The session of {1} in the case {0}",
    "# {0} - title of a case", "SessionDrafts.fresh=A new session in the case {0}"})
public final class SessionDrafts implements DraftEditor {
    @Override
    public boolean opens(ItemRef draft) {
        return switch (draft.kind()) {
            case SessionsDesk.NOTE_DRAFT, SessionsDesk.ADDENDUM_DRAFT, SessionsDesk.MOVE_DRAFT, SessionsDesk.NEW_DRAFT, SessionsDesk.PLAN_DRAFT, Session.KIND -> true;
            default -> false;
        };
    }

    @Override
    public String words(ItemRef draft) {
        OpenPractice practice = Practices.current().orElseThrow();
        if (draft.kind().equals(SessionsDesk.NEW_DRAFT)) {
            return practice.service(Cases.class).find(draft.id()).map(of -> Bundle.SessionDrafts_fresh(of.title())).orElse("");
        }
        if (draft.kind().equals(SessionsDesk.PLAN_DRAFT) && draft.id() == 0) {
            return Bundle.SessionDrafts_plan();
        }
        Optional<Session> session = practice.service(Sessions.class).find(draft.id());
        Optional<Case> of = session.flatMap(s -> practice.service(Cases.class).find(s.caseId()));
        if (of.isEmpty()) {
            return "";
        }
        String title = of.get().title();
        String when = SessionCell.moment(session.get());
        return switch (draft.kind()) {
            case SessionsDesk.NOTE_DRAFT -> Bundle.SessionDrafts_note(title, when);
            case SessionsDesk.ADDENDUM_DRAFT -> Bundle.SessionDrafts_addendum(title, when);
            case SessionsDesk.MOVE_DRAFT -> Bundle.SessionDrafts_move(title, when);
            default -> Bundle.SessionDrafts_session(title, when);
        };
    }

    @Override
    public void open(ItemRef draft) {
        OpenPractice practice = Practices.current().orElseThrow();
        if (draft.kind().equals(SessionsDesk.NEW_DRAFT)) {
            SessionsDesk.show(draft.id(), new SessionsDesk.Add(null));
            return;
        }
        if (draft.kind().equals(SessionsDesk.PLAN_DRAFT)) {
            CalendarWindow window = PracticeWindow.show(CalendarWindow.class, CalendarWindow::new);
            window.planAgain(draft.id());
            return;
        }
        Background.run(() -> practice.service(Sessions.class).find(draft.id()), session -> session.ifPresent(
                found -> SessionsDesk.show(found.caseId(), new SessionsDesk.Show(found.id()))));
    }
}
