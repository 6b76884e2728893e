package org.tideline.checkins.ui;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.swing.DefaultComboBoxModel;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.csv.ColumnMapping;
import org.tideline.checkins.model.csv.Entry;
import org.tideline.checkins.model.csv.ImportDraft;
import org.tideline.checkins.model.csv.ImportField;
import org.tideline.checkins.model.csv.Imports;
import org.tideline.checkins.model.csv.Whom;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.progress.spi.Asked;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** Left half of the import window: which column is what, from which day days count, how numbers run, who is who. */
@Messages({
    "MAPPING_title=Which column is what", "MAPPING_ours=In Tideline", "MAPPING_file=In the file", "MAPPING_value=First value",
    "MAPPING_none=not in the file", "MAPPING_more=More columns",
    "# {0} - headings", "MAPPING_notTaken=Not taken: {0}", "MAPPING_when=When",
    "MAPPING_dayZero=Days count from", "MAPPING_order=3/4/2026 is", "MAPPING_dayFirst=3 April", "MAPPING_monthFirst=4 March",
    "MAPPING_scale=Numbers run from", "MAPPING_to=to", "MAPPING_turn=turn round", "MAPPING_asked=They ask about",
    "MAPPING_today=today", "MAPPING_week=this past week",
    "MAPPING_case=Into the case", "MAPPING_noCase=Choose a case", "MAPPING_who=Who is who", "MAPPING_nobody=not known: choose",
    "MAPPING_drawers=Each rating goes into its author’s own drawer. Nothing is opened to the other by importing.",
    "# {0} - people", "MAPPING_people={0,choice,1#1 person|1<{0,number,integer} people} in this file",
    "# {0} - new people", "MAPPING_new={0,choice,0#all here already|1#1 of them new|1<{0,number,integer} of them new}",
    "# {0} - new cases", "MAPPING_newCases=in {0,choice,1#1 new case|1<{0,number,integer} new cases}",
    "# {0} - what the file says", "MAPPING_called=“{0}”"
})
final class ImportMappingPanel extends JPanel {
    private static final long serialVersionUID = 1;
    /** As many people are shown one by one; beyond that a sentence counts them. */
    private static final int MOST_PEOPLE = 8;
    private static final int MOST_NAMED = 12;
    /** Shown even where the file has no such column. */
    private static final Set<ImportField> USUAL = EnumSet.of(ImportField.PERSON, ImportField.DATE, ImportField.CLOSE,
            ImportField.SAFE, ImportField.TRUE, ImportField.HEARD);

    private final transient Consumer<ImportDraft> changed;
    private transient ImportDraft draft;
    private boolean all;

    /** @param changed is given the draft after each choice */
    ImportMappingPanel(Consumer<ImportDraft> changed) {
        super(new MigLayout("insets 0, wrap 1, gap 0 0, fillx", "[grow, fill]"));
        this.changed = changed;
        setOpaque(false);
    }

