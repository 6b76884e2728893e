package org.tideline.clients.ui;

import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Validation;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.TextChanges;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.vault.api.Passphrase;
import org.tideline.vault.api.Strength;

/** Starting a practice, first step: whose it is, and the passphrase. */
@Messages({
    "NewPracticePage.greeting=Start my practice",
    "NewPracticePage.sentence=Your name stands on reports. The passphrase is the key to everything; only you know it.",
    "NewPracticePage.therapist=Your &name",
    "NewPracticePage.credential=&Credential (optional)",
    "NewPracticePage.practice=Name of the p&ractice",
    "NewPracticePage.passphrase=&Passphrase",
    "NewPracticePage.again=Once &more",
    "NewPracticePage.nameNeeded=Type the name that stands on your reports.",
    "NewPracticePage.make=&Make my practice",
    "NewPracticePage.making=Making it…",
    "NewPracticePage.back=Back",
    "# {0} - folder", "NewPracticePage.where=It is kept in {0}",
    "NewPracticePage.noReset=No one can reset the passphrase for you, including us. The next page gives you a recovery key."})
final class NewPracticePage extends DoorPage {
    private static final long serialVersionUID = 1;
    private final transient Desk desk;
    private final JTextField therapist = new JTextField();
    private final JTextField credential = new JTextField();
    private final JTextField practice = new JTextField();
    private final JPasswordField passphrase = new JPasswordField();
    private final JPasswordField again = new JPasswordField();
    private final JLabel strength = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final Form form = new Form();
    private final JPanel trouble = new JPanel(new java.awt.BorderLayout());
    private final JButton make;
    private final JButton back;
    private long asked;

    NewPracticePage(Desk desk, String where) {
        super(480, Bundle.NewPracticePage_greeting(), Bundle.NewPracticePage_sentence());
        this.desk = desk;
        Strength.prepare();
        form.pair("therapist", Bundle.NewPracticePage_therapist(), therapist,
                "credential", Bundle.NewPracticePage_credential(), credential);
        form.optional("practice", Bundle.NewPracticePage_practice(), practice);
        form.pair("passphrase", Bundle.NewPracticePage_passphrase(), passphrase, "again", Bundle.NewPracticePage_again(), again);
        form.wide(strength);
        form.check(this::check);
        passphrase.putClientProperty("FlatLaf.style", "showRevealButton: true");
        again.putClientProperty("FlatLaf.style", "showRevealButton: true");
        TextChanges.tell(passphrase, this::strength);
        strength();
        make = Buttons.primary(Bundle.NewPracticePage_make(), this::make);
        back = Buttons.plain(Bundle.NewPracticePage_back(), desk::begin);
        again.addActionListener(e -> make());
        trouble.setOpaque(false);
        trouble.setVisible(false);
        column.add(form);
        column.add(trouble, "gapbottom 12");
        column.add(form.count(), "gapbottom 6");
        JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 8"));
        buttons.setOpaque(false);
        buttons.add(make, "height 36!");
        buttons.add(back, "height 36!");
        column.add(buttons);
        column.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.NewPracticePage_where(where)))), "gaptop 14, wmin 0");
        foot(Bundle.NewPracticePage_noReset(), null);
    }

    @Override
    JComponent first() {
        return therapist;
    }

    @Override
    void left() {
        passphrase.setText("");
        again.setText("");
    }

    private Validation check() {
        Validation check = new Validation().require(!therapist.getText().isBlank(), "therapist", Bundle.NewPracticePage_nameNeeded());
        char[] one = passphrase.getPassword();
        char[] two = again.getPassword();
        Passphrase.check(one, two).problems().forEach(p -> check.require(false, p.field(), p.message()));
        java.util.Arrays.fill(one, '\0');
        java.util.Arrays.fill(two, '\0');
        return check;
    }

    /** The rule that needs no word lists at once, the estimate when it is there. */
    private void strength() {
        char[] typed = passphrase.getPassword();
        strength.setText(Passphrase.words(typed));
        long mine = ++asked;
        Background.outliving(() -> {
            try {
                return Passphrase.judged(typed);
            } finally {
                java.util.Arrays.fill(typed, '\0');
            }
        }, words -> {
            if (mine == asked) {
                strength.setText(words);
            }
        }, failure -> { });
    }

    private void make() {
        if (!make.isEnabled() || !form.accept()) {
            return;
        }
        busy(true);
        desk.make(passphrase.getPassword(), therapist.getText().strip(), credential.getText().strip(),
                practice.getText().strip(), this::refused);
    }

    private void refused(String words) {
        busy(false);
        trouble.removeAll();
        trouble.add(new Notice(Notice.Kind.ERROR, words));
        trouble.setVisible(true);
        revalidate();
    }

    private void busy(boolean now) {
        make.setEnabled(!now);
        back.setEnabled(!now);
        Mnemonics.setLocalizedText(make, now ? Bundle.NewPracticePage_making() : Bundle.NewPracticePage_make());
    }
}
