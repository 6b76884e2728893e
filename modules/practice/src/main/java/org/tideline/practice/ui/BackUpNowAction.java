package org.tideline.practice.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.Backups;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.PracticeWindow;

/** Makes a backup now; where no folder is chosen yet, shows where to choose one. */
@ActionID(category = "Practice", id = "org.tideline.practice.ui.BackUpNowAction")
@ActionRegistration(displayName = "#BackUpNowAction.words")
@ActionReferences({
    @ActionReference(path = "Menu/Practice", position = 810, separatorBefore = 800),
    @ActionReference(path = "Shortcuts", name = "DS-B")})
@Messages("BackUpNowAction.words=Back up no&w")
public final class BackUpNowAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Practices.current().ifPresent(BackUpNowAction::backUp);
    }

    private static void backUp(OpenPractice practice) {
        if (Backups.folders(practice).isEmpty()) {
            PracticeWindow.show(BackupsWindow.class, BackupsWindow::new);
        } else {
            Care.of(practice).backUp();
        }
    }
}
