package org.tideline.checkins.ui.measure;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.ScaleTyped;
import org.tideline.core.api.Validation;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** Makes a scale of the practice's own, or changes one. Event thread. */
@Messages({
    "ScaleForm.new=Make a scale", "# {0} - name", "ScaleForm.change=Change {0}", "ScaleForm.this=This scale",
    "ScaleForm.name=Name", "ScaleForm.title=Full name",
    "ScaleForm.relationship=It asks about the &relationship",
    "ScaleForm.stem=What stands before the questions",
    "ScaleForm.questions=Questions, one a line",
    "ScaleForm.marks=(R) at the end of a line: counted the other way round. (!): an answer above 0, or none, must be seen before they leave.",
    "ScaleForm.answers=Answers, one a line: the number, then its words",
    "ScaleForm.better=Which way is better", "ScaleForm.higher=Higher", "ScaleForm.lower=Lower", "ScaleForm.neither=Neither",
    "ScaleForm.mayMiss=How many questions may be left out",
    "ScaleForm.terms=Whose it is, or on which terms you use its words",
    "ScaleForm.asked=It was asked already. What was answered keeps its own words; totals before and after this change are not compared.",
    "ScaleForm.keep=&Keep this scale", "ScaleForm.cancel=Cancel"})
final class ScaleForm extends JPanel implements EditorDraft.Editor<ScaleTyped> {
    private static final long serialVersionUID = 1;
    private final transient Consumer<ScaleTyped> done;
    private final transient Runnable leave;
    private final transient EditorDraft<ScaleTyped> typing;
    private final JTextField name = new JTextField(20);
    private final JTextField title = new JTextField(40);
    private final JCheckBox relationship = new JCheckBox();
    private final JTextField stem = new JTextField(40);
    private final JTextArea questions = area(8);
    private final JTextArea answers = area(5);
    private final Segmented better = new Segmented(Bundle.ScaleForm_better(), Bundle.ScaleForm_higher(), Bundle.ScaleForm_lower(), Bundle.ScaleForm_neither());
    private final JTextField mayMiss = new JTextField(4);
    private final JTextField terms = new JTextField(40);
    private final JLabel problem = Tokens.ERROR.text(new JLabel(" "));
    private final JButton keep = Buttons.primary(Bundle.ScaleForm_keep(), this::keep);

    /**
     * @param own   id of the version that is changed, 0 for a new scale
     * @param shown what stands in it
     * @param asked whether that version was asked already
     * @param done  is given what to keep, see {@link #save}
     */
    ScaleForm(OpenPractice practice, long own, ScaleTyped shown, boolean asked, Consumer<ScaleTyped> done, Runnable leave) {
        super(new BorderLayout());
        this.done = done;
        this.leave = leave;
        setOpaque(false);
        Page page = new Page("insets 20 28 24 28, wrap 1, gap 0 0, hidemode 3", "[grow, fill, 320:640:640]");
        typing = new EditorDraft<>(practice, ScaleTyped.item(own), Bundle.ScaleForm_this(), ScaleTyped.class, page, this);
        Mnemonics.setLocalizedText(relationship, Bundle.ScaleForm_relationship());
        relationship.setOpaque(false);
        problem.setIcon(Icons.of("triangle-alert", 14, Tokens.ERROR));
        problem.setVisible(false);
        page.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(own == 0 ? Bundle.ScaleForm_new() : Bundle.ScaleForm_change(shown.name())))), "gapbottom 10");
        page.add(typing.strip(), "gapbottom 10");
        if (asked) {
            page.add(Words.area(Bundle.ScaleForm_asked(), Type.BASE, Tokens.TEXT2), "wmin 0, gapbottom 10");
        }
        add(page, Bundle.ScaleForm_name(), name, "growx 0");
        add(page, Bundle.ScaleForm_title(), title, "wmin 0");
        page.add(relationship, "gapbottom 10");
        add(page, Bundle.ScaleForm_stem(), stem, "wmin 0");
        add(page, Bundle.ScaleForm_questions(), questions, "wmin 0, gapbottom 4");
        page.add(Words.passive(Bundle.ScaleForm_marks(), Type.CAPTION, Tokens.TEXT2), "wmin 0, gapbottom 10");
        add(page, Bundle.ScaleForm_answers(), answers, "wmin 0");
        add(page, Bundle.ScaleForm_better(), better, "growx 0");
        add(page, Bundle.ScaleForm_mayMiss(), mayMiss, "growx 0");
        add(page, Bundle.ScaleForm_terms(), terms, "wmin 0");
        page.add(problem, "gapbottom 8");
        page.add(Parts.buttons(keep, Buttons.plain(Bundle.ScaleForm_cancel(), this::leave)));
        add(Page.scrolling(page), BorderLayout.CENTER);
        key("ESCAPE", this::leave);
        key("ctrl ENTER", this::keep);
        put(shown);
        typing.open(shown, own == 0);
    }

    private static JTextArea area(int rows) {
        JTextArea area = new JTextArea(rows, 40);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        return area;
    }

    private static void add(Page page, String words, JComponent field, String how) {
        JLabel label = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(words)));
        label.setLabelFor(field);
        page.add(label, "gapbottom 4");
        page.add(field instanceof JTextArea area ? new JScrollPane(area) : field, how.contains("gapbottom") ? how : how + ", gapbottom 10");
    }

    private void key(String stroke, Runnable what) {
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(stroke), stroke);
        getActionMap().put(stroke, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                what.run();
            }
        });
    }

    /** What ties it to its draft. */
    EditorDraft<ScaleTyped> typing() {
        return typing;
    }

    /** Puts the focus where typing begins. */
    void first() {
        name.requestFocusInWindow();
    }

    @Override
    public ScaleTyped typed() {
        return new ScaleTyped(name.getText(), title.getText(), relationship.isSelected(), stem.getText(), questions.getText(), answers.getText(),
                Instrument.Better.values()[better.selected()].name(), mayMiss.getText(), terms.getText());
    }

    @Override
    public void put(ScaleTyped typed) {
        name.setText(typed.name());
        title.setText(typed.title());
        relationship.setSelected(typed.relationship());
        stem.setText(typed.stem());
        questions.setText(typed.questions());
        answers.setText(typed.answers());
        better.select(Instrument.Better.valueOf(typed.better()).ordinal());
        mayMiss.setText(typed.mayMiss());
        terms.setText(typed.terms());
        questions.setCaretPosition(0);
        answers.setCaretPosition(0);
    }

    private void keep() {
        Validation found = typed().check();
        problem.setVisible(!found.ok());
        if (found.ok()) {
            done.accept(typed());
            return;
        }
        problem.setText(found.problems().get(0).message());
        JComponent at = switch (found.problems().get(0).field()) {
            case ScaleTyped.NAME -> name;
            case ScaleTyped.QUESTIONS -> questions;
            case ScaleTyped.ANSWERS -> answers;
            case ScaleTyped.MAY_MISS -> mayMiss;
            default -> terms;
        };
        at.requestFocusInWindow();
    }

    /** Commits the scale; where that fails it stands here still. */
    void save(Runnable commit, Runnable after) {
        typing.save(keep, commit, after);
    }

    private void leave() {
        if (typing.mayLeave()) {
            leave.run();
        }
    }
}
