package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.EventQueue;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.accessibility.AccessibleContext;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.openide.util.RequestProcessor;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.sessions.model.Session;
import org.tideline.sessions.model.SessionsDesk;
import org.tideline.sessions.model.Template;
import org.tideline.sessions.model.Templates;
import org.tideline.sessions.model.search.NoteQuery;
import org.tideline.sessions.model.search.NoteSearch;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Prompts;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.SearchField;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/**
 * Search in all notes: words, and where they are looked for; arrow keys choose what was found, Enter opens its session.
 * What was typed and found goes with the window. Event thread.
 */
@Messages({
    "SearchWindow.title=Search in all notes",
    "SearchWindow.field=Words of a note, or “a few in a row”",
    "SearchWindow.list=What was found, nearest first",
    "SearchWindow.begin=Type words that stand in a note.",
    "SearchWindow.beginHow=All of them must be there. Words in quotation marks must stand in that order; the last word may be a beginning. "
            + "Psychotherapy notes and safety records are never searched here.",
    "SearchWindow.none=No note has these words.",
    "SearchWindow.noneHow=Fewer words, or a wider choice of cases, drawers and days, may find more.",
    "# {0} - how many", "SearchWindow.count={0,choice,0#nothing found|1#1 found|1<{0,number,integer} found}",
    "# {0} - how many are shown", "# {1} - how many there are", "SearchWindow.first=the nearest {0} of {1,number,integer}",
    "SearchWindow.looking=Looking…",
    "# {0} - how many", "SearchWindow.slow={0} · reading every note, until the index is made",
    "SearchWindow.keys=↑ ↓ choose    Enter open the session    Esc empty the field"})
