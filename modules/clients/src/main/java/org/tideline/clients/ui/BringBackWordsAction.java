package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.Elsewhere;

/** Brings back words that could not be saved and were kept in a file elsewhere. */
@ActionID(category = "Practice", id = "org.tideline.clients.ui.BringBackWordsAction")
@ActionRegistration(displayName = "#BringBackWordsAction.words")
@ActionReference(path = "Menu/Practice", position = 610)
@Messages("BringBackWordsAction.words=Bring back &words kept elsewhere…")
public final class BringBackWordsAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        if (Desk.get().open()) {
            Elsewhere.bringBack();
        }
    }
}
