package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.time.LocalDate;
import java.util.Map;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.JScrollPane;
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
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.CaseWords;
import org.tideline.clients.model.Timeline;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.CaseHeader;
import org.tideline.ui.support.api.CaseTab;
import org.tideline.ui.support.api.EmptyState;
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
    "OverviewTab.none=Nothing in this drawer."})
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

    /** @param context the lookup of the case window */
    public OverviewTab(Lookup context) {
        super(context);
    }

    private record Loaded(Timeline timeline, Map<Long, LocalDate> standing) {
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
        top.add(header, BorderLayout.NORTH);
        top.add(row, BorderLayout.SOUTH);
        JScrollPane scroll = Scroll.plain(list, Tokens.PANEL);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        nothing = new JPanel(new BorderLayout());
        nothing.setOpaque(false);
        cards = new JPanel(new CardLayout());
        cards.setOpaque(false);
        cards.add(scroll, LIST);
        cards.add(nothing, NOTHING);
        JPanel all = new JPanel(new BorderLayout());
        all.setOpaque(false);
        all.add(top, BorderLayout.NORTH);
        all.add(cards, BorderLayout.CENTER);
        return all;
    }

    @Override
    protected void show(Scope scope) {
        seenAs.show(scope.of());
        Background.run(() -> new Loaded(Timeline.read(practice(), scope), practice().service(CaseFiles.class).standing()), loaded -> {
            if (current(scope)) {
                timeline = loaded.timeline();
                header.show(scope.of(), CaseWords.meta(scope.of(), loaded.standing().get(caseId())));
                filter.show(timeline);
                fill();
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
        }
        timeline = null;
    }
}
