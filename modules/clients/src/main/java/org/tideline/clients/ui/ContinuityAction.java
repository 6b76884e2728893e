package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.PracticeWindow;

/** Opens the plan for when the therapist cannot go on. */
@ActionID(category = "Practice", id = "org.tideline.clients.ui.ContinuityAction")
@ActionRegistration(displayName = "#ContinuityAction.words")
@ActionReference(path = "Menu/Practice", position = 610)
@Messages("ContinuityAction.words=&If you cannot go on…")
public final class ContinuityAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        if (Desk.get().open()) {
            PracticeWindow.show(ContinuityWindow.class, ContinuityWindow::new);
        }
    }
}
