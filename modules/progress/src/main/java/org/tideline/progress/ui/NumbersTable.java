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
import java.util.function.IntFunction;
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
import org.tideline.progress.chart.ForestDrawing;
import org.tideline.progress.chart.Place;
import org.tideline.progress.model.Chart;
import org.tideline.progress.model.Forest;
import org.tideline.progress.model.Panel;
import org.tideline.progress.model.Trees;
import org.tideline.progress.model.Wording;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;

/**
 * The chart's numbers, newest first: day, who, rating, level; of years quarter, who, ratings, level, most days. Choosing
 * a row rings its rating or quarter. Event thread.
 */
@Messages({
    "NumbersTable_name=Numbers of the chart",
    "NumbersTable_day=Day",
    "NumbersTable_who=Who",
    "NumbersTable_rating=Rating",
    "NumbersTable_level=Level",
    "NumbersTable_quarter=Quarter",
    "NumbersTable_ratings=Ratings",
    "NumbersTable_most=Most days",
    "# {0} - number of the quarter", "# {1} - year",
    "NumbersTable_ofYear=Q{0} {1}",
    "# {0} - lower end", "# {1} - upper end",
    "NumbersTable_span={0} to {1}"
})
final class NumbersTable extends JPanel {
    private static final long serialVersionUID = 1;
    private static final Wording WORDING = new Wording(Locale.ENGLISH, Period.ALL);
    private final Rows rows = new Rows();
    private final JTable table = new JTable(rows);
    private boolean following;

    /** @param onChoose is told what the chosen row stands for, null for none; see {@link Place#what} */
    NumbersTable(Consumer<Object> onChoose) {
        super(new BorderLayout());
        setOpaque(false);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setRowHeight(Scale.of(26));
        table.setShowVerticalLines(false);
        table.setFillsViewportHeight(true);
        table.getTableHeader().setReorderingAllowed(false);
        table.getAccessibleContext().setAccessibleName(Bundle.NumbersTable_name());
        table.getTableHeader().setDefaultRenderer(new Head(table.getTableHeader().getDefaultRenderer()));
        columns();
        table.getSelectionModel().addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting() && !following) {
                onChoose.accept(table.getSelectedRow() < 0 ? null : rows.all.get(table.getSelectedRow()).what());
            }
        });
        JScrollPane scroll = new JScrollPane(table);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll);
        setMinimumSize(new Dimension(Scale.of(240), Scale.of(160)));
    }

    private void columns() {
        DefaultTableCellRenderer number = new DefaultTableCellRenderer();
        number.setHorizontalAlignment(SwingConstants.TRAILING);
        int[] widths = rows.years ? new int[] {72, 104, 70, 60, 88} : new int[] {92, 104, 56, 56};
        setPreferredSize(new Dimension(Scale.of(rows.years ? 394 : 320), Scale.of(300)));
        for (int i = 0; i < table.getColumnCount(); i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(Scale.of(widths[i]));
            if (i > 0) {
                table.getColumnModel().getColumn(i).setCellRenderer(i == 1 ? new Who() : number);
            }
        }
    }

    /** Shows the numbers of a chart. */
    void show(Chart chart) {
        following = true;
        List<Line> newest = new ArrayList<>(chart instanceof Forest forest ? quarters(forest) : ratings((Trees) chart));
        Collections.reverse(newest);
        rows.all = newest;
        if (rows.years == chart instanceof Forest) {
            rows.fireTableDataChanged();
        } else {
            rows.years = !rows.years;
            rows.fireTableStructureChanged();
            columns();
        }
        following = false;
    }

    private static List<Line> ratings(Trees trees) {
        boolean years = trees.shown().from() != null && trees.shown().from().getYear() != trees.shown().to().getYear();
        DateTimeFormatter day = DateTimeFormatter.ofPattern(years ? "d MMM uuuu" : "d MMM", Locale.ENGLISH);
        return trees.rows().stream().map(row -> new Line(row.point().ref(), row.panel(), column -> switch (column) {
            case 0 -> day.format(row.point().day());
            case 2 -> WORDING.rating(row.point().value());
            default -> row.level().map(s -> WORDING.tenths(s.level())).orElse("");
        })).toList();
    }

    private static List<Line> quarters(Forest forest) {
        return forest.rows().stream().map(row -> new Line(new ForestDrawing.Spot(row.strip(), row.quarter(), 0, 0).what(), row.strip().panel(), column -> switch (column) {
            case 0 -> Bundle.NumbersTable_ofYear(row.quarter().number(), String.valueOf(row.quarter().from().getYear()));
            case 2 -> String.valueOf(row.quarter().points().size());
            case 3 -> row.quarter().box().map(b -> WORDING.tenths(b.level())).orElse("");
            default -> row.quarter().box().map(b -> Bundle.NumbersTable_span(WORDING.rating(b.tenth()), WORDING.rating(b.ninetieth()))).orElse("");
        })).toList();
    }

    /** Chooses the row that stands for this; null for none. */
    void choose(Object what) {
        following = true;
        table.clearSelection();
        for (int i = 0; what != null && i < rows.all.size(); i++) {
            if (rows.all.get(i).what().equals(what)) {
                table.setRowSelectionInterval(i, i);
                table.scrollRectToVisible(table.getCellRect(i, 0, true));
                break;
            }
        }
        following = false;
    }

    /** A row; its words are made when they are shown. */
    private record Line(Object what, Panel panel, IntFunction<String> cell) {
    }

    private static final class Rows extends AbstractTableModel {
        private static final long serialVersionUID = 1;
        private transient List<Line> all = List.of();
        private boolean years;

        @Override
        public int getRowCount() {
            return all.size();
        }

        @Override
        public int getColumnCount() {
            return years ? 5 : 4;
        }

        @Override
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> years ? Bundle.NumbersTable_quarter() : Bundle.NumbersTable_day();
                case 1 -> Bundle.NumbersTable_who();
                case 2 -> years ? Bundle.NumbersTable_ratings() : Bundle.NumbersTable_rating();
                case 3 -> Bundle.NumbersTable_level();
                default -> Bundle.NumbersTable_most();
            };
        }

        @Override
        public Object getValueAt(int row, int column) {
            return column == 1 ? all.get(row).panel() : all.get(row).cell().apply(column);
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
            Panel of = (Panel) value;
            JLabel label = (JLabel) super.getTableCellRendererComponent(table, of.name(), selected, focused, row, column);
            label.setIcon(MemberMark.icon(of.mark(), 10));
            label.setIconTextGap(Scale.of(7));
            label.setForeground(selected ? table.getSelectionForeground() : Tokens.TEXT1.color());
            return label;
        }
    }
}
