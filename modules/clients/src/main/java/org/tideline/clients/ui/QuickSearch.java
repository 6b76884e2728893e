package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.RenderingHints;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.accessibility.AccessibleContext;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JLayeredPane;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.openide.windows.WindowManager;
import org.tideline.clients.model.Search;
import org.tideline.clients.spi.Finder;
import org.tideline.clients.spi.Hit;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Commands;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.SearchField;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.vault.api.PracticeLock;

/**
 * <em>Find or do anything</em>: a pop-up over the main window that finds as one types, in groups; arrow keys choose, Enter
 * opens or does it, Escape and a click elsewhere close it. It keeps nothing of what was typed or found, is not there
 * unless the therapist is before an open practice, and goes at the lock (contracts.md A9, clinical.md §10.2). Event thread.
 */
@Messages({
    "QuickSearch.name=Find or do anything",
    "QuickSearch.field=A name, a code, or what you want to do",
    "QuickSearch.list=What was found",
    "QuickSearch.keys=↑ ↓ choose    Enter open or do it    Esc close",
    "QuickSearch.actions=Actions",
    "QuickSearch.none=Nothing by these words.",
    "# {0} - menu", "# {1} - keys", "QuickSearch.menuKeys={0} · {1}",
    "# {0} - how many", "QuickSearch.found={0,choice,0#Nothing found|1#1 found|1<{0} found}"})
final class QuickSearch extends JPanel {
    private static final long serialVersionUID = 1;
    private static final RequestProcessor FINDING = new RequestProcessor("tideline-find", 1, true);
    private static final int WIDTH = 620;
    private static final int TOP = 48;
    private static final int MOST_ROWS_HIGH = 480;
    private static QuickSearch shown;

