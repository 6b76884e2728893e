package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;

/** Moves to the caseload. */
@ActionID(category = "Go", id = "org.tideline.clients.ui.GoCaseloadAction")
@ActionRegistration(displayName = "#GoCaseloadAction.words")
@ActionReferences({
    @ActionReference(path = "Menu/Go", position = 110, separatorAfter = 150),
    @ActionReference(path = "Shortcuts", name = "DS-0")})
@Messages("GoCaseloadAction.words=&Caseload")
public final class GoCaseloadAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        if (Desk.get().open()) {
            Windows.openCaseload();
            Windows.caseload().ifPresent(TopComponent::requestActive);
        }
    }
}