public final class SearchWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private static final RequestProcessor LOOKING = new RequestProcessor("tideline-note-search", 1);
    private static final int SHOWN = 60;
    private final SearchField field = new SearchField(Bundle.SearchWindow_field(), words -> look());
    private final SearchFilter filter = new SearchFilter(this::look);
    private final JLabel count = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(" ")));
    private final DefaultListModel<FoundNote> rows = new DefaultListModel<>();
    private final JList<FoundNote> list = new JList<>(rows);
    private final CardLayout card = new CardLayout();
    private final JPanel cards = new JPanel(card);
    private final transient AtomicLong asked = new AtomicLong();
    private transient AutoCloseable following;
    private transient NoteQuery shown;

    SearchWindow() {
        super("search", Bundle.SearchWindow_title(), Tokens.PANEL);
        JPanel head = new JPanel(new MigLayout("insets 14 24 12 24, fillx, gapx 8, gapy 10", "[grow,fill]", ""));
        head.setOpaque(false);
        head.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.SearchWindow_title()))), "split 2, growx 0");
        head.add(count, "gapleft 10, wmin 0, wrap");
        head.add(field, "height " + Scale.of(34) + "!, wmin 0");
        JPanel north = new JPanel(new BorderLayout());
        north.setOpaque(false);
        north.setBorder(Line.below(null));
        north.add(head, BorderLayout.NORTH);
        north.add(filter, BorderLayout.CENTER);
        content().add(north, BorderLayout.NORTH);
        list.setCellRenderer(new FoundCell());
        list.setFixedCellHeight(Scale.of(FoundCell.HEIGHT));
        list.setFixedCellWidth(Scale.of(200));
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(Bundle.SearchWindow_list());
        Tokens.PANEL.ground(list);
        JPanel found = new JPanel(new BorderLayout());
        found.setOpaque(false);
        found.add(Scroll.plain(list, Tokens.PANEL), BorderLayout.CENTER);
        JLabel keys = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.SearchWindow_keys())));
        keys.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, BorderFactory.createEmptyBorder(7, 24, 7, 24)));
        found.add(keys, BorderLayout.SOUTH);
        cards.setOpaque(false);
        cards.add(new EmptyState(Bundle.SearchWindow_begin(), Bundle.SearchWindow_beginHow()), "begin");
        cards.add(new EmptyState(Bundle.SearchWindow_none(), Bundle.SearchWindow_noneHow()), "none");
        cards.add(found, "found");
        content().add(cards, BorderLayout.CENTER);
        keys();
    }

    private void keys() {
        key("DOWN", () -> move(1));
        key("UP", () -> move(-1));
        key("PAGE_DOWN", () -> move(5));
        key("PAGE_UP", () -> move(-5));
        key("ENTER", this::openSelected);
        list.registerKeyboardAction(e -> openSelected(), KeyStroke.getKeyStroke("ENTER"), WHEN_FOCUSED);
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                int at = list.locationToIndex(e.getPoint());
                if (e.getClickCount() == 2 && at >= 0 && list.getCellBounds(at, at).contains(e.getPoint())) {
                    openSelected();
                }
            }
        });
    }

    private void key(String key, Runnable action) {
        field.registerKeyboardAction(e -> action.run(), KeyStroke.getKeyStroke(key), WHEN_FOCUSED);
    }

    /** Another of what was found is chosen while one goes on typing; screen readers say it. */
    private void move(int by) {
        if (!rows.isEmpty()) {
            int at = Math.max(0, Math.min(rows.size() - 1, list.getSelectedIndex() + by));
            list.setSelectedIndex(at);
            list.ensureIndexIsVisible(at);
            AccessibleContext said = field.getAccessibleContext();
            String words = FoundCell.words(rows.get(at));
            said.firePropertyChange(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, said.getAccessibleDescription(), words);
            said.setAccessibleDescription(words);
        }
    }

    private void openSelected() {
        FoundNote row = list.getSelectedValue();
        if (row != null) {
            Session session = row.hit().note().session();
            SessionsDesk.show(session.caseId(), new SessionsDesk.Show(session.id()));
        }
    }

    /** The keyboard is in the field, with what stands there chosen. */
    void begin() {
        EventQueue.invokeLater(() -> {
            field.requestFocusInWindow();
            field.selectAll();
        });
    }

    /** What can be chosen where. */
    private record Offered(List<Case> cases, List<String> templates) {
    }

    @Override
    protected void componentOpened() {
        NoteSearch search = practice().service(NoteSearch.class);
        following = search.listen(() -> EventQueue.invokeLater(() -> {
            if (!Background.left(practice()) && isOpened()) {
                look();
            }
        }));
    }

    @Override
    protected void componentActivated() {
        Background.run(() -> new Offered(practice().service(Cases.class).all().stream()
                .sorted(Comparator.comparing(Case::title, String.CASE_INSENSITIVE_ORDER).thenComparing(Case::code)).toList(),
                practice().service(Templates.class).all().stream().map(Template::name).toList()),
                offered -> filter.show(offered.cases(), offered.templates()));
    }

    @Override
    protected void componentClosed() {
        asked.incrementAndGet();
        try {
            following.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        rows.clear();
        shown = null;
        filter.forget();
        field.setText("");
        field.getAccessibleContext().setAccessibleDescription("");
        count.setText(" ");
    }

    private void look() {
        if (!isOpened()) {
            return;
        }
        long mine = asked.incrementAndGet();
        String words = field.getText();
        Optional<NoteQuery> query = filter.query(words);
        if (words.isBlank() || query.isEmpty()) {
            rows.clear();
            count.setText(" ");
            card.show(cards, "begin");
            return;
        }
        NoteSearch search = practice().service(NoteSearch.class);
        if (!search.ready()) {
            count.setText(Bundle.SearchWindow_looking());
        }
        // One after the other, and of those that nobody waits for any more none is begun.
        LOOKING.post(() -> {
            if (mine != asked.get() || Background.left(practice())) {
                return;
            }
            try {
                NoteSearch.Result result = search.find(query.get(), SHOWN, () -> mine != asked.get());
                Map<Long, Optional<Case>> cases = new HashMap<>();
                List<FoundNote> found = result.hits().stream().map(hit -> cases.computeIfAbsent(hit.label().caseId(),
                        id -> practice().service(Cases.class).find(id)).map(of -> new FoundNote(hit, of)).orElse(null))
                        .filter(Objects::nonNull).toList();
                back(mine, () -> show(query.get(), found, result));
            } catch (RuntimeException e) {
                back(mine, () -> Prompts.get().failed(e));
            }
        });
    }

    private void back(long mine, Runnable news) {
        EventQueue.invokeLater(() -> {
            if (mine == asked.get() && isOpened() && !Background.left(practice())) {
                news.run();
            }
        });
    }

    private void show(NoteQuery query, List<FoundNote> found, NoteSearch.Result result) {
        // Of another search the first is chosen; of the same one, what was.
        FoundNote before = query.equals(shown) ? list.getSelectedValue() : null;
        shown = query;
        rows.clear();
        rows.addAll(found);
        int kept = 0;
        for (int i = 0; i < found.size(); i++) {
            kept = before != null && found.get(i).hit().ref().equals(before.hit().ref()) ? i : kept;
        }
        if (!found.isEmpty()) {
            list.setSelectedIndex(kept);
            list.ensureIndexIsVisible(kept);
        }
        String words = result.total() > found.size() ? Bundle.SearchWindow_first(found.size(), result.total())
                : Bundle.SearchWindow_count(found.size());
        count.setText(result.indexed() ? words : Bundle.SearchWindow_slow(words));
        card.show(cards, found.isEmpty() ? "none" : "found");
    }
}
