package org.tideline.practice.ui;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.RowSorter;
import javax.swing.SortOrder;
import javax.swing.table.AbstractTableModel;
import org.openide.util.NbBundle.Messages;
import org.tideline.practice.model.AuditTrail;

/** The rows of the audit trail. Words of a row are made when it is painted, as there may be very many. Event thread. */
@Messages({
    "TrailTable.when=When", "TrailTable.done=What was done", "TrailTable.record=With what", "TrailTable.case=Case",
    "TrailTable.number=Entry"})
final class TrailTable extends AbstractTableModel {
    private static final long serialVersionUID = 1;
    private transient List<AuditTrail.Row> rows = List.of();

    /** Shows these rows. */
    void show(List<AuditTrail.Row> next) {
        rows = next;
        fireTableDataChanged();
    }

    List<AuditTrail.Row> rows() {
        return rows;
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return AuditTrail.By.values().length;
    }

    @Override
    public Class<?> getColumnClass(int column) {
        return AuditTrail.By.values()[column] == AuditTrail.By.NUMBER ? Long.class : String.class;
    }

    @Override
    public String getColumnName(int column) {
        return switch (AuditTrail.By.values()[column]) {
            case WHEN -> Bundle.TrailTable_when();
            case DONE -> Bundle.TrailTable_done();
            case RECORD -> Bundle.TrailTable_record();
            case CASE -> Bundle.TrailTable_case();
            case NUMBER -> Bundle.TrailTable_number();
        };
    }

    @Override
    public Object getValueAt(int index, int column) {
        AuditTrail.Row row = rows.get(index);
        return switch (AuditTrail.By.values()[column]) {
            case WHEN -> row.when();
            case DONE -> row.done();
            case RECORD -> row.record();
            case CASE -> row.code();
            case NUMBER -> row.entry().number();
        };
    }

    /** Sorts by a column; the work itself is done elsewhere, so that a long list does not stop the window. */
    static final class Sorter extends RowSorter<TrailTable> {
        private final TrailTable table;
        private final Consumer<SortKey> sort;
        private SortKey key = new SortKey(AuditTrail.By.WHEN.ordinal(), SortOrder.DESCENDING);

        /** @param sort is told by which column, and in which direction */
        Sorter(TrailTable table, Consumer<SortKey> sort) {
            this.table = table;
            this.sort = sort;
        }

        SortKey key() {
            return key;
        }

        @Override
        public TrailTable getModel() {
            return table;
        }

        @Override
        public void toggleSortOrder(int column) {
            boolean again = key.getColumn() == column;
            boolean descending = again ? key.getSortOrder() == SortOrder.ASCENDING : column == AuditTrail.By.WHEN.ordinal();
            key = new SortKey(column, descending ? SortOrder.DESCENDING : SortOrder.ASCENDING);
            fireSortOrderChanged();
            sort.accept(key);
        }

        @Override
        public int convertRowIndexToModel(int index) {
            return index;
        }

        @Override
        public int convertRowIndexToView(int index) {
            return index;
        }

        @Override
        public void setSortKeys(List<? extends SortKey> keys) {
            // only by the head of a column
        }

        @Override
        public List<? extends SortKey> getSortKeys() {
            return List.of(key);
        }

        @Override
        public int getViewRowCount() {
            return table.getRowCount();
        }

        @Override
        public int getModelRowCount() {
            return table.getRowCount();
        }

        @Override
        public void modelStructureChanged() {
            // the rows come sorted
        }

        @Override
        public void allRowsChanged() {
            // the rows come sorted
        }

        @Override
        public void rowsInserted(int first, int last) {
            // the rows come sorted
        }

        @Override
        public void rowsDeleted(int first, int last) {
            // the rows come sorted
        }

        @Override
        public void rowsUpdated(int first, int last) {
            // the rows come sorted
        }

        @Override
        public void rowsUpdated(int first, int last, int column) {
            // the rows come sorted
        }
    }
}
