package org.tideline.practice.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.PracticeWindow;

/** Opens the audit trail: what was done, when, with which record. */
@ActionID(category = "Practice", id = "org.tideline.practice.ui.AuditAction")
@ActionRegistration(displayName = "#AuditAction.words")
@ActionReference(path = "Menu/Practice", position = 840)
@Messages("AuditAction.words=&Audit trail…")
public final class AuditAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Practices.current().ifPresent(practice -> PracticeWindow.show(AuditWindow.class, AuditWindow::new));
    }
}
