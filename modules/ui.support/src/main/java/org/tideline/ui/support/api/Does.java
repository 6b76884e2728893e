package org.tideline.ui.support.api;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;

/** Work as an action without a name, for the platform to perform. */
final class Does extends AbstractAction {
    private static final long serialVersionUID = 1;
    private final transient Runnable what;

    Does(Runnable what) {
        this.what = what;
    }

    @Override
    public void actionPerformed(ActionEvent e) {
        what.run();
    }
}
