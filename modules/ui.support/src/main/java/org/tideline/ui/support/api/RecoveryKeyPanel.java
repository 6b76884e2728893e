package org.tideline.ui.support.api;

import java.util.Arrays;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Validation;
import org.tideline.vault.api.Passphrase;

/** A new recovery key, shown this once, with its end to be typed back. Event thread. */
@Messages({
    "RecoveryKeyPanel.name=Recovery key",
    "RecoveryKeyPanel.copy=&Copy",
    "RecoveryKeyPanel.print=&Print…",
    "RecoveryKeyPanel.printed=Printed. Take the sheet from the printer now.",
    "RecoveryKeyPanel.copied=Copied. Paste it somewhere safe now: it leaves the clipboard after 10 seconds.",
    "RecoveryKeyPanel.typed=Type its last four characters",
    "RecoveryKeyPanel.wrong=These are not its last four characters.",
    "RecoveryKeyPanel.goOn=I have &kept it"})
public final class RecoveryKeyPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient Runnable goOn;
    private final transient char[] key;
    private final JPasswordField typed = new JPasswordField(8);
    private final JLabel copied = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(" ")));
    private final JTextArea shown;
    private final Form form = new Form();
    private boolean onClipboard;

    /**
     * @param key  the key in groups; wiped by {@link #forget}
     * @param goOn what happens once its end was typed back
     */
    public RecoveryKeyPanel(char[] key, Runnable goOn) {
        super(new MigLayout("insets 0, wrap 1, fillx, gap 0", "[grow,fill]"));
        setOpaque(false);
        this.key = key;
        this.goOn = goOn;
        shown = Words.area(inTwoLines(key), Type.TITLE, Tokens.TEXT1);
        shown.getAccessibleContext().setAccessibleName(Bundle.RecoveryKeyPanel_name());
        JPanel box = Tokens.PANEL.ground(new JPanel(new MigLayout("insets 16 18 16 18, fillx", "[grow,fill][]")));
        box.setBorder(new Line(Tokens.LINE2, 1, 1, 1, 1, null));
        box.add(shown, "wmin 0");
        JPanel keeping = new JPanel(new MigLayout("insets 0, wrap 1, gapy 8", "[fill]"));
        keeping.setOpaque(false);
        keeping.add(Buttons.plain(Bundle.RecoveryKeyPanel_print(), "printer", this::print));
        keeping.add(Buttons.plain(Bundle.RecoveryKeyPanel_copy(), "copy", this::copy));
        box.add(keeping, "aligny top");
        add(box, "gapbottom 6");
        add(copied, "gapbottom 16");
        typed.setEchoChar((char) 0);
        typed.addActionListener(e -> accept());
        form.field("typed", Bundle.RecoveryKeyPanel_typed(), typed);
        form.check(() -> {
            char[] end = typed.getPassword();
            boolean right = Passphrase.typedBack(key, end);
            Arrays.fill(end, '\0');
            return new Validation().require(right, "typed", Bundle.RecoveryKeyPanel_wrong());
        });
        add(form);
        add(Buttons.primary(Bundle.RecoveryKeyPanel_goOn(), this::accept), "height 36!, growx 0");
    }

    /** Broken between groups, so that it can be copied by hand without losing the place. */
    private static String inTwoLines(char[] key) {
        String whole = new String(key);
        int middle = whole.indexOf('-', whole.length() / 2 - 1);
        return middle < 0 ? whole : whole.substring(0, middle + 1) + "\n" + whole.substring(middle + 1);
    }

    /** What has the focus first. */
    public JComponent first() {
        return typed;
    }

    /** Wipes the key, what was typed, and the clipboard if the key is on it. */
    public void forget() {
        Arrays.fill(key, '\0');
        shown.setText("");
        typed.setText("");
        if (onClipboard) {
            Clipboards.forget();
            onClipboard = false;
        }
    }

    private void print() {
        KeySheet.print(inTwoLines(key).lines().toList(), () -> copied.setText(Bundle.RecoveryKeyPanel_printed()));
    }

    private void copy() {
        Clipboards.putSecret(key);
        onClipboard = true;
        copied.setText(Bundle.RecoveryKeyPanel_copied());
    }

    private void accept() {
        if (form.accept()) {
            goOn.run();
        }
    }
}
