package org.tideline.checkins.ui.measure;

import java.util.ArrayList;
import java.util.List;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JRadioButton;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.measure.Measures;
import org.tideline.checkins.model.measure.Risk;
import org.tideline.checkins.model.measure.RiskTyped;
import org.tideline.checkins.model.measure.RiskWords;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Validation;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** One answer that must be seen, and the act that closes it. Event thread. */
@Messages({
    "RiskForm.this=This entry", "RiskForm.done=What was done",
    "RiskForm.words=In a few words", "RiskForm.next=To be looked at again on", "RiskForm.record=&Record it in the safety record"})
final class RiskForm extends JPanel implements EditorDraft.Editor<RiskTyped> {
    private static final long serialVersionUID = 1;
    private final transient Risk risk;
    private final transient OpenPractice practice;
    private final transient EditorDraft<RiskTyped> typing;
    private final transient List<JRadioButton> acts = new ArrayList<>();
    private final ButtonGroup group = new ButtonGroup();
    private final JTextArea words = Form.lines(3);
    private final JLabel wordsLabel = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.RiskForm_words())));
    private final JLabel nextLabel = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.RiskForm_next())));
    private final DayField next = new DayField();
    private final JLabel problem = Tokens.ERROR.text(new JLabel(" "));
    private final JButton record;
    private final transient Runnable over;

    /**
     * @param gone whether the administration it came from was taken out
     * @param over is called once an act is recorded
     */
    RiskForm(OpenPractice practice, Case of, Risk risk, boolean gone, Runnable over) {
        super(new MigLayout("insets 0, wrap 1, gap 0 0, fillx, hidemode 3", "[grow, fill]"));
        this.practice = practice;
        this.risk = risk;
        this.over = over;
        setOpaque(false);
        typing = new EditorDraft<>(practice, risk.ref(), Bundle.RiskForm_this(), RiskTyped.class, this, this);
        Member member = of.member(risk.person()).orElseThrow();
        JLabel name = Type.HEADING.on(Tokens.TEXT1.text(new JLabel(member.name(), MemberMark.icon(member.mark(), 14), JLabel.LEADING)));
        name.setIconTextGap(8);
        add(name);
        add(Words.area(RiskWords.of(risk), Type.BASE, Tokens.TEXT1), "wmin 0, gaptop 6");
        add(Words.area(RiskWords.entered(risk), Type.CAPTION, Tokens.TEXT2), "wmin 0, gaptop 4");
        if (risk.act() != null) {
            add(Words.area(RiskWords.acted(risk), Type.CAPTION, Tokens.TEXT2), "wmin 0, gaptop 2");
        }
        add(typing.strip(), "gaptop 8");
        add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.RiskForm_done()))), "gaptop 12");
        for (Risk.Act act : Risk.Act.values()) {
            if (act != Risk.Act.MISTYPED || gone) {
                JRadioButton button = new JRadioButton(act.words());
                button.setActionCommand(act.name());
                button.setOpaque(false);
                button.addActionListener(e -> arrange());
                acts.add(button);
                group.add(button);
                add(button);
            }
        }
        wordsLabel.setLabelFor(words);
        nextLabel.setLabelFor(next);
        add(wordsLabel, "gaptop 10");
        add(new JScrollPane(words, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER), "gaptop 4");
        add(nextLabel, "gaptop 10");
        add(next, "gaptop 4, w 190!, growx 0");
        problem.setIcon(Icons.of("triangle-alert", 14, Tokens.ERROR));
        problem.setVisible(false);
        add(problem, "gaptop 8");
        record = Buttons.primary(Bundle.RiskForm_record(), this::record);
        add(record, "gaptop 12, growx 0");
        typing.open(typed(), true);
    }

    /** What ties it to its draft. */
    EditorDraft<RiskTyped> typing() {
        return typing;
    }

    /** Puts the focus where choosing begins. */
    void first() {
        acts.get(0).requestFocusInWindow();
    }

    private void arrange() {
        problem.setVisible(false);
        Risk.Act act = typed().done();
        wordsLabel.setText(act == null ? Bundle.RiskForm_words() : act.asks());
        nextLabel.setVisible(act != Risk.Act.MISTYPED);
        next.setVisible(act != Risk.Act.MISTYPED);
        revalidate();
    }

    @Override
    public RiskTyped typed() {
        return new RiskTyped(group.getSelection() == null ? "" : group.getSelection().getActionCommand(), words.getText(), next.getText());
    }

    @Override
    public void put(RiskTyped typed) {
        group.clearSelection();
        acts.stream().filter(button -> button.getActionCommand().equals(typed.act())).forEach(button -> button.setSelected(true));
        words.setText(typed.words());
        next.setText(typed.next());
        arrange();
    }

    private void record() {
        RiskTyped now = typed();
        var on = next.day().orElse(null);
        Validation found = now.check(on);
        problem.setVisible(!found.ok());
        if (!found.ok()) {
            problem.setText(found.problems().get(0).message());
            switch (found.problems().get(0).field()) {
                case RiskTyped.WORDS -> words.requestFocusInWindow();
                case RiskTyped.NEXT -> next.requestFocusInWindow();
                default -> first();
            }
            return;
        }
        typing.save(record, () -> practice.service(Measures.class).act(risk, now.done(), now.words(), now.done() == Risk.Act.MISTYPED ? null : on), over);
    }
}
