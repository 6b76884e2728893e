package org.tideline.practice.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.PracticeWindow;

/** Opens the backups: where they go, what is there, whether one opens. */
@ActionID(category = "Practice", id = "org.tideline.practice.ui.BackupsAction")
@ActionRegistration(displayName = "#BackupsAction.words")
@ActionReference(path = "Menu/Practice", position = 820)
@Messages("BackupsAction.words=Back&ups…")
public final class BackupsAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Practices.current().ifPresent(practice -> PracticeWindow.show(BackupsWindow.class, BackupsWindow::new));
    }
}
