package org.tideline.checkins.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.CheckinsDesk;
import org.tideline.clients.api.CaseContext;

/** Types a check-in into the case in front, from whichever of its tabs. */
@ActionID(category = "Case", id = "org.tideline.checkins.ui.TypeInAction")
@ActionRegistration(displayName = "#TypeInAction.name")
@ActionReferences({
    @ActionReference(path = "Menu/Case", position = 400, separatorBefore = 390),
    @ActionReference(path = "Tideline/Add", position = 100),
    @ActionReference(path = "Shortcuts", name = "DS-K")})
@Messages("TypeInAction.name=&Type in a check-in…")
public final class TypeInAction implements ActionListener {
    private final CaseContext context;

    /** @param context the case in front; without one the action is not there */
    public TypeInAction(CaseContext context) {
        this.context = context;
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        CheckinsDesk.show(context.caseId(), new CheckinsDesk.TypeIn());
    }
}
