package org.tideline.clients.ui.people;

import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.DefaultCellEditor;
import javax.swing.JComboBox;
import javax.swing.JTable;
import javax.swing.table.AbstractTableModel;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.people.Births;
import org.tideline.clients.model.people.ContactLine;
import org.tideline.clients.model.people.Duplicates;
import org.tideline.clients.model.people.file.Coming;

/** Who comes in, and what becomes of each: a choice in the last column. Event thread. */
@Messages({
    "ComingTable.line=Line", "ComingTable.name=Name", "ComingTable.born=Born", "ComingTable.contacts=Contacts",
    "ComingTable.same=May be the same as", "ComingTable.what=Comes in",
    "# {0} - name", "# {1} - reasons", "ComingTable.may={0}: {1}",
    "# {0} - line", "ComingTable.before=line {0} of this file",
    "ComingTable.new=as a new person", "ComingTable.out=not at all",
    "# {0} - name", "ComingTable.as=as {0}",
    "# {0} - name", "# {1} - birth date or case", "ComingTable.asKnown=as {0} ({1})"})
final class ComingTable extends AbstractTableModel {
    /** Column of the choice. */
    static final int WHAT = 5;
    private static final long serialVersionUID = 1;
    private static final int MOST = 5;
    private static final String[] HEADS = {Bundle.ComingTable_line(), Bundle.ComingTable_name(), Bundle.ComingTable_born(),
        Bundle.ComingTable_contacts(), Bundle.ComingTable_same(), Bundle.ComingTable_what()};
    private final transient Runnable changed;
    private transient List<Coming> rows = new ArrayList<>();

    /** @param changed told after each choice */
    ComingTable(Runnable changed) {
        this.changed = changed;
    }

    /** One of the choices of a row; equal where the words are. */
    private record Choice(Coming.What what, long person, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    void show(List<Coming> now) {
        rows = new ArrayList<>(now);
        fireTableDataChanged();
    }

    List<Coming> rows() {
        return List.copyOf(rows);
    }

    /** Sets the choice of everyone who may be somebody known. */
    void all(Coming.What what) {
        rows.replaceAll(row -> row.may().isEmpty() ? row : row.with(what, row.may().get(0).other().id()));
        fireTableDataChanged();
        changed.run();
    }

    private static List<Choice> choices(Coming row) {
        List<Choice> choices = new ArrayList<>();
        row.may().stream().limit(MOST).forEach(match -> choices.add(same(match, row.may())));
        choices.add(new Choice(Coming.What.NEW, 0, Bundle.ComingTable_new()));
        choices.add(new Choice(Coming.What.OUT, 0, Bundle.ComingTable_out()));
        return choices;
    }

    private static Choice same(Duplicates.Match match, List<Duplicates.Match> all) {
        String name = match.other().file().person().fullName();
        boolean alone = all.stream().filter(m -> m.other().file().person().fullName().equalsIgnoreCase(name)).count() == 1;
        String detail = match.other().file().birth() != null ? Births.words(match.other().file().birth())
                : match.other().cases().stream().map(c -> c.code()).collect(Collectors.joining(", "));
        return new Choice(Coming.What.SAME, match.other().id(), alone || detail.isEmpty() ? Bundle.ComingTable_as(name)
                : Bundle.ComingTable_asKnown(name, detail));
    }

    private static Choice chosen(Coming row) {
        return choices(row).stream().filter(c -> c.what() == row.what() && (c.what() != Coming.What.SAME || c.person() == row.same()))
                .findFirst().orElse(new Choice(Coming.What.NEW, 0, Bundle.ComingTable_new()));
    }

    /** The editor of the last column. */
    DefaultCellEditor editor() {
        JComboBox<Choice> box = new JComboBox<>();
        box.getAccessibleContext().setAccessibleName(Bundle.ComingTable_what());
        DefaultCellEditor editor = new DefaultCellEditor(box) {
            private static final long serialVersionUID = 1;

            @Override
            public Component getTableCellEditorComponent(JTable table, Object value, boolean selected, int row, int column) {
                box.removeAllItems();
                choices(rows.get(table.convertRowIndexToModel(row))).forEach(box::addItem);
                return super.getTableCellEditorComponent(table, value, selected, row, column);
            }
        };
        editor.setClickCountToStart(1);
        return editor;
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return HEADS.length;
    }

    @Override
    public String getColumnName(int column) {
        return HEADS[column];
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return column == 0 ? Long.class : column == WHAT ? Object.class : String.class;
    }

    @Override
    public boolean isCellEditable(int row, int column) {
        return column == WHAT;
    }

    @Override
    public Object getValueAt(int index, int column) {
        Coming row = rows.get(index);
        return switch (column) {
            case 0 -> row.incoming().line();
            case 1 -> row.incoming().file().person().fullName();
            case 2 -> row.incoming().file().birth() == null ? "" : Births.words(row.incoming().file().birth());
            case 3 -> row.incoming().file().contacts().stream().map(ContactLine::line).map(line -> line.replaceAll("\\s*\\R\\s*", ", "))
                    .collect(Collectors.joining(" · "));
            case 4 -> may(row);
            default -> chosen(row);
        };
    }

    private static String may(Coming row) {
        List<String> words = new ArrayList<>();
        row.may().stream().limit(1).forEach(m -> words.add(Bundle.ComingTable_may(m.other().file().person().fullName(), m.words())));
        if (row.before() > 0) {
            words.add(Bundle.ComingTable_before(Long.toString(row.before())));
        }
        return String.join("; ", words);
    }

    @Override
    public void setValueAt(Object value, int index, int column) {
        if (value instanceof Choice choice && index < rows.size()) {
            rows.set(index, rows.get(index).with(choice.what(), choice.person()));
            fireTableRowsUpdated(index, index);
            changed.run();
        }
    }
}
