package org.tideline.reporting.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseSelection;

/** Makes reports of the cases chosen in the caseload, into a folder. */
@ActionID(category = "Case", id = "org.tideline.reporting.ui.ExportChosenAction")
@ActionRegistration(displayName = "#ExportChosenAction.name")
@ActionReference(path = "Tideline/Cases", position = 100)
@Messages("ExportChosenAction.name=Export reports…")
public final class ExportChosenAction implements ActionListener {
    private final CaseSelection chosen;

    /** @param chosen the cases chosen */
    public ExportChosenAction(CaseSelection chosen) {
        this.chosen = chosen;
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        ExportReportsAction.of(chosen.cases().stream().map(id -> Long.toString(id)).toList());
    }
}
