package org.tideline.sessions.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseContext;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.SessionsDesk;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.PracticeWindow;

/** What can be done about the sessions of the case in front, from whichever of its tabs. */
@Messages({
    "SessionActions.sessions=&Sessions",
    "SessionActions.write=&Write the note of today’s session",
    "SessionActions.add=&Add a session…",
    "SessionActions.contact=Note a &contact between sessions…",
    "SessionActions.templates=&Templates and snippets…",
    "SessionActions.spelling=S&pelling and my words…",
    "SessionActions.all=All notes as &PDF…"})
public final class SessionActions {
    private SessionActions() {
    }

    /** What is done with the case in front; without one the action is not there. */
    private abstract static class OfCase implements ActionListener {
        private final CaseContext context;

        OfCase(CaseContext context) {
            this.context = context;
        }

        abstract void act(long caseId);

        @Override
        public final void actionPerformed(ActionEvent e) {
            act(context.caseId());
        }
    }

    /** Ctrl+2. */
    @ActionID(category = "Go", id = "org.tideline.sessions.ui.Sessions")
    @ActionRegistration(displayName = "#SessionActions.sessions")
    @ActionReferences({
        @ActionReference(path = "Menu/Go", position = 220),
        @ActionReference(path = "Shortcuts", name = "D-2")})
    public static final class Show extends OfCase {
        /** @param context the case in front */
        public Show(CaseContext context) {
            super(context);
        }

        @Override
        void act(long caseId) {
            SessionsDesk.show(caseId, null);
        }
    }

    /** The note of today's session, which is added where there is none. */
    @ActionID(category = "Session", id = "org.tideline.sessions.ui.Write")
    @ActionRegistration(displayName = "#SessionActions.write")
    @ActionReferences({
        @ActionReference(path = "Menu/Session", position = 100),
        @ActionReference(path = "Tideline/Add", position = 50),
        @ActionReference(path = "Shortcuts", name = "DS-W")})
    public static final class Write extends OfCase {
        /** @param context the case in front */
        public Write(CaseContext context) {
            super(context);
        }

        @Override
        void act(long caseId) {
            SessionsDesk.show(caseId, new SessionsDesk.Write());
        }
    }

    /** A session, past or planned. */
    @ActionID(category = "Session", id = "org.tideline.sessions.ui.Add")
    @ActionRegistration(displayName = "#SessionActions.add")
    @ActionReferences({
        @ActionReference(path = "Menu/Session", position = 200),
        @ActionReference(path = "Shortcuts", name = "DS-N")})
    public static final class Add extends OfCase {
        /** @param context the case in front */
        public Add(CaseContext context) {
            super(context);
        }

        @Override
        void act(long caseId) {
            SessionsDesk.show(caseId, new SessionsDesk.Add(null));
        }
    }

    /** A call, a message, a letter, a word in passing. */
    @ActionID(category = "Session", id = "org.tideline.sessions.ui.Contact")
    @ActionRegistration(displayName = "#SessionActions.contact")
    @ActionReferences({
        @ActionReference(path = "Menu/Session", position = 300),
        @ActionReference(path = "Tideline/Add", position = 60)})
    public static final class Contact extends OfCase {
        /** @param context the case in front */
        public Contact(CaseContext context) {
            super(context);
        }

        @Override
        void act(long caseId) {
            SessionsDesk.show(caseId, new SessionsDesk.Add(Session.Kind.CONTACT));
        }
    }

    /** All notes of the case in their order, to print or to keep. */
    @ActionID(category = "Session", id = "org.tideline.sessions.ui.AllNotes")
    @ActionRegistration(displayName = "#SessionActions.all")
    @ActionReference(path = "Menu/Session", position = 900)
    public static final class AllNotes extends OfCase {
        /** @param context the case in front */
        public AllNotes(CaseContext context) {
            super(context);
        }

        @Override
        void act(long caseId) {
            Practices.current().ifPresent(practice -> NotePrint.all(practice, caseId));
        }
    }

    /** The templates of notes, and the snippets. */
    @ActionID(category = "Practice", id = "org.tideline.sessions.ui.Templates")
    @ActionRegistration(displayName = "#SessionActions.templates")
    @ActionReference(path = "Menu/Session", position = 950, separatorBefore = 940)
    public static final class TemplatesAndSnippets implements ActionListener {
        @Override
        public void actionPerformed(ActionEvent e) {
            if (Practices.current().isPresent()) {
                PracticeWindow.show(TemplatesWindow.class, TemplatesWindow::new);
            }
        }
    }

    /** Which spelling notes are held against, and the words of one's own. */
    @ActionID(category = "Session", id = "org.tideline.sessions.ui.Spelling")
    @ActionRegistration(displayName = "#SessionActions.spelling")
    @ActionReference(path = "Menu/Session", position = 960)
    public static final class Spelling implements ActionListener {
        @Override
        public void actionPerformed(ActionEvent e) {
            Practices.current().ifPresent(SpellingDialog::open);
        }
    }
}
