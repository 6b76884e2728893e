package org.tideline.exercises.ui;

import java.awt.Component;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.AssignmentTyped;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.Given;
import org.tideline.exercises.model.GivenWords;
import org.tideline.exercises.model.SessionChoice;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** Gives an exercise, or changes what was agreed on one: what, for whom, what each said, how often, when to look back. Event thread. */
@Messages({
    "GiveForm.give=Give an exercise", "# {0} - title", "GiveForm.change=Change what was agreed on “{0}”",
    "GiveForm.exercise=What", "GiveForm.choose=Choose an exercise",
    "GiveForm.session=Given in", "GiveForm.noSession=no session",
    "# {0} - day", "# {1} - title", "GiveForm.sessionOf={0}, {1}",
    "GiveForm.who=For whom, and what each said",
    "GiveForm.whoHint=No is an answer. It is kept, and nothing is asked again by itself.",
    "# {0} - name", "GiveForm.said=What {0} said", "# {0} - name", "GiveForm.words=In the words of {0}",
    "GiveForm.inTheirWords=In their words",
    "GiveForm.often=How often (optional)", "GiveForm.oftenHint=In words, such as “twice before we meet”. Never a number to reach.",
    "GiveForm.from=From", "GiveForm.review=Look back on (optional)",
    "GiveForm.why=Why, in one line they will see (optional)",
    "GiveForm.joint=because it is for all of them", "GiveForm.own=because it is for one", "GiveForm.some=for those it is given to",
    "# {0} - what to watch for", "GiveForm.watch=Watch for: {0}", "# {0} - when not", "GiveForm.not=Not when: {0}",
    "GiveForm.apart=The case is worked with each alone just now. What more than one does together is not offered.",
    "GiveForm.pages=Make a page for each to take home", "GiveForm.this=What is given",
    "GiveForm.keep=&Give it"})
final class GiveForm extends FormPage<AssignmentTyped> {
    private static final long serialVersionUID = 1;
    /** Kind of the draft of something new. */
    static final String DRAFT = "exercises.give-to";
    private final transient Case of;
    private final transient Assignment before;
    private final transient Consumer<Assignment> done;
    private final JComboBox<Exercise> exercise = new JComboBox<>();
    private final JComboBox<SessionChoice> session = new JComboBox<>();
    private final transient Map<Long, Row> rows = new LinkedHashMap<>();
    private final JTextField often = new JTextField();
    private final DayField from = new DayField();
    private final DayField review = new DayField();
    private final JTextField why = new JTextField();
    private final DrawerBadge badge = new DrawerBadge();
    private final JLabel because = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final JTextArea care = Words.area("", Type.CAPTION, Tokens.TEXT2);
    private final JCheckBox pages = new JCheckBox(Bundle.GiveForm_pages());

    /** Whether it is for a member, what they said, and their words. */
    private record Row(JCheckBox meant, Segmented said, JTextField words) {
    }

