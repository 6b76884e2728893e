package org.tideline.exercises.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComponent;
import javax.swing.JTextArea;
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
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Segmented;

/** Notes what became of an assignment: paused, taken up again, let rest, looked back at. Event thread. */
@Messages({
    "# {0} - title", "TurnForm.PAUSED=Pause “{0}”", "# {0} - title", "TurnForm.CHANGED=Try “{0}” another way",
    "# {0} - title", "TurnForm.RESUMED=Take “{0}” up again", "# {0} - title", "TurnForm.RESTED=Let “{0}” rest",
    "# {0} - title", "TurnForm.LOOKED_AT=Look back at “{0}”",
    "TurnForm.day=Day", "TurnForm.whom=For whom", "TurnForm.all=all it was given to",
    "TurnForm.why=What for (optional)", "TurnForm.otherWay=What is different now",
    "TurnForm.found=What they found (optional)",
    "TurnForm.next=Look back again on (optional)",
    "TurnForm.nextHint=Left empty, it waits for nothing.",
    "TurnForm.this=What became of this exercise"})
final class TurnForm extends FormPage<TurnTyped> {
    private static final long serialVersionUID = 1;
    /** Kind of its draft, up to the name of the sort of turn; its id is the assignment's. */
    static final String DRAFT = "exercises.turn-";
    private final transient Assignment of;
    private final Turn.Kind kind;
    private final DayField day = new DayField();
    private final DayField next = new DayField();
    private final JTextArea words = Form.lines(3);
    private final Segmented whom;
    private final transient List<Long> persons = new ArrayList<>();
    private final transient Consumer<Assignment> done;

    /** @param keep keeps the assignment with what became of it */
    TurnForm(OpenPractice practice, Case of, Assignment assignment, Turn.Kind kind, Consumer<Assignment> keep, Runnable leave) {
        super(practice, new ItemRef(DRAFT + kind.name(), assignment.id()), Bundle.TurnForm_this(), TurnTyped.class, leave);
        this.of = assignment;
        this.kind = kind;
        this.done = keep;
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
        form().check(this::check);
        form().field(TurnTyped.DAY, Bundle.TurnForm_day(), Form.left(day));
        if (assignment.shared() && !looks) {
            form().field("whom", Bundle.TurnForm_whom(), Form.left(whom));
        }
        form().field(TurnTyped.WORDS, asks(kind), lines(words));
        if (looks) {
            form().field(TurnTyped.NEXT, Bundle.TurnForm_next(), Form.left(next), Bundle.TurnForm_nextHint());
        }
        begin(title(kind, assignment.text().title()), new TurnTyped(kind, DayWords.full(Now.today()), 0, "", ""), true);
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

    private static String asks(Turn.Kind kind) {
        return switch (kind) {
            case LOOKED_AT -> Bundle.TurnForm_found();
            case CHANGED -> Bundle.TurnForm_otherWay();
            default -> Bundle.TurnForm_why();
        };
    }

    private Validation check() {
        return typed().check(of, day.day(), next.day());
    }

    @Override
    JComponent first() {
        return words;
    }

    @Override
    void keep() {
        LocalDate on = day.day().orElseThrow();
        Assignment turned = of.with(new Turn(Ids.next(), persons.get(whom.selected()), on, kind, words.getText().strip()));
        done.accept(kind == Turn.Kind.LOOKED_AT ? turned.reviewed(next.day().orElse(null)) : turned);
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
