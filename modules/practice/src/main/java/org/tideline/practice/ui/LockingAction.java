package org.tideline.practice.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.PracticeWindow;

/** Opens passphrase, recovery key, PIN, and when the practice locks. */
@ActionID(category = "Practice", id = "org.tideline.practice.ui.LockingAction")
@ActionRegistration(displayName = "#LockingAction.words")
@ActionReference(path = "Menu/Practice", position = 850)
@Messages("LockingAction.words=&Passphrase and locking…")
public final class LockingAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Practices.current().ifPresent(practice -> PracticeWindow.show(LockingWindow.class, LockingWindow::new));
    }
}
