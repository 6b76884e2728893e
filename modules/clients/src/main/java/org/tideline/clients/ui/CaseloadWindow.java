package org.tideline.clients.ui;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.beans.PropertyChangeListener;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.DefaultListModel;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.openide.windows.TopComponent;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.Caseload;
import org.tideline.clients.model.Waiting;
import org.tideline.core.api.Now;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.PracticeWindow;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.SearchField;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** All cases at the left: found as one types, opened by Enter or a click (ux.md §4, picture a). */
@Messages({
    "CaseloadWindow.title=Caseload",
    "# {0} - how many", "CaseloadWindow.active={0} active",
    "CaseloadWindow.find=Type a name or code",
    "CaseloadWindow.pausedHead=Paused",
    "CaseloadWindow.closedHead=Parted and closed",
    "# {0} - how many", "CaseloadWindow.showClosed=Show {0} closed",
    "CaseloadWindow.hideClosed=Hide closed",
    "CaseloadWindow.noneFound=No case by that name or code.",
    "CaseloadWindow.none=No cases yet."})
final class CaseloadWindow extends PracticeWindow {
    private static final long serialVersionUID = 1;
    private static final int COALESCE_MILLIS = 200;
    private final JLabel count = Type.CAPTION.on(Tokens.TEXT2.text(new JLabel()));
    private final SearchField find;
    private final DefaultListModel<CaseloadRow> rows = new DefaultListModel<>();
    private final JList<CaseloadRow> list = new JList<>(rows);
    private final JPanel middle = new JPanel(new BorderLayout());
    private final JScrollPane scroll = Scroll.plain(list, Tokens.SIDE);
    private transient Map<Long, Waiting> waiting = Map.of();
    private final transient Strips strips = new Strips(practice(), this::repaintRows);
    private final transient PropertyChangeListener activated = e -> selectFront();
    private final Timer soon = new Timer(COALESCE_MILLIS, e -> load());
    private transient AutoCloseable changes;
    private transient List<Caseload.Entry> entries = List.of();
    private String typed = "";
    private boolean closedShown;

    CaseloadWindow() {
        super("caseload", Bundle.CaseloadWindow_title(), Tokens.SIDE);
        for (String property : List.of(PROP_CLOSING_DISABLED, PROP_DRAGGING_DISABLED, PROP_UNDOCKING_DISABLED,
                PROP_MAXIMIZATION_DISABLED, PROP_SLIDING_DISABLED, PROP_DND_COPY_DISABLED)) {
            putClientProperty(property, Boolean.TRUE);
        }
        soon.setRepeats(false);
        find = new SearchField(Bundle.CaseloadWindow_find(), words -> {
            typed = words;
            fill();
            if (!words.isEmpty()) {
                selectFirst();
            }
        });
        JPanel head = new JPanel(new MigLayout("insets 14 12 10 12, fillx, wrap 2, gapy 8", "[grow][]"));
        head.setOpaque(false);
        head.add(Type.LABEL.on(Tokens.TEXT1.text(new JLabel(Bundle.CaseloadWindow_title()))), "gapleft 6");
        head.add(count, "gapright 6");
        head.add(find, "span 2, growx, height 30!");
        content().add(head, BorderLayout.NORTH);
        content().setMinimumSize(new Dimension(Scale.of(216), 0));
        content().setPreferredSize(new Dimension(Scale.of(272), 0));
        list.setCellRenderer(new CaseloadCell(strips::of, of -> waiting.get(of.id())));
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.getAccessibleContext().setAccessibleName(Bundle.CaseloadWindow_title());
        Tokens.SIDE.ground(list);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.getViewport().addChangeListener(e -> wantVisible());
        middle.setOpaque(false);
        middle.add(scroll, BorderLayout.CENTER);
        content().add(middle, BorderLayout.CENTER);
        keys();
    }