    /** Shows a draft, and who is who where that is known already. */
    void show(ImportDraft now, Imports.Preview preview) {
        draft = now;
        Component focused = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        String focus = focused != null && SwingUtilities.isDescendingFrom(focused, this) ? focused.getName() : null;
        removeAll();
        add(Type.HEADING.on(Tokens.TEXT1.text(new JLabel(Bundle.MAPPING_title()))), "h 30!, gapbottom 8");
        add(columns());
        if (!all && shownFields().size() < ImportField.values().length - 1) {
            add(Buttons.link(Bundle.MAPPING_more(), () -> {
                all = true;
                show(draft, preview);
            }), "gaptop 4, grow 0");
        }
        List<String> left = draft.mapping().notTaken(draft.file().header());
        if (!left.isEmpty()) {
            String named = left.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + (left.size() > MOST_NAMED ? ", …" : "");
            add(Words.area(Bundle.MAPPING_notTaken(named), Type.CAPTION, Tokens.TEXT2), "gaptop 6, wmin 0");
        }
        if (!draft.mapping().has(ImportField.CASE)) {
            add(into(), "gaptop 14");
        }
        add(reading(), "gaptop 10");
        if (preview != null) {
            add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.MAPPING_who()))), "gaptop 16, gapbottom 6");
            add(who(preview), "wmin 0");
        }
        add(new Notice(Notice.Kind.INFO, Bundle.MAPPING_drawers()), "gaptop 16, wmin 0");
        revalidate();
        repaint();
        focus(this, focus);
    }

    /** Gives the focus back to the field that had it before everything was built anew. */
    private static void focus(Container in, String name) {
        if (name == null) {
            return;
        }
        for (Component c : in.getComponents()) {
            if (name.equals(c.getName())) {
                c.requestFocusInWindow();
            } else if (c instanceof Container inner) {
                focus(inner, name);
            }
        }
    }

    private List<ImportField> shownFields() {
        List<ImportField> fields = new ArrayList<>();
        for (ImportField field : ImportField.values()) {
            if (field != ImportField.DAY && (all || USUAL.contains(field) || draft.mapping().has(field))) {
                fields.add(field);
            }
        }
        return fields;
    }

    private JPanel columns() {
        JPanel table = new JPanel(new MigLayout("insets 1, wrap 1, gap 0 0, fillx", "[grow, fill]"));
        table.setOpaque(false);
        table.setBorder(new Line(Tokens.LINE2, 1, 1, 1, 1, null));
        table.add(row(head(Bundle.MAPPING_ours()), head(Bundle.MAPPING_file()), head(Bundle.MAPPING_value()), true), "h 30!");
        List<ImportField> fields = shownFields();
        for (ImportField field : fields) {
            boolean when = field == ImportField.DATE;
            ImportField taken = when && draft.mapping().has(ImportField.DAY) ? ImportField.DAY : field;
            JLabel name = Tokens.TEXT1.text(new JLabel(when ? Bundle.MAPPING_when() : field.words()));
            JComboBox<String> combo = combo(taken, when);
            name.setLabelFor(combo);
            combo.getAccessibleContext().setAccessibleName(name.getText());
            combo.setName("column." + field.code());
            JLabel sample = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
            sample.putClientProperty("html.disable", Boolean.TRUE);
            sample.setText(draft.sample(taken));
            table.add(row(name, combo, sample, field != fields.get(fields.size() - 1)), "h 35!");
        }
        return table;
    }

    private static JLabel head(String words) {
        return Type.LABEL.on(Tokens.TEXT2.text(new JLabel(words)));
    }

    private static JPanel row(JComponent ours, JComponent file, JComponent value, boolean lineBelow) {
        JPanel row = new JPanel(new MigLayout("insets 0 10 0 10, gap 8 0, fill", "[120!, fill][150!, fill]8[grow, fill]", "[center]"));
        row.setOpaque(false);
        if (lineBelow) {
            row.setBorder(Line.below(null));
        }
        row.add(ours, "wmin 0");
        row.add(file, "wmin 0");
        row.add(value, "wmin 0");
        return row;
    }

    private JComboBox<String> combo(ImportField field, boolean when) {
        DefaultComboBoxModel<String> headings = new DefaultComboBoxModel<>();
        headings.addElement(Bundle.MAPPING_none());
        draft.file().header().forEach(headings::addElement);
        JComboBox<String> combo = new JComboBox<>(headings);
        combo.setMaximumRowCount(16);
        combo.putClientProperty("html.disable", Boolean.TRUE);
        combo.setSelectedIndex(draft.mapping().column(field) + 1);
        if (!draft.mapping().has(field)) {
            Tokens.TEXT2.text(combo);
        }
        combo.addActionListener(e -> {
            Integer column = combo.getSelectedIndex() <= 0 ? null : combo.getSelectedIndex() - 1;
            if ((column == null ? -1 : column) != draft.mapping().column(field)) {
                changed.accept(when ? draft.when(column) : draft.with(draft.mapping().with(field, column)));
            }
        });
        return combo;
    }

    private JPanel into() {
        JPanel line = line();
        JComboBox<String> combo = new JComboBox<>();
        combo.setName("case");
        combo.addItem(Bundle.MAPPING_noCase());
        draft.cases().forEach(c -> combo.addItem(c.fullTitle()));
        combo.setSelectedIndex(draft.into().map(c -> draft.cases().indexOf(c) + 1).orElse(0));
        combo.addActionListener(e -> changed.accept(draft.into(combo.getSelectedIndex() <= 0 ? 0
                : draft.cases().get(combo.getSelectedIndex() - 1).id())));
        line.add(label(Bundle.MAPPING_case(), combo));
        line.add(combo, "wmin 0, growx, pushx");
        return line;
    }

    private JPanel reading() {
        JPanel lines = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 8, fillx", "[grow, fill]"));
        lines.setOpaque(false);
        ColumnMapping mapping = draft.mapping();
        if (mapping.has(ImportField.DAY)) {
            JPanel line = line();
            DayField day = new DayField();
            day.setName("dayZero");
            day.setDay(mapping.dayZero());
            day.addActionListener(e -> dayZero(day));
            day.addFocusListener(new FocusAdapter() {
                @Override
                public void focusLost(FocusEvent e) {
                    dayZero(day);
                }
            });
            line.add(label(Bundle.MAPPING_dayZero(), day));
            line.add(day, "w 230!");
            lines.add(line);
        }
        if (mapping.has(ImportField.DATE) && mapping.order() == null) {
            JPanel line = line();
            // Neither is chosen: both are asked as plain buttons, so that nothing is guessed.
            line.add(Tokens.TEXT1.text(new JLabel(Bundle.MAPPING_order())));
            line.add(Buttons.plain(Bundle.MAPPING_dayFirst(), () -> changed.accept(draft.ordered(ColumnMapping.DateOrder.DAY_FIRST))));
            line.add(Buttons.plain(Bundle.MAPPING_monthFirst(), () -> changed.accept(draft.ordered(ColumnMapping.DateOrder.MONTH_FIRST))));
            lines.add(line);
        }
        lines.add(scale());
        if (!mapping.has(ImportField.ASKED)) {
            JPanel line = line();
            Segmented asked = new Segmented(Bundle.MAPPING_asked(), Bundle.MAPPING_today(), Bundle.MAPPING_week());
            asked.select(mapping.asked() == Asked.THIS_WEEK ? 1 : 0);
            asked.onSelect(i -> changed.accept(draft.with(draft.mapping().about(i == 1 ? Asked.THIS_WEEK : Asked.TODAY))));
            line.add(Tokens.TEXT1.text(new JLabel(Bundle.MAPPING_asked())));
            line.add(asked);
            lines.add(line);
        }
        return lines;
    }

    private void dayZero(DayField field) {
        LocalDate day = field.day().orElse(null);
        if (!Objects.equals(day, draft.mapping().dayZero())) {
            changed.accept(draft.with(draft.mapping().from(day)));
        }
    }

    private JPanel scale() {
        JPanel line = line();
        JTextField low = new JTextField(draft.mapping().low().toPlainString(), 4);
        JTextField high = new JTextField(draft.mapping().high().toPlainString(), 4);
        JCheckBox turn = new JCheckBox(Bundle.MAPPING_turn(), draft.mapping().turned());
        turn.setOpaque(false);
        low.setName("low");
        high.setName("high");
        turn.setName("turn");
        Runnable take = () -> {
            BigDecimal from = number(low, draft.mapping().low());
            BigDecimal to = number(high, draft.mapping().high());
            if (from.compareTo(draft.mapping().low()) != 0 || to.compareTo(draft.mapping().high()) != 0
                    || turn.isSelected() != draft.mapping().turned()) {
                changed.accept(draft.with(draft.mapping().scaled(from, to, turn.isSelected())));
            }
        };
        for (JTextField field : List.of(low, high)) {
            field.addActionListener(e -> take.run());
            field.addFocusListener(new FocusAdapter() {
                @Override
                public void focusLost(FocusEvent e) {
                    take.run();
                }
            });
        }
        turn.addActionListener(e -> take.run());
        line.add(label(Bundle.MAPPING_scale(), low));
        line.add(low, "w 52!");
        line.add(label(Bundle.MAPPING_to(), high));
        line.add(high, "w 52!");
        line.add(turn);
        return line;
    }

    private static BigDecimal number(JTextField field, BigDecimal before) {
        try {
            BigDecimal number = new BigDecimal(field.getText().strip().replace(',', '.'));
            return number.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0 ? before : number;
        } catch (NumberFormatException e) {
            field.setText(before.toPlainString());
            return before;
        }
    }

    private JPanel who(Imports.Preview preview) {
        JPanel lines = new JPanel(new MigLayout("insets 0, wrap 3, gap 10 6", "[][]"));
        lines.setOpaque(false);
        List<Imports.Person> people = preview.people();
        if (people.size() > MOST_PEOPLE) {
            String words = String.join(", ", Bundle.MAPPING_people(people.size()), Bundle.MAPPING_new(preview.newPeople()));
            lines.add(Tokens.TEXT1.text(new JLabel(preview.newCases() == 0 ? words
                    : words + ", " + Bundle.MAPPING_newCases(preview.newCases()))), "span, wmin 0");
            return lines;
        }
        for (Imports.Person person : people) {
            if (person.key().personKey().isEmpty()) {
                continue;
            }
            JLabel called = Tokens.TEXT1.text(new JLabel());
            called.putClientProperty("html.disable", Boolean.TRUE);
            called.setText(Bundle.MAPPING_called(person.key().personKey()));
            lines.add(called, "wmax 150");
            lines.add(Tokens.TEXT2.text(new JLabel("→")));
            lines.add(draft.mapping().has(ImportField.CASE) ? WhoLabels.label(person.whom()) : choice(person), "wmin 0");
        }
        return lines;
    }

    private JComboBox<Object> choice(Imports.Person person) {
        Case of = draft.into().orElseThrow();
        JComboBox<Object> combo = new JComboBox<>();
        combo.setName("who." + person.key().personKey());
        combo.setRenderer(new WhoLabels());
        combo.addItem(Bundle.MAPPING_nobody());
        of.people().forEach(combo::addItem);
        if (person.whom() instanceof Whom.Known known) {
            combo.setSelectedItem(of.member(known.person()).orElseThrow());
        }
        Entry.Key key = person.key();
        combo.getAccessibleContext().setAccessibleName(Bundle.MAPPING_called(key.personKey()));
        combo.addActionListener(e -> {
            if (combo.getSelectedItem() instanceof Member member) {
                changed.accept(draft.who(key, member.person()));
            }
        });
        return combo;
    }

    /** Nothing can be changed from here on, until the panel is shown anew. */
    void still() {
        still(this);
    }

    private static void still(Container in) {
        for (Component c : in.getComponents()) {
            c.setEnabled(false);
            if (c instanceof Container inner) {
                still(inner);
            }
        }
    }

    private static JPanel line() {
        JPanel line = new JPanel(new MigLayout("insets 0, gap 10 0"));
        line.setOpaque(false);
        return line;
    }

    private static JLabel label(String words, Component of) {
        JLabel label = Tokens.TEXT1.text(new JLabel(words));
        label.setLabelFor(of);
        return label;
    }
}
