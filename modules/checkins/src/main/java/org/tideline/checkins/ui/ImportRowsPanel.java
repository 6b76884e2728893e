package org.tideline.checkins.ui;

import java.awt.Component;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.csv.ColumnMapping;
import org.tideline.checkins.model.csv.Entry;
import org.tideline.checkins.model.csv.ImportField;
import org.tideline.checkins.model.csv.Imports;
import org.tideline.checkins.model.csv.SetAside;
import org.tideline.checkins.model.csv.Whom;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Label;
import org.tideline.core.api.TimeWords;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** Right half of the import window: the first rows that will come in, and all that stay out with their reasons. */
@Messages({
    "ROWS_coming=What will come in", "# {0} - rows", "ROWS_count={0,choice,0#no row|1#1 row|1<{0,number,integer} rows}",
    "# {0} - rows", "ROWS_first=first {0}", "# {0} - rows", "ROWS_here={0,choice,1#1 row is|1<{0,number,integer} rows are} here already",
    "ROWS_row=Row", "ROWS_when=When", "ROWS_whose=Whose", "ROWS_drawer=Drawer",
    "ROWS_aside=Set aside",
    "# {0} - rows", "ROWS_asideCount={0,choice,0#no row|1#1 row|1<{0,number,integer} rows}, nothing is guessed or rounded into place",
    "ROWS_says=What the file says", "ROWS_why=Why it stays out", "ROWS_save=Save these rows…",
    "ROWS_blank=blank", "# {0} - name", "ROWS_own={0}’s own"
})
final class ImportRowsPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int ROW_HEIGHT = 32;
    private static final int MOST_RATINGS = 4;
    /** Rows that stay out are shown in a box of their own that scrolls beyond these. */
    private static final int MOST_VISIBLE = 7;
    private final transient Runnable save;

    /** @param save saves the rows that stay out */
    ImportRowsPanel(Runnable save) {
        super(new MigLayout("insets 0, wrap 1, gap 0 0, fillx, aligny top", "[grow, fill]", ""));
        this.save = save;
        setOpaque(false);
    }

    /** Shows what an import would do with the columns that are taken. */
    void show(Imports.Preview preview, ColumnMapping mapping) {
        removeAll();
        String count = Bundle.ROWS_count(preview.tally().comeIn());
        JLabel here = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(preview.tally().here() == 0
                ? preview.first().isEmpty() ? "" : Bundle.ROWS_first(preview.first().size())
                : Bundle.ROWS_here(preview.tally().here()))));
        add(heading(Bundle.ROWS_coming(), count, here), "gapbottom 8");
        JScrollPane coming = table(new Coming(preview.first(), ImportField.RATINGS.stream().filter(mapping::has).limit(MOST_RATINGS).toList()));
        int rows = Math.max(1, preview.first().size());
        add(coming, "h " + Scale.of(ROW_HEIGHT * (rows + 1) + 4) + "!, wmin 0");
        if (preview.tally().stayOut() > 0) {
            JButton saveButton = Buttons.plain(Bundle.ROWS_save(), "file-down", save);
            add(heading(Bundle.ROWS_aside(), Bundle.ROWS_asideCount(preview.tally().stayOut()), saveButton), "gaptop 18, gapbottom 8");
            add(table(new Aside(preview.aside())), "wmin 0");
        }
        revalidate();
        repaint();
    }

    /** Says what is missing before anything can be shown. */
    void missing(List<String> sentences) {
        removeAll();
        add(heading(Bundle.ROWS_coming(), "", new JLabel()), "gapbottom 8");
        sentences.forEach(s -> add(Words.area(s, Type.SENTENCE, Tokens.TEXT1), "wmin 0, gapbottom 6"));
        revalidate();
        repaint();
    }

    private static JPanel heading(String words, String count, Component right) {
        JPanel line = new JPanel(new MigLayout("insets 0, gap 10 0, fillx", "[][grow, fill][]", "[30!]"));
        line.setOpaque(false);
        line.add(Type.HEADING.on(Tokens.TEXT1.text(new JLabel(words))));
        line.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(count))), "wmin 0");
        line.add(right);
        return line;
    }

    private static JScrollPane table(Rows model) {
        JTable table = new JTable(model);
        table.setRowHeight(Scale.of(ROW_HEIGHT));
        table.setShowVerticalLines(false);
        table.setShowHorizontalLines(true);
        table.setFillsViewportHeight(true);
        table.getTableHeader().setReorderingAllowed(false);
        for (int i = 0; i < model.getColumnCount(); i++) {
            table.getColumnModel().getColumn(i).setCellRenderer(model.renderer(i));
            table.getColumnModel().getColumn(i).setPreferredWidth(Scale.of(model.width(i)));
            table.getColumnModel().getColumn(i).setHeaderRenderer(header(table.getTableHeader().getDefaultRenderer(), model.right(i)));
        }
        table.setPreferredScrollableViewportSize(new Dimension(0, Scale.of(ROW_HEIGHT) * Math.min(model.getRowCount(), MOST_VISIBLE)));
        JScrollPane scroll = new JScrollPane(table, JScrollPane.VERTICAL_SCROLLBAR_AS_NEEDED, JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(new Line(Tokens.LINE2, 1, 1, 1, 1, null));
        return scroll;
    }

    /** The theme's header, over numbers at the right. */
    private static TableCellRenderer header(TableCellRenderer theme, boolean right) {
        return (table, value, selected, focused, row, column) -> {
            Component cell = theme.getTableCellRendererComponent(table, value, selected, focused, row, column);
            if (cell instanceof JLabel label) {
                label.setHorizontalAlignment(right ? SwingConstants.RIGHT : SwingConstants.LEADING);
            }
            return cell;
        };
    }

    /** A table of words with its own widths. */
    private abstract static class Rows extends AbstractTableModel {
        private static final long serialVersionUID = 1;

        abstract int width(int column);

        boolean right(int column) {
            return column == 0;
        }

        TableCellRenderer renderer(int column) {
            DefaultTableCellRenderer cell = new DefaultTableCellRenderer();
            cell.putClientProperty("html.disable", Boolean.TRUE);
            cell.setHorizontalAlignment(right(column) ? SwingConstants.RIGHT : SwingConstants.LEADING);
            return cell;
        }
    }

    private static final class Coming extends Rows {
        private static final long serialVersionUID = 1;
        private final transient List<Imports.Coming> rows;
        private final transient List<ImportField> ratings;

        Coming(List<Imports.Coming> rows, List<ImportField> ratings) {
            this.rows = rows;
            this.ratings = ratings;
        }

        @Override
        public int getRowCount() {
            return rows.size();
        }

        @Override
        public int getColumnCount() {
            return 4 + ratings.size();
        }

        @Override
        public String getColumnName(int column) {
            return switch (column) {
                case 0 -> Bundle.ROWS_row();
                case 1 -> Bundle.ROWS_when();
                case 2 -> Bundle.ROWS_whose();
                default -> column < 3 + ratings.size() ? ratings.get(column - 3).question().orElseThrow().column()
                        : Bundle.ROWS_drawer();
            };
        }

        @Override
        boolean right(int column) {
            return column == 0 || column > 2 && column < 3 + ratings.size();
        }

        @Override
        int width(int column) {
            return column == 0 ? 50 : column == 1 ? 110 : column == 2 ? 130 : column < 3 + ratings.size() ? 80 : 150;
        }

        @Override
        public Object getValueAt(int row, int column) {
            Imports.Coming coming = rows.get(row);
            Entry entry = coming.entry();
            return switch (column) {
                case 0 -> Long.toString(entry.row().line());
                case 1 -> DayWords.brief(entry.day()) + (entry.time() == null ? "" : ", " + TimeWords.of(entry.time()));
                case 2 -> name(coming.whom());
                default -> column < 3 + ratings.size() ? rating(entry, ratings.get(column - 3)) : coming;
            };
        }

        private static String rating(Entry entry, ImportField field) {
            return entry.given().stream().filter(g -> g.question() == field.question().orElseThrow()).findFirst()
                    .map(g -> switch (g.state()) {
                        case ANSWERED -> Answer.number(g.value());
                        case THIRD -> g.question().third().orElse("");
                        case SKIPPED -> "";
                    }).orElse("");
        }

        private static String name(Whom whom) {
            return whom instanceof Whom.Known known ? known.of().member(known.person()).map(Member::name).orElse("")
                    : whom instanceof Whom.Fresh fresh ? fresh.name() : "";
        }

        @Override
        TableCellRenderer renderer(int column) {
            TableCellRenderer words = super.renderer(column);
            if (column == 2) {
                return (table, value, selected, focused, row, at) -> {
                    JLabel cell = (JLabel) words.getTableCellRendererComponent(table, value, selected, focused, row, at);
                    cell.setIcon(rows.get(row).whom() instanceof Whom.Known known
                            ? MemberMark.icon(known.of().member(known.person()).orElseThrow().mark(), 12) : null);
                    return cell;
                };
            }
            return column == getColumnCount() - 1 ? drawers(words) : words;
        }

        private TableCellRenderer drawers(TableCellRenderer words) {
            DrawerBadge badge = new DrawerBadge();
            JPanel cell = new JPanel(new MigLayout("insets 0 6 0 6, aligny center"));
            cell.add(badge);
            return (table, value, selected, focused, row, at) -> {
                Imports.Coming coming = rows.get(row);
                if (coming.whom() instanceof Whom.Known known) {
                    cell.setBackground(selected ? table.getSelectionBackground() : table.getBackground());
                    badge.set(Label.own(known.of().id(), known.person(), coming.entry().day()), known.of());
                    return cell;
                }
                return words.getTableCellRendererComponent(table, Bundle.ROWS_own(name(coming.whom())), selected, focused, row, at);
            };
        }
    }

    private static final class Aside extends Rows {
        private static final long serialVersionUID = 1;
        private static final int MOST_FIELDS = 12;
        private final transient List<SetAside> rows;

        Aside(List<SetAside> rows) {
            this.rows = rows;
        }

        @Override
        public int getRowCount() {
            return rows.size();
        }

        @Override
        public int getColumnCount() {
            return 3;
        }

        @Override
        public String getColumnName(int column) {
            return List.of(Bundle.ROWS_row(), Bundle.ROWS_says(), Bundle.ROWS_why()).get(column);
        }

        @Override
        int width(int column) {
            return column == 0 ? 50 : 280;
        }

        @Override
        public Object getValueAt(int row, int column) {
            SetAside aside = rows.get(row);
            return switch (column) {
                case 0 -> Long.toString(aside.row().line());
                case 1 -> says(aside);
                default -> aside.reason();
            };
        }

        private static String says(SetAside aside) {
            List<String> fields = new ArrayList<>(aside.row().fields());
            return fields.stream().limit(MOST_FIELDS).map(f -> f.isBlank() ? Bundle.ROWS_blank() : f.strip().replace('\n', ' '))
                    .map(f -> f.length() > 60 ? f.substring(0, 59) + "…" : f).collect(Collectors.joining(", "))
                    + (fields.size() > MOST_FIELDS ? ", …" : "");
        }
    }
}
