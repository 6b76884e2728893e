package org.tideline.checkins.ui;

import java.awt.EventQueue;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.OpeningModel;
import org.tideline.clients.api.Member;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** After a check-in was typed in: "Kept.", and two choices of equal size. Nothing thanks, praises or comments. */
@Messages({"KEPT_kept=Kept.", "KEPT_leave=Leave it so", "# {0} - the others", "KEPT_open=Open something to {0}…"})
final class KeptPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private final JButton leave;

    /**
     * @param opening of the check-in just kept
     * @param leave   leaves everything closed; has the focus
     * @param open    goes on to opening answers
     */
    KeptPanel(OpeningModel opening, Runnable leave, Runnable open) {
        super(new MigLayout("insets 80 28 28 28, wrap 1, gap 0 0, fillx", "[center]"));
        setOpaque(false);
        JLabel words = Tokens.TEXT1.text(new JLabel(Bundle.KEPT_kept()));
        words.setFont(Type.serif(28));
        add(words, "gapbottom 20");
        JPanel buttons = new JPanel(new MigLayout("insets 0, gap 12 0"));
        buttons.setOpaque(false);
        this.leave = Buttons.plain(Bundle.KEPT_leave(), leave);
        buttons.add(this.leave, "sizegroup choice");
        String others = String.join(", ", opening.others().stream().map(Member::name).toList());
        buttons.add(Buttons.plain(Bundle.KEPT_open(others), open), "sizegroup choice");
        add(buttons);
        EventQueue.invokeLater(this.leave::requestFocusInWindow);
    }
}
