package org.tideline.clients.ui;

import javax.swing.JComponent;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.RecoveryKeyPanel;

/** Starting a practice, second step: the recovery key, shown this once, and its end typed back. */
@Messages({
    "RecoveryKeyPage.greeting=Your recovery key",
    "RecoveryKeyPage.sentence=It opens your practice if the passphrase is lost. It is shown this once. Write it down and keep it "
            + "where nobody finds it together with this computer."})
final class RecoveryKeyPage extends DoorPage {
    private static final long serialVersionUID = 1;
    private final RecoveryKeyPanel panel;

    /** @param key the key in groups; wiped when the page is left */
    RecoveryKeyPage(char[] key, Runnable goOn) {
        super(480, Bundle.RecoveryKeyPage_greeting(), Bundle.RecoveryKeyPage_sentence());
        panel = new RecoveryKeyPanel(key, goOn);
        column.add(panel);
    }

    @Override
    JComponent first() {
        return panel.first();
    }

    @Override
    void left() {
        panel.forget();
    }
}
