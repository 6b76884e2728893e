package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.TimeWords;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.EntryTyped;
import org.tideline.exercises.model.GivenList;
import org.tideline.exercises.model.GivenWords;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Segmented;

/** Enters one try: its day once, and what each who tells of it says, on a page of their own. Event thread. */
@Messages({
    "# {0} - title", "EntryForm.tried=They tried “{0}”", "# {0} - title", "EntryForm.change=Change what was said about “{0}”",
    "EntryForm.day=Day", "EntryForm.time=Time (optional)", "EntryForm.together=They tried it together",
    "EntryForm.repeats=Is it another try?", "EntryForm.first=the first, or not linked to another",
    "# {0} - day", "EntryForm.again=again, after {0}",
    "EntryForm.who=Who tells of it", "EntryForm.whoHint=What each says lies in their own drawer, closed. Saying nothing is fine.",
    "# {0} - name", "EntryForm.whose=What {0} says",
    "EntryForm.said=What was said", "EntryForm.others=the others", "EntryForm.this=This try"})
final class EntryForm extends FormPage<EntryTyped> {
    private static final long serialVersionUID = 1;
    /** Kind of the draft of something new. */
    static final String DRAFT = "exercises.try-of";
    private static final int WIDE = 760;
    private final transient Assignment assignment;
    private final transient PracticeEntry before;
    private final transient Consumer<List<PracticeEntry>> done;
    private final DayField day = new DayField();
    private final JTextField time = new JTextField(6);
    private final JCheckBox together = new JCheckBox(Bundle.EntryForm_together());
    private final JComboBox<PracticeEntry> repeats = new JComboBox<>();
    private final transient Map<Long, EntryPage> pages = new LinkedHashMap<>();
    private final JPanel page = new JPanel(new BorderLayout());
    private final Segmented who;

    /**
     * @param row     what was tried, with the tries before
     * @param own     whether own words are asked for
     * @param changed the entry that is changed, or null for a new try
     * @param keep    keeps what was said, an entry for each who said something
     * @param leave   closes the form
     */
    EntryForm(OpenPractice practice, Case of, GivenList.Row row, boolean own, PracticeEntry changed, Consumer<List<PracticeEntry>> keep, Runnable leave) {
        super(practice, changed == null ? draft(row.assignment().id()) : changed.ref(), Bundle.EntryForm_this(), EntryTyped.class, leave);
        this.assignment = row.assignment();
        this.before = changed;
        this.done = keep;
        page.setOpaque(false);
        List<Long> tellers = changed != null ? List.of(changed.person()) : assignment.persons();
        for (long person : tellers) {
            Member author = of.member(person).orElseThrow();
            pages.put(person, new EntryPage(author, partner(of, person), own, typing()::changed));
        }
        who = new Segmented(Bundle.EntryForm_who(), tellers.stream().map(person -> of.member(person).orElseThrow().name()).toArray(String[]::new));
        who.onSelect(index -> show(index));
        repeats.addItem(null);
        row.attempts().stream().map(attempt -> attempt.get(0)).filter(each -> changed == null || each.attempt() != changed.attempt())
                .forEach(repeats::addItem);
        repeats.setRenderer(new Tries());
        together.setOpaque(false);
        form().check(() -> typed().check(day.day(), at()));
        form().pair(EntryTyped.DAY, Bundle.EntryForm_day(), day, EntryTyped.TIME, Bundle.EntryForm_time(), time);
        if (assignment.shared()) {
            form().wide(together);
        }
        if (repeats.getItemCount() > 1) {
            form().field("repeats", Bundle.EntryForm_repeats(), Form.left(repeats));
        }
        if (tellers.size() > 1) {
            form().field("who", Bundle.EntryForm_who(), Form.left(who), Bundle.EntryForm_whoHint());
        }
        form().field(EntryTyped.PAGES, tellers.size() > 1 ? Bundle.EntryForm_said() : Bundle.EntryForm_whose(of.member(tellers.get(0)).orElseThrow().name()), page);
        show(0);
        String title = assignment.text().title();
        EntryTyped first = changed == null ? new EntryTyped(DayWords.full(Now.today()), "", assignment.shared(), 0, Map.of())
                : EntryTyped.of(changed, DayWords.full(changed.day()), TimeWords.of(changed.time()));
        begin(changed == null ? Bundle.EntryForm_tried(title) : Bundle.EntryForm_change(title), first, changed == null);
    }

    @Override
    int width() {
        return WIDE;
    }

    /** The item under which a try that is being entered is kept. */
    static ItemRef draft(long assignment) {
        return new ItemRef(DRAFT, assignment);
    }

    private static String partner(Case of, long person) {
        List<Member> others = of.people().stream().filter(m -> m.person() != person).toList();
        return others.size() == 1 ? others.get(0).name() : Bundle.EntryForm_others();
    }

    private void show(int index) {
        page.removeAll();
        page.add(new ArrayList<>(pages.values()).get(index), BorderLayout.CENTER);
        page.revalidate();
        page.repaint();
    }

    private Optional<LocalTime> at() {
        return TimeWords.parse(time.getText());
    }

    @Override
    JComponent first() {
        return day;
    }

    @Override
    void keep() {
        done.accept(typed().entries(assignment, before, day.day().orElseThrow(), at().orElse(null), PracticeEntry.Source.TYPED));
    }

    @Override
    public EntryTyped typed() {
        Map<Long, EntryTyped.Page> said = new TreeMap<>();
        pages.forEach((person, each) -> said.put(person, each.page()));
        PracticeEntry again = (PracticeEntry) repeats.getSelectedItem();
        return new EntryTyped(day.getText(), time.getText(), together.isSelected(), again == null ? 0 : again.attempt(), said);
    }

    @Override
    public void put(EntryTyped typed) {
        day.setText(typed.day());
        time.setText(typed.time());
        together.setSelected(typed.together());
        repeats.setSelectedIndex(0);
        for (int i = 1; i < repeats.getItemCount(); i++) {
            if (repeats.getItemAt(i).attempt() == typed.repeats()) {
                repeats.setSelectedIndex(i);
            }
        }
        pages.forEach((person, each) -> each.put(typed.pages().getOrDefault(person, EntryTyped.Page.EMPTY)));
    }

    /** Tries by their day. */
    private static final class Tries extends DefaultListCellRenderer {
        private static final long serialVersionUID = 1;

        @Override
        public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
            return super.getListCellRendererComponent(list, value instanceof PracticeEntry entry ? Bundle.EntryForm_again(GivenWords.day(entry.day()))
                    : Bundle.EntryForm_first(), index, selected, focused);
        }
    }
}
