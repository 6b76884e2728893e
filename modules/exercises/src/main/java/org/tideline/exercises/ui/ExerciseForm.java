package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.util.Arrays;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SpinnerNumberModel;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.exercises.model.Depth;
import org.tideline.exercises.model.ExerciseTyped;
import org.tideline.exercises.model.Serves;
import org.tideline.exercises.model.Wording.Family;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** The form of an exercise: one of the practice's own, or one that came with the program and is changed. Event thread. */
@Messages({
    "ExerciseForm.new=Write your own exercise", "# {0} - title", "ExerciseForm.change=Change “{0}”",
    "ExerciseForm.title=&Title", "ExerciseForm.purpose=&For (optional)", "ExerciseForm.purposeHint=What it is for, in a few words: “Asking before being angry.”",
    "ExerciseForm.serves=Practice it belongs to", "ExerciseForm.depth=&Depth",
    "# {0} - number", "# {1} - label", "ExerciseForm.depthItem={0}  {1}",
    "ExerciseForm.who=By &whom", "ExerciseForm.together=Together", "ExerciseForm.each=Each alone", "ExerciseForm.then=Each alone, then together",
    "ExerciseForm.one=One person",
    "ExerciseForm.minutes=How long (optional)",
    "ExerciseForm.steps=&Steps", "ExerciseForm.stepsHint=One line a step. A few words and a bar before it become its heading: Ask | Say “Would you …?”",
    "ExerciseForm.alone=First steps that stand alone", "ExerciseForm.aloneHint=So many of the first steps get a hand-out of their own, for one person alone. 0 for none.",
    "ExerciseForm.family=Families", "ExerciseForm.plain=Nothing said", "ExerciseForm.families=Has a hand-out for families", "ExerciseForm.children=Not for children",
    "ExerciseForm.others=Steps among three or more (optional)", "ExerciseForm.othersHint=Where the words above do not do: said with “the others”.",
    "ExerciseForm.session=It belongs into a session, the first time at least",
    "ExerciseForm.yours=For you", "ExerciseForm.yoursHint=None of this stands on a client’s page.",
    "ExerciseForm.watch=Wat&ch for (optional)", "ExerciseForm.not=&Not when (optional)", "ExerciseForm.idea=&Idea (optional)",
    "ExerciseForm.this=This exercise",
    "ExerciseForm.keep=&Keep it", "ExerciseForm.cancel=Cancel"})
final class ExerciseForm extends JPanel implements EditorDraft.Editor<ExerciseTyped> {
    private static final long serialVersionUID = 1;
    private static final int NARROW = 16;
    private final JTextField title = new JTextField();
    private final JTextField purpose = new JTextField();
    private final JComboBox<String> serves = box(Arrays.stream(Serves.values()).map(Serves::title).toArray(String[]::new));
    private final JComboBox<String> depth = box(Depth.ALL.stream().map(each -> Bundle.ExerciseForm_depthItem(each.number(), each.label())).toArray(String[]::new));
    private final JComboBox<String> who = box(Bundle.ExerciseForm_together(), Bundle.ExerciseForm_each(), Bundle.ExerciseForm_then(), Bundle.ExerciseForm_one());
    private final JTextField minutes = new JTextField();
    private final JTextArea steps = Form.lines(7);
    private final JSpinner alone = new JSpinner(new SpinnerNumberModel(0, 0, ExerciseTyped.STEPS, 1));
    private final JComboBox<String> family = box(Bundle.ExerciseForm_plain(), Bundle.ExerciseForm_families(), Bundle.ExerciseForm_children());
    private final JTextArea others = Form.lines(3);
    private final JCheckBox session = new JCheckBox(Bundle.ExerciseForm_session());
    private final JTextArea watch = Form.lines(2);
    private final JTextArea not = Form.lines(2);
    private final JTextArea idea = Form.lines(1);
    private final Form form = new Form();
    private final JButton keep;
    private final transient EditorDraft<ExerciseTyped> typing;
    private final transient Consumer<ExerciseTyped> kept;
    private final transient Runnable cancel;

