package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.LifeEvent;
import org.tideline.clients.model.LifeEventDraft;
import org.tideline.clients.model.LifeEventTyped;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Opening;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;

/** The form of one life event: what, when, in whose life, whose drawer, and how far it is opened. Event thread. */
@Messages({
    "LifeEventForm.words=What happened, in a few words",
    "LifeEventForm.from=When",
    "LifeEventForm.to=Until (optional)",
    "LifeEventForm.again=Comes again (optional)",
    "LifeEventForm.once=Once, or all of that time",
    "# {0} - day of the week", "LifeEventForm.every=Every {0}",
    "LifeEventForm.changed=What it changed (optional)",
    "LifeEventForm.whose=In whose life",
    "LifeEventForm.both=Both",
    "LifeEventForm.all=Everyone",
    "LifeEventForm.drawer=Drawer",
    "# {0} - name", "LifeEventForm.own={0}’s own",
    "LifeEventForm.joint=Joint",
    "# {0} - name", "LifeEventForm.ownHint=Proposed because it is {0}’s life. Only {0} and you see it.",
    "LifeEventForm.jointHint=Everyone who was a member on that day may see it.",
    "LifeEventForm.opening=Opened",
    "LifeEventForm.closed=Closed",
    "LifeEventForm.room=To look at together",
    "LifeEventForm.paper=Also on paper",
    "# {0} - name", "LifeEventForm.to_whom=To {0}",
    "# {0} - name", "LifeEventForm.openingHint=Only {0} decides this. Choose it when {0} has told you so.",
    "LifeEventForm.this=This life event",
    "LifeEventForm.save=&Keep it",
    "LifeEventForm.cancel=Cancel"})
final class LifeEventForm extends JPanel implements EditorDraft.Editor<LifeEventTyped> {
    private static final long serialVersionUID = 1;
    private final transient ItemRef item;
    private final transient Case of;
    private final transient Consumer<LifeEventDraft> keep;
    private final transient Runnable cancel;
    private final LocalDate parted;
    private final transient List<Member> people;
    private final JTextField words = new JTextField();
    private final DayField from;
    private final DayField to = new DayField();
    private final JComboBox<String> again = new JComboBox<>();
    private final JTextField changed = new JTextField();
    private final Segmented whose;
    private final JPanel rest = new JPanel(new BorderLayout());
    private final Segmented opening = new Segmented(Bundle.LifeEventForm_opening(), Bundle.LifeEventForm_closed(),
            Bundle.LifeEventForm_room(), Bundle.LifeEventForm_paper());
    private final transient Set<Long> openTo;
    private boolean own;
    private final Form form = new Form();
    private final JButton save = Buttons.plain(Bundle.LifeEventForm_save(), "check", this::accept);
    private final transient EditorDraft<LifeEventTyped> typing;

