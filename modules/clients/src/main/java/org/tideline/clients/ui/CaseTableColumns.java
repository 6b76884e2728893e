package org.tideline.clients.ui;

import java.awt.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.prefs.Preferences;
import java.util.stream.Collectors;
import javax.swing.Icon;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.DefaultTableColumnModel;
import javax.swing.table.TableCellRenderer;
import javax.swing.table.TableColumn;
import org.openide.util.NbBundle.Messages;
import org.openide.util.NbPreferences;
import org.tideline.clients.model.CaseColumn;
import org.tideline.clients.model.ListSettings;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/**
 * Which columns the table has, in which order and how wide. That is kept for the next time, as the columns' own names and
 * numbers and nothing else. Event thread.
 */
@Messages({
    "CaseTableColumns.sortBy=Sort by",
    "CaseTableColumns.lastFirst=Last first"})
final class CaseTableColumns {
    private static final String KEY = "caseload.columns";
    private static final int LEAST = 48;
    private final JTable table;
    private final Map<CaseColumn, Integer> widths = new EnumMap<>(CaseColumn.class);

    CaseTableColumns(JTable table) {
        this.table = table;
        table.setAutoResizeMode(JTable.AUTO_RESIZE_LAST_COLUMN);
        for (CaseColumn column : CaseColumn.values()) {
            widths.put(column, Scale.of(column.width()));
        }
        for (String part : preferences().get(KEY, "").split(",")) {
            String[] words = part.split(":");
            if (words.length == 2 && words[1].matches("\\d{1,4}")) {
                named(words[0]).ifPresent(column -> widths.put(column, Math.max(LEAST, Integer.parseInt(words[1]))));
            }
        }
    }

    /** The columns of the last time, or the usual ones. */
    static List<CaseColumn> kept() {
        List<CaseColumn> kept = Arrays.stream(preferences().get(KEY, "").split(",")).map(part -> part.split(":")[0])
                .map(CaseTableColumns::named).flatMap(Optional::stream).distinct().toList();
        return kept.isEmpty() ? CaseColumn.USUAL : kept;
    }

    private static Preferences preferences() {
        return NbPreferences.forModule(CaseTableColumns.class);
    }

    private static Optional<CaseColumn> named(String name) {
        return Arrays.stream(CaseColumn.values()).filter(column -> column.name().equals(name)).findFirst();
    }

    /** Shows these columns. */
    void show(List<CaseColumn> columns) {
        if (columns.equals(shown())) {
            return;
        }
        measure();
        DefaultTableColumnModel model = (DefaultTableColumnModel) table.getColumnModel();
        while (model.getColumnCount() > 0) {
            model.removeColumn(model.getColumn(0));
        }
        for (CaseColumn column : columns) {
            TableColumn made = new TableColumn(column.ordinal(), widths.get(column));
            made.setMinWidth(Scale.of(LEAST));
            made.setIdentifier(column);
            made.setHeaderValue(column.title());
            model.addColumn(made);
        }
    }

    /** Where there is room the last column takes what is left; else nothing is cut and the table scrolls sideways. */
    void fit(int room) {
        int wanted = shown().stream().mapToInt(widths::get).sum();
        int mode = wanted > room ? JTable.AUTO_RESIZE_OFF : JTable.AUTO_RESIZE_LAST_COLUMN;
        if (mode != table.getAutoResizeMode()) {
            table.setAutoResizeMode(mode);
            if (mode == JTable.AUTO_RESIZE_OFF) {
                for (int i = 0; i < table.getColumnCount(); i++) {
                    TableColumn column = table.getColumnModel().getColumn(i);
                    column.setPreferredWidth(widths.get(CaseColumn.values()[column.getModelIndex()]));
                }
            }
        }
    }

    /** The columns as they stand now, from the left. */
    List<CaseColumn> shown() {
        List<CaseColumn> columns = new ArrayList<>();
        for (int i = 0; i < table.getColumnCount(); i++) {
            columns.add(CaseColumn.values()[table.getColumnModel().getColumn(i).getModelIndex()]);
        }
        return columns;
    }

