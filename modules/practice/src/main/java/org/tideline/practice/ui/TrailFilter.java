package org.tideline.practice.ui;

import java.awt.Component;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.swing.DefaultComboBoxModel;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.openide.awt.Mnemonics;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.practice.model.ActionWords;
import org.tideline.practice.model.AuditTrail;
import org.tideline.storage.api.Action;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** Which entries of the audit trail are wanted: days, person, case, what was done. Event thread. */
@Messages({
    "TrailFilter.from=&From", "TrailFilter.to=&To", "TrailFilter.beginning=The beginning", "TrailFilter.today=Today",
    "TrailFilter.person=&Person", "TrailFilter.everyone=Everyone",
    "TrailFilter.case=C&ase", "TrailFilter.all=All cases", "# {0} - code", "# {1} - names", "TrailFilter.caseWords={0}  {1}",
    "TrailFilter.action=What was &done", "TrailFilter.anything=Anything",
    "TrailFilter.day=Type a day, such as 3 March 2025, or leave it empty.",
    "TrailFilter.order=The last day comes before the first."})
final class TrailFilter extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int SETTLE_MILLIS = 250;
    private static final int DAYS = 30;
    private final DayField from = new DayField(Now.today().minusDays(DAYS));
    private final DayField to = new DayField();
    private final JComboBox<Choice> person = combo();
    private final JComboBox<Choice> ofCase = combo();
    private final JComboBox<Choice> action = combo();
    private final JLabel problem = Type.CAPTION.on(Tokens.ERROR.text(new JLabel()));
    private final Timer settle;
    private boolean filling;

    /** Something to choose. @param value an id or an action, null for all */
    private record Choice(Object value, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    /** @param changed is told a moment after the last change */
    TrailFilter(Runnable changed) {
        super(new MigLayout("insets 14 24 12 24, fillx, gapx 12, gapy 4, hidemode 3",
                "[90:140:180,fill][90:120:180,fill][80:140:240,fill][80:160:300,fill][80:140:240,fill]24:push", ""));
        setOpaque(false);
        settle = new Timer(SETTLE_MILLIS, e -> changed.run());
        settle.setRepeats(false);
        from.putClientProperty("JTextField.placeholderText", Bundle.TrailFilter_beginning());
        to.putClientProperty("JTextField.placeholderText", Bundle.TrailFilter_today());
        cell(Bundle.TrailFilter_from(), from);
        cell(Bundle.TrailFilter_to(), to);
        cell(Bundle.TrailFilter_person(), person);
        cell(Bundle.TrailFilter_case(), ofCase);
        cell(Bundle.TrailFilter_action(), action);
        problem.setIcon(Icons.of("triangle-alert", 14, Tokens.ERROR));
        problem.setVisible(false);
        add(problem, "newline, spanx");
        from.onChange(settle::restart);
        to.onChange(settle::restart);
        List<Choice> actions = new ArrayList<>(List.of(new Choice(null, Bundle.TrailFilter_anything())));
        ActionWords.all().forEach(each -> actions.add(new Choice(each, ActionWords.of(each))));
        fill(action, actions);
        show(new AuditTrail.Choices(List.of(), List.of()));
        action.addActionListener(e -> chosen(null));
        // Of person and case one at a time: a case says which people.
        person.addActionListener(e -> chosen(value(person) == null ? null : ofCase));
        ofCase.addActionListener(e -> chosen(value(ofCase) == null ? null : person));
    }

    private static JComboBox<Choice> combo() {
        JComboBox<Choice> combo = new JComboBox<>();
        combo.setMaximumRowCount(16);
        combo.setRenderer(new DefaultListCellRenderer() {
            private static final long serialVersionUID = 1;

            {
                // A name is never read as HTML.
                putClientProperty("html.disable", Boolean.TRUE);
            }

            @Override
            public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
                Component cell = super.getListCellRendererComponent(list, value, index, selected, focused);
                setToolTipText(index >= 0 && value != null ? value.toString() : null);
                return cell;
            }
        });
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

    /** Shows whom and what can be asked for; what was chosen stays chosen if it is still there. */
    void show(AuditTrail.Choices choices) {
        List<Choice> people = new ArrayList<>(List.of(new Choice(null, Bundle.TrailFilter_everyone())));
        choices.people().forEach(each -> people.add(new Choice(each.id(), each.name())));
        List<Choice> cases = new ArrayList<>(List.of(new Choice(null, Bundle.TrailFilter_all())));
        choices.cases().forEach(each -> cases.add(new Choice(each.id(), Bundle.TrailFilter_caseWords(each.code(), each.title()))));
        fill(person, people);
        fill(ofCase, cases);
    }

    private void fill(JComboBox<Choice> combo, List<Choice> choices) {
        Object before = value(combo);
        filling = true;
        combo.setModel(new DefaultComboBoxModel<>(choices.toArray(Choice[]::new)));
        choices.stream().filter(each -> Objects.equals(each.value(), before)).findFirst().ifPresent(combo::setSelectedItem);
        filling = false;
    }

    private void chosen(JComboBox<Choice> other) {
        if (!filling) {
            if (other != null && value(other) != null) {
                filling = true;
                other.setSelectedIndex(0);
                filling = false;
            }
            settle.restart();
        }
    }

    private static Object value(JComboBox<Choice> combo) {
        return combo.getSelectedItem() instanceof Choice choice ? choice.value() : null;
    }

    /** What is wanted; empty while the days cannot be read. */
    Optional<AuditTrail.Wanted> wanted() {
        LocalDate first = from.day().orElse(null);
        LocalDate last = to.day().orElse(null);
        boolean readable = (from.blank() || first != null) && (to.blank() || last != null);
        boolean order = first == null || last == null || !last.isBefore(first);
        problem.setVisible(!readable || !order);
        problem.setText(readable ? Bundle.TrailFilter_order() : Bundle.TrailFilter_day());
        revalidate();
        if (!readable || !order) {
            return Optional.empty();
        }
        return Optional.of(new AuditTrail.Wanted(new Period(first, last), id(person), id(ofCase), (Action) value(action)));
    }

    private static long id(JComboBox<Choice> combo) {
        return value(combo) instanceof Long id ? id : 0;
    }

    /** Tells nothing more. */
    void stop() {
        settle.stop();
    }
}
