package org.tideline.progress.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Period;
import org.tideline.progress.model.Trees;
import org.tideline.progress.model.Wording;
import org.tideline.progress.spi.Point;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;

/** The chart's numbers, newest first: day, who, rating, level. Choosing a row rings its rating. Event thread. */
@Messages({
    "NumbersTable_name=Numbers of the chart",
    "NumbersTable_day=Day",
    "NumbersTable_who=Who",
    "NumbersTable_rating=Rating",
    "NumbersTable_level=Level"
})
final class NumbersTable extends JPanel {
    private static final long serialVersionUID = 1;
    private final Rows rows = new Rows();
    private final JTable table = new JTable(rows);
    private boolean following;

    /** @param onChoose is told the rating whose row was chosen, null for none */
    NumbersTable(Consumer<Point> onChoose) {
        super(new BorderLayout());
        setOpaque(false);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setRowHeight(Scale.of(26));
        table.setShowVerticalLines(false);
        table.setFillsViewportHeight(true);
        table.getTableHeader().setReorderingAllowed(false);
        table.getAccessibleContext().setAccessibleName(Bundle.NumbersTable_name());
        table.getColumnModel().getColumn(1).setCellRenderer(new Who());
        DefaultTableCellRenderer number = new DefaultTableCellRenderer();
        number.setHorizontalAlignment(SwingConstants.TRAILING);
        table.getColumnModel().getColumn(2).setCellRenderer(number);
        table.getColumnModel().getColumn(3).setCellRenderer(number);
        table.getTableHeader().setDefaultRenderer(new Head(table.getTableHeader().getDefaultRenderer()));
        int[] widths = {92, 104, 56, 56};
        for (int i = 0; i < widths.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(Scale.of(widths[i]));
        }
        table.getSelectionModel().addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting() && !following) {
                onChoose.accept(table.getSelectedRow() < 0 ? null : rows.all.get(table.getSelectedRow()).point());
            }
        });
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll);
        setPreferredSize(new Dimension(Scale.of(320), Scale.of(300)));
        setMinimumSize(new Dimension(Scale.of(240), Scale.of(160)));
    }

    /** Shows the numbers of a chart. */
    void show(Trees trees) {
        following = true;
        List<Trees.Row> newest = new ArrayList<>(trees.rows());
        Collections.reverse(newest);
        rows.all = newest;
        rows.wording = new Wording(Locale.ENGLISH, Period.ALL);
        rows.years = trees.shown().from() != null && trees.shown().from().getYear() != trees.shown().to().getYear();
        rows.fireTableDataChanged();
        following = false;
    }

    /** Chooses the row of a rating; null for none. */
    void choose(Point point) {
        following = true;
        table.clearSelection();
        for (int i = 0; point != null && i < rows.all.size(); i++) {
            if (rows.all.get(i).point().ref().equals(point.ref())) {
                table.setRowSelectionInterval(i, i);
                table.scrollRectToVisible(table.getCellRect(i, 0, true));
                break;
            }
        }
        following = false;
    }

    private static final class Rows extends AbstractTableModel {
        private static final long serialVersionUID = 1;
        private transient List<Trees.Row> all = List.of();
        private transient Wording wording;
        private boolean years;

        @Override
        public int getRowCount() {
            return all.size();
        }

        @Override
        public int getColumnCount() {
            return 4;
        }

        @Override
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.NumbersTable_day();
                case 1 -> Bundle.NumbersTable_who();
                case 2 -> Bundle.NumbersTable_rating();
                default -> Bundle.NumbersTable_level();
            };
        }

        @Override
        public Object getValueAt(int row, int column) {
            Trees.Row of = all.get(row);
            return switch (column) {
                case 0 -> DateTimeFormatter.ofPattern(years ? "d MMM uuuu" : "d MMM", Locale.ENGLISH).format(of.point().day());
                case 1 -> of;
                case 2 -> wording.rating(of.point().value());
                default -> of.level().map(s -> wording.tenths(s.level())).orElse("");
            };
        }
    }

    /** Heads stand above their columns: words to the left, numbers to the right. */
    private record Head(javax.swing.table.TableCellRenderer look) implements javax.swing.table.TableCellRenderer {
        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            Component head = look.getTableCellRendererComponent(table, value, selected, focused, row, column);
            if (head instanceof JLabel label) {
                label.setHorizontalAlignment(column < 2 ? SwingConstants.LEADING : SwingConstants.TRAILING);
            }
            return head;
        }
    }

    private static final class Who extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1;

        @Override
        public Component getTableCellRendererComponent(JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            Trees.Row of = (Trees.Row) value;
            JLabel label = (JLabel) super.getTableCellRendererComponent(table, of.panel().name(), selected, focused, row, column);
            label.setIcon(MemberMark.icon(of.panel().mark(), 10));
            label.setIconTextGap(Scale.of(7));
            label.setForeground(selected ? table.getSelectionForeground() : Tokens.TEXT1.color());
            return label;
        }
    }
}
