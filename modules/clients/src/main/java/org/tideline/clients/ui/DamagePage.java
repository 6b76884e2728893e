package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Actions;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.WindowManager;
import org.tideline.storage.api.Refused;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;
import org.tideline.vault.api.Secret;

/** A practice that does not open as it should: what happened, what is kept, what to do (ux.md §10 l). */
@Messages({
    "DamagePage.greeting=This practice did not open",
    "DamagePage.lostGreeting=Something saved is missing",
    "DamagePage.happened=What happened",
    "DamagePage.kept=What is kept",
    "DamagePage.todo=What to do",
    "DamagePage.keptDamaged=Its files are as they were; Tideline has changed nothing in them. Your backups are not touched by this.",
    "DamagePage.keptLost=Whatever is in it can be read. Tideline has changed nothing. Your backups are not touched by this.",
    "DamagePage.todoDamaged=Open your last backup beside it: it is checked first, and you see how new it is. Leave the damaged "
            + "folder where it is until you have what you need.",
    "DamagePage.todoLost=If you put older files back yourself, open it as it stands: it is then checked. If not, open your last backup beside it "
            + "and look which of the two is newer.",
    "DamagePage.backup=Open the last &backup beside it",
    "DamagePage.asItStands=Open it as it &stands",
    "DamagePage.close=Close",
    "DamagePage.sureTitle=Open it without what is missing?",
    "DamagePage.sureBody=The practice goes on from here. All of it is checked at once, and what is found is listed. That something is "
            + "missing, and how much, is entered in its record of changes and stays there.",
    "DamagePage.sureNot=Not now"})
final class DamagePage extends DoorPage {
    private static final long serialVersionUID = 1;
    private static final Set<Refused.Reason> DAMAGE = Set.of(Refused.Reason.DAMAGED, Refused.Reason.LOST_TAIL);
    private static final String CHECK = "org.tideline.practice.ui.CheckAction";
    private final transient Desk desk;
    private final transient Secret secret;
    private final JButton first;
    private final JLabel problem = Type.CAPTION.on(Tokens.ERROR.text(new JLabel()));

    /** @param secret what was typed, to open the practice as it stands; wiped when the page is left */
    DamagePage(Desk desk, Refused refused, Secret secret) {
        super(560, refused.reason() == Refused.Reason.LOST_TAIL ? Bundle.DamagePage_lostGreeting()
                : Bundle.DamagePage_greeting(), "");
        this.desk = desk;
        this.secret = secret;
        boolean lost = refused.reason() == Refused.Reason.LOST_TAIL;
        part(Bundle.DamagePage_happened(), refused.getMessage());
        part(Bundle.DamagePage_kept(), lost ? Bundle.DamagePage_keptLost() : Bundle.DamagePage_keptDamaged());
        part(Bundle.DamagePage_todo(), lost ? Bundle.DamagePage_todoLost() : Bundle.DamagePage_todoDamaged());
        first = Buttons.primary(Bundle.DamagePage_backup(), desk::restore);
        JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 8"));
        buttons.setOpaque(false);
        buttons.add(first, "height 36!");
        if (lost) {
            buttons.add(Buttons.plain(Bundle.DamagePage_asItStands(), this::asItStands), "height 36!");
        }
        buttons.add(Buttons.plain(Bundle.DamagePage_close(), desk::begin), "height 36!");
        problem.setVisible(false);
        column.add(problem, "gapbottom 8");
        column.add(buttons, "gaptop 6");
        foot("", Buttons.link(Bundle.UnlockPage_another(), desk::chooseAnother));
    }

    /** Whether a refusal is one of those that this page tells. */
    static boolean is(Refused refused) {
        return DAMAGE.contains(refused.reason());
    }

    /** What was typed once more: the first is wiped when it was tried. */
    static Secret copy(Secret secret) {
        char[] characters = secret.characters().clone();
        return secret instanceof Secret.Passphrase ? new Secret.Passphrase(characters) : new Secret.RecoveryKey(characters);
    }

    /** Shows the check that runs by itself in a practice from which something is missing, and what it finds. */
    static void showCheck() {
        Actions.forID("Practice", CHECK).actionPerformed(
                new ActionEvent(WindowManager.getDefault().getMainWindow(), ActionEvent.ACTION_PERFORMED, CHECK));
    }

    private void part(String heading, String words) {
        column.add(Type.HEADING.on(Tokens.TEXT1.text(new JLabel(heading))), "gapbottom 4");
        column.add(Words.area(words, Type.BASE, Tokens.TEXT1), "wmin 0, gapbottom 18");
    }

    private void asItStands() {
        if (Prompts.get().confirm(Bundle.DamagePage_sureTitle(), Bundle.DamagePage_sureBody(), Bundle.DamagePage_asItStands(),
                Bundle.DamagePage_sureNot())) {
            desk.openAfterLoss(secret, words -> {
                problem.setText("<html>" + words);
                problem.setVisible(true);
            });
        }
    }

    @Override
    JComponent first() {
        return first;
    }
}
