package org.tideline.clients.ui;

import java.time.LocalDate;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.record.Acknowledgements;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.Policies;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Undo;
import org.tideline.ui.support.api.Words;

/** The secrets policies of a case with their text, and who acknowledged them. Event thread. */
@Messages({
    "# {0} - name", "# {1} - a day", "PolicyPanel.did={0} acknowledged it on {1}",
    "# {0} - name", "PolicyPanel.not={0} has not acknowledged it",
    "PolicyPanel.today=Acknowledged today",
    "PolicyPanel.takeBack=Take back",
    "# {0} - name", "PolicyPanel.done={0}’s acknowledgement was noted",
    "# {0} - name", "PolicyPanel.undone={0}’s acknowledgement was taken back"})
final class PolicyPanel extends RecordsPanel {
    private static final long serialVersionUID = 1;
    private final transient OpenPractice practice;
    private transient Map<Long, Map<Long, LocalDate>> acknowledged = Map.of();

    PolicyPanel(OpenPractice practice) {
        super(practice, Policies.TYPE);
        this.practice = practice;
    }

    /** Shows who acknowledged what, in the rows there are. */
    void acknowledged(Map<Long, Map<Long, LocalDate>> now) {
        if (!now.equals(acknowledged)) {
            acknowledged = now;
            refill();
        }
    }

    @Override
    JComponent below(CaseRecord policy, Case in) {
        JPanel below = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gap 0", "[grow,fill]"));
        below.setOpaque(false);
        below.add(Words.area(policy.text("words")), "wmin 0, gapbottom 6");
        for (Member member : in.people()) {
            LocalDate day = acknowledged.getOrDefault(policy.id(), Map.of()).get(member.person());
            JPanel line = new JPanel(new MigLayout("insets 0, gapx 10", "[][]"));
            line.setOpaque(false);
            JLabel words = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(day == null ? Bundle.PolicyPanel_not(member.name())
                    : Bundle.PolicyPanel_did(member.name(), CaseWords.day(day)))));
            words.setIcon(MemberMark.icon(member.mark(), 12));
            line.add(words);
            if (!type().frozen(in)) {
                line.add(Buttons.link(day == null ? Bundle.PolicyPanel_today() : Bundle.PolicyPanel_takeBack(),
                        () -> set(policy, member, day, day == null ? Now.today() : null)));
            }
            below.add(line);
        }
        return below;
    }

    private void set(CaseRecord policy, Member member, LocalDate before, LocalDate now) {
        Acknowledgements acknowledgements = practice.service(Acknowledgements.class);
        Background.run(() -> {
            acknowledgements.set(policy, member.person(), now);
            return null;
        }, done -> practice.service(Undo.class).done(now == null ? Bundle.PolicyPanel_undone(member.name()) : Bundle.PolicyPanel_done(member.name()),
                () -> acknowledgements.set(policy, member.person(), before), () -> acknowledgements.set(policy, member.person(), now)));
    }
}
