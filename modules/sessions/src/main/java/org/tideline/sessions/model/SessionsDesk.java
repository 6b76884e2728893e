package org.tideline.sessions.model;

import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.TabWishes;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** What is asked of the tab that shows a case's sessions; {@code practice.service(SessionsDesk.class)}. Event thread. */
public final class SessionsDesk extends TabWishes<SessionsDesk.Request> {
    /** The {@code preferredID} of the tab. */
    public static final String TAB = "sessions";
    /** Kind of the draft of a note: its id is the session's. */
    public static final String NOTE_DRAFT = "sessions.note-of";
    /** Kind of the draft of an addendum: its id is the session's. */
    public static final String ADDENDUM_DRAFT = "sessions.addendum-of";
    /** Kind of the draft of a move of a signed part: its id is the session's. */
    public static final String MOVE_DRAFT = "sessions.move-of";
    /** Kind of the draft of a session that is not in the record yet: its id is the case's. */
    public static final String NEW_DRAFT = "sessions.new";

    /** Kind of the draft of a plan in the calendar: its id is that of the session that gets another time, or 0. */
    public static final String PLAN_DRAFT = "sessions.plan";

    /** What can be asked. */
    public sealed interface Request {
    }

    /** Show this session with its note. */
    public record Show(long session) implements Request {
    }

    /** Write the note of today's session; where there is none, add one. */
    public record Write() implements Request {
    }

    /** Add a session or a contact. */
    public record Add(Session.Kind kind) implements Request {
    }

    /** Shows the tab of a case and asks this of it, or nothing where it is null; false where there are no windows. */
    public static boolean show(long caseId, Request wish) {
        return show(SessionsDesk.class, TAB, caseId, wish);
    }

    /** The item under which what is typed in a note of that session is kept. */
    public static ItemRef noteDraft(long session) {
        return new ItemRef(NOTE_DRAFT, session);
    }

    /** The item under which an addendum to that session's note is kept. */
    public static ItemRef addendumDraft(long session) {
        return new ItemRef(ADDENDUM_DRAFT, session);
    }

    /** The item under which a move of a part of that session's note is kept. */
    public static ItemRef moveDraft(long session) {
        return new ItemRef(MOVE_DRAFT, session);
    }

    /** The item under which a session that is being added to a case is kept. */
    public static ItemRef newDraft(long caseId) {
        return new ItemRef(NEW_DRAFT, caseId);
    }

    /** Makes the desk of a practice. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<SessionsDesk> {
        @Override
        public Class<SessionsDesk> type() {
            return SessionsDesk.class;
        }

        @Override
        public SessionsDesk create(OpenPractice practice) {
            return new SessionsDesk();
        }
    }
}
