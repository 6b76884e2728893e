package org.tideline.ui.support.actions;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Undo;

/** Practice &gt; Undo: takes the newest change to the records back. */
@ActionID(category = "Practice", id = "org.tideline.ui.support.actions.UndoAction")
@ActionRegistration(displayName = "#UndoAction.name")
@ActionReferences({
    @ActionReference(path = "Menu/Practice", position = 710, separatorBefore = 700),
    @ActionReference(path = "Shortcuts", name = "D-Z")})
@Messages("UndoAction.name=&Undo the last change")
public final class UndoAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Practices.current().ifPresent(practice -> practice.service(Undo.class).undo());
    }
}
