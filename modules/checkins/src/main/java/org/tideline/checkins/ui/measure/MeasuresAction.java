package org.tideline.checkins.ui.measure;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.Practices;

/** Opens the measures of the practice. */
@ActionID(category = "Practice", id = "org.tideline.checkins.ui.measure.MeasuresAction")
@ActionRegistration(displayName = "#MeasuresAction.words")
@ActionReference(path = "Menu/Go", position = 235)
@Messages("MeasuresAction.words=&Measures\u2026")
public final class MeasuresAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        Practices.current().ifPresent(practice -> MeasuresWindow.bringUp());
    }
}
