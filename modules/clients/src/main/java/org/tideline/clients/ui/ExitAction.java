package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.LifecycleManager;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Ends the program; the practice is closed on the way. */
@ActionID(category = "Practice", id = "org.tideline.clients.ui.ExitAction")
@ActionRegistration(displayName = "#ExitAction.words")
@ActionReferences({
    @ActionReference(path = "Menu/Practice", position = 1000),
    @ActionReference(path = "Shortcuts", name = "D-Q")})
@Messages("ExitAction.words=&Quit Tideline")
public final class ExitAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        LifecycleManager.getDefault().exit();
    }
}
