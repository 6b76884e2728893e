package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
import javax.swing.JToggleButton;
import net.miginfocom.swing.MigLayout;
import org.netbeans.core.spi.multiview.MultiViewElement;
import org.openide.awt.Actions;
import org.openide.util.ContextAwareAction;
import org.openide.util.Lookup;
import org.openide.util.NbBundle.Messages;
import org.openide.util.Utilities;
import org.openide.windows.TopComponent;
import org.tideline.clients.api.CaseContext;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.Scopes;
import org.tideline.clients.api.SecretsPolicies;
import org.tideline.clients.api.SecretsPolicy;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.Sheets;
import org.tideline.clients.model.SincePage;
import org.tideline.clients.model.Timeline;
import org.tideline.clients.model.Waiting;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.reporting.api.OnePages;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.CaseHeader;
import org.tideline.ui.support.api.CaseTab;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.SeenAs;
import org.tideline.ui.support.api.Tokens;

/** Everything of a case on one timeline, each entry with whose it is (picture a). */
@MultiViewElement.Registration(mimeType = CaseContext.MIME, preferredID = "overview", position = 100,
        displayName = "#OverviewTab.tab", persistenceType = TopComponent.PERSISTENCE_NEVER)
@Messages({
    "OverviewTab.tab=Overview",
    "OverviewTab.add=Add",
    "OverviewTab.empty=What happens in this case will stand here, newest first.",
    "OverviewTab.emptyHow=Check-ins, life events and whatever else you add, each with whose it is.",
    "OverviewTab.emptySeen=Nothing here yet.",
    "OverviewTab.none=Nothing in this drawer.",
    "OverviewTab.side=Since we last met",
    "OverviewTab.sideTip=Since we last met, and before the session (F9)"})
public final class OverviewTab extends CaseTab {
    private static final String LIST = "list";
    private static final String NOTHING = "nothing";
    private CaseHeader header;
    private SeenAs seenAs;
    private DrawerFilter filter;
    private TimelineList list;
    private JPanel cards;
    private JPanel nothing;
    private Timeline timeline;
    private PolicyLine policy;
    private SheetPanel sheets;
    private Beside beside;
    private JToggleButton side;
    private Loaded shown;
    /** From which day on, where another than the last session was chosen. */
    private LocalDate since;

    /** @param context the lookup of the case window */
    public OverviewTab(Lookup context) {
        super(context);
    }

    private record Loaded(List<Item> items, Waiting waits, Optional<SecretsPolicy> policy, List<Scope> together, Timeline timeline, Map<Long, LocalDate> standing) {
        List<Item> waiting() {
            return waits == null ? List.of() : waits.items();
        }
    }

