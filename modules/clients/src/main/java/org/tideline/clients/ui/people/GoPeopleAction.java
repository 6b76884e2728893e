package org.tideline.clients.ui.people;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.Practices;

/** Opens the list of all people. */
@ActionID(category = "Go", id = "org.tideline.clients.ui.people.GoPeopleAction")
@ActionRegistration(displayName = "#GoPeopleAction.words")
@ActionReference(path = "Menu/Go", position = 120)
@Messages("GoPeopleAction.words=P&eople")
public final class GoPeopleAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        if (Practices.current().isPresent()) {
            PeopleWindow.bring();
        }
    }
}
