package org.tideline.clients.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.model.record.Field;
import org.tideline.clients.model.record.RecordWords;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.DayField;

/** How one field of a record is typed, by what it holds. Event thread. */
abstract class RecordField {
    private Runnable chosen = () -> { };

    /** The control, to be put into the form. */
    abstract JComponent component();

    /** What takes the focus. */
    JComponent focus() {
        return component();
    }

    /** What stands in it, as its type says; null if nothing does. */
    abstract Object value();

    /** Shows a value; null for none. */
    abstract void show(Object value);

    /** As typed, letter by letter. */
    abstract String typed();

    /** Puts in what was typed. */
    abstract void put(String typed);

    /** Whether what is typed can be read. */
    boolean readable() {
        return true;
    }

    /** Calls this whenever something else was chosen, where it is chosen from a list. */
    final void onChoice(Runnable listener) {
        chosen = listener;
    }

    final void chosen() {
        chosen.run();
    }

    /** The control for a field of this case. */
    static RecordField of(Field field, Case of) {
        return switch (field.type()) {
            case LINE -> new Text(new JTextField(), false);
            case WORDS -> new Text(Form.lines(3), true);
            case DAY -> new Day(field);
            case CHOICE -> new Choice(field.choices().stream().map(Field.Choice::code).toList(),
                    field.choices().stream().map(Field.Choice::words).toList());
            case MEMBER -> member(field, of);
            case SEVERAL -> new Several(field);
            case FLAG -> new Flag(field);
            case HIDDEN -> throw new IllegalArgumentException("Nobody types " + field.name());
        };
    }

    private static RecordField member(Field field, Case of) {
        List<String> codes = new ArrayList<>();
        List<String> words = new ArrayList<>();
        if (!field.needed()) {
            codes.add("");
            words.add(RecordWords.everyone(of));
        }
        for (Member member : of.people()) {
            codes.add(Long.toString(member.person()));
            words.add(member.name());
        }
        return new Choice(codes, words) {
            @Override
            Object value() {
                String code = (String) super.value();
                return code == null ? null : Long.valueOf(code);
            }
        };
    }

    private static final class Text extends RecordField {
        /** From so many characters on a text gets more rows. */
        private static final int LONG = 200;
        private static final int ROWS_OF_LONG = 10;
        private final JTextComponent text;
        private final JComponent shown;

        Text(JTextComponent text, boolean several) {
            this.text = text;
            if (several) {
                JScrollPane scroll = new JScrollPane(text);
                scroll.putClientProperty("FlatLaf.style", "arc: 6");
                shown = scroll;
            } else {
                shown = text;
            }
        }

        @Override
        JComponent component() {
            return shown;
        }

        @Override
        JComponent focus() {
            return text;
        }

        @Override
        Object value() {
            return text.getText().isBlank() ? null : text.getText().strip();
        }

        @Override
        void show(Object value) {
            text.setText(value == null ? "" : value.toString());
            text.setCaretPosition(0);
            if (text instanceof JTextArea area && area.getText().length() > LONG) {
                area.setRows(ROWS_OF_LONG);
            }
        }

        @Override
        String typed() {
            return text.getText();
        }

        @Override
        void put(String typed) {
            text.setText(typed);
        }
    }

    private static final class Day extends RecordField {
        private final DayField day = new DayField();

        Day(Field field) {
            if (!field.needed()) {
                day.putClientProperty("JTextField.placeholderText", null);
            }
        }

        @Override
        JComponent component() {
            return day;
        }

        @Override
        Object value() {
            return day.day().orElse(null);
        }

        @Override
        void show(Object value) {
            day.setDay((LocalDate) value);
        }

        @Override
        String typed() {
            return day.getText();
        }

        @Override
        void put(String typed) {
            day.setText(typed);
        }

        @Override
        boolean readable() {
            return day.blank() || day.day().isPresent();
        }
    }

    private static class Choice extends RecordField {
        private final List<String> codes;
        private final JComboBox<String> box = new JComboBox<>();

        Choice(List<String> codes, List<String> words) {
            this.codes = codes;
            words.forEach(box::addItem);
            box.setSelectedIndex(-1);
            box.addActionListener(e -> chosen());
        }

        @Override
        JComponent component() {
            return box;
        }

        @Override
        Object value() {
            String code = box.getSelectedIndex() < 0 ? "" : codes.get(box.getSelectedIndex());
            return code.isEmpty() ? null : code;
        }

        @Override
        void show(Object value) {
            put(value == null ? "" : value.toString());
        }

        @Override
        String typed() {
            return box.getSelectedIndex() < 0 ? "" : codes.get(box.getSelectedIndex());
        }

        @Override
        void put(String typed) {
            box.setSelectedIndex(codes.indexOf(typed));
        }
    }

    private static final class Several extends RecordField {
        private final Field field;
        private final List<JCheckBox> boxes = new ArrayList<>();
        private final JPanel panel = new JPanel(new MigLayout("insets 0, gapx 16, gapy 2, wrap 1"));

        Several(Field field) {
            this.field = field;
            panel.setOpaque(false);
            for (Field.Choice choice : field.choices()) {
                JCheckBox box = new JCheckBox(choice.words());
                box.setOpaque(false);
                boxes.add(box);
                panel.add(box);
            }
        }

        @Override
        JComponent component() {
            return panel;
        }

        @Override
        JComponent focus() {
            return boxes.get(0);
        }

        @Override
        Object value() {
            String typed = typed();
            return typed.isEmpty() ? null : typed;
        }

        @Override
        void show(Object value) {
            put(value == null ? "" : value.toString());
        }

        @Override
        String typed() {
            return field.choices().stream().filter(c -> boxes.get(field.choices().indexOf(c)).isSelected()).map(Field.Choice::code)
                    .collect(Collectors.joining(" "));
        }

        @Override
        void put(String typed) {
            List<String> chosen = Arrays.asList(typed.split(" "));
            for (int i = 0; i < boxes.size(); i++) {
                boxes.get(i).setSelected(chosen.contains(field.choices().get(i).code()));
            }
        }
    }

    private static final class Flag extends RecordField {
        private final JCheckBox box;

        Flag(Field field) {
            box = new JCheckBox(field.label());
            box.setOpaque(false);
        }

        @Override
        JComponent component() {
            return box;
        }

        @Override
        Object value() {
            return box.isSelected() ? Boolean.TRUE : null;
        }

        @Override
        void show(Object value) {
            box.setSelected(Boolean.TRUE.equals(value));
        }

        @Override
        String typed() {
            return Boolean.toString(box.isSelected());
        }

        @Override
        void put(String typed) {
            box.setSelected(Boolean.parseBoolean(typed));
        }
    }
}
