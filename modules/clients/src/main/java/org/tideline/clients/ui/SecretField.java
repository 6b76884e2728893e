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

/** Where the passphrase is typed, or the recovery key in its place, with the line below that says what is the matter. */
@Messages({
    "SecretField.passphrase=&Passphrase",
    "SecretField.recovery=&Recovery key",
    "SecretField.recoveryHint=Blanks, hyphens and capitals do not matter.",
    "SecretField.useRecovery=Use the recovery key",
    "SecretField.usePassphrase=Use the passphrase",
    "SecretField.wrong=That did not open it.",
    "SecretField.empty=Type the passphrase first.",
    "SecretField.emptyKey=Type the recovery key first.",
    "SecretField.caps=Caps Lock is on"})
final class SecretField extends JPanel {
    private static final long serialVersionUID = 1;
    private final JLabel caption = Type.LABEL.on(Tokens.TEXT2.text(new JLabel()));
    private final JPasswordField field = new JPasswordField();
    private final JLabel hint = Type.CAPTION.on(Tokens.TEXT3.text(new JLabel(" ")));
    private final JLabel problem = Type.CAPTION.on(Tokens.ERROR.text(new JLabel()));
    private final JButton other = Buttons.link(Bundle.SecretField_useRecovery(), this::otherSecret);
    private String news = "";
    private boolean recovery;

    /** @param enter what Enter in the field does */
    SecretField(Runnable enter) {
        super(new MigLayout("insets 0, wrap 1, fillx, gap 0, hidemode 3", "[grow,fill]"));
        setOpaque(false);
        Type.NOTE.on(field);
        field.addActionListener(e -> enter.run());
        field.addKeyListener(new KeyAdapter() {
            @Override
            public void keyReleased(KeyEvent e) {
                hint();
            }
        });
        problem.setIcon(Icons.of("triangle-alert", 14, Tokens.ERROR));
        problem.setVisible(false);
        caption.setLabelFor(field);
        add(caption, "gapbottom 5");
        add(field, "height 38!");
        add(problem, "gaptop 6");
        add(hint, "gaptop 6");
        words();
    }

    /** What has the focus. */
    JComponent first() {
        return field;
    }

    /** The link that puts the recovery key in the place of the passphrase, and back. */
    JButton other() {
        return other;
    }

    /** What was typed, for the caller to wipe; null if it is nothing, which is said. */
    Secret secret() {
        char[] typed = field.getPassword();
        if (typed.length == 0) {
            say(recovery ? Bundle.SecretField_emptyKey() : Bundle.SecretField_empty());
            return null;
        }
        quiet();
        return recovery ? new Secret.RecoveryKey(typed) : new Secret.Passphrase(typed);
    }

    /** @param words why it did not open; empty where the secret was wrong */
    void refused(String words) {
        busy(false);
        say(words.isEmpty() ? Bundle.SecretField_wrong() : words);
        field.selectAll();
    }

    /** Words that are no trouble, such as a wait; empty for none. */
    void news(String words) {
        news = words;
        hint();
    }

    /** Whether what was typed is being tried. */
    void busy(boolean now) {
        field.setEnabled(!now);
        other.setEnabled(!now);
    }

    /** Wipes what was typed. */
    void wipe() {
        field.setText("");
    }

    private void quiet() {
        problem.setVisible(false);
        hint();
    }

    private void otherSecret() {
        recovery = !recovery;
        wipe();
        problem.setVisible(false);
        words();
        field.requestFocusInWindow();
    }

    private void words() {
        Mnemonics.setLocalizedText(caption, recovery ? Bundle.SecretField_recovery() : Bundle.SecretField_passphrase());
        Mnemonics.setLocalizedText(other, recovery ? Bundle.SecretField_usePassphrase() : Bundle.SecretField_useRecovery());
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
        hint.setText(!news.isEmpty() ? news : recovery ? Bundle.SecretField_recoveryHint()
                : caps ? Bundle.SecretField_caps() : " ");
        hint.setIcon(news.isEmpty() && !recovery && caps ? Icons.of("info", 14) : null);
        // The line keeps its place for the words that may come, so that nothing moves when they do.
        hint.setVisible(!problem.isVisible() || recovery || caps || !news.isEmpty());
    }

    private void say(String words) {
        problem.setText("<html>" + words.replace("&", "&amp;").replace("<", "&lt;"));
        problem.setVisible(true);
        hint();
        problem.getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_NAME_PROPERTY, "", words);
        field.requestFocusInWindow();
    }
}
