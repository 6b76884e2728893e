package org.tideline.clients.ui;

import java.time.Duration;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.Buttons;
import org.tideline.vault.api.Secret;

/** One field and one button: opens a practice by its passphrase, or by the recovery key (ux.md §10 j). */
@Messages({
    "UnlockPage.locked=Locked",
    "UnlockPage.here=Your practice on this computer.",
    "# {0} - name of the practice", "UnlockPage.named={0}.",
    "# {0} - folder", "UnlockPage.inFolder=The practice in the folder {0}.",
    "UnlockPage.sample=The made-up practice. Its passphrase is: sample",
    "UnlockPage.unlock=&Unlock",
    "UnlockPage.opening=Opening…",
    "UnlockPage.wait=Wait a moment before the next try.",
    "UnlockPage.noReset=No one can reset this for you, including us. The recovery key opens it if the passphrase is lost.",
    "UnlockPage.restore=Restore a backup…",
    "UnlockPage.another=Another practice…"})
final class UnlockPage extends DoorPage {
    private static final long serialVersionUID = 1;
    private final transient Desk desk;
    private final SecretField field = new SecretField(this::open);
    private final Timer waiting = new Timer(0, e -> waited());
    private final JButton unlock = Buttons.primary(Bundle.UnlockPage_unlock(), this::open);
    private boolean busy;

    /** @param practice what is opened, in words */
    UnlockPage(Desk desk, String practice) {
        super(420, Bundle.UnlockPage_locked(), practice);
        this.desk = desk;
        waiting.setRepeats(false);
        column.add(field);
        JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 12"));
        buttons.setOpaque(false);
        buttons.add(unlock, "height 36!");
        buttons.add(field.other());
        column.add(buttons, "gaptop 14");
        JPanel ways = new JPanel(new MigLayout("insets 0, gapx 8"));
        ways.setOpaque(false);
        ways.add(Buttons.link(Bundle.UnlockPage_restore(), desk::restore));
        ways.add(Buttons.link(Bundle.UnlockPage_another(), desk::chooseAnother));
        foot(Bundle.UnlockPage_noReset(), ways);
        // Starting the program again does not shorten a wait.
        desk.pause(this::wait);
    }

    @Override
    JComponent first() {
        return field.first();
    }

    @Override
    void left() {
        waiting.stop();
        field.wipe();
    }

    private void open() {
        if (busy || waiting.isRunning()) {
            return;
        }
        Secret secret = field.secret();
        if (secret != null) {
            busy(true);
            desk.open(secret, this::refused);
        }
    }

    private void refused(String words) {
        busy(false);
        field.refused(words);
        desk.pause(this::wait);
    }

    private void wait(Duration pause) {
        if (!pause.isZero() && !pause.isNegative()) {
            waiting.setInitialDelay((int) Math.min(Integer.MAX_VALUE, pause.toMillis()));
            waiting.restart();
            field.news(Bundle.UnlockPage_wait());
            unlock.setEnabled(false);
        }
    }

    private void waited() {
        field.news("");
        unlock.setEnabled(!busy);
    }

    private void busy(boolean now) {
        busy = now;
        field.busy(now);
        Mnemonics.setLocalizedText(unlock, now ? Bundle.UnlockPage_opening() : Bundle.UnlockPage_unlock());
        unlock.setEnabled(!now);
    }
}
