package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseContext;

/** Opens the record for the therapist alone of the case in front. */
@ActionID(category = "Case", id = "org.tideline.clients.ui.SafetyRecordAction")
@ActionRegistration(displayName = "#SafetyRecordAction.words")
@ActionReference(path = "Menu/Case", position = 800, separatorBefore = 790)
@Messages("SafetyRecordAction.words=&For you alone…")
public final class SafetyRecordAction implements ActionListener {
    private final CaseContext context;

    /** @param context the case in front */
    public SafetyRecordAction(CaseContext context) {
        this.context = context;
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        if (Desk.get().open()) {
            SafetyWindow.show(context.caseId());
        }
    }
}