    /**
     * @param item   the exercise
     * @param shown  how it stands
     * @param fresh  whether it is not in the library yet
     * @param kept   is told what is to be kept
     * @param cancel closes the form
     */
    ExerciseForm(OpenPractice practice, ItemRef item, ExerciseTyped shown, boolean fresh, Consumer<ExerciseTyped> kept, Runnable cancel) {
        super(new BorderLayout());
        this.kept = kept;
        this.cancel = cancel;
        setOpaque(false);
        typing = new EditorDraft<>(practice, item, Bundle.ExerciseForm_this(), ExerciseTyped.class, this, this);
        session.setOpaque(false);
        form.check(() -> typed().check());
        form.field("title", Bundle.ExerciseForm_title(), title);
        form.field("purpose", Bundle.ExerciseForm_purpose(), purpose, Bundle.ExerciseForm_purposeHint());
        form.pair("serves", Bundle.ExerciseForm_serves(), serves, "depth", Bundle.ExerciseForm_depth(), depth);
        form.pair("who", Bundle.ExerciseForm_who(), who, "minutes", Bundle.ExerciseForm_minutes(), minutes);
        form.field("steps", Bundle.ExerciseForm_steps(), new JScrollPane(steps), Bundle.ExerciseForm_stepsHint());
        form.field("aloneSteps", Bundle.ExerciseForm_alone(), Form.left(alone), Bundle.ExerciseForm_aloneHint());
        form.field("family", Bundle.ExerciseForm_family(), Form.left(family));
        form.field("othersSteps", Bundle.ExerciseForm_others(), new JScrollPane(others), Bundle.ExerciseForm_othersHint());
        form.wide(session);
        form.section(Bundle.ExerciseForm_yours());
        form.wide(Words.area(Bundle.ExerciseForm_yoursHint()));
        form.field("watchFor", Bundle.ExerciseForm_watch(), new JScrollPane(watch));
        form.field("notWhen", Bundle.ExerciseForm_not(), new JScrollPane(not));
        form.field("idea", Bundle.ExerciseForm_idea(), new JScrollPane(idea));
        typing.strip().setBorder(BorderFactory.createEmptyBorder(0, 0, 14, 0));
        keep = Buttons.primary(Bundle.ExerciseForm_keep(), "check", this::accept);
        Page page = new Page("insets 20 28 28 28, wrap 1, gap 0, hidemode 3", "[grow, fill, :680:680]");
        page.add(Words.area(fresh ? Bundle.ExerciseForm_new() : Bundle.ExerciseForm_change(shown.title()), Type.TITLE,
                Tokens.TEXT1), "gapbottom 14, wmin 0");
        page.add(typing.strip());
        page.add(form, "wmin 0");
        page.add(form.count(), "gapbottom 8");
        page.add(Parts.buttons(keep, Buttons.plain(Bundle.ExerciseForm_cancel(), this::leave)));
        add(Page.scrolling(page), BorderLayout.CENTER);
        registerKeyboardAction(e -> accept(), KeyStroke.getKeyStroke("ctrl ENTER"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        registerKeyboardAction(e -> leave(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        put(shown);
        typing.open(typed(), fresh);
    }

    private static JComboBox<String> box(String... words) {
        JComboBox<String> box = new JComboBox<>(words);
        // Two of them stand side by side also where there is little room; their lists are as wide as they need.
        box.setPrototypeDisplayValue("n".repeat(NARROW));
        if (box.getRenderer() instanceof DefaultListCellRenderer plain) {
            plain.putClientProperty("html.disable", Boolean.TRUE);
        }
        return box;
    }

    private void accept() {
        if (form.accept()) {
            kept.accept(typed());
        }
    }

    /** Closes the form; what was typed is asked about. */
    private void leave() {
        if (typing.mayLeave()) {
            cancel.run();
        }
    }

    /** Whether another exercise may be shown in its place. */
    boolean mayLeave() {
        return typing.mayLeave();
    }

    /** Where one begins to type. */
    JComponent first() {
        return title;
    }

    /** Commits; the form takes no second press meanwhile. */
    void save(Runnable commit, Runnable done) {
        typing.save(keep, commit, done);
    }

    /** The form closes; what was typed and is not saved stays as a draft. */
    void close() {
        typing.close();
    }

    @Override
    public ExerciseTyped typed() {
        return new ExerciseTyped(title.getText(), purpose.getText(), Serves.values()[serves.getSelectedIndex()].name(), depth.getSelectedIndex() + 1,
                who.getSelectedIndex(), minutes.getText(), steps.getText(), (Integer) alone.getValue(), Family.values()[family.getSelectedIndex()].name(),
                others.getText(), session.isSelected(), watch.getText(), not.getText(), idea.getText());
    }

    @Override
    public void put(ExerciseTyped typed) {
        title.setText(typed.title());
        purpose.setText(typed.purpose());
        serves.setSelectedIndex(Serves.valueOf(typed.serves()).ordinal());
        depth.setSelectedIndex(typed.depth() - 1);
        who.setSelectedIndex(typed.who());
        minutes.setText(typed.minutes());
        text(steps, typed.steps());
        alone.setValue(typed.aloneSteps());
        family.setSelectedIndex(Family.valueOf(typed.family()).ordinal());
        text(others, typed.othersSteps());
        session.setSelected(typed.firstInSession());
        text(watch, typed.watchFor());
        text(not, typed.notWhen());
        text(idea, typed.idea());
    }

    private static void text(JTextArea area, String words) {
        area.setText(words);
        area.setCaretPosition(0);
    }
}
