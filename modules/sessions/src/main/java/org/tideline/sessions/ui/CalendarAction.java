package org.tideline.sessions.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.vault.api.PracticeLock;

/** Opens the calendar; nothing while the therapist is not alone before an open practice. */
@ActionID(category = "Go", id = "org.tideline.sessions.ui.CalendarAction")
@ActionRegistration(displayName = "#CalendarAction.words")
@ActionReferences({
    @ActionReference(path = "Menu/Go", position = 90),
    @ActionReference(path = "Shortcuts", name = "DS-C")})
@Messages("CalendarAction.words=&Calendar")
public final class CalendarAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        if (PracticeLock.get().state() == PracticeLock.State.OPEN && Practices.current().isPresent()) {
            PracticeWindow.show(CalendarWindow.class, CalendarWindow::new).begin();
        }
    }
}
