package org.tideline.clients.ui.people;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.RowFilter;
import javax.swing.Timer;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableRowSorter;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.people.People;
import org.tideline.core.api.Plain;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.SearchField;
import org.tideline.ui.support.api.Tables;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** All people of the practice, those in no case included; who may be the same as another is said in words. */
@Messages({
    "PeopleWindow.title=People",
    "# {0} - how many", "PeopleWindow.count={0,choice,0#nobody|1#1 person|1<{0,number,integer} people}",
    "# {0} - how many shown", "# {1} - how many", "PeopleWindow.found={0,number,integer} of {1,number,integer} people",
    "# {0} - count", "# {1} - how many", "PeopleWindow.twice={0}, {1,choice,1#1 may be there twice|1<{1,number,integer} may be there twice}",
    "PeopleWindow.search=Find by name, number, e-mail or case",
    "PeopleWindow.add=&New person…",
    "PeopleWindow.merge=&Merge…",
    "PeopleWindow.mergeHow=Choose two people, or one who may be there twice",
    "PeopleWindow.bringIn=&Bring in…",
    "PeopleWindow.export=&Export…",
    "PeopleWindow.table=People of this practice",
    "PeopleWindow.none=Everyone you keep a record of will be here.",
    "PeopleWindow.noneHow=People come in with their cases, from a file of contacts, or one by one.",
    "PeopleWindow.nobody=Nobody is found by these words.",
    "PeopleWindow.nobodyHow=Names, numbers, e-mail addresses and cases are looked at. Escape empties the field."})
final class PeopleWindow extends PracticeWindow {
    private static final Logger LOG = Logger.getLogger(PeopleWindow.class.getName());
    private static final long serialVersionUID = 1;
    private static final int SOON_MILLIS = 120;
    private final JLabel count = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final PeopleTable model = new PeopleTable();
    private final WideTable table = Tables.plain(new WideTable(model), Bundle.PeopleWindow_table());
    private final transient TableRowSorter<PeopleTable> sorter = new TableRowSorter<>(model);
    private final SearchField search = new SearchField(Bundle.PeopleWindow_search(), this::find);
    private final JButton merge = Buttons.plain(Bundle.PeopleWindow_merge(), this::merge);
    private final JButton export = Buttons.plain(Bundle.PeopleWindow_export(), "download", this::export);
    private final CardLayout card = new CardLayout();
    private final JPanel cards = new JPanel(card);
    private final Timer soon = new Timer(SOON_MILLIS, e -> load());
    private transient AutoCloseable changes;

