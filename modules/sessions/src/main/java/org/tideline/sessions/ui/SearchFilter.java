package org.tideline.sessions.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Period;
import org.tideline.sessions.model.search.NoteQuery;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** Where is searched: case, drawer, days, template. Event thread. */
@Messages({
    "SearchFilter.case=C&ase", "SearchFilter.all=All cases", "# {0} - names", "# {1} - code", "SearchFilter.caseWords={0} · {1}",
    "SearchFilter.drawer=&Drawer", "SearchFilter.any=All drawers", "SearchFilter.joint=Joint", "SearchFilter.therapist=Mine alone",
    "# {0} - name", "SearchFilter.own={0}’s own",
    "SearchFilter.from=F&rom", "SearchFilter.to=&To", "SearchFilter.beginning=The first", "SearchFilter.last=The last",
    "SearchFilter.template=&Written as", "SearchFilter.every=Anything",
    "SearchFilter.day=Type a day, such as 3 March 2025, or leave it empty.",
    "SearchFilter.order=The last day comes before the first."})
final class SearchFilter extends JPanel {
    private static final long serialVersionUID = 1;
    private final JComboBox<Choice<Case>> ofCase = combo();
    private final JComboBox<Choice<Where>> drawer = combo();
    private final JComboBox<Choice<String>> template = combo();
    private final DayField from = new DayField();
    private final DayField to = new DayField();
    private final JLabel problem = Type.CAPTION.on(Tokens.ERROR.text(new JLabel()));
    private final transient Runnable changed;
    private boolean filling;

    /** A drawer, and whose it is, 0 if no member's. */
    private record Where(Drawer drawer, long owner) {
    }

    /** Something to choose; null for all. */
    private record Choice<T>(T value, String words) {
        /** What typing in the list goes by. */
        @Override
        public String toString() {
            return words;
        }
    }

    SearchFilter(Runnable changed) {
        super(new MigLayout("insets 0 24 12 24, fillx, gapx 12, gapy 4, hidemode 3",
                "[100:220:300,fill][80:150:200,fill][70:120:150,fill][70:120:150,fill][80:140:200,fill]24:push", ""));
        this.changed = changed;
        setOpaque(false);
        from.putClientProperty("JTextField.placeholderText", Bundle.SearchFilter_beginning());
        to.putClientProperty("JTextField.placeholderText", Bundle.SearchFilter_last());
        cell(Bundle.SearchFilter_case(), ofCase);
        cell(Bundle.SearchFilter_drawer(), drawer);
        cell(Bundle.SearchFilter_from(), from);
        cell(Bundle.SearchFilter_to(), to);
        cell(Bundle.SearchFilter_template(), template);
        problem.setIcon(Icons.of("triangle-alert", 14, Tokens.ERROR));
        problem.setVisible(false);
        add(problem, "newline, spanx");
        show(List.of(), List.of());
        from.onChange(changed);
        to.onChange(changed);
        ofCase.addActionListener(e -> chosen(true));
        drawer.addActionListener(e -> chosen(false));
        template.addActionListener(e -> chosen(false));
    }

    private static <T> JComboBox<Choice<T>> combo() {
        JComboBox<Choice<T>> combo = new JComboBox<>();
        combo.setMaximumRowCount(16);
        Choices.words(combo, choice -> choice == null ? "" : choice.words());
        return combo;
    }

    private void cell(String label, JComponent field) {
        JPanel cell = new JPanel(new MigLayout("insets 0, wrap 1, fillx, gapy 5", "[grow,fill]"));
        cell.setOpaque(false);
        JLabel caption = Type.LABEL.on(Tokens.TEXT2.text(new JLabel()));
        Mnemonics.setLocalizedText(caption, label);
        caption.setLabelFor(field);
        cell.add(caption);
        cell.add(field, "width 0:60:");
        add(cell, "wmin 0");
    }

    /** Shows what can be chosen; what was chosen stays chosen if it is still there. */
    void show(List<Case> cases, List<String> templates) {
        List<Choice<Case>> all = new ArrayList<>(List.of(new Choice<>(null, Bundle.SearchFilter_all())));
        cases.forEach(each -> all.add(new Choice<>(each, Bundle.SearchFilter_caseWords(each.title(), each.code()))));
        long before = value(ofCase).map(Case::id).orElse(0L);
        fill(ofCase, all, choice -> choice.value() != null && choice.value().id() == before);
        List<Choice<String>> names = new ArrayList<>(List.of(new Choice<>(null, Bundle.SearchFilter_every())));
        templates.forEach(each -> names.add(new Choice<>(each, each)));
        String name = value(template).orElse(null);
        fill(template, names, choice -> Objects.equals(choice.value(), name));
        drawers();
    }

    /** The drawers of the case that is chosen; of all cases together, those that belong to no member. */
    private void drawers() {
        List<Choice<Where>> all = new ArrayList<>(List.of(new Choice<>(null, Bundle.SearchFilter_any()),
                new Choice<>(new Where(Drawer.JOINT, 0), Bundle.SearchFilter_joint())));
        value(ofCase).ifPresent(of -> of.people().forEach(member ->
                all.add(new Choice<>(new Where(Drawer.OWN, member.person()), Bundle.SearchFilter_own(member.name())))));
        all.add(new Choice<>(new Where(Drawer.THERAPIST, 0), Bundle.SearchFilter_therapist()));
        Where before = value(drawer).orElse(null);
        fill(drawer, all, choice -> Objects.equals(choice.value(), before));
    }

    private <T> void fill(JComboBox<Choice<T>> combo, List<Choice<T>> choices, Predicate<Choice<T>> chosen) {
        filling = true;
        DefaultComboBoxModel<Choice<T>> model = new DefaultComboBoxModel<>();
        choices.forEach(model::addElement);
        combo.setModel(model);
        choices.stream().filter(chosen).findFirst().ifPresent(combo::setSelectedItem);
        filling = false;
    }

    private void chosen(boolean another) {
        if (!filling) {
            if (another) {
                drawers();
            }
            changed.run();
        }
    }

    private static <T> Optional<T> value(JComboBox<Choice<T>> combo) {
        return combo.getSelectedIndex() < 0 ? Optional.empty() : Optional.ofNullable(combo.getItemAt(combo.getSelectedIndex()).value());
    }

    /** What is looked for there; empty while the days cannot be read. */
    Optional<NoteQuery> query(String words) {
        LocalDate first = from.day().orElse(null);
        LocalDate last = to.day().orElse(null);
        boolean readable = (from.blank() || first != null) && (to.blank() || last != null);
        boolean order = first == null || last == null || !last.isBefore(first);
        problem.setVisible(!readable || !order);
        problem.setText(readable ? Bundle.SearchFilter_order() : Bundle.SearchFilter_day());
        revalidate();
        return !readable || !order ? Optional.empty() : Optional.of(new NoteQuery(words, value(ofCase).map(Case::id).orElse(0L),
                value(drawer).map(Where::drawer).orElse(null), value(drawer).map(Where::owner).orElse(0L), new Period(first, last),
                value(template).orElse(null)));
    }

    /** Searches everywhere again, and knows no case any more. */
    void forget() {
        filling = true;
        List.of(ofCase, drawer, template).forEach(combo -> combo.setSelectedIndex(0));
        from.setText("");
        to.setText("");
        filling = false;
        show(List.of(), List.of());
    }
}
