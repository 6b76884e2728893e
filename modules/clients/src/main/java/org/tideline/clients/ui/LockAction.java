package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Closes everything and shows the door. */
@ActionID(category = "Practice", id = "org.tideline.clients.ui.LockAction")
@ActionRegistration(displayName = "#LockAction.words")
@ActionReferences({
    @ActionReference(path = "Menu/Practice", position = 900, separatorBefore = 890),
    @ActionReference(path = "Shortcuts", name = "D-L")})
@Messages("LockAction.words=&Lock now")
public final class LockAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        if (Desk.get().open()) {
            Desk.get().lock();
        }
    }
}