    private void keys() {
        action(find, "DOWN", this::toList);
        action(find, "ENTER", this::openSelected);
        action(list, "ENTER", this::openSelected);
        action(list, "SPACE", this::openSelected);
        list.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseReleased(MouseEvent e) {
                int index = list.locationToIndex(e.getPoint());
                if (SwingUtilities.isLeftMouseButton(e) && index >= 0 && list.getCellBounds(index, index).contains(e.getPoint())) {
                    list.setSelectedIndex(index);
                    openSelected();
                }
            }
        });
        list.addKeyListener(new KeyAdapter() {
            @Override
            public void keyTyped(KeyEvent e) {
                if (Character.isLetterOrDigit(e.getKeyChar()) && !e.isControlDown() && !e.isAltDown() && !e.isMetaDown()) {
                    find.requestFocusInWindow();
                    find.setText(String.valueOf(e.getKeyChar()));
                }
            }
        });
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                list.repaint();
                wantVisible();
            }
        });
    }

    private static void action(JComponent on, String key, Runnable action) {
        on.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), "tideline." + key);
        on.getActionMap().put("tideline." + key, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                action.run();
            }
        });
    }

    @Override
    protected void componentOpened() {
        changes = practice().changes().listen(refs -> EventQueue.invokeLater(soon::restart));
        TopComponent.getRegistry().addPropertyChangeListener(activated);
        load();
    }

    @Override
    protected void componentClosed() {
        soon.stop();
        Listening.stop(changes);
        changes = null;
        TopComponent.getRegistry().removePropertyChangeListener(activated);
        entries = List.of();
        waiting = Map.of();
        rows.clear();
    }

    @Override
    protected void componentActivated() {
        if (!list.isFocusOwner()) {
            find.requestFocusInWindow();
            find.selectAll();
        }
    }

    @Override
    public boolean requestFocusInWindow() {
        return find.requestFocusInWindow();
    }

    private void load() {
        if (!isOpened()) {
            return;
        }
        Background.run(() -> {
            Map<Long, LocalDate> since = practice().service(CaseFiles.class).standing();
            return practice().service(Cases.class).all().stream()
                    .map(c -> new Caseload.Entry(c, since.getOrDefault(c.id(), c.since()))).toList();
        }, loaded -> {
            if (isOpened()) {
                entries = loaded;
                strips.stale();
                fill();
                Windows.retitle(loaded.stream().map(Caseload.Entry::of).toList());
            }
        });
        // Comes after the names, which nobody should have to wait for.
        Background.run(() -> Waiting.read(practice(), Now.today()), loaded -> {
            if (isOpened()) {
                waiting = loaded;
                repaintRows();
            }
        });
    }

    private void fill() {
        Caseload caseload = Caseload.of(entries, typed, closedShown);
        List<CaseloadRow> all = new ArrayList<>();
        caseload.current().forEach(e -> all.add(new CaseloadRow.One(e)));
        if (!caseload.paused().isEmpty()) {
            all.add(new CaseloadRow.Head(Bundle.CaseloadWindow_pausedHead()));
            caseload.paused().forEach(e -> all.add(new CaseloadRow.One(e)));
        }
        if (!caseload.closed().isEmpty()) {
            all.add(new CaseloadRow.Head(Bundle.CaseloadWindow_closedHead()));
            caseload.closed().forEach(e -> all.add(new CaseloadRow.One(e)));
        }
        if (caseload.closedCount() > 0 && typed.isBlank()) {
            all.add(new CaseloadRow.Closed(closedShown ? Bundle.CaseloadWindow_hideClosed()
                    : Bundle.CaseloadWindow_showClosed(caseload.closedCount())));
        }
        Optional<Long> chosen = selected().map(Case::id);
        rows.clear();
        rows.addAll(all);
        chosen.ifPresent(this::select);
        count.setText(Bundle.CaseloadWindow_active(caseload.activeCount()));
        boolean nothing = caseload.empty() && caseload.closedCount() == 0;
        middle.removeAll();
        if (nothing) {
            JPanel words = new JPanel(new MigLayout("insets 8 18 8 18, fillx", "[grow,fill]"));
            words.setOpaque(false);
            words.add(Words.area(typed.isBlank() ? Bundle.CaseloadWindow_none() : Bundle.CaseloadWindow_noneFound(), Type.BASE,
                    Tokens.TEXT2), "wmin 0");
            middle.add(words, BorderLayout.NORTH);
        } else {
            middle.add(scroll, BorderLayout.CENTER);
        }
        middle.revalidate();
        middle.repaint();
        EventQueue.invokeLater(this::wantVisible);
    }

    private void repaintRows() {
        list.repaint();
    }

    private void wantVisible() {
        Rectangle view = list.getVisibleRect();
        int first = list.locationToIndex(view.getLocation());
        if (first < 0 || view.isEmpty() || list.getWidth() < 1) {
            return;
        }
        List<Case> inView = new ArrayList<>();
        for (int i = first; i < rows.size() && list.getCellBounds(i, i).y < view.y + view.height; i++) {
            if (rows.get(i) instanceof CaseloadRow.One one) {
                inView.add(one.entry().of());
            }
        }
        strips.want(inView);
    }

    private Optional<Case> selected() {
        return list.getSelectedValue() instanceof CaseloadRow.One one ? Optional.of(one.entry().of()) : Optional.empty();
    }

    private void selectFirst() {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof CaseloadRow.One) {
                list.setSelectedIndex(i);
                list.ensureIndexIsVisible(i);
                return;
            }
        }
        list.clearSelection();
    }

    private void select(long caseId) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof CaseloadRow.One one && one.entry().of().id() == caseId) {
                list.setSelectedIndex(i);
                return;
            }
        }
    }

    private void selectFront() {
        Windows.front().flatMap(Windows::caseOf).ifPresent(this::select);
    }

    private void toList() {
        if (list.getSelectedIndex() < 0) {
            selectFirst();
        }
        list.requestFocusInWindow();
    }

    private void openSelected() {
        CaseloadRow row = list.getSelectedValue();
        if (row instanceof CaseloadRow.One one) {
            new Windows().show(one.entry().of().id(), null);
        } else if (row instanceof CaseloadRow.Closed) {
            closedShown = !closedShown;
            fill();
        }
    }
}