    @Override
    protected JComponent create() {
        JButton add = Buttons.plain(Bundle.OverviewTab_add(), "plus", () -> { });
        add.addActionListener(e -> offer(add));
        header = new CaseHeader(add);
        seenAs = new SeenAs(reader());
        filter = new DrawerFilter(chosen -> fill());
        list = new TimelineList(this::open);
        JPanel row = new JPanel(new MigLayout("insets 0 24 12 24, fillx, hidemode 3", "[grow,fill][]"));
        row.setOpaque(false);
        row.add(filter, "wmin 0");
        row.add(seenAs);
        JPanel top = new JPanel(new BorderLayout());
        top.setOpaque(false);
        top.setBorder(Line.below(null));
        policy = new PolicyLine(() -> new Windows().show(caseId(), "agreements"), this::showBefore);
        top.add(header, BorderLayout.NORTH);
        top.add(policy, BorderLayout.CENTER);
        top.add(row, BorderLayout.SOUTH);
        JScrollPane scroll = Scroll.plain(list, Tokens.PANEL);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        nothing = new JPanel(new BorderLayout());
        nothing.setOpaque(false);
        cards = new JPanel(new CardLayout());
        cards.setOpaque(false);
        cards.add(scroll, LIST);
        cards.add(nothing, NOTHING);
        sheets = new SheetPanel(this::page, day -> {
            since = day;
            fillSheets();
        });
        beside = new Beside(cards, sheets);
        beside.addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                saySide();
            }
        });
        practice().service(SidePanels.class).shown(caseId(), this::toggleSide);
        JPanel all = new JPanel(new BorderLayout());
        all.setOpaque(false);
        all.add(top, BorderLayout.NORTH);
        all.add(beside, BorderLayout.CENTER);
        saySide();
        return all;
    }

    @Override
    protected JComponent toolbar() {
        side = Buttons.mark("", Icons.of("panel-right", 16));
        side.addActionListener(e -> toggleSide());
        JPanel bar = new JPanel(new MigLayout("insets 0 0 0 12", "push[]"));
        bar.add(side, "height 28!");
        saySide();
        return bar;
    }

    private void toggleSide() {
        if (beside != null) {
            beside.toggle();
            saySide();
        }
    }

    private void showBefore() {
        if (!beside.isOpen()) {
            toggleSide();
        }
        sheets.before();
    }

    /** Where there is little room the button says what opens over the document. */
    private void saySide() {
        if (side != null) {
            boolean narrow = beside != null && beside.narrow();
            side.setText(narrow ? Bundle.OverviewTab_side() : null);
            side.setSelected(beside == null || beside.isOpen());
            side.setToolTipText(Bundle.OverviewTab_sideTip());
            side.getAccessibleContext().setAccessibleName(Bundle.OverviewTab_sideTip());
        }
    }

    @Override
    protected void show(Scope scope) {
        seenAs.show(scope.of());
        Background.run(() -> load(scope), loaded -> {
            if (current(scope)) {
                shown = loaded;
                timeline = loaded.timeline();
                header.show(scope.of(), CaseWords.meta(scope.of(), loaded.standing().get(caseId())));
                policy.show(scope.of(), scope.reader() instanceof Reader.Therapist, loaded.policy(), loaded.waits());
                filter.show(timeline);
                fill();
                fillSheets();
            }
        });
    }

    private Loaded load(Scope scope) {
        List<Item> items = Timeline.gather(practice(), caseId());
        boolean therapist = scope.reader() instanceof Reader.Therapist;
        Waiting waiting = therapist ? Waiting.read(practice(), Now.today()).get(caseId()) : null;
        List<Reader> readers = Sheets.readers(scope.of(), Now.today(), false);
        List<Scope> together = therapist ? readers.stream().map(reader -> practice().service(Scopes.class).of(caseId(), reader, Period.ALL)).toList()
                : List.of(scope);
        return new Loaded(items, waiting, practice().service(SecretsPolicies.class).on(caseId(), Now.today()), together, new Timeline(scope, items),
                practice().service(CaseFiles.class).standing());
    }

    /** The day from which on: of the last session, the day that was chosen, or two weeks ago. */
    private LocalDate since() {
        return since != null ? since : Sheets.lastMet(shown.items(), Now.today()).orElse(Now.today().minusDays(Sheets.USUAL_DAYS));
    }

    private void fillSheets() {
        if (shown == null) {
            return;
        }
        Scope scope = timeline.scope();
        LocalDate today = Now.today();
        LocalDate lastMet = Sheets.lastMet(shown.items(), today).orElse(null);
        boolean met = lastMet != null && lastMet.equals(since());
        boolean therapist = scope.reader() instanceof Reader.Therapist;
        sheets.show(shown.together().stream().map(of -> Sheets.since(of, shown.items(), since(), met, today)).toList(),
                therapist ? Sheets.before(scope, shown.items(), shown.waiting(), since(), met, today) : null, lastMet);
    }

    /** The page of <em>Since we last met</em>: for all of them, or where each is worked with alone for one. */
    private void page() {
        OnePages pages = Lookup.getDefault().lookup(OnePages.class);
        if (pages == null || shown == null) {
            return;
        }
        List<Reader> readers = Sheets.readers(timeline.scope().of(), Now.today(), true);
        if (readers.size() == 1) {
            page(pages, readers.get(0));
            return;
        }
        Reader chosen = sheets.reader();
        if (readers.contains(chosen)) {
            page(pages, chosen);
        }
    }

    private void page(OnePages pages, Reader reader) {
        LocalDate from = since();
        LocalDate today = Now.today();
        boolean met = Sheets.lastMet(shown.items(), today).filter(from::equals).isPresent();
        int turn = (int) shown.items().stream().filter(item -> item.part() == Part.SESSION).count();
        // Read anew: what may be seen is asked at the moment a page is made.
        Background.run(() -> SincePage.of(Sheets.since(practice().service(Scopes.class).of(caseId(), reader, new Period(from.minusWeeks(8), today)),
                Timeline.gather(practice(), caseId()), from, met, today), today, turn), page -> {
            if (alive()) {
                pages.offer(page);
            }
        });
    }

    private void fill() {
        var days = timeline.days(filter.on());
        list.show(timeline.scope().of(), days);
        if (days.isEmpty()) {
            boolean therapist = timeline.scope().reader() instanceof Reader.Therapist;
            nothing.removeAll();
            nothing.add(!filter.on().isEmpty() ? new EmptyState(Bundle.OverviewTab_none(), "")
                    : therapist ? new EmptyState(Bundle.OverviewTab_empty(), Bundle.OverviewTab_emptyHow())
                    : new EmptyState(Bundle.OverviewTab_emptySeen(), ""), BorderLayout.CENTER);
            nothing.revalidate();
        }
        ((CardLayout) cards.getLayout()).show(cards, days.isEmpty() ? NOTHING : LIST);
    }

    private void open(Item item) {
        for (CaseItems feature : Lookup.getDefault().lookupAll(CaseItems.class)) {
            if (feature.open(item)) {
                return;
            }
        }
    }

    /** What can be added: whatever features register under {@code Tideline/Add}. */
    private void offer(JButton button) {
        JPopupMenu menu = new JPopupMenu();
        for (Action action : Utilities.actionsForPath("Tideline/Add")) {
            JMenuItem item = new JMenuItem();
            Actions.connect(item, action instanceof ContextAwareAction aware ? aware.createContextAwareInstance(getLookup()) : action, true);
            menu.add(item);
        }
        menu.show(button, button.getWidth() - menu.getPreferredSize().width, button.getHeight());
    }

    @Override
    public void componentActivated() {
        if (list != null) {
            list.requestFocusInWindow();
        }
    }

    @Override
    protected void release() {
        if (list != null) {
            list.forget();
            sheets.forget();
        }
        shown = null;
        practice().service(SidePanels.class).gone(caseId());
        timeline = null;
    }
}