    private final transient OpenPractice practice;
    private final transient List<Commands.Command> commands;
    private final transient AtomicLong asked = new AtomicLong();
    private final transient Search search = new Search(List.copyOf(Lookup.getDefault().lookupAll(Finder.class)));
    private final transient AutoCloseable lock = PracticeLock.get().listen(state -> EventQueue.invokeLater(QuickSearch::close));
    private final SearchField field = new SearchField(Bundle.QuickSearch_field(), this::find);
    private final DefaultListModel<FindRow> rows = new DefaultListModel<>();
    private final JList<FindRow> list = new JList<>(rows);
    private final JScrollPane scroll = Scroll.plain(list, Tokens.PANEL);
    private final JLabel foot = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.QuickSearch_keys())));
    private transient Component cameFrom;
    private String typed = "";
    private String filledFor = "";

    private QuickSearch(OpenPractice practice) {
        super(new BorderLayout());
        this.practice = practice;
        commands = Commands.enabled();
        setOpaque(false);
        setBorder(BorderFactory.createEmptyBorder(10, 1, 1, 1));
        setFocusCycleRoot(true);
        getAccessibleContext().setAccessibleName(Bundle.QuickSearch_name());
        JPanel head = new JPanel(new BorderLayout());
        head.setOpaque(false);
        head.setBorder(BorderFactory.createEmptyBorder(0, 10, 8, 10));
        head.add(field);
        field.setPreferredSize(new Dimension(Scale.of(200), Scale.of(34)));
        list.setCellRenderer(new FindCell());
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setFocusable(false);
        list.getAccessibleContext().setAccessibleName(Bundle.QuickSearch_list());
        list.setBorder(BorderFactory.createEmptyBorder(0, 0, 8, 0));
        Tokens.PANEL.ground(list);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        JPanel south = new JPanel(new BorderLayout());
        south.setOpaque(false);
        south.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, BorderFactory.createEmptyBorder(7, 20, 7, 20)));
        south.add(foot);
        add(head, BorderLayout.NORTH);
        add(scroll, BorderLayout.CENTER);
        add(south, BorderLayout.SOUTH);
        keys();
        fill(commands("", Integer.MAX_VALUE));
    }

    /** Shows it, or closes it where it is shown; nothing unless the therapist is before an open practice. */
    static void toggle() {
        if (shown != null) {
            close();
        } else if (Desk.get().open() && PracticeLock.get().state() == PracticeLock.State.OPEN
                && WindowManager.getDefault().getMainWindow() instanceof JFrame frame) {
            show(new QuickSearch(Practices.current().orElseThrow()), frame);
        }
    }

    private static void show(QuickSearch search, JFrame frame) {
        search.cameFrom = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        shown = search;
        frame.getLayeredPane().add(search, JLayeredPane.POPUP_LAYER);
        search.place();
        frame.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                if (search.getParent() == null) {
                    frame.removeComponentListener(this);
                } else {
                    search.place();
                }
            }
        });
        search.field.requestFocusInWindow();
    }

    /** Takes it away with all that was typed and found. */
    static void close() {
        QuickSearch search = shown;
        if (search == null) {
            return;
        }
        shown = null;
        search.asked.incrementAndGet();
        Listening.stop(search.lock);
        boolean had = search.field.isFocusOwner();
        JComponent layers = (JComponent) search.getParent();
        layers.remove(search);
        layers.repaint(search.getX(), search.getY(), search.getWidth(), search.getHeight());
        search.rows.clear();
        search.typed = "";
        search.field.setText("");
        if (had && search.cameFrom != null && !Background.left(search.practice)) {
            search.cameFrom.requestFocusInWindow();
        }
        search.cameFrom = null;
    }

    private void keys() {
        key("DOWN", () -> move(1));
        key("UP", () -> move(-1));
        key("PAGE_DOWN", () -> move(8));
        key("PAGE_UP", () -> move(-8));
        key("ENTER", this::openSelected);
        key("ESCAPE", QuickSearch::close);
        key("ctrl I", QuickSearch::close);
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) {
                    close();
                }
            }
        });
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseReleased(MouseEvent e) {
                int index = list.locationToIndex(e.getPoint());
                if (SwingUtilities.isLeftMouseButton(e) && index >= 0 && list.getCellBounds(index, index).contains(e.getPoint())
                        && rows.get(index) instanceof FindRow.One) {
                    list.setSelectedIndex(index);
                    openSelected();
                }
            }
        });
    }

    private void key(String key, Runnable action) {
        field.registerKeyboardAction(e -> action.run(), KeyStroke.getKeyStroke(key), WHEN_FOCUSED);
    }

    /** To the next or a further row that can be opened; heads are passed over. */
    private void move(int by) {
        int step = by < 0 ? -1 : 1;
        int at = list.getSelectedIndex();
        int chosen = at;
        for (int i = at + step, left = Math.abs(by); i >= 0 && i < rows.size() && left > 0; i += step) {
            if (rows.get(i) instanceof FindRow.One) {
                chosen = i;
                left--;
            }
        }
        choose(chosen);
    }

    private void choose(int index) {
        if (index < 0 || index >= rows.size()) {
            list.clearSelection();
            return;
        }
        list.setSelectedIndex(index);
        // The first of all is shown with its head.
        list.ensureIndexIsVisible(index == 1 ? 0 : index);
        list.ensureIndexIsVisible(index);
        field.getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY,
                field.getAccessibleContext().getAccessibleDescription(), FindCell.words(rows.get(index)));
        field.getAccessibleContext().setAccessibleDescription(FindCell.words(rows.get(index)));
    }

    private void find(String words) {
        if (shown != this) {
            return;
        }
        typed = words;
        long mine = asked.incrementAndGet();
        if (words.isBlank()) {
            fill(commands("", Integer.MAX_VALUE));
            return;
        }
        List<Search.Group> actions = commands(words, Search.SHOWN);
        FINDING.post(() -> search.run(practice, words, () -> mine != asked.get(), groups -> EventQueue.invokeLater(() -> {
            if (mine == asked.get() && shown == this && !Background.left(practice)) {
                fill(Stream.concat(groups.stream(), actions.stream()).toList());
            }
        })));
    }

    /** What the menus can do, by their words: all words typed must begin one of theirs. */
    private List<Search.Group> commands(String words, int most) {
        List<String> each = Stream.of(words.toLowerCase(Locale.ENGLISH).split("\\s+")).filter(w -> !w.isEmpty()).toList();
        List<Search.Found> found = commands.stream().filter(c -> each.stream().allMatch(word -> begins(c, word)))
                .map(c -> new Search.Found(new Hit(null, c.words(), c.keys().isEmpty() ? c.menu()
                        : Bundle.QuickSearch_menuKeys(c.menu(), c.keys()), c.run()), null)).toList();
        return found.isEmpty() ? List.of() : List.of(new Search.Group(Bundle.QuickSearch_actions(),
                found.stream().limit(most).toList(), found.size() > most));
    }

    private static boolean begins(Commands.Command command, String word) {
        return Stream.of((command.words() + " " + command.menu()).toLowerCase(Locale.ENGLISH).split("[^\\p{L}\\p{N}-]+"))
                .anyMatch(w -> w.startsWith(word));
    }

    private void fill(List<Search.Group> groups) {
        FindRow before = list.getSelectedValue();
        List<FindRow> all = new ArrayList<>();
        for (Search.Group group : groups) {
            all.add(new FindRow.Head(group.title(), group.more()));
            group.hits().forEach(hit -> all.add(new FindRow.One(hit)));
        }
        rows.clear();
        rows.addAll(all);
        int found = (int) all.stream().filter(FindRow.One.class::isInstance).count();
        // While results of one search come in, what was chosen stays chosen; of a new search it is the first.
        int kept = before instanceof FindRow.One && filledFor.equals(typed) ? all.indexOf(before) : -1;
        choose(kept >= 0 ? kept : typed.isBlank() ? -1 : all.isEmpty() ? -1 : 1);
        filledFor = typed;
        foot.setText(found == 0 ? Bundle.QuickSearch_none() : Bundle.QuickSearch_keys());
        getAccessibleContext().setAccessibleDescription(Bundle.QuickSearch_found(found));
        place();
    }

    private void openSelected() {
        if (list.getSelectedValue() instanceof FindRow.One one) {
            Hit hit = one.found().hit();
            OpenPractice mine = practice;
            close();
            EventQueue.invokeLater(() -> {
                if (!Background.left(mine)) {
                    hit.open().run();
                }
            });
        }
    }

    private void place() {
        if (getParent() == null) {
            return;
        }
        int width = Math.min(Scale.of(WIDTH), getParent().getWidth() - Scale.of(48));
        list.setFixedCellWidth(Math.max(1, width - 2));
        int high = getPreferredSize().height - scroll.getPreferredSize().height + Math.min(list.getPreferredSize().height + 2,
                Math.min(Scale.of(MOST_ROWS_HIGH), getParent().getHeight() - Scale.of(TOP + 140)));
        setBounds((getParent().getWidth() - width) / 2, Scale.of(TOP), width, high);
        revalidate();
        getParent().repaint();
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            float arc = Scale.of(20f);
            RoundRectangle2D box = new RoundRectangle2D.Float(0.5f, 0.5f, getWidth() - 1f, getHeight() - 1f, arc, arc);
            g.setColor(Tokens.PANEL.color());
            g.fill(box);
            g.setColor(Tokens.LINE2.color());
            g.draw(box);
        } finally {
            g.dispose();
        }
    }
}
