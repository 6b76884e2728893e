package org.tideline.reporting.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.List;
import javax.swing.JCheckBox;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Trouble;
import org.tideline.reporting.model.CaseloadMaker;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;

/** Shows the caseload overview as it will be, prints it and keeps it as a PDF. Event thread. */
@Messages({
    "CaseloadDialog.title=Caseload overview", "CaseloadDialog.names=&Names instead of initials",
    "# {0} - file name", "CaseloadDialog.made=Made {0}. Not for clients.", "CaseloadDialog.printed=Sent to the printer. Not for clients.",
    "CaseloadDialog.notPrinted=The overview was not printed", "CaseloadDialog.notMade=The overview was not made",
    "CaseloadDialog.action=Caseload o&verview\u2026"})
final class CaseloadDialog extends PagesDialog<CaseloadMaker.Made> {
    private final JCheckBox names = new JCheckBox();
    private boolean inFull;

    private CaseloadDialog(OpenPractice practice) {
        super(practice, Bundle.CaseloadDialog_title());
        Mnemonics.setLocalizedText(names, Bundle.CaseloadDialog_names());
        names.setOpaque(false);
        names.addActionListener(e -> {
            inFull = names.isSelected();
            show();
        });
    }

    /** Practice &gt; Caseload overview. */
    @ActionID(category = "Practice", id = "org.tideline.reporting.ui.CaseloadDialog.Open")
    @ActionRegistration(displayName = "#CaseloadDialog.action")
    @ActionReference(path = "Menu/Practice", position = 330)
    public static final class Open implements ActionListener {
        @Override
        public void actionPerformed(ActionEvent e) {
            Practices.current().ifPresent(practice -> {
                CaseloadMaker.note(practice, Action.VIEWED);
                CaseloadDialog dialog = new CaseloadDialog(practice);
                dialog.open(List.of(dialog.names));
            });
        }
    }

    @Override
    CaseloadMaker.Made made() throws Trouble {
        return new CaseloadMaker().make(practice(), inFull);
    }

    @Override
    byte[] pdf(CaseloadMaker.Made made) {
        return made.pdf();
    }

    @Override
    String fileName(CaseloadMaker.Made made) {
        return made.fileName();
    }

    @Override
    void note(Action action) {
        CaseloadMaker.note(practice(), action);
    }

    @Override
    String kept(String file) {
        return Bundle.CaseloadDialog_made(file);
    }

    @Override
    Said said() {
        return new Said(Bundle.CaseloadDialog_printed(), Bundle.CaseloadDialog_notPrinted(), Bundle.CaseloadDialog_notMade());
    }
}
