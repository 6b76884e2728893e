package org.tideline.clients.ui;

import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.SecretsPolicy;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.Waiting;
import org.tideline.core.api.Now;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** The line under the head of the overview (picture a): the secrets policy and what waits, each a link. Event thread. */
@Messages({
    "# {0} - policy", "# {1} - a day", "# {2} - whether it was acknowledged", "PolicyLine.policy=Secrets policy: {0}, since {1}, {2}",
    "PolicyLine.both=both acknowledged",
    "PolicyLine.all=all acknowledged",
    "PolicyLine.notYet=not acknowledged by all yet",
    "PolicyLine.none=No secrets policy yet",
    "# {0} - what waits", "PolicyLine.waits=Waits: {0}"})
final class PolicyLine extends JPanel {
    private static final long serialVersionUID = 1;
    private final JButton policy;
    private final JButton waits;

    /**
     * @param agreements shows what was agreed
     * @param before     shows what waits
     */
    PolicyLine(Runnable agreements, Runnable before) {
        super(new MigLayout("insets 0 24 8 24, gapx 18, hidemode 3"));
        setOpaque(false);
        policy = link("shield", agreements);
        waits = link("clock", before);
        add(policy, "wmin 0");
        add(waits, "wmin 0");
        setVisible(false);
    }

    private static JButton link(String icon, Runnable action) {
        JButton link = Buttons.link("", action);
        Type.CAPTION.on(link);
        Tokens.TEXT2.text(link);
        link.setIcon(Icons.of(icon, 16));
        link.setIconTextGap(8);
        link.setHorizontalAlignment(SwingConstants.LEADING);
        link.setMargin(new java.awt.Insets(0, 0, 0, 0));
        return link;
    }

    /**
     * Shows the line.
     *
     * @param therapist whether it is the therapist's own view; in any other it is not there
     * @param inForce   the policy of today
     * @param waiting   what waits, or null
     */
    void show(Case of, boolean therapist, Optional<SecretsPolicy> inForce, Waiting waiting) {
        long members = of.people().stream().filter(m -> m.on(Now.today())).count();
        boolean several = members > 1;
        policy.setVisible(several);
        policy.setText(inForce.map(p -> words(of, p, members)).orElse(Bundle.PolicyLine_none()));
        waits.setVisible(waiting != null);
        waits.setText(waiting == null ? Bundle.PolicyLine_none() : Bundle.PolicyLine_waits(waiting.words()));
        waits.setToolTipText(waiting == null ? null : String.join("; ", waiting.lines()));
        setVisible(therapist && (several || waiting != null));
        revalidate();
    }

    private static String words(Case of, SecretsPolicy p, long members) {
        boolean all = p.acknowledgedBy(of.people().stream().filter((Member m) -> m.on(Now.today())).toList());
        return Bundle.PolicyLine_policy(p.name().toLowerCase(java.util.Locale.ENGLISH), CaseWords.day(p.from()),
                !all ? Bundle.PolicyLine_notYet() : members == 2 ? Bundle.PolicyLine_both() : Bundle.PolicyLine_all());
    }
}
