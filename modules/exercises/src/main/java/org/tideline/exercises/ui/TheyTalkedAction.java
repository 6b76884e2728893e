package org.tideline.exercises.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseContext;
import org.tideline.exercises.model.ExercisesDesk;

/** Writes down that the members of the case in front talked, from whichever of its tabs. */
@ActionID(category = "Case", id = "org.tideline.exercises.ui.TheyTalkedAction")
@ActionRegistration(displayName = "#TheyTalkedAction.name")
@ActionReferences({
    @ActionReference(path = "Menu/Case", position = 430),
    @ActionReference(path = "Tideline/Add", position = 120),
    @ActionReference(path = "Shortcuts", name = "DS-T")})
@Messages("TheyTalkedAction.name=They tal&ked…")
public final class TheyTalkedAction implements ActionListener {
    private final CaseContext context;

    /** @param context the case in front; without one the action is not there */
    public TheyTalkedAction(CaseContext context) {
        this.context = context;
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        ExercisesDesk.show(context.caseId(), new ExercisesDesk.Talked(0));
    }
}
