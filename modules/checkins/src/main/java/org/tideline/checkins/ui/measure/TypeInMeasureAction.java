package org.tideline.checkins.ui.measure;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.CheckinsDesk;
import org.tideline.clients.api.CaseContext;

/** Types a measure into the case in front, from whichever of its tabs. */
@ActionID(category = "Case", id = "org.tideline.checkins.ui.measure.TypeInMeasureAction")
@ActionRegistration(displayName = "#TypeInMeasureAction.name")
@ActionReferences({
    @ActionReference(path = "Menu/Case", position = 410),
    @ActionReference(path = "Tideline/Add", position = 110)})
@Messages("TypeInMeasureAction.name=Type in a &measure…")
public final class TypeInMeasureAction implements ActionListener {
    private final CaseContext context;

    /** @param context the case in front; without one the action is not there */
    public TypeInMeasureAction(CaseContext context) {
        this.context = context;
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        CheckinsDesk.show(context.caseId(), new CheckinsDesk.TypeInMeasure(0));
    }
}
