package org.tideline.ui.support.api;

import java.awt.Component;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;

/** Tables in the form of the design: small semibold heads, text left, numbers right, full rows, no zebra. Event thread. */
public final class Tables {
    private Tables() {
    }

    /**
     * Gives a table the design's form. Columns whose class is a {@link Number} are set right, heads included.
     *
     * @param name what the rows are, for screen readers
     */
    public static <T extends JTable> T plain(T table, String name) {
        table.getAccessibleContext().setAccessibleName(name);
        table.setFillsViewportHeight(true);
        table.setColumnSelectionAllowed(false);
        table.setRowSelectionAllowed(true);
        table.getTableHeader().setReorderingAllowed(false);
        head(table);
        table.addPropertyChangeListener("UI", e -> head(table));
        // Tab leaves the table, as it leaves any other part of a window.
        table.setFocusTraversalKeys(java.awt.KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(javax.swing.KeyStroke.getKeyStroke("TAB"), "none");
        table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
                .put(javax.swing.KeyStroke.getKeyStroke("shift TAB"), "none");
        DefaultTableCellRenderer number = new DefaultTableCellRenderer();
        number.setHorizontalAlignment(SwingConstants.RIGHT);
        table.setDefaultRenderer(Number.class, number);
        return table;
    }

    /** The table in a frame that scrolls, without an edge of its own: the surroundings have one. */
    public static JScrollPane scroll(JTable table) {
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(new Line(Tokens.LINE, 1, 1, 1, 1, null));
        return scroll;
    }

    private static void head(JTable table) {
        TableCellRenderer original = new JTable().getTableHeader().getDefaultRenderer();
        table.getTableHeader().setDefaultRenderer((of, value, selected, focused, row, column) -> {
            Component cell = original.getTableCellRendererComponent(of, value, selected, focused, row, column);
            if (cell instanceof JLabel label) {
                label.setFont(Type.LABEL.font());
                label.setHorizontalAlignment(Number.class.isAssignableFrom(of.getColumnClass(column))
                        ? SwingConstants.RIGHT : SwingConstants.LEADING);
            }
            return cell;
        });
    }
}
