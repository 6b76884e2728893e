package org.tideline.practice.ui;

import java.awt.BorderLayout;
import java.util.Arrays;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTextArea;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Validation;
import org.tideline.practice.model.Locking;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Toast;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** The PIN that uncovers after handing over. Event thread; what was typed is wiped. */
@Messages({
    "PinPanel.title=PIN",
    "PinPanel.what=For handing the computer over, and for looking at something together: it brings you back to the rest of the practice. It "
            + "only uncovers, and never opens a locked practice. Three wrong tries lock.",
    "PinPanel.none=There is no PIN yet.",
    "PinPanel.there=A PIN is set.",
    "PinPanel.pin=PIN, 4 to 8 di&gits",
    "PinPanel.again=Once mor&e",
    "PinPanel.set=&Set the PIN", "PinPanel.change=Change the P&IN", "PinPanel.remove=&Remove it",
    "PinPanel.drawn=Draw a PIN for each &hand-over too",
    "PinPanel.drawnWhy=Four digits that you tell the person who gets the computer. They are asked before anything, and are gone afterwards.",
    "PinPanel.setDone=The PIN is set.", "PinPanel.removed=The PIN is removed."})
final class PinPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient OpenPractice practice;
    private final JTextArea state = Words.area("");
    private final JPasswordField pin = Fields.secret();
    private final JPasswordField again = Fields.secret();
    private final JCheckBox drawn = new JCheckBox();
    private final Form form = new Form();
    private final JButton set = Buttons.plain("", this::set);
    private final JButton remove = Buttons.plain(Bundle.PinPanel_remove(), this::remove);

    PinPanel(OpenPractice practice) {
        super(new BorderLayout());
        this.practice = practice;
        setOpaque(false);
        form.pair("pin", Bundle.PinPanel_pin(), pin, "again", Bundle.PinPanel_again(), again);
        form.check(this::check);
        again.addActionListener(e -> set());
        Mnemonics.setLocalizedText(drawn, Bundle.PinPanel_drawn());
        drawn.setOpaque(false);
        drawn.setSelected(Locking.drawsPin(practice));
        drawn.addActionListener(e -> {
            boolean draws = drawn.isSelected();
            Background.run(() -> {
                Locking.drawsPin(practice, draws);
                return null;
            }, done -> { });
        });
        JPanel section = Parts.section(Bundle.PinPanel_title());
        section.add(Words.area(Bundle.PinPanel_what(), Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 8");
        section.add(state, "wmin 0, gapbottom 12");
        section.add(form, "wmin 0");
        section.add(Parts.buttons(set, remove));
        section.add(drawn, "gaptop 16, growx 0");
        section.add(Words.area(Bundle.PinPanel_drawnWhy(), Type.CAPTION, Tokens.TEXT2), "wmin 0, gaptop 2");
        add(section);
        refresh();
    }

    private void refresh() {
        boolean there = Locking.hasPin(practice);
        state.setText(there ? Bundle.PinPanel_there() : Bundle.PinPanel_none());
        Mnemonics.setLocalizedText(set, there ? Bundle.PinPanel_change() : Bundle.PinPanel_set());
        set.setEnabled(true);
        remove.setVisible(there);
        remove.setEnabled(true);
    }

    private Validation check() {
        char[] one = pin.getPassword();
        char[] two = again.getPassword();
        try {
            return Locking.checkPin(one, two);
        } finally {
            Arrays.fill(one, '\0');
            Arrays.fill(two, '\0');
        }
    }

    private void set() {
        if (set.isEnabled() && form.accept()) {
            char[] typed = pin.getPassword();
            write(() -> Locking.setPin(practice, typed), Bundle.PinPanel_setDone());
        }
    }

    private void remove() {
        write(() -> Locking.removePin(practice), Bundle.PinPanel_removed());
    }

    private void write(Runnable work, String words) {
        set.setEnabled(false);
        remove.setEnabled(false);
        Background.run(() -> {
            work.run();
            return null;
        }, done -> {
            forget();
            refresh();
            Toast.show(words, null);
        }, failure -> {
            refresh();
            Prompts.get().failed(failure);
        });
    }

    /** Wipes what was typed. */
    void forget() {
        pin.setText("");
        again.setText("");
        form.fresh();
    }
}
