package org.tideline.ui.support.actions;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.Toast;

/** F7: moves the focus to the message at the foot of the document. */
@ActionID(category = "Go", id = "org.tideline.ui.support.actions.ToastAction")
@ActionRegistration(displayName = "#ToastAction.name")
@ActionReferences({
    @ActionReference(path = "Menu/Go", position = 930),
    @ActionReference(path = "Shortcuts", name = "F7")})
@Messages("ToastAction.name=To the &message")
public final class ToastAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Toast.focus();
    }
}
