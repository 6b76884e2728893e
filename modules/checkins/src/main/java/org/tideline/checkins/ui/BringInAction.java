package org.tideline.checkins.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.Practices;

/** Brings in a file of check-ins. */
@ActionID(category = "Practice", id = "org.tideline.checkins.ui.BringInAction")
@ActionRegistration(displayName = "#BringInAction.name")
@ActionReferences({
    @ActionReference(path = "Menu/Practice", position = 300),
    @ActionReference(path = "Tideline/Begin", position = 200)})
@Messages("BringInAction.name=&Bring in check-ins…")
public final class BringInAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        if (Practices.current().isPresent()) {
            ImportWindow.choose(0);
        }
    }
}
