package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.GivenWords;
import org.tideline.exercises.model.Turn;
import org.tideline.exercises.model.TurnTyped;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Type;

/** Notes what became of an assignment: paused, taken up again, let rest, looked back at. Event thread. */
@Messages({
    "# {0} - title", "TurnForm.PAUSED=Pause “{0}”", "# {0} - title", "TurnForm.CHANGED=Change “{0}”",
    "# {0} - title", "TurnForm.RESUMED=Take “{0}” up again", "# {0} - title", "TurnForm.RESTED=Let “{0}” rest",
    "# {0} - title", "TurnForm.LOOKED_AT=Look back at “{0}”",
    "TurnForm.day=Day", "TurnForm.whom=For whom", "TurnForm.all=all it was given to",
    "TurnForm.why=What for, or what is different now (optional)",
    "TurnForm.found=What they found (optional)",
    "TurnForm.next=Look back again on (optional)",
    "TurnForm.nextHint=Left empty, it waits for nothing.",
    "TurnForm.this=What became of this exercise",
    "TurnForm.keep=&Keep it", "TurnForm.cancel=Cancel"})
final class TurnForm extends JPanel implements EditorDraft.Editor<TurnTyped> {
    private static final long serialVersionUID = 1;
    /** Kind of its draft, up to the name of the sort of turn; its id is the assignment's. */
    static final String DRAFT = "exercises.turn-";
    private final transient Assignment of;
    private final Turn.Kind kind;
    private final transient Runnable cancel;
    private final DayField day = new DayField();
    private final DayField next = new DayField();
    private final JTextField words = new JTextField();
    private final Segmented whom;
    private final transient List<Long> persons = new ArrayList<>();
    private final Form form = new Form();
    private final JButton save;
    private final transient EditorDraft<TurnTyped> typing;
    private transient Runnable keep = () -> { };

    TurnForm(OpenPractice practice, Case of, Assignment assignment, Turn.Kind kind, Runnable cancel) {
        super(new BorderLayout());
        this.of = assignment;
        this.kind = kind;
        this.cancel = cancel;
        setOpaque(false);
        typing = new EditorDraft<>(practice, new ItemRef(DRAFT + kind.name(), assignment.id()), Bundle.TurnForm_this(), TurnTyped.class, this, this);
        persons.add(0L);
        List<String> names = new ArrayList<>(List.of(Bundle.TurnForm_all()));
        if (assignment.shared()) {
            assignment.persons().forEach(person -> {
                persons.add(person);
                names.add(GivenWords.names(of, List.of(person)));
            });
        }
        whom = new Segmented(Bundle.TurnForm_whom(), names.toArray(String[]::new));
        boolean looks = kind == Turn.Kind.LOOKED_AT;
        form.check(this::check);
        form.field(TurnTyped.DAY, Bundle.TurnForm_day(), Form.left(day));
        if (assignment.shared() && !looks) {
            form.field("whom", Bundle.TurnForm_whom(), Form.left(whom));
        }
        form.field("words", looks ? Bundle.TurnForm_found() : Bundle.TurnForm_why(), words);
        if (looks) {
            form.field(TurnTyped.NEXT, Bundle.TurnForm_next(), Form.left(next), Bundle.TurnForm_nextHint());
        }
        typing.strip().setBorder(BorderFactory.createEmptyBorder(0, 0, 14, 0));
        save = Buttons.primary(Bundle.TurnForm_keep(), "check", this::accept);
        Page page = new Page("insets 20 24 24 24, wrap 1, gap 0, hidemode 3", "[grow, fill, 420:640:640]");
        page.add(Type.TITLE.on(new JLabel(title(kind, assignment.text().title()))), "gapbottom 16, wmin 0");
        page.add(typing.strip());
        page.add(form);
        page.add(form.count(), "gapbottom 8");
        page.add(Parts.buttons(save, Buttons.plain(Bundle.TurnForm_cancel(), this::leave)));
        add(Page.scrolling(page), BorderLayout.CENTER);
        registerKeyboardAction(e -> accept(), KeyStroke.getKeyStroke("ctrl ENTER"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        registerKeyboardAction(e -> leave(), KeyStroke.getKeyStroke("ESCAPE"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        day.setDay(Now.today());
        typing.open(typed(), true);
    }

    private static String title(Turn.Kind kind, String title) {
        return switch (kind) {
            case PAUSED -> Bundle.TurnForm_PAUSED(title);
            case CHANGED -> Bundle.TurnForm_CHANGED(title);
            case RESUMED -> Bundle.TurnForm_RESUMED(title);
            case RESTED -> Bundle.TurnForm_RESTED(title);
            case LOOKED_AT -> Bundle.TurnForm_LOOKED_AT(title);
        };
    }

    private Validation check() {
        return typed().check(of, day.day(), next.day());
    }

    /** What ties it to its draft. */
    EditorDraft<TurnTyped> typing() {
        return typing;
    }

    /** Where one begins to type. */
    JComponent first() {
        return words;
    }

    /** What is done when it is to be kept. */
    void onKeep(Runnable keeps) {
        keep = keeps;
    }

    /** The assignment with what became of it. */
    Assignment after() {
        LocalDate on = day.day().orElseThrow();
        Assignment turned = of.with(new Turn(Ids.next(), persons.get(whom.selected()), on, kind, words.getText().strip()));
        return kind == Turn.Kind.LOOKED_AT ? turned.reviewed(next.day().orElse(null)) : turned;
    }

    /** Commits; the form takes no second press meanwhile. */
    void save(Runnable commit, Runnable done) {
        typing.save(save, commit, done);
    }

    private void leave() {
        if (typing.mayLeave()) {
            cancel.run();
        }
    }

    private void accept() {
        if (save.isEnabled() && form.accept()) {
            keep.run();
        }
    }

    @Override
    public TurnTyped typed() {
        return new TurnTyped(kind, day.getText(), persons.get(whom.selected()), words.getText(), next.getText());
    }

    @Override
    public void put(TurnTyped typed) {
        day.setText(typed.day());
        words.setText(typed.words());
        next.setText(typed.next());
        whom.select(Math.max(0, persons.indexOf(typed.person())));
    }
}
