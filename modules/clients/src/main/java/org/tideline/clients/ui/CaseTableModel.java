package org.tideline.clients.ui;

import java.util.List;
import javax.swing.table.AbstractTableModel;
import org.tideline.clients.model.CaseColumn;
import org.tideline.clients.model.CaseLine;

/** The lines of the caseload as a table shows them; all columns, whichever are shown. Event thread. */
final class CaseTableModel extends AbstractTableModel {
    private static final long serialVersionUID = 1;
    private static final CaseColumn[] COLUMNS = CaseColumn.values();
    private transient List<CaseLine> lines = List.of();

    /** Shows these. */
    void show(List<CaseLine> newLines) {
        lines = newLines;
        fireTableDataChanged();
    }

    /** A line. */
    CaseLine at(int row) {
        return lines.get(row);
    }

    @Override
    public int getRowCount() {
        return lines.size();
    }

    @Override
    public int getColumnCount() {
        return COLUMNS.length;
    }

    @Override
    public String getColumnName(int column) {
        return COLUMNS[column].title();
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return COLUMNS[column] == CaseColumn.PEOPLE ? Integer.class : String.class;
    }

    @Override
    public Object getValueAt(int row, int column) {
        return COLUMNS[column] == CaseColumn.PEOPLE ? (Object) lines.get(row).of().people().size() : COLUMNS[column].words(lines.get(row));
    }
}
