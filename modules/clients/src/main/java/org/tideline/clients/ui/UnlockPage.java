package org.tideline.clients.ui;

import java.awt.Toolkit;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import javax.accessibility.AccessibleContext;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.vault.api.Secret;

/** One field and one button: opens a practice by its passphrase, or by the recovery key (ux.md §10 j). */
@Messages({
    "UnlockPage.locked=Locked",
    "UnlockPage.here=Your practice on this computer.",
    "# {0} - name of the practice", "UnlockPage.named={0}.",
    "# {0} - folder", "UnlockPage.inFolder=The practice in the folder {0}.",
    "UnlockPage.sample=The made-up practice. Its passphrase is: sample",
    "UnlockPage.passphrase=&Passphrase",
    "UnlockPage.recovery=&Recovery key",
    "UnlockPage.recoveryHint=Blanks, hyphens and capitals do not matter.",
    "UnlockPage.unlock=&Unlock",
    "UnlockPage.opening=Opening…",
    "UnlockPage.useRecovery=Use the recovery key",
    "UnlockPage.usePassphrase=Use the passphrase",
    "UnlockPage.wrong=That did not open it.",
    "UnlockPage.empty=Type the passphrase first.",
    "UnlockPage.emptyKey=Type the recovery key first.",
    "UnlockPage.caps=Caps Lock is on",
    "UnlockPage.noReset=No one can reset this for you, including us. The recovery key opens it if the passphrase is lost.",
    "UnlockPage.another=Another practice…"})
final class UnlockPage extends DoorPage {
    private static final long serialVersionUID = 1;
    private final transient Desk desk;
    private final JLabel caption = Type.LABEL.on(Tokens.TEXT2.text(new JLabel()));
    private final JPasswordField field = new JPasswordField();
    private final JLabel hint = Type.CAPTION.on(Tokens.TEXT3.text(new JLabel(" ")));
    private final JLabel problem = Type.CAPTION.on(Tokens.ERROR.text(new JLabel()));
    private final JButton unlock;
    private final JButton other;
    private boolean recovery;
    private boolean busy;

    /** @param practice what is opened, in words */
    UnlockPage(Desk desk, String practice) {
        super(420, Bundle.UnlockPage_locked(), practice);
        this.desk = desk;
        unlock = Buttons.primary(Bundle.UnlockPage_unlock(), this::open);
        other = Buttons.link(Bundle.UnlockPage_useRecovery(), this::otherSecret);
        Type.NOTE.on(field);
        field.addActionListener(e -> open());
        field.addKeyListener(new KeyAdapter() {
            @Override
            public void keyReleased(KeyEvent e) {
                hint();
            }
        });
        problem.setIcon(Icons.of("triangle-alert", 14, Tokens.ERROR));
        problem.setVisible(false);
        caption.setLabelFor(field);
        column.add(caption, "gapbottom 5");
        column.add(field, "height 38!");
        column.add(problem, "gaptop 6");
        column.add(hint, "gaptop 6");
        JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 12"));
        buttons.setOpaque(false);
        buttons.add(unlock, "height 36!");
        buttons.add(other);
        column.add(buttons, "gaptop 14");
        foot(Bundle.UnlockPage_noReset(), Buttons.link(Bundle.UnlockPage_another(), desk::chooseAnother));
        words();
    }

    @Override
    JComponent first() {
        return field;
    }

    @Override
    void left() {
        field.setText("");
    }

    private void otherSecret() {
        recovery = !recovery;
        field.setText("");
        problem.setVisible(false);
        words();
        field.requestFocusInWindow();
    }

    private void words() {
        Mnemonics.setLocalizedText(caption, recovery ? Bundle.UnlockPage_recovery() : Bundle.UnlockPage_passphrase());
        Mnemonics.setLocalizedText(other, recovery ? Bundle.UnlockPage_usePassphrase() : Bundle.UnlockPage_useRecovery());
        field.setEchoChar(recovery ? (char) 0 : '•');
        field.putClientProperty("FlatLaf.style", "showRevealButton: " + !recovery);
        hint();
    }

    private void hint() {
        boolean caps = false;
        try {
            caps = Toolkit.getDefaultToolkit().getLockingKeyState(KeyEvent.VK_CAPS_LOCK);
        } catch (UnsupportedOperationException e) {
            // some systems do not tell
        }
        hint.setText(recovery ? Bundle.UnlockPage_recoveryHint() : caps ? Bundle.UnlockPage_caps() : " ");
        hint.setIcon(!recovery && caps ? Icons.of("info", 14) : null);
        // The line keeps its place for the words that may come, so that nothing moves when they do.
        hint.setVisible(!problem.isVisible() || recovery || caps);
    }

    private void open() {
        if (busy) {
            return;
        }
        char[] typed = field.getPassword();
        if (typed.length == 0) {
            say(recovery ? Bundle.UnlockPage_emptyKey() : Bundle.UnlockPage_empty());
            return;
        }
        busy(true);
        problem.setVisible(false);
        hint();
        desk.open(recovery ? new Secret.RecoveryKey(typed) : new Secret.Passphrase(typed), this::refused);
    }

    /** @param words why it did not open; empty where the secret was wrong */
    private void refused(String words) {
        busy(false);
        say(words.isEmpty() ? Bundle.UnlockPage_wrong() : words);
        field.selectAll();
    }

    private void busy(boolean now) {
        busy = now;
        field.setEnabled(!now);
        other.setEnabled(!now);
        Mnemonics.setLocalizedText(unlock, now ? Bundle.UnlockPage_opening() : Bundle.UnlockPage_unlock());
        unlock.setEnabled(!now);
    }

    private void say(String words) {
        problem.setText("<html>" + words.replace("&", "&amp;").replace("<", "&lt;"));
        problem.setVisible(true);
        hint();
        problem.getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_NAME_PROPERTY, "", words);
        field.requestFocusInWindow();
    }
}
