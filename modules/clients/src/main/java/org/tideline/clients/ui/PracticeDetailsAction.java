package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Opens the details of the practice: what letterheads and signatures say. */
@ActionID(category = "Practice", id = "org.tideline.clients.ui.PracticeDetailsAction")
@ActionRegistration(displayName = "#PracticeDetailsAction.words")
@ActionReference(path = "Menu/Practice", position = 600, separatorBefore = 590)
@Messages("PracticeDetailsAction.words=Practice &details…")
public final class PracticeDetailsAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        if (Desk.get().open()) {
            Windows.openPracticeDetails();
        }
    }
}