    PeopleWindow() {
        super("people", Bundle.PeopleWindow_title(), Tokens.PANEL);
        soon.setRepeats(false);
        JPanel head = new JPanel(new MigLayout("insets 14 24 12 24, fillx, gapx 8", "[]10[grow,fill][][][][]", "[center]"));
        head.setOpaque(false);
        head.setBorder(Line.below(null));
        head.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.PeopleWindow_title()))));
        head.add(count, "wmin 0");
        head.add(merge);
        head.add(Buttons.plain(Bundle.PeopleWindow_bringIn(), "upload", ImportPeopleWindow::choose));
        head.add(export);
        head.add(Buttons.primary(Bundle.PeopleWindow_add(), () -> PersonWindow.open(0)));
        content().add(head, BorderLayout.NORTH);
        merge.setToolTipText(Bundle.PeopleWindow_mergeHow());
        table();
        JPanel middle = new JPanel(new BorderLayout(0, 12));
        middle.setOpaque(false);
        middle.setBorder(BorderFactory.createEmptyBorder(14, 24, 20, 24));
        JPanel find = new JPanel(new MigLayout("insets 0, fillx", "[grow,fill,200:380:380]"));
        find.setOpaque(false);
        find.add(search);
        middle.add(find, BorderLayout.NORTH);
        cards.setOpaque(false);
        cards.add(new JPanel(), "wait");
        cards.getComponent(0).setVisible(false);
        cards.add(Tables.scroll(table), "table");
        cards.add(new EmptyState(Bundle.PeopleWindow_none(), Bundle.PeopleWindow_noneHow()), "none");
        cards.add(new EmptyState(Bundle.PeopleWindow_nobody(), Bundle.PeopleWindow_nobodyHow()), "nobody");
        middle.add(cards, BorderLayout.CENTER);
        content().add(middle, BorderLayout.CENTER);
        registerKeyboardAction(e -> search.requestFocusInWindow(), KeyStroke.getKeyStroke("ctrl F"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    }

    /** Opens the list, or brings it to the front. */
    static void bring() {
        PracticeWindow.show(PeopleWindow.class, PeopleWindow::new);
    }

    private void table() {
        table.setRowSorter(sorter);
        table.setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        table.getSelectionModel().addListSelectionListener(e -> selected());
        selected();
        table.widths(150, 80, 90, 140, 220, 110, 230);
        DefaultTableCellRenderer day = new DefaultTableCellRenderer() {
            private static final long serialVersionUID = 1;

            @Override
            protected void setValue(Object value) {
                setText(PeopleTable.born(value));
            }
        };
        table.setDefaultRenderer(java.time.LocalDate.class, day);
        table.getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ENTER"), "open");
        table.getActionMap().put("open", new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(java.awt.event.ActionEvent e) {
                openSelected();
            }
        });
        table.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2) {
                    openSelected();
                }
            }
        });
        search.registerKeyboardAction(e -> {
            if (table.getRowCount() > 0) {
                table.setRowSelectionInterval(0, 0);
                table.requestFocusInWindow();
            }
        }, KeyStroke.getKeyStroke("DOWN"), WHEN_FOCUSED);
    }

    @Override
    protected void componentOpened() {
        changes = practice().changes().listen(refs -> EventQueue.invokeLater(soon::restart));
        load();
    }

    @Override
    protected void componentActivated() {
        EventQueue.invokeLater(search::requestFocusInWindow);
    }

    @Override
    protected void componentClosed() {
        soon.stop();
        if (changes != null) {
            try {
                changes.close();
            } catch (Exception e) {
                LOG.log(Level.FINE, "A listener was gone already", e);
            }
        }
    }

    private void load() {
        People people = practice().service(People.class);
        Background.run(() -> PeopleTable.rows(people.all()), rows -> {
            if (isOpened()) {
                show(rows);
            }
        });
    }

    private void show(List<PeopleTable.Row> rows) {
        List<Long> chosen = chosen().stream().map(row -> row.of().id()).toList();
        model.show(rows);
        for (long person : chosen) {
            int index = model.find(person);
            int at = index < 0 ? -1 : table.convertRowIndexToView(index);
            if (at >= 0) {
                table.addRowSelectionInterval(at, at);
            }
        }
        counted();
    }

    private void counted() {
        int all = model.getRowCount();
        int shown = table.getRowCount();
        long twice = model.all().stream().filter(row -> !row.same().isEmpty()).count();
        String words = shown == all ? Bundle.PeopleWindow_count(all) : Bundle.PeopleWindow_found(shown, all);
        count.setText(twice == 0 ? words : Bundle.PeopleWindow_twice(words, twice));
        card.show(cards, all == 0 ? "none" : shown == 0 ? "nobody" : "table");
        export.setEnabled(all > 0);
    }

    private void find(String words) {
        List<String> wanted = Arrays.stream(Plain.of(words).split("\\s+")).filter(w -> !w.isEmpty()).toList();
        sorter.setRowFilter(wanted.isEmpty() ? null : new RowFilter<PeopleTable, Integer>() {
            @Override
            public boolean include(Entry<? extends PeopleTable, ? extends Integer> entry) {
                String text = entry.getModel().row(entry.getIdentifier()).words();
                return wanted.stream().allMatch(text::contains);
            }
        });
        counted();
    }

    private List<PeopleTable.Row> chosen() {
        return Arrays.stream(table.getSelectedRows()).map(table::convertRowIndexToModel).mapToObj(model::row).toList();
    }

    private void selected() {
        List<PeopleTable.Row> chosen = chosen();
        merge.setEnabled(chosen.size() == 2 || chosen.size() == 1 && !chosen.get(0).same().isEmpty());
    }

    private void openSelected() {
        chosen().stream().limit(1).forEach(row -> PersonWindow.open(row.of().id()));
    }

    private void merge() {
        List<PeopleTable.Row> chosen = chosen();
        long other = chosen.size() == 2 ? chosen.get(1).of().id() : chosen.get(0).same().get(0).other().id();
        MergeWindow.bring(chosen.get(0).of().id(), other);
    }

    private void export() {
        ExportPeople.ask(this, practice(), chosen().stream().map(row -> row.of().id()).toList());
    }
}
