package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.awt.EventQueue;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.swing.AbstractAction;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.table.DefaultTableColumnModel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.CaseColumn;
import org.tideline.clients.model.CaseLine;
import org.tideline.clients.model.CaseTable;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.ListSettings;
import org.tideline.clients.model.SavedList;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DayField;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.SearchField;
import org.tideline.ui.support.api.Tables;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** The whole caseload as a table: columns to choose, sort and filter, lists kept under a name, and what several cases share. */
@Messages({
    "CaseTableWindow.title=Caseload",
    "CaseTableWindow.find=Type a name or code",
    "CaseTableWindow.kind=Kind",
    "CaseTableWindow.standing=Standing",
    "CaseTableWindow.format=Worked with",
    "CaseTableWindow.waiting=Something waits",
    "CaseTableWindow.since=Since",
    "CaseTableWindow.sinceTip=Only what stands where it stands since this day or later",
    "CaseTableWindow.columns=Columns and order",
    "# {0} - shown", "# {1} - all", "CaseTableWindow.count={0} of {1} cases",
    "# {0} - how many", "CaseTableWindow.countAll={0,choice,0#No cases yet|1#1 case|1<{0,number,integer} cases}",
    "# {0} - how many", "CaseTableWindow.chosen={0,choice,0#None chosen|1#1 chosen|1<{0,number,integer} chosen}",
    "CaseTableWindow.open=&Open",
    "CaseTableWindow.more=&With these"})
