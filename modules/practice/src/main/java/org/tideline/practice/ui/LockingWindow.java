package org.tideline.practice.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Tokens;

/** The secrets of the practice, and when it locks. Whatever is typed here is wiped when the window closes. */
@Messages("LockingWindow.title=Passphrase and locking")
final class LockingWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private final PassphrasePanel passphrase = new PassphrasePanel(practice());
    private final RecoveryKeySection recoveryKey = new RecoveryKeySection(practice());
    private final PinPanel pin = new PinPanel(practice());
    private final MinutesPanel minutes = new MinutesPanel(practice());

    LockingWindow() {
        super("locking", Bundle.LockingWindow_title(), Tokens.PANEL);
        content().add(Parts.head(Bundle.LockingWindow_title(), null), BorderLayout.NORTH);
        Page page = new Page("insets 20 24 24 24, wrap 1, gap 0, hidemode 3", "[grow,fill,320:600:600]");
        page.add(minutes, "wmin 0, gapbottom 32");
        page.add(passphrase, "wmin 0, gapbottom 32");
        page.add(recoveryKey, "wmin 0, gapbottom 32");
        page.add(pin, "wmin 0");
        content().add(Page.scrolling(page), BorderLayout.CENTER);
    }

    @Override
    protected void componentActivated() {
        EventQueue.invokeLater(() -> minutes.first().requestFocusInWindow());
    }

    @Override
    public boolean canClose() {
        return recoveryKey.canClose();
    }

    @Override
    protected void componentClosed() {
        passphrase.forget();
        recoveryKey.forget();
        pin.forget();
        minutes.keep();
    }
}