    /** Keeps columns, order and widths. */
    void keep() {
        measure();
        preferences().put(KEY, shown().stream().map(c -> c.name() + ":" + widths.get(c)).collect(Collectors.joining(",")));
    }

    private void measure() {
        // What the last one has taken over is not its own width.
        int own = table.getAutoResizeMode() == JTable.AUTO_RESIZE_OFF ? table.getColumnCount() : table.getColumnCount() - 1;
        for (int i = 0; i < own; i++) {
            TableColumn column = table.getColumnModel().getColumn(i);
            widths.put(CaseColumn.values()[column.getModelIndex()], column.getWidth());
        }
    }

    /** The columns that can be shown, and by which of them it is sorted. */
    JPopupMenu menu(ListSettings settings, Consumer<ListSettings> change) {
        JPopupMenu menu = new JPopupMenu();
        for (CaseColumn column : CaseColumn.values()) {
            JCheckBoxMenuItem item = new JCheckBoxMenuItem(column.title(), settings.columns().contains(column));
            item.setEnabled(column != CaseColumn.NAMES);
            item.addActionListener(e -> {
                List<CaseColumn> next = new ArrayList<>(settings.columns());
                if (!next.remove(column)) {
                    next.add(column);
                }
                change.accept(settings.columns(next));
                keep();
            });
            menu.add(item);
        }
        menu.addSeparator();
        JMenu sort = new JMenu(Bundle.CaseTableColumns_sortBy());
        for (CaseColumn column : CaseColumn.values()) {
            JRadioButtonMenuItem item = new JRadioButtonMenuItem(column.title(), settings.sort() == column);
            item.addActionListener(e -> change.accept(settings.sort(column, settings.down())));
            sort.add(item);
        }
        sort.addSeparator();
        JCheckBoxMenuItem down = new JCheckBoxMenuItem(Bundle.CaseTableColumns_lastFirst(), settings.down());
        down.addActionListener(e -> change.accept(settings.sort(settings.sort(), down.isSelected())));
        sort.add(down);
        menu.add(sort);
        return menu;
    }

    /** A head that says by which column the table is sorted, and which way. */
    static TableCellRenderer head(JTable table, java.util.function.Supplier<ListSettings> settings) {
        TableCellRenderer original = table.getTableHeader().getDefaultRenderer();
        Icon up = Icons.of("arrow-up", 14);
        Icon down = Icons.of("arrow-down", 14);
        return (of, value, selected, focused, row, column) -> {
            Component cell = original.getTableCellRendererComponent(of, value, selected, focused, row, column);
            if (cell instanceof JLabel label) {
                boolean by = of.getColumnModel().getColumn(column).getModelIndex() == settings.get().sort().ordinal();
                label.setIcon(by ? settings.get().down() ? down : up : null);
                label.setHorizontalTextPosition(SwingConstants.LEADING);
                label.setIconTextGap(Scale.of(4));
            }
            return cell;
        };
    }

    /** A cell: names in the main colour, the rest quieter, what waits in bold accent. */
    static final class Cell extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1;

        @Override
        public Component getTableCellRendererComponent(JTable of, Object value, boolean selected, boolean focused, int row, int column) {
            super.getTableCellRendererComponent(of, value, selected, false, row, column);
            CaseColumn shown = CaseColumn.values()[of.convertColumnIndexToModel(column)];
            setFont((shown == CaseColumn.WAITS ? Type.LABEL : Type.BASE).font());
            setForeground((shown == CaseColumn.WAITS ? Tokens.ACCENT : shown == CaseColumn.NAMES ? Tokens.TEXT1 : Tokens.TEXT2).color());
            setHorizontalAlignment(shown == CaseColumn.PEOPLE ? TRAILING : LEADING);
            return this;
        }
    }
}
