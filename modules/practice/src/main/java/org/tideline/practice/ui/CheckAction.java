package org.tideline.practice.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.PracticeWindow;

/** Opens the check of the practice. */
@ActionID(category = "Practice", id = "org.tideline.practice.ui.CheckAction")
@ActionRegistration(displayName = "#CheckAction.words")
@ActionReference(path = "Menu/Practice", position = 830)
@Messages("CheckAction.words=&Check this practice…")
public final class CheckAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Practices.current().ifPresent(practice -> PracticeWindow.show(CheckWindow.class, CheckWindow::new));
    }
}
