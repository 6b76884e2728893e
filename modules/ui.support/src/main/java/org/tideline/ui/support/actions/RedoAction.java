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

/** Practice &gt; Redo: does again what was taken back last. */
@ActionID(category = "Practice", id = "org.tideline.ui.support.actions.RedoAction")
@ActionRegistration(displayName = "#RedoAction.name")
@ActionReferences({
    @ActionReference(path = "Menu/Practice", position = 720, separatorAfter = 730),
    @ActionReference(path = "Shortcuts", name = "D-Y"),
    @ActionReference(path = "Shortcuts", name = "DS-Z")})
@Messages("RedoAction.name=&Redo it")
public final class RedoAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Practices.current().ifPresent(practice -> practice.service(Undo.class).redo());
    }
}
