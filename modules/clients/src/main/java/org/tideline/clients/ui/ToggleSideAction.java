package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseContext;
import org.tideline.storage.api.Practices;

/** Opens the side panel of the case in front, or closes it. */
@ActionID(category = "View", id = "org.tideline.clients.ui.ToggleSideAction")
@ActionRegistration(displayName = "#ToggleSideAction.words")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 310),
    @ActionReference(path = "Shortcuts", name = "F9")})
@Messages("ToggleSideAction.words=S&ide panel on or off")
public final class ToggleSideAction implements ActionListener {
    private final CaseContext context;

    /** @param context the case in front */
    public ToggleSideAction(CaseContext context) {
        this.context = context;
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        if (Desk.get().open()) {
            Practices.current().ifPresent(practice -> practice.service(SidePanels.class).toggle(context.caseId()));
        }
    }
}
