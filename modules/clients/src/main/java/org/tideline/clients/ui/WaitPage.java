package org.tideline.clients.ui;

import javax.swing.JComponent;

/** Words while a practice is made, opened or closed. */
final class WaitPage extends DoorPage {
    private static final long serialVersionUID = 1;

    WaitPage(String greeting, String sentence) {
        super(420, greeting, sentence);
    }

    @Override
    JComponent first() {
        return column;
    }
}
