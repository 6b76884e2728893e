package org.tideline.practice.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.PracticeWindow;

/** Opens what was taken away in the last thirty days. */
@ActionID(category = "Practice", id = "org.tideline.practice.ui.BinAction")
@ActionRegistration(displayName = "#BinAction.words")
@ActionReference(path = "Menu/Practice", position = 845)
@Messages("BinAction.words=Taken a&way…")
public final class BinAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Practices.current().ifPresent(practice -> PracticeWindow.show(BinWindow.class, BinWindow::new));
    }
}
