package org.tideline.ui.support.actions;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** F6: moves the focus to the next region of the window. */
@ActionID(category = "Go", id = "org.tideline.ui.support.actions.NextRegion")
@ActionRegistration(displayName = "#NextRegion.name")
@ActionReferences({
    @ActionReference(path = "Menu/Go", position = 910, separatorBefore = 900),
    @ActionReference(path = "Shortcuts", name = "F6")})
@Messages("NextRegion.name=&Next region")
public final class NextRegion implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Regions.move(1);
    }
}
