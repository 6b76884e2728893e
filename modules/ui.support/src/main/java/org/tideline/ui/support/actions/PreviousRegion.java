package org.tideline.ui.support.actions;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionReferences;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;

/** Shift+F6: moves the focus to the region before. */
@ActionID(category = "Go", id = "org.tideline.ui.support.actions.PreviousRegion")
@ActionRegistration(displayName = "#PreviousRegion.name")
@ActionReferences({
    @ActionReference(path = "Menu/Go", position = 920),
    @ActionReference(path = "Shortcuts", name = "S-F6")})
@Messages("PreviousRegion.name=&Previous region")
public final class PreviousRegion implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Regions.move(-1);
    }
}
