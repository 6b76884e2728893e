package org.tideline.sessions.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseContext;
import org.tideline.storage.api.Practices;

/** Opens the psychotherapy notes of the case in front, in their own window. */
@ActionID(category = "Case", id = "org.tideline.sessions.ui.PsychotherapyAction")
@ActionRegistration(displayName = "#PsychotherapyAction.words")
@ActionReference(path = "Menu/Session", position = 800, separatorBefore = 790)
@Messages("PsychotherapyAction.words=&Psychotherapy notes…")
public final class PsychotherapyAction implements ActionListener {
    private final CaseContext context;

    /** @param context the case in front */
    public PsychotherapyAction(CaseContext context) {
        this.context = context;
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        if (Practices.current().isPresent()) {
            PsychotherapyWindow.show(context.caseId());
        }
    }
}
