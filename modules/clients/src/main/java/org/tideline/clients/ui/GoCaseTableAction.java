package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.PracticeWindow;

/** Shows the caseload as a table. */
@ActionID(category = "Go", id = "org.tideline.clients.ui.GoCaseTableAction")
@ActionRegistration(displayName = "#GoCaseTableAction.words")
@ActionReference(path = "Menu/Go", position = 120)
@Messages("GoCaseTableAction.words=Caseload as a &table")
public final class GoCaseTableAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        if (Desk.get().open()) {
            PracticeWindow.show(CaseTableWindow.class, CaseTableWindow::new);
        }
    }
}
