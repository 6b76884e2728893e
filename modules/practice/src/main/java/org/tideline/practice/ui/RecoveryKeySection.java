package org.tideline.practice.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.Rectangle;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Trouble;
import org.tideline.core.api.Validation;
import org.tideline.practice.model.Locking;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.RecoveryKeyPanel;
import org.tideline.ui.support.api.TextChanges;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;
import org.tideline.vault.api.WrongSecret;

/** Makes a new recovery key and shows it once. Event thread; what was typed is wiped. */
@Messages({
    "RecoveryKeySection.title=Recovery key",
    "RecoveryKeySection.what=It opens your practice if the passphrase is lost. If someone may have seen yours, or you no longer know where it "
            + "is, make a new one: the old one stops working at once. Backups made until now still open with the key of their day.",
    "RecoveryKeySection.once=This is your new recovery key. It is shown this once, and the old one no longer works. Write it down and keep it "
            + "where nobody finds it together with this computer.",
    "RecoveryKeySection.passphrase=Passp&hrase",
    "RecoveryKeySection.make=&Make a new recovery key…",
    "RecoveryKeySection.making=Making it…",
    "RecoveryKeySection.needed=Type the passphrase you unlock with.",
    "RecoveryKeySection.wrong=That is not the passphrase. Nothing was changed.",
    "RecoveryKeySection.askTitle=Make a new recovery key?",
    "RecoveryKeySection.askBody=The one you have opens this practice no longer. The new one is shown once.",
    "RecoveryKeySection.askMake=Make it", "RecoveryKeySection.askKeep=Keep the old one",
    "RecoveryKeySection.leaveTitle=Close without having kept the new recovery key?",
    "RecoveryKeySection.leaveBody=It is not shown again, and the old one no longer works. Only your passphrase would open the practice.",
    "RecoveryKeySection.leave=Close", "RecoveryKeySection.stay=Back to the key",
    "RecoveryKeySection.done=The new recovery key holds from now on. Destroy what you kept of the old one.",
    "RecoveryKeySection.failed=No new recovery key was made"})
final class RecoveryKeySection extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient OpenPractice practice;
    private final JPasswordField passphrase = Fields.secret();
    private final Form form = new Form();
    private final JButton make = Buttons.plain(Bundle.RecoveryKeySection_make(), this::make);
    private RecoveryKeyPanel shown;
    private boolean wrong;

    RecoveryKeySection(OpenPractice practice) {
        super(new BorderLayout());
        this.practice = practice;
        setOpaque(false);
        form.field("passphrase", Bundle.RecoveryKeySection_passphrase(), passphrase);
        form.check(() -> new Validation()
                .require(passphrase.getDocument().getLength() > 0, "passphrase", Bundle.RecoveryKeySection_needed())
                .require(!wrong, "passphrase", Bundle.RecoveryKeySection_wrong()));
        TextChanges.tell(passphrase, () -> wrong = false);
        passphrase.addActionListener(e -> make());
        asking();
    }

    private void asking() {
        JPanel section = Parts.section(Bundle.RecoveryKeySection_title());
        section.add(Words.area(Bundle.RecoveryKeySection_what(), Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 12");
        section.add(form, "wmin 0, width 200:292:292");
        section.add(Parts.buttons(make));
        put(section);
    }

    private void put(JPanel section) {
        removeAll();
        add(section);
        revalidate();
        repaint();
    }

    private void make() {
        if (!make.isEnabled() || !form.accept() || !Prompts.get().confirm(Bundle.RecoveryKeySection_askTitle(),
                Bundle.RecoveryKeySection_askBody(), Bundle.RecoveryKeySection_askMake(), Bundle.RecoveryKeySection_askKeep())) {
            return;
        }
        busy(true);
        char[] secret = passphrase.getPassword();
        Background.run(() -> Locking.newRecoveryKey(practice, secret), key -> {
            busy(false);
            passphrase.setText("");
            form.fresh();
            show(key);
        }, failure -> {
            busy(false);
            if (failure instanceof WrongSecret) {
                wrong = true;
                form.accept();
                passphrase.selectAll();
            } else if (failure instanceof Trouble trouble) {
                Prompts.get().failed(Bundle.RecoveryKeySection_failed(), trouble);
            } else {
                Prompts.get().failed(failure);
            }
        });
    }

    private void busy(boolean now) {
        make.setEnabled(!now);
        Mnemonics.setLocalizedText(make, now ? Bundle.RecoveryKeySection_making() : Bundle.RecoveryKeySection_make());
    }

    private void show(char[] key) {
        shown = new RecoveryKeyPanel(key, this::kept);
        JPanel section = Parts.section(Bundle.RecoveryKeySection_title());
        section.add(Words.area(Bundle.RecoveryKeySection_once()), "wmin 0, gapbottom 12");
        section.add(shown, "wmin 0, width 200:480:480");
        put(section);
        shown.first().requestFocusInWindow();
        // All of it: the key, where its end is typed, and the button.
        EventQueue.invokeLater(() -> scrollRectToVisible(new Rectangle(0, 0, getWidth(), getHeight())));
    }

    private void kept() {
        forget();
        asking();
        Toast.show(Bundle.RecoveryKeySection_done(), null);
    }

    /** Whether the window may close: asks while a key is shown that nobody said was kept. */
    boolean canClose() {
        return shown == null || Background.left(practice) || Prompts.get().confirm(Bundle.RecoveryKeySection_leaveTitle(), Bundle.RecoveryKeySection_leaveBody(),
                        Bundle.RecoveryKeySection_leave(), Bundle.RecoveryKeySection_stay());
    }

    /** Wipes what was typed and what is shown. */
    void forget() {
        passphrase.setText("");
        if (shown != null) {
            shown.forget();
            shown = null;
        }
    }
}
