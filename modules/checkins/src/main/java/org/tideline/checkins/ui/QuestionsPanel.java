package org.tideline.checkins.ui;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.Question;
import org.tideline.checkins.model.QuestionSet;
import org.tideline.clients.api.Case;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Validation;
import org.tideline.progress.spi.Asked;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** What the check-ins of a case ask: which questions, about today or this past week, and about whom. */
@Messages({
    "QUESTIONS_title=What is asked",
    "QUESTIONS_how=Four questions take less than a minute. Two more can be added; how open and how braced go together and count as one. The kind of day and a note are always offered.",
    "QUESTIONS_asked=The questions ask about", "QUESTIONS_today=today", "QUESTIONS_week=this past week",
    "QUESTIONS_joined=Ratings about today and about a week are never joined by a line.",
    "QUESTIONS_someone=Whom the questions are about", "QUESTIONS_someoneHint=As the client says it: my husband, my sister.",
    "QUESTIONS_partner=the other", "QUESTIONS_keep=&Keep", "QUESTIONS_cancel=Cancel",
    "QUESTIONS_this=This change to what is asked"
})
final class QuestionsPanel extends JPanel implements EditorDraft.Editor<QuestionSet> {
    private static final long serialVersionUID = 1;
    /** Kind of the draft of what is asked; its id is the case's. */
    static final String DRAFT = "checkins.questions";
    private final transient Case of;
    private final transient Map<Question, JCheckBox> boxes = new EnumMap<>(Question.class);
    private final Segmented asked = new Segmented(Bundle.QUESTIONS_asked(), Bundle.QUESTIONS_today(), Bundle.QUESTIONS_week());
    private final JTextField someone = new JTextField();
    private final JLabel problem = Tokens.ERROR.text(new JLabel());
    private final JButton keepButton = Buttons.primary(Bundle.QUESTIONS_keep(), this::keep);
    private final transient Consumer<QuestionSet> commit;
    private final transient Consumer<QuestionSet> kept;
    private final transient EditorDraft<QuestionSet> typing;

    /**
     * @param commit writes the questions; worker thread
     * @param kept   is given them when they are on the disk
     * @param close  goes back
     */
    QuestionsPanel(OpenPractice practice, Case of, QuestionSet now, Consumer<QuestionSet> commit, Consumer<QuestionSet> kept, Runnable close) {
        super(new BorderLayout());
        this.of = of;
        this.commit = commit;
        this.kept = kept;
        this.typing = new EditorDraft<>(practice, new ItemRef(DRAFT, of.id()), Bundle.QUESTIONS_this(), QuestionSet.class,
                this, this);
        Runnable leave = () -> {
            if (typing.mayLeave()) {
                close.run();
            }
        };
        setOpaque(false);
        JPanel page = new JPanel(new MigLayout("insets 20 28 24 28, wrap 1, gap 0 6", "[grow, fill, 400:640:700]"));
        page.setOpaque(false);
        boolean alone = of.people().size() == 1;
        page.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.QUESTIONS_title()))));
        page.add(typing.strip(), "hidemode 3, gapbottom 8");
        page.add(Words.area(Bundle.QUESTIONS_how(), Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 10");
        String partner = of.people().size() == 2 ? of.people().get(1).name()
                : alone && !now.someone().isEmpty() ? now.someone() : Bundle.QUESTIONS_partner();
        for (Question question : Question.CHOICES) {
            JCheckBox box = new JCheckBox(question.title(), now.questions().contains(question));
            box.setOpaque(false);
            Type.STRONG.on(box);
            box.addActionListener(e -> together(question, box.isSelected()));
            boxes.put(question, box);
            page.add(box, "gaptop 6");
            page.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(question.words(partner, now.asked())))), "gapleft 26, wmin 0");
        }
        page.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.QUESTIONS_asked()))), "gaptop 16");
        asked.select(now.asked() == Asked.THIS_WEEK ? 1 : 0);
        page.add(asked, "grow 0");
        page.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.QUESTIONS_joined()))), "wmin 0");
        if (alone) {
            JLabel label = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.QUESTIONS_someone())));
            label.setLabelFor(someone);
            someone.setText(now.someone());
            page.add(label, "gaptop 16");
            page.add(someone, "w 260!");
            page.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.QUESTIONS_someoneHint()))));
        }
        JScrollPane scroll = new JScrollPane(page, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(null);
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scroll.getVerticalScrollBar().setUnitIncrement(24);
        add(scroll, BorderLayout.CENTER);
        JPanel foot = Tokens.RAISED.ground(new JPanel(new MigLayout("insets 10 28 10 28, fillx", "[grow, fill][][]")));
        foot.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, null));
        problem.setIcon(Icons.of("triangle-alert", 14, Tokens.ERROR));
        problem.setVisible(false);
        foot.add(problem, "wmin 0");
        foot.add(Buttons.plain(Bundle.QUESTIONS_cancel(), leave));
        foot.add(keepButton);
        add(foot, BorderLayout.SOUTH);
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), "leave");
        getActionMap().put("leave", new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                leave.run();
            }
        });
        typing.open(typed(), false);
    }

    /** What ties it to its draft. */
    EditorDraft<QuestionSet> typing() {
        return typing;
    }

    @Override
    public void put(QuestionSet typed) {
        boxes.forEach((question, box) -> box.setSelected(typed.questions().contains(question)));
        asked.select(typed.asked() == Asked.THIS_WEEK ? 1 : 0);
        someone.setText(typed.someone());
        check();
    }

    /** How open and how braced are asked together. */
    private void together(Question question, boolean on) {
        if (question == Question.OPEN || question == Question.BRACED) {
            boxes.get(Question.OPEN).setSelected(on);
            boxes.get(Question.BRACED).setSelected(on);
        }
        check();
    }

    @Override
    public QuestionSet typed() {
        return new QuestionSet(boxes.entrySet().stream().filter(e -> e.getValue().isSelected()).map(Map.Entry::getKey).toList(),
                asked.selected() == 1 ? Asked.THIS_WEEK : Asked.TODAY, someone.getText());
    }

    private boolean check() {
        Validation found = typed().validate(of.people().size() == 1);
        problem.setVisible(!found.ok());
        problem.setText(found.ok() ? "" : found.problems().get(0).message());
        return found.ok();
    }

    private void keep() {
        if (keepButton.isEnabled() && check()) {
            QuestionSet after = typed();
            keepButton.setEnabled(false);
            typing.save(() -> {
                commit.accept(after);
                return after;
            }, kept, () -> keepButton.setEnabled(true));
        }
    }

    /** Puts the focus where choosing begins. */
    void first() {
        boxes.get(Question.CLOSE).requestFocusInWindow();
    }
}
