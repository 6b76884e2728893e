package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;

/** Hides the caseload, or shows it again. */
@ActionID(category = "View", id = "org.tideline.clients.ui.ToggleCaseloadAction")
@ActionRegistration(displayName = "#ToggleCaseloadAction.words")
@ActionReferences({
    @ActionReference(path = "Menu/View", position = 300),
    @ActionReference(path = "Shortcuts", name = "F8")})
@Messages("ToggleCaseloadAction.words=Caseload on or &off")
public final class ToggleCaseloadAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        if (Desk.get().open()) {
            Windows.caseload().ifPresentOrElse(TopComponent::close, Windows::openCaseload);
        }
    }
}