final class CaseTableWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private static final int COALESCE_MILLIS = 300;
    private final CaseTableModel model = new CaseTableModel();
    private final JTable table = new JTable(model, new DefaultTableColumnModel());
    private final transient CaseTableColumns columns;
    private final transient CasesActions actions = new CasesActions(practice());
    private final JLabel count = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final JLabel chosen = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final SearchField find = new SearchField(Bundle.CaseTableWindow_find(), words -> change(settings().words(words)));
    private final ChoiceButton<CaseKind> kinds = new ChoiceButton<>(Bundle.CaseTableWindow_kind(), List.of(CaseKind.values()), CaseWords::of,
            on -> change(settings().kinds(on)));
    private final ChoiceButton<CaseStatus> standings = new ChoiceButton<>(Bundle.CaseTableWindow_standing(), List.of(CaseStatus.values()),
            CaseWords::of, on -> change(settings().standings(on)));
    private final ChoiceButton<WorkingFormat> formats = new ChoiceButton<>(Bundle.CaseTableWindow_format(), List.of(WorkingFormat.values()),
            CaseWords::of, on -> change(settings().formats(on)));
    private final JToggleButton waiting = Buttons.mark(Bundle.CaseTableWindow_waiting(), null);
    private final DayField since = new DayField();
    private final JButton open = Buttons.plain(Bundle.CaseTableWindow_open(), this::openChosen);
    private final JButton more = Buttons.plain(Bundle.CaseTableWindow_more(), "chevron-up", () -> { });
    private final transient SavedListsMenu saved = new SavedListsMenu(practice(), this::settings, this::take);
    private final Timer soon = new Timer(COALESCE_MILLIS, e -> load());
    private transient ListSettings settings = ListSettings.usual().columns(CaseTableColumns.kept());
    private transient CaseTable all = CaseTable.empty();
    private transient AutoCloseable changes;
    private boolean setting;

    CaseTableWindow() {
        super("caseload-table", Bundle.CaseTableWindow_title(), Tokens.PANEL);
        soon.setRepeats(false);
        Tables.plain(table, Bundle.CaseTableWindow_title());
        table.setAutoCreateColumnsFromModel(false);
        table.setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        CaseTableColumns.Cell cell = new CaseTableColumns.Cell();
        table.setDefaultRenderer(String.class, cell);
        table.setDefaultRenderer(Integer.class, cell);
        table.getTableHeader().setReorderingAllowed(true);
        table.getTableHeader().setDefaultRenderer(CaseTableColumns.head(table, this::settings));
        columns = new CaseTableColumns(table);
        columns.show(settings.columns());
        content().add(head(), BorderLayout.NORTH);
        JScrollPane scroll = Tables.scroll(table);
        // Not null: the table would put an edge back.
        scroll.setBorder(javax.swing.BorderFactory.createEmptyBorder());
        scroll.getViewport().addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                columns.fit(scroll.getViewport().getWidth());
            }
        });
        content().add(scroll, BorderLayout.CENTER);
        content().add(foot(), BorderLayout.SOUTH);
        keys();
        put(settings);
    }

    private JComponent head() {
        JPanel head = new JPanel(new MigLayout("insets 14 24 12 24, fillx, gapx 8, gapy 10", "[grow]"));
        head.setOpaque(false);
        head.setBorder(Line.below(null));
        JPanel top = row("[][grow][120:200:240][][]");
        top.add(Type.HEADING.on(Tokens.TEXT1.text(new JLabel(Bundle.CaseTableWindow_title()))));
        top.add(count, "gapleft 6");
        top.add(find, "growx, height 30!");
        top.add(saved.button());
        top.add(menuButton(Bundle.CaseTableWindow_columns(), this::columnsMenu));
        head.add(top, "growx, wrap");
        JPanel row = row("[][][][][][grow]");
        row.add(kinds);
        row.add(standings);
        row.add(formats);
        row.add(waiting, "height 28!");
        waiting.addActionListener(e -> change(settings().waiting(waiting.isSelected())));
        since.getAccessibleContext().setAccessibleName(Bundle.CaseTableWindow_sinceTip());
        since.putClientProperty("JTextField.placeholderText", Bundle.CaseTableWindow_since());
        since.setToolTipText(Bundle.CaseTableWindow_sinceTip());
        since.onChange(() -> {
            if (!setting && (since.blank() || since.day().isPresent())) {
                change(settings().since(since.day().orElse(null)));
            }
        });
        row.add(since, "width 90:110:110");
        head.add(row, "growx, wmin 0");
        return head;
    }

    private static JPanel row(String columns) {
        JPanel row = new JPanel(new MigLayout("insets 0, fillx, gapx 8", columns, "[center]"));
        row.setOpaque(false);
        return row;
    }

    private static JButton menuButton(String words, java.util.function.Supplier<JPopupMenu> menu) {
        JButton button = Buttons.plain(words, "chevron-down", () -> { });
        button.setHorizontalTextPosition(javax.swing.SwingConstants.LEADING);
        button.addActionListener(e -> menu.get().show(button, 0, button.getHeight()));
        return button;
    }

    private JComponent foot() {
        JPanel foot = Tokens.RAISED.ground(new JPanel(new MigLayout("insets 8 24 8 24, fillx, gapx 8", "[][][grow]", "[center]")));
        foot.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, null));
        more.addActionListener(e -> {
            JPopupMenu menu = actions.menu(chosen(), this::openChosen);
            menu.show(more, 0, -menu.getPreferredSize().height);
        });
        foot.add(open);
        foot.add(more);
        foot.add(chosen, "gapleft 8");
        table.getSelectionModel().addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting()) {
                sayChosen();
            }
        });
        sayChosen();
        return foot;
    }

    private void sayChosen() {
        int number = table.getSelectedRowCount();
        open.setEnabled(number > 0);
        more.setEnabled(number > 0);
        chosen.setText(Bundle.CaseTableWindow_chosen(number));
    }

    private void keys() {
        key(table, "ENTER", this::openChosen);
        key(table, "DELETE", () -> actions.set(chosen(), CaseStatus.ENDED));
        key(table, "shift F10", this::menu);
        key(table, "CONTEXT_MENU", this::menu);
        key(find, "DOWN", this::toTable);
        key(find, "ENTER", this::toTable);
        content().getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ctrl F"), "tideline.find");
        content().getActionMap().put("tideline.find", action(() -> {
            find.requestFocusInWindow();
            find.selectAll();
        }));
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                popup(e);
            }

            @Override
            public void mouseReleased(MouseEvent e) {
                popup(e);
            }

            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2 && SwingUtilities.isLeftMouseButton(e)) {
                    openChosen();
                }
            }
        });
        table.getTableHeader().addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                int at = table.columnAtPoint(e.getPoint());
                if (SwingUtilities.isLeftMouseButton(e) && at >= 0 && table.getTableHeader().getCursor().getType() == 0) {
                    CaseColumn by = CaseColumn.values()[table.convertColumnIndexToModel(at)];
                    change(settings().sort(by, by == settings.sort() && !settings.down()));
                }
            }

            @Override
            public void mouseReleased(MouseEvent e) {
                if (SwingUtilities.isRightMouseButton(e)) {
                    columnsMenu().show(table.getTableHeader(), e.getX(), e.getY());
                }
            }
        });
    }

    private static void key(JComponent on, String key, Runnable action) {
        on.getInputMap(on instanceof JTable ? JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT : JComponent.WHEN_FOCUSED)
                .put(KeyStroke.getKeyStroke(key), "tideline." + key);
        on.getActionMap().put("tideline." + key, action(action));
    }

    private static AbstractAction action(Runnable action) {
        return new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                action.run();
            }
        };
    }

    private void popup(MouseEvent e) {
        int row = table.rowAtPoint(e.getPoint());
        if (e.isPopupTrigger() && row >= 0) {
            if (!table.isRowSelected(row)) {
                table.setRowSelectionInterval(row, row);
            }
            actions.menu(chosen(), this::openChosen).show(table, e.getX(), e.getY());
        }
    }

    private void menu() {
        if (table.getSelectedRow() >= 0) {
            var cell = table.getCellRect(table.getSelectionModel().getLeadSelectionIndex(), 0, true);
            actions.menu(chosen(), this::openChosen).show(table, cell.x + cell.height, cell.y + cell.height);
        }
    }

    private void toTable() {
        if (table.getRowCount() > 0) {
            if (table.getSelectedRow() < 0) {
                table.setRowSelectionInterval(0, 0);
            }
            table.requestFocusInWindow();
        }
    }

    private JPopupMenu columnsMenu() {
        return columns.menu(settings(), this::change);
    }

    /** The settings as they stand, with the columns as they were dragged. */
    private ListSettings settings() {
        return settings.columns(columns.shown());
    }

    /** Shows a list that was kept, or the usual one. */
    private void take(SavedList list) {
        ListSettings wanted = list == null ? ListSettings.usual().columns(columns.shown()) : list.settings();
        put(wanted);
        change(wanted);
    }

    private void put(ListSettings shown) {
        setting = true;
        find.setText(shown.words());
        kinds.select(shown.kinds());
        standings.select(shown.standings());
        formats.select(shown.formats());
        waiting.setSelected(shown.waiting());
        since.setDay(shown.since());
        setting = false;
    }

    private void change(ListSettings next) {
        if (!next.equals(settings)) {
            settings = next;
            columns.show(next.columns());
            fill();
        }
    }

    private void fill() {
        Set<Long> before = chosen().stream().map(line -> line.of().id()).collect(Collectors.toSet());
        List<CaseLine> shown = all.shown(settings);
        ListSelectionModel selection = table.getSelectionModel();
        selection.setValueIsAdjusting(true);
        model.show(shown);
        for (int i = 0; i < shown.size() && !before.isEmpty(); i++) {
            if (before.contains(shown.get(i).of().id())) {
                selection.addSelectionInterval(i, i);
            }
        }
        selection.setValueIsAdjusting(false);
        sayChosen();
        count.setText(shown.size() == all.count() ? Bundle.CaseTableWindow_countAll(all.count())
                : Bundle.CaseTableWindow_count(shown.size(), all.count()));
        table.getTableHeader().repaint();
    }

    private List<CaseLine> chosen() {
        return Arrays.stream(table.getSelectedRows()).filter(row -> row < model.getRowCount()).mapToObj(model::at).toList();
    }

    private void openChosen() {
        chosen().stream().limit(8).forEach(line -> new Windows().show(line.of().id(), null));
    }

    @Override
    protected void componentOpened() {
        changes = practice().changes().listen(refs -> EventQueue.invokeLater(soon::restart));
        load();
    }

    private void load() {
        if (isOpened()) {
            Background.run(() -> CaseTable.read(practice()), read -> {
                if (isOpened()) {
                    all = read;
                    fill();
                    saved.load();
                }
            });
        }
    }

    @Override
    protected void componentClosed() {
        soon.stop();
        Listening.stop(changes);
        changes = null;
        columns.keep();
        all = CaseTable.empty();
        model.show(List.of());
        find.setText("");
        saved.forget();
    }

    @Override
    protected void componentActivated() {
        if (!table.isFocusOwner()) {
            find.requestFocusInWindow();
        }
    }
}