    /**
     * @param library  all exercises; those no longer offered are passed over
     * @param sessions the last sessions, newest first
     * @param assigned what is changed, or null for something new
     * @param wanted   the exercise that is chosen to begin with, 0 for none
     * @param keep     keeps what is given
     * @param leave    closes the form
     */
    GiveForm(OpenPractice practice, Case of, List<Exercise> library, List<SessionChoice> sessions, Assignment assigned, long wanted,
            Consumer<Assignment> keep, Runnable leave) {
        super(practice, assigned == null ? draft(of.id()) : assigned.ref(), Bundle.GiveForm_this(), AssignmentTyped.class, leave);
        this.of = of;
        this.before = assigned;
        this.done = keep;
        boolean apart = of.format() == WorkingFormat.EACH_ALONE;
        exercise.addItem(null);
        library.stream().filter(each -> assigned != null && each.id() == assigned.exercise()
                || !each.retired() && (!apart || each.wording().suitsOneAlone())).forEach(exercise::addItem);
        exercise.setRenderer(new Titles(Bundle.GiveForm_choose()));
        exercise.addActionListener(e -> look());
        session.addItem(null);
        sessions.forEach(session::addItem);
        session.setRenderer(new Titles(Bundle.GiveForm_noSession()));
        if (apart) {
            form().wide(Words.area(Bundle.GiveForm_apart(), Type.BASE, Tokens.TEXT2));
        }
        form().check(this::check);
        form().field(AssignmentTyped.EXERCISE, Bundle.GiveForm_exercise(), exercise);
        form().wide(care);
        form().field(AssignmentTyped.WHO, Bundle.GiveForm_who(), members(), Bundle.GiveForm_whoHint());
        JPanel drawer = new JPanel(new MigLayout("insets 0, gap 8", "[][]", "[center]"));
        drawer.setOpaque(false);
        drawer.add(badge);
        drawer.add(because);
        form().wide(drawer);
        form().field("why", Bundle.GiveForm_why(), why);
        form().field("often", Bundle.GiveForm_often(), often, Bundle.GiveForm_oftenHint());
        form().pair(AssignmentTyped.FROM, Bundle.GiveForm_from(), from, AssignmentTyped.REVIEW, Bundle.GiveForm_review(), review);
        form().field("session", Bundle.GiveForm_session(), session);
        if (assigned == null && AssignmentPages.can()) {
            pages.setOpaque(false);
            form().wide(pages);
        }
        if (assigned == null) {
            verb(Bundle.GiveForm_keep());
        }
        sessions.stream().filter(each -> assigned == null ? each.day().equals(Now.today()) : each.ref().equals(assigned.givenIn())).findFirst()
                .ifPresent(session::setSelectedItem);
        begin(assigned == null ? Bundle.GiveForm_give() : Bundle.GiveForm_change(assigned.text().title()),
                assigned == null ? fresh(wanted) : AssignmentTyped.of(assigned, DayWords.full(assigned.from()),
                        assigned.reviewOn() == null ? "" : DayWords.full(assigned.reviewOn())), assigned == null);
    }

    /** The item under which something that is being given in a case is kept. */
    static ItemRef draft(long caseId) {
        return new ItemRef(DRAFT, caseId);
    }

    /** Meant for all who are members today; where they are worked with each alone, for nobody yet. */
    private AssignmentTyped fresh(long wanted) {
        boolean all = of.format() != WorkingFormat.EACH_ALONE || of.people().size() == 1;
        Map<Long, AssignmentTyped.Said> who = new TreeMap<>();
        of.people().stream().filter(member -> all && member.on(Now.today()))
                .forEach(member -> who.put(member.person(), new AssignmentTyped.Said(Given.Answer.NOT_ASKED, "")));
        return new AssignmentTyped(wanted, who, "", DayWords.full(Now.today()), "", "");
    }

    private JComponent members() {
        JPanel all = new JPanel(new MigLayout("insets 0, wrap 3, fillx, gapx 10, gapy 6, hidemode 2", "[][][grow, fill]"));
        all.setOpaque(false);
        String[] answers = java.util.Arrays.stream(Given.Answer.values()).map(Given.Answer::words).toArray(String[]::new);
        for (Member member : of.people()) {
            JCheckBox meant = new JCheckBox(member.name());
            meant.setOpaque(false);
            JPanel who = new JPanel(new MigLayout("insets 0, gap 6", "[][]", "[center]"));
            who.setOpaque(false);
            who.add(meant);
            who.add(new JLabel(MemberMark.icon(member.mark(), 14)));
            Segmented said = new Segmented(Bundle.GiveForm_said(member.name()), answers);
            JTextField words = new JTextField();
            words.putClientProperty("JTextField.placeholderText", Bundle.GiveForm_inTheirWords());
            words.getAccessibleContext().setAccessibleName(Bundle.GiveForm_words(member.name()));
            Row row = new Row(meant, said, words);
            meant.addItemListener(e -> look());
            all.add(who);
            all.add(said);
            all.add(words, "wmin 80");
            rows.put(member.person(), row);
        }
        return all;
    }

