package org.tideline.practice.ui;

import java.awt.BorderLayout;
import java.util.Arrays;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.Timer;
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
import org.tideline.ui.support.api.TextChanges;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;
import org.tideline.vault.api.Passphrase;
import org.tideline.vault.api.WrongSecret;

/** Puts another passphrase in the place of the present one. Event thread; what was typed is wiped. */
@Messages({
    "PassphrasePanel.title=Passphrase",
    "PassphrasePanel.what=Your records are not touched: only the lock on their key is changed. The recovery key stays as it is. "
            + "Backups made until now still open with the passphrase of their day.",
    "PassphrasePanel.current=&Present passphrase",
    "PassphrasePanel.fresh=&New passphrase",
    "PassphrasePanel.again=&Once more",
    "PassphrasePanel.change=&Change the passphrase",
    "PassphrasePanel.changing=Changing it…",
    "PassphrasePanel.needed=Type the passphrase you unlock with now.",
    "PassphrasePanel.wrong=That is not the present passphrase. Nothing was changed.",
    "PassphrasePanel.askTitle=Change the passphrase?",
    "PassphrasePanel.askBody=From now on only the new one and the recovery key open this practice. No one can reset it for you, including us.",
    "PassphrasePanel.askChange=Change it", "PassphrasePanel.askKeep=Keep the present one",
    "PassphrasePanel.done=The passphrase is changed. The new one opens the practice from now on.",
    "PassphrasePanel.failed=The passphrase was not changed"})
final class PassphrasePanel extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int PAUSE_MILLIS = 200;
    private final transient OpenPractice practice;
    private final JPasswordField current = Fields.secret();
    private final JPasswordField fresh = Fields.secret();
    private final JPasswordField again = Fields.secret();
    private final JLabel strength = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final Timer pause = new Timer(PAUSE_MILLIS, e -> judge());
    private final Form form = new Form();
    private final JButton change = Buttons.plain(Bundle.PassphrasePanel_change(), this::change);
    private boolean wrong;
    private long asked;

    PassphrasePanel(OpenPractice practice) {
        super(new BorderLayout());
        this.practice = practice;
        setOpaque(false);
        pause.setRepeats(false);
        form.field("current", Bundle.PassphrasePanel_current(), current);
        form.pair("passphrase", Bundle.PassphrasePanel_fresh(), fresh, "again", Bundle.PassphrasePanel_again(), again);
        form.wide(strength);
        form.check(this::check);
        TextChanges.tell(fresh, pause::restart);
        TextChanges.tell(current, () -> wrong = false);
        again.addActionListener(e -> change());
        judge();
        JPanel section = Parts.section(Bundle.PassphrasePanel_title());
        section.add(Words.area(Bundle.PassphrasePanel_what(), Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 12");
        section.add(form, "wmin 0");
        section.add(form.count(), "gapbottom 6");
        section.add(Parts.buttons(change));
        add(section);
    }

    /** Says how well what is typed holds; the words may take a moment. */
    private void judge() {
        char[] typed = fresh.getPassword();
        long mine = ++asked;
        Background.run(() -> {
            try {
                return Passphrase.judged(typed);
            } finally {
                Arrays.fill(typed, '\0');
            }
        }, words -> {
            if (mine == asked) {
                strength.setText(words);
            }
        });
    }

    private Validation check() {
        Validation check = new Validation().require(current.getDocument().getLength() > 0, "current", Bundle.PassphrasePanel_needed())
                .require(!wrong, "current", Bundle.PassphrasePanel_wrong());
        char[] one = fresh.getPassword();
        char[] two = again.getPassword();
        Passphrase.check(one, two).problems().forEach(p -> check.require(false, p.field(), p.message()));
        Arrays.fill(one, '\0');
        Arrays.fill(two, '\0');
        return check;
    }

    private void change() {
        if (!change.isEnabled() || !form.accept() || !Prompts.get().confirm(Bundle.PassphrasePanel_askTitle(), Bundle.PassphrasePanel_askBody(),
                Bundle.PassphrasePanel_askChange(), Bundle.PassphrasePanel_askKeep())) {
            return;
        }
        busy(true);
        char[] now = current.getPassword();
        char[] next = fresh.getPassword();
        Background.run(() -> {
            Locking.changePassphrase(practice, now, next);
            return null;
        }, done -> {
            busy(false);
            forget();
            Toast.show(Bundle.PassphrasePanel_done(), null);
        }, failure -> {
            busy(false);
            if (failure instanceof WrongSecret) {
                wrong = true;
                form.accept();
                current.selectAll();
            } else if (failure instanceof Trouble trouble) {
                Prompts.get().failed(Bundle.PassphrasePanel_failed(), trouble);
            } else {
                Prompts.get().failed(failure);
            }
        });
    }

    private void busy(boolean now) {
        change.setEnabled(!now);
        Mnemonics.setLocalizedText(change, now ? Bundle.PassphrasePanel_changing() : Bundle.PassphrasePanel_change());
    }

    /** Wipes what was typed. */
    void forget() {
        current.setText("");
        fresh.setText("");
        again.setText("");
        wrong = false;
        form.fresh();
    }
}
