package org.tideline.clients.ui.people;

import java.util.ArrayList;
import java.util.List;
import javax.swing.DefaultCellEditor;
import javax.swing.JComboBox;
import javax.swing.table.AbstractTableModel;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.people.OwnField;
import org.tideline.clients.model.people.file.Column;
import org.tideline.clients.model.people.file.PeopleFile;
import org.tideline.clients.model.people.file.Target;

/** Which column of a file stands for what: a choice in the last column. Columns in which nothing stands are not shown. Event thread. */
@Messages({
    "ColumnsTable.file=In the file", "ColumnsTable.value=First value", "ColumnsTable.ours=In Tideline",
    "# {0} - title", "ColumnsTable.own=Your field {0}"})
final class ColumnsTable extends AbstractTableModel {
    /** Column of the choice. */
    static final int OURS = 2;
    private static final long serialVersionUID = 1;
    private static final String[] HEADS = {Bundle.ColumnsTable_file(), Bundle.ColumnsTable_value(), Bundle.ColumnsTable_ours()};
    private final transient Chosen chosen;
    private transient PeopleFile file;
    private transient List<Column> rows = List.of();

    /** Is told what a column is to stand for. */
    interface Chosen {
        void chosen(int column, Target target, long own);
    }

    ColumnsTable(Chosen chosen) {
        this.chosen = chosen;
    }

    private record Choice(Target target, long own, String words) {
        @Override
        public String toString() {
            return words;
        }
    }

    void show(PeopleFile now) {
        file = now;
        rows = now.columns().stream().filter(c -> !now.samples().get(c.index()).isEmpty() || c.target() != Target.NONE && c.target().names()).toList();
        fireTableDataChanged();
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Target target : Target.values()) {
            if (target != Target.OWN) {
                choices.add(new Choice(target, 0, target.words()));
            }
        }
        file.fields().stream().filter(f -> !f.retired())
                .forEach(f -> choices.add(new Choice(Target.OWN, f.id(), Bundle.ColumnsTable_own(f.title()))));
        return choices;
    }

    private Choice choice(Column column) {
        String words = column.target() != Target.OWN ? column.target().words() : file.fields().stream()
                .filter(f -> f.id() == column.own()).map(OwnField::title).map(Bundle::ColumnsTable_own).findFirst().orElse("");
        return new Choice(column.target(), column.own(), words);
    }

    /** The editor of the last column. */
    DefaultCellEditor editor() {
        JComboBox<Choice> box = new JComboBox<>();
        box.setMaximumRowCount(18);
        box.getAccessibleContext().setAccessibleName(Bundle.ColumnsTable_ours());
        choices().forEach(box::addItem);
        DefaultCellEditor editor = new DefaultCellEditor(box);
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
        return column == OURS ? Object.class : String.class;
    }

    @Override
    public boolean isCellEditable(int row, int column) {
        return column == OURS;
    }

    @Override
    public Object getValueAt(int index, int column) {
        Column row = rows.get(index);
        return column == 0 ? row.heading() : column == 1 ? file.samples().get(row.index()) : choice(row);
    }

    @Override
    public void setValueAt(Object value, int index, int column) {
        if (value instanceof Choice now && index < rows.size()) {
            Column row = rows.get(index);
            if (now.target() != row.target() || now.own() != row.own()) {
                chosen.chosen(row.index(), now.target(), now.own());
            }
        }
    }
}
