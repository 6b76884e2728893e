package org.tideline.clients.ui.people;

import java.awt.Component;
import java.awt.Point;
import java.awt.event.MouseEvent;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableModel;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Scale;

/** A table whose cells that are cut say all of it under the pointer, and whose choices show that they are some. Event thread. */
final class WideTable extends JTable {
    private static final long serialVersionUID = 1;

    WideTable(TableModel model) {
        super(model);
        DefaultTableCellRenderer text = new DefaultTableCellRenderer();
        text.putClientProperty("html.disable", Boolean.TRUE);
        setDefaultRenderer(Object.class, text);
        setDefaultRenderer(String.class, text);
    }

    @Override
    public String getToolTipText(MouseEvent event) {
        Point at = event.getPoint();
        int row = rowAtPoint(at);
        int column = columnAtPoint(at);
        if (row < 0 || column < 0) {
            return null;
        }
        Component cell = prepareRenderer(getCellRenderer(row, column), row, column);
        boolean cut = cell.getPreferredSize().width > getColumnModel().getColumn(column).getWidth();
        String words = cell instanceof JLabel label ? label.getText() : "";
        return cut && !words.isEmpty() && !words.startsWith("<html") ? words : null;
    }

    /** The preferred widths of the columns. A column of line numbers stays narrow. */
    void widths(int... widths) {
        for (int i = 0; i < widths.length; i++) {
            getColumnModel().getColumn(i).setPreferredWidth(widths[i]);
            if (getColumnClass(i) == Long.class) {
                getColumnModel().getColumn(i).setMinWidth(Scale.of(56));
                getColumnModel().getColumn(i).setMaxWidth(Scale.of(72));
            }
        }
    }

    /** A column that gets no narrower. */
    void least(int column, int width) {
        getColumnModel().getColumn(column).setMinWidth(Scale.of(width));
    }

    /** A column in which something is chosen: its cells say so. */
    void chosen(int column, int least) {
        DefaultTableCellRenderer choice = new DefaultTableCellRenderer();
        choice.putClientProperty("html.disable", Boolean.TRUE);
        choice.setIcon(Icons.of("chevron-down", 14));
        choice.setHorizontalTextPosition(SwingConstants.LEADING);
        choice.setIconTextGap(Scale.of(8));
        getColumnModel().getColumn(column).setCellRenderer(choice);
        getColumnModel().getColumn(column).setMinWidth(Scale.of(least));
    }
}
