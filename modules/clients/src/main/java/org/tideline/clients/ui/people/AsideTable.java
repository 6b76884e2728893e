package org.tideline.clients.ui.people;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.people.file.SetAside;

/** What of a file stays out, and why. Event thread. */
@Messages({
    "AsideTable.line=Line", "AsideTable.name=Name", "AsideTable.what=Stays out", "AsideTable.why=Why", "AsideTable.all=everything"})
final class AsideTable extends AbstractTableModel {
    private static final long serialVersionUID = 1;
    private static final String[] HEADS = {Bundle.AsideTable_line(), Bundle.AsideTable_name(), Bundle.AsideTable_what(), Bundle.AsideTable_why()};
    private transient List<SetAside> rows = List.of();

    void show(List<SetAside> now) {
        rows = now;
        fireTableDataChanged();
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
        return column == 0 ? Long.class : String.class;
    }

    @Override
    public Object getValueAt(int index, int column) {
        SetAside row = rows.get(index);
        return switch (column) {
            case 0 -> row.line();
            case 1 -> row.who();
            case 2 -> row.whole() ? Bundle.AsideTable_all() : row.field();
            default -> row.why();
        };
    }
}
