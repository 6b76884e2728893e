package org.tideline.reporting.ui;

import java.awt.Dimension;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.DefaultTableModel;
import org.openide.util.NbBundle.Messages;
import org.tideline.reporting.model.Batch;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tables;

/** After a batch: of which cases no report was made, and why. Event thread. */
@Messages({
    "# {0} - how many", "NotMadeDialog.title={0,choice,1#1 case has no report|1<{0} cases have no report}",
    "NotMadeDialog.code=Code", "NotMadeDialog.case=Case", "NotMadeDialog.why=Why", "NotMadeDialog.close=&Close"})
final class NotMadeDialog {
    private static final int WIDE = 640, ROW = 30, CODE = 80, NAMES = 200, MOST_ROWS = 10;
    private final Dialog dialog;

    NotMadeDialog(String words, List<Batch.Missed> missed) {
        dialog = new Dialog(Bundle.NotMadeDialog_title(missed.size()));
        dialog.words(words);
        DefaultTableModel rows = new DefaultTableModel(new Object[] {Bundle.NotMadeDialog_code(), Bundle.NotMadeDialog_case(), Bundle.NotMadeDialog_why()}, 0) {
            private static final long serialVersionUID = 1;

            @Override
            public boolean isCellEditable(int row, int column) {
                return false;
            }
        };
        missed.forEach(m -> rows.addRow(new Object[] {m.code(), m.title(), m.reason()}));
        JTable table = Tables.plain(new JTable(rows), Bundle.NotMadeDialog_title(missed.size()));
        table.setRowHeight(Scale.of(ROW));
        table.getColumnModel().getColumn(0).setMaxWidth(Scale.of(CODE));
        table.getColumnModel().getColumn(1).setPreferredWidth(Scale.of(NAMES));
        table.getColumnModel().getColumn(2).setPreferredWidth(Scale.of(WIDE - NAMES - CODE));
        JScrollPane scroll = Tables.scroll(table);
        scroll.setPreferredSize(new Dimension(Scale.of(WIDE), Scale.of(ROW) * (Math.min(MOST_ROWS, missed.size()) + 1) + 2));
        dialog.content(scroll);
        JButton close = Buttons.primary(Bundle.NotMadeDialog_close(), dialog::dispose);
        dialog.buttons(List.of(close));
        dialog.safe(close);
    }

    void open() {
        dialog.open();
    }
}
