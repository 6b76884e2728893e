package org.tideline.ui.support.actions;

import java.awt.event.ActionEvent;
import java.awt.event.ActionListener;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JTable;
import javax.swing.table.DefaultTableModel;
import org.openide.awt.ActionID;
import org.openide.awt.ActionReference;
import org.openide.awt.ActionRegistration;
import org.openide.util.NbBundle.Messages;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Commands;
import org.tideline.ui.support.api.Dialog;
import org.tideline.ui.support.api.Tables;

/** Help &gt; Keyboard: every key of the program, read from what is registered, so that it cannot be out of date. */
@ActionID(category = "Help", id = "org.tideline.ui.support.actions.KeyboardAction")
@ActionRegistration(displayName = "#KeyboardAction.name")
@ActionReference(path = "Menu/Help", position = 100)
@Messages({
    "KeyboardAction.name=&Keyboard",
    "KeyboardAction.title=Keyboard",
    "KeyboardAction.keys=Keys",
    "KeyboardAction.does=What they do",
    "KeyboardAction.close=Close",
    "KeyboardAction.rows=Rows, ratings, topics",
    "KeyboardAction.rowsKeys=Arrow keys, Home, End",
    "KeyboardAction.open=Open what is chosen",
    "KeyboardAction.menu=Menu of what is chosen",
    "KeyboardAction.escape=Close a pop-up, leave a form"})
public final class KeyboardAction implements ActionListener {
    @Override
    public void actionPerformed(ActionEvent e) {
        DefaultTableModel rows = new DefaultTableModel(
                new Object[] {Bundle.KeyboardAction_keys(), Bundle.KeyboardAction_does()}, 0) {
            private static final long serialVersionUID = 1;

            @Override
            public boolean isCellEditable(int row, int column) {
                return false;
            }
        };
        Commands.keys().forEach((what, keys) -> rows.addRow(new Object[] {keys, what}));
        rows.addRow(new Object[] {Bundle.KeyboardAction_rowsKeys(), Bundle.KeyboardAction_rows()});
        rows.addRow(new Object[] {"Enter", Bundle.KeyboardAction_open()});
        rows.addRow(new Object[] {"Shift+F10", Bundle.KeyboardAction_menu()});
        rows.addRow(new Object[] {"Esc", Bundle.KeyboardAction_escape()});
        JTable table = new JTable(rows);
        Tables.plain(table, Bundle.KeyboardAction_title());
        table.getColumnModel().getColumn(0).setPreferredWidth(180);
        table.getColumnModel().getColumn(1).setPreferredWidth(320);
        table.setPreferredScrollableViewportSize(new java.awt.Dimension(500, 12 * table.getRowHeight()));
        Dialog dialog = new Dialog(Bundle.KeyboardAction_title());
        dialog.content(Tables.scroll(table));
        JButton close = Buttons.plain(Bundle.KeyboardAction_close(), dialog::dispose);
        dialog.buttons(List.of(close));
        dialog.safe(close);
        dialog.open();
    }
}
