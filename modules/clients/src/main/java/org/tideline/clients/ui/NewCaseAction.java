package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Opens the form of a new case. */
@ActionID(category = "Practice", id = "org.tideline.clients.ui.NewCaseAction")
@ActionRegistration(displayName = "#NewCaseAction.words")
@ActionReferences({
    @ActionReference(path = "Menu/Practice", position = 100),
    @ActionReference(path = "Shortcuts", name = "D-N")})
@Messages("NewCaseAction.words=&New case")
public final class NewCaseAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        if (Desk.get().open()) {
            Windows.openNewCase();
        }
    }
}
