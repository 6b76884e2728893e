package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Shows the first page of the practice. */
@ActionID(category = "Go", id = "org.tideline.clients.ui.GoStartAction")
@ActionRegistration(displayName = "#GoStartAction.words")
@ActionReferences({
    @ActionReference(path = "Menu/Go", position = 100),
    @ActionReference(path = "Shortcuts", name = "D-0")})
@Messages("GoStartAction.words=&Start")
public final class GoStartAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        if (Desk.get().open()) {
            Windows.openStart();
        }
    }
}
