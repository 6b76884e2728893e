package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseContext;

/** Ctrl+1 to Ctrl+6 and the menu show a tab of the case in front; a tab that is not installed is not there. */
@Messages({
    "CaseTabActions.overview=&Overview",
    "CaseTabActions.checkins=Check-&ins",
    "CaseTabActions.progress=&Progress",
    "CaseTabActions.reports=&Reports",
    "CaseTabActions.details=&Details"})
public final class CaseTabActions {
    private CaseTabActions() {
    }

    /** Shows one tab of one case. */
    public abstract static class Tab implements ActionListener {
        private final CaseContext context;
        private final String tab;

        Tab(CaseContext context, String tab) {
            this.context = context;
            this.tab = tab;
        }

        @Override
        public void actionPerformed(ActionEvent e) {
            if (Desk.get().open()) {
                new Windows().show(context.caseId(), tab);
            }
        }
    }

    /** Ctrl+1. */
    @ActionID(category = "Go", id = "org.tideline.clients.ui.Overview")
    @ActionRegistration(displayName = "#CaseTabActions.overview")
    @ActionReferences({
        @ActionReference(path = "Menu/Go", position = 210),
        @ActionReference(path = "Shortcuts", name = "D-1")})
    public static final class Overview extends Tab {
        /** @param context the case in front */
        public Overview(CaseContext context) {
            super(context, "overview");
        }
    }

    /** Ctrl+4. */
    @ActionID(category = "Go", id = "org.tideline.clients.ui.Checkins")
    @ActionRegistration(displayName = "#CaseTabActions.checkins")
    @ActionReferences({
        @ActionReference(path = "Menu/Go", position = 240),
        @ActionReference(path = "Shortcuts", name = "D-4")})
    public static final class Checkins extends Tab {
        /** @param context the case in front */
        public Checkins(CaseContext context) {
            super(context, "checkins");
        }
    }

    /** Ctrl+5. */
    @ActionID(category = "Go", id = "org.tideline.clients.ui.Progress")
    @ActionRegistration(displayName = "#CaseTabActions.progress")
    @ActionReferences({
        @ActionReference(path = "Menu/Go", position = 250),
        @ActionReference(path = "Shortcuts", name = "D-5")})
    public static final class Progress extends Tab {
        /** @param context the case in front */
        public Progress(CaseContext context) {
            super(context, "progress");
        }
    }

    /** Ctrl+6. */
    @ActionID(category = "Go", id = "org.tideline.clients.ui.Reports")
    @ActionRegistration(displayName = "#CaseTabActions.reports")
    @ActionReferences({
        @ActionReference(path = "Menu/Go", position = 260),
        @ActionReference(path = "Shortcuts", name = "D-6")})
    public static final class Reports extends Tab {
        /** @param context the case in front */
        public Reports(CaseContext context) {
            super(context, "reports");
        }
    }

    /** The details of the case. */
    @ActionID(category = "Go", id = "org.tideline.clients.ui.Details")
    @ActionRegistration(displayName = "#CaseTabActions.details")
    @ActionReference(path = "Menu/Go", position = 270)
    public static final class Details extends Tab {
        /** @param context the case in front */
        public Details(CaseContext context) {
            super(context, "details");
        }
    }
}