    /** What goes with what is chosen: the drawer, what to watch for, which answers can be given. */
    private void look() {
        rows.values().forEach(row -> {
            row.said().setVisible(row.meant().isSelected());
            row.words().setVisible(row.meant().isSelected());
        });
        List<Long> persons = rows.entrySet().stream().filter(e -> e.getValue().meant().isSelected()).map(Map.Entry::getKey).toList();
        badge.setVisible(!persons.isEmpty());
        because.setText("");
        if (!persons.isEmpty()) {
            var label = Assignment.labelFor(of, persons, from.day().orElse(Now.today()));
            badge.set(label, of);
            because.setText(persons.size() == 1 ? Bundle.GiveForm_own()
                    : label.owner() == 0 ? Bundle.GiveForm_joint() : Bundle.GiveForm_some());
        }
        Exercise chosen = (Exercise) exercise.getSelectedItem();
        String words = chosen == null ? "" : Stream.of(
                chosen.wording().watchFor().isBlank() ? "" : Bundle.GiveForm_watch(chosen.wording().watchFor()),
                chosen.wording().notWhen().isBlank() ? "" : Bundle.GiveForm_not(chosen.wording().notWhen()))
                .filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
        care.setVisible(!words.isEmpty());
        care.setText(words);
        revalidate();
    }

    private void choose(long id) {
        for (int i = 0; i < exercise.getItemCount(); i++) {
            if (exercise.getItemAt(i) != null && exercise.getItemAt(i).id() == id) {
                exercise.setSelectedIndex(i);
                return;
            }
        }
        exercise.setSelectedIndex(0);
    }

    private Validation check() {
        Exercise chosen = (Exercise) exercise.getSelectedItem();
        return typed().check(of, chosen == null ? null : chosen.wording(), from.day(), review.day(), !review.blank());
    }

    @Override
    JComponent first() {
        return exercise.getSelectedItem() == null ? exercise : why;
    }

    @Override
    void keep() {
        SessionChoice in = (SessionChoice) session.getSelectedItem();
        ItemRef given = in != null ? in.ref() : before == null ? null : before.givenIn();
        done.accept(typed().assignment(before == null ? Ids.next() : before.id(), of, before, (Exercise) exercise.getSelectedItem(),
                from.day().orElseThrow(), review.day().orElse(null), given));
    }

    /** Whether a page for each is wanted. */
    boolean pages() {
        return pages.isSelected();
    }

    @Override
    public AssignmentTyped typed() {
        Map<Long, AssignmentTyped.Said> who = new TreeMap<>();
        rows.forEach((person, row) -> {
            if (row.meant().isSelected()) {
                who.put(person, new AssignmentTyped.Said(Given.Answer.values()[row.said().selected()], row.words().getText()));
            }
        });
        Exercise chosen = (Exercise) exercise.getSelectedItem();
        return new AssignmentTyped(chosen == null ? 0 : chosen.id(), who, often.getText(), from.getText(), review.getText(), why.getText());
    }

    @Override
    public void put(AssignmentTyped typed) {
        choose(typed.exercise());
        rows.forEach((person, row) -> {
            AssignmentTyped.Said said = typed.who().get(person);
            row.meant().setSelected(said != null);
            row.said().select(said == null ? 0 : said.answer().ordinal());
            row.words().setText(said == null ? "" : said.words());
        });
        often.setText(typed.often());
        from.setText(typed.from());
        review.setText(typed.review());
        why.setText(typed.why());
        look();
    }

    /** Exercises and sessions in their lists. */
    private static final class Titles extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1;
        private final String none;

        Titles(String none) {
            this.none = none;
        }

        @Override
        public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
            String words = value instanceof Exercise each ? each.title() + " · " + each.depthWords()
                    : value instanceof SessionChoice each ? Bundle.GiveForm_sessionOf(GivenWords.day(each.day()), each.title()) : null;
            JLabel label = (JLabel) super.getListCellRendererComponent(list, "", index, selected, focused);
            label.putClientProperty("html.disable", Boolean.TRUE);
            label.setText(words == null ? none : words);
            return label;
        }
    }
}
