package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTable;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import org.openide.util.NbBundle.Messages;
import org.tideline.exercises.model.topic.TopicMap;
import org.tideline.exercises.model.topic.TopicWords;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;

/** What the depth map shows as a table, newest first; choosing a row rings its mark. Event thread. */
@Messages({
    "TalkNumbers.name=Talks of the depth map", "TalkNumbers.day=Day", "TalkNumbers.topic=Topic", "TalkNumbers.depth=Depth",
    "TalkNumbers.raised=Raised", "TalkNumbers.received=Received", "TalkNumbers.became=What became of it"})
final class TalkNumbers extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int RAISED = 3;
    private final transient Rows rows = new Rows();
    private final JTable table = new JTable(rows);
    private boolean following;

    /** @param onChoose is told the talk whose row was chosen */
    TalkNumbers(Consumer<TopicMap.Stop> onChoose) {
        super(new BorderLayout());
        setOpaque(false);
        table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        table.setRowHeight(Scale.of(26));
        table.setShowVerticalLines(false);
        table.setFillsViewportHeight(true);
        table.getTableHeader().setReorderingAllowed(false);
        table.getAccessibleContext().setAccessibleName(Bundle.TalkNumbers_name());
        table.getColumnModel().getColumn(RAISED).setCellRenderer(new Who());
        TableCellRenderer look = table.getTableHeader().getDefaultRenderer();
        table.getTableHeader().setDefaultRenderer((of, value, selected, focused, row, column) -> {
            Component head = look.getTableCellRendererComponent(of, value, selected, focused, row, column);
            if (head instanceof JLabel label) {
                label.setHorizontalAlignment(SwingConstants.LEADING);
            }
            return head;
        });
        DefaultTableCellRenderer number = new DefaultTableCellRenderer();
        number.setHorizontalAlignment(SwingConstants.LEADING);
        table.getColumnModel().getColumn(2).setCellRenderer(number);
        int[] widths = {56, 130, 52, 84, 92, 130};
        for (int i = 0; i < widths.length; i++) {
            table.getColumnModel().getColumn(i).setPreferredWidth(Scale.of(widths[i]));
        }
        table.getSelectionModel().addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting() && !following && table.getSelectedRow() >= 0) {
                onChoose.accept(rows.all.get(table.getSelectedRow()));
            }
        });
        add(Scroll.plain(table, Tokens.PANEL));
        setPreferredSize(new Dimension(Scale.of(440), Scale.of(300)));
        setMinimumSize(new Dimension(Scale.of(280), Scale.of(160)));
    }

    /** Shows the talks of a map, one of them chosen. */
    void show(TopicMap map, long talk) {
        following = true;
        List<TopicMap.Stop> newest = new ArrayList<>(map.stops());
        Collections.reverse(newest);
        boolean same = newest.equals(rows.all) && rows.map != null && rows.map.seen().scope().of().equals(map.seen().scope().of());
        rows.map = map;
        if (!same) {
            rows.all = newest;
            rows.fireTableDataChanged();
        }
        table.clearSelection();
        for (int i = 0; i < newest.size(); i++) {
            if (newest.get(i).talk().id() == talk) {
                table.setRowSelectionInterval(i, i);
                table.scrollRectToVisible(table.getCellRect(i, 0, true));
            }
        }
        following = false;
    }

    private static final class Rows extends AbstractTableModel {
        private static final long serialVersionUID = 1;
        private transient List<TopicMap.Stop> all = List.of();
        private transient TopicMap map;

        @Override
        public int getRowCount() {
            return all.size();
        }

        @Override
        public int getColumnCount() {
            return 6;
        }

        @Override
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.TalkNumbers_day();
                case 1 -> Bundle.TalkNumbers_topic();
                case 2 -> Bundle.TalkNumbers_depth();
                case RAISED -> Bundle.TalkNumbers_raised();
                case 4 -> Bundle.TalkNumbers_received();
                default -> Bundle.TalkNumbers_became();
            };
        }

        @Override
        public Object getValueAt(int row, int column) {
            TopicMap.Stop stop = all.get(row);
            return switch (column) {
                case 0 -> TopicWords.day(stop.talk().day());
                case 1 -> stop.topic().name();
                case 2 -> stop.depth().number();
                case RAISED -> stop;
                case 4 -> TopicWords.received(stop.talk());
                default -> TopicWords.became(stop.talk());
            };
        }
    }

    private final class Who extends DefaultTableCellRenderer {
        private static final long serialVersionUID = 1;

        @Override
        public Component getTableCellRendererComponent(JTable of, Object value, boolean selected, boolean focused, int row, int column) {
            TopicMap.Stop stop = (TopicMap.Stop) value;
            JLabel label = (JLabel) super.getTableCellRendererComponent(of, TopicWords.who(rows.map.seen().scope().of(), stop.talk()), selected,
                    focused, row, column);
            label.setIcon(new MapIcon(stop.mark(), stop.talk().received().orElse(null), false));
            return label;
        }
    }
}