    /**
     * @param item   the item its draft is kept under: a new one of the case, or the event that is changed
     * @param parted the day a pair parted, or null
     * @param cancel closes the form
     */
    LifeEventForm(OpenPractice practice, ItemRef item, Case of, LifeEventDraft draft, LocalDate parted, Consumer<LifeEventDraft> keep,
            Runnable cancel) {
        super(new BorderLayout());
        this.item = item;
        this.of = of;
        this.parted = parted;
        this.keep = keep;
        this.cancel = cancel;
        this.people = of.people();
        this.own = draft.own();
        this.openTo = new HashSet<>(draft.openedTo());
        this.from = new DayField();
        this.typing = new EditorDraft<>(practice, item, Bundle.LifeEventForm_this(), LifeEventTyped.class, this, this);
        setOpaque(true);
        Tokens.RAISED.ground(this);
        setBorder(new Line(Tokens.LINE, 1, 1, 1, 1, BorderFactory.createEmptyBorder(16, 16, 14, 16)));
        words.setText(draft.words());
        from.setDay(draft.from());
        to.setDay(draft.to());
        to.putClientProperty("JTextField.placeholderText", null);
        again.addItem(Bundle.LifeEventForm_once());
        for (DayOfWeek day : DayOfWeek.values()) {
            again.addItem(Bundle.LifeEventForm_every(CaseWords.weekday(day)));
        }
        again.setSelectedIndex(draft.weekday() == null ? 0 : draft.weekday().getValue());
        again.getAccessibleContext().setAccessibleName(Bundle.LifeEventForm_again());
        changed.setText(draft.changed());
        List<String> names = new ArrayList<>();
        if (people.size() > 1) {
            names.add(people.size() == 2 ? Bundle.LifeEventForm_both() : Bundle.LifeEventForm_all());
        }
        people.forEach(m -> names.add(m.name()));
        whose = new Segmented(Bundle.LifeEventForm_whose(), names.toArray(String[]::new));
        whose.select(people.size() == 1 ? 0 : people.stream().map(Member::person).toList().indexOf(draft.about()) + 1);
        whose.onSelect(i -> {
            own = about() != 0;
            rest();
        });
        opening.select(draft.opening().ordinal());
        opening.onSelect(i -> rest());
        rest.setOpaque(false);
        form.check(() -> draft().check(of, parted));
        form.field("words", Bundle.LifeEventForm_words(), words);
        form.pair("from", Bundle.LifeEventForm_from(), from, "to", Bundle.LifeEventForm_to(), to);
        form.field("again", Bundle.LifeEventForm_again(), Form.left(again));
        form.field("changed", Bundle.LifeEventForm_changed(), changed);
        if (people.size() > 1) {
            form.field("whose", Bundle.LifeEventForm_whose(), Form.left(whose));
        }
        form.wide(rest);
        typing.strip().setBorder(BorderFactory.createEmptyBorder(0, 0, 14, 0));
        add(typing.strip(), BorderLayout.NORTH);
        add(form, BorderLayout.CENTER);
        JPanel buttons = new JPanel(new MigLayout("insets 0, gapx 8, hidemode 3", "[][][grow,left]"));
        buttons.setOpaque(false);
        buttons.add(save);
        buttons.add(Buttons.plain(Bundle.LifeEventForm_cancel(), this::leave));
        buttons.add(form.count());
        add(buttons, BorderLayout.SOUTH);
        registerKeyboardAction(e -> accept(), KeyStroke.getKeyStroke("ctrl ENTER"), JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        registerKeyboardAction(e -> leave(), KeyStroke.getKeyStroke("ESCAPE"), JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        words.addActionListener(e -> accept());
        rest();
        typing.open(typed(), !item.kind().equals(LifeEvent.KIND));
    }

    /** The item its draft is kept under. */
    ItemRef item() {
        return item;
    }

    /** What ties it to its draft. */
    EditorDraft<LifeEventTyped> typing() {
        return typing;
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

    @Override
    public LifeEventTyped typed() {
        return new LifeEventTyped(words.getText(), from.getText(), to.getText(), about(), own, opening.selected(), openTo,
                changed.getText(), again.getSelectedIndex());
    }

    @Override
    public void put(LifeEventTyped typed) {
        words.setText(typed.words());
        from.setText(typed.from());
        to.setText(typed.to());
        changed.setText(typed.changed());
        again.setSelectedIndex(typed.weekday());
        whose.select(people.size() == 1 ? 0 : people.stream().map(Member::person).toList().indexOf(typed.about()) + 1);
        own = typed.own();
        openTo.clear();
        openTo.addAll(typed.openedTo());
        opening.select(typed.opening());
        rest();
    }

    /** Where one begins to type. */
    JComponent first() {
        return words;
    }

    private long about() {
        return people.size() == 1 ? people.get(0).person() : whose.selected() == 0 ? 0 : people.get(whose.selected() - 1).person();
    }

    private LifeEventDraft draft() {
        Set<Long> others = people.size() != 2 ? openTo
                : people.stream().map(Member::person).filter(p -> p != about()).collect(Collectors.toSet());
        return new LifeEventDraft(words.getText(), from.day().orElse(null), to.day().orElse(null),
                to.blank() || to.day().isPresent(), about(), own && about() != 0, Opening.values()[opening.selected()], others,
                changed.getText(), again.getSelectedIndex() == 0 ? null : DayOfWeek.of(again.getSelectedIndex()));
    }

    /** The fields that depend on whose life it is: drawer, and how far it is opened. */
    private void rest() {
        rest.removeAll();
        if (about() != 0 && people.size() > 1) {
            Member member = of.member(about()).orElseThrow();
            Form more = new Form();
            Segmented drawer = new Segmented(Bundle.LifeEventForm_drawer(), Bundle.LifeEventForm_own(member.name()), Bundle.LifeEventForm_joint());
            drawer.select(own ? 0 : 1);
            drawer.onSelect(i -> {
                own = i == 0;
                rest();
            });
            more.field("drawer", Bundle.LifeEventForm_drawer(), Form.left(drawer),
                    own ? Bundle.LifeEventForm_ownHint(member.name()) : Bundle.LifeEventForm_jointHint());
            if (own && LifeEventDraft.canOpen(of)) {
                more.field("opening", Bundle.LifeEventForm_opening(), Form.left(opening), Bundle.LifeEventForm_openingHint(member.name()));
                if (opening.selected() > 0 && people.size() > 2) {
                    more.wide(others());
                }
            }
            rest.add(more, BorderLayout.CENTER);
        }
        rest.revalidate();
        revalidate();
        repaint();
    }

    private JComponent others() {
        JPanel boxes = new JPanel(new MigLayout("insets 0, gapx 12"));
        boxes.setOpaque(false);
        for (Member other : people) {
            if (other.person() != about()) {
                JCheckBox box = new JCheckBox(Bundle.LifeEventForm_to_whom(other.name()), openTo.contains(other.person()));
                box.setOpaque(false);
                box.addItemListener(e -> {
                    if (box.isSelected()) {
                        openTo.add(other.person());
                    } else {
                        openTo.remove(other.person());
                    }
                    typing.changed();
                });
                boxes.add(box);
            }
        }
        return boxes;
    }

    private void accept() {
        if (save.isEnabled() && form.accept()) {
            keep.accept(draft());
        }
    }
}
