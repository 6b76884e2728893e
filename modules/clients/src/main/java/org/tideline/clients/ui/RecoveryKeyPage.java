package org.tideline.clients.ui;

import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.util.Arrays;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.Passphrase;
import org.tideline.core.api.Validation;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** Starting a practice, second step: the recovery key, shown this once, and its end typed back. */
@Messages({
    "RecoveryKeyPage.greeting=Your recovery key",
    "RecoveryKeyPage.sentence=It opens your practice if the passphrase is lost. It is shown this once. Write it down and keep it "
            + "where nobody finds it together with this computer.",
    "RecoveryKeyPage.name=Recovery key",
    "RecoveryKeyPage.copy=&Copy",
    "RecoveryKeyPage.copied=Copied. Paste it somewhere safe; it leaves the clipboard when you go on.",
    "RecoveryKeyPage.typed=Type its last four characters",
    "RecoveryKeyPage.wrong=These are not its last four characters.",
    "RecoveryKeyPage.goOn=I have &kept it"})
final class RecoveryKeyPage extends DoorPage {
    private static final long serialVersionUID = 1;
    private final transient Runnable goOn;
    private final transient char[] key;
    private final JPasswordField typed = new JPasswordField(8);
    private final JLabel copied = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(" ")));
    private final JTextArea shown;
    private final Form form = new Form();
    private boolean onClipboard;

    /** @param key the key in groups; wiped when the page is left */
    RecoveryKeyPage(char[] key, Runnable goOn) {
        super(480, Bundle.RecoveryKeyPage_greeting(), Bundle.RecoveryKeyPage_sentence());
        this.key = key;
        this.goOn = goOn;
        shown = Words.area(inTwoLines(key), Type.TITLE, Tokens.TEXT1);
        shown.getAccessibleContext().setAccessibleName(Bundle.RecoveryKeyPage_name());
        JPanel box = Tokens.PANEL.ground(new JPanel(new MigLayout("insets 16 18 16 18, fillx", "[grow,fill][]")));
        box.setBorder(new org.tideline.ui.support.api.Line(Tokens.LINE2, 1, 1, 1, 1, null));
        box.add(shown, "wmin 0");
        box.add(Buttons.plain(Bundle.RecoveryKeyPage_copy(), "copy", this::copy), "aligny top");
        column.add(box, "gapbottom 6");
        column.add(copied, "gapbottom 16");
        typed.setEchoChar((char) 0);
        typed.addActionListener(e -> accept());
        form.field("typed", Bundle.RecoveryKeyPage_typed(), typed);
        form.check(() -> {
            char[] end = typed.getPassword();
            boolean right = Passphrase.typedBack(key, end);
            Arrays.fill(end, '\0');
            return new Validation().require(right, "typed", Bundle.RecoveryKeyPage_wrong());
        });
        column.add(form);
        column.add(Buttons.primary(Bundle.RecoveryKeyPage_goOn(), this::accept), "height 36!, growx 0");
    }

    /** Broken between groups, so that it can be copied by hand without losing the place. */
    private static String inTwoLines(char[] key) {
        String whole = new String(key);
        int middle = whole.indexOf('-', whole.length() / 2 - 1);
        return middle < 0 ? whole : whole.substring(0, middle + 1) + "\n" + whole.substring(middle + 1);
    }

    @Override
    JComponent first() {
        return typed;
    }

    @Override
    void left() {
        Arrays.fill(key, '\0');
        shown.setText("");
        typed.setText("");
        if (onClipboard) {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(""), null);
        }
    }

    private void copy() {
        Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(new String(key)), null);
        onClipboard = true;
        copied.setText(Bundle.RecoveryKeyPage_copied());
    }

    private void accept() {
        if (form.accept()) {
            goOn.run();
        }
    }
}
