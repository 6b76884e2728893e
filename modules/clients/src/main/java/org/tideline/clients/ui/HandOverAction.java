package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseContext;
import org.tideline.ui.support.api.WithClients;

/** Hands the computer to a member of the case in front. */
@ActionID(category = "Session", id = "org.tideline.clients.ui.HandOverAction")
@ActionRegistration(displayName = "#HandOverAction.words")
@ActionReferences({
    @ActionReference(path = "Menu/Session", position = 500, separatorBefore = 490),
    @ActionReference(path = "Shortcuts", name = "DS-O")})
@Messages("HandOverAction.words=&Hand over…")
public final class HandOverAction implements ActionListener {
    private final CaseContext context;

    /** @param context the case in front; without one the action is not there */
    public HandOverAction(CaseContext context) {
        this.context = context;
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        if (Desk.get().open()) {
            WithClients.get().ifPresent(clients -> clients.handOver(context.caseId()));
        }
    }
}
