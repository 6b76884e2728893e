package org.tideline.progress.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.PracticeWindow;

/** Opens the setting of the level in charts. */
@ActionID(category = "Practice", id = "org.tideline.progress.ui.LevelAction")
@ActionRegistration(displayName = "#LevelAction.words")
@ActionReference(path = "Menu/Practice", position = 855)
@Messages("LevelAction.words=&Level in charts\u2026")
public final class LevelAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Practices.current().ifPresent(practice -> PracticeWindow.show(LevelWindow.class, LevelWindow::new));
    }
}
