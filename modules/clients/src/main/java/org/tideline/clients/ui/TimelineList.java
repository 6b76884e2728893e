package org.tideline.clients.ui;

import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractAction;
import javax.swing.DefaultListModel;
import javax.swing.DefaultListSelectionModel;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.model.Timeline;
import org.tideline.clients.spi.Item;
import org.tideline.core.api.ItemRef;
import org.tideline.ui.support.api.Tokens;

/** The timeline as a list: arrow keys pass over the heads of days, Enter opens the entry in its own view. */
@Messages("TimelineList.name=Timeline")
final class TimelineList extends JList<TimelineRow> {
    private static final long serialVersionUID = 1;
    private final DefaultListModel<TimelineRow> rows = new DefaultListModel<>();
    private final TimelineCell cell = new TimelineCell();

    TimelineList(Consumer<Item> open) {
        setModel(rows);
        setCellRenderer(cell);
        setSelectionModel(new OverHeads());
        Tokens.PANEL.ground(this);
        getAccessibleContext().setAccessibleName(Bundle.TimelineList_name());
        getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke("ENTER"), "tideline.open");
        getActionMap().put("tideline.open", new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                if (getSelectedValue() instanceof TimelineRow.One one) {
                    open.accept(one.entry().item());
                }
            }
        });
        getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke("SPACE"), "tideline.preview");
        getActionMap().put("tideline.preview", new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                preview();
            }
        });
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                if (cell.previewed() != null) {
                    measure();
                }
            }
        });
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (e.getClickCount() == 2 && getSelectedValue() instanceof TimelineRow.One one) {
                    open.accept(one.entry().item());
                }
            }
        });
    }

    /** Shows all words of the chosen entry in its place, or puts them away again. */
    private void preview() {
        if (getSelectedValue() instanceof TimelineRow.One one) {
            ItemRef ref = one.entry().item().ref();
            cell.preview(ref.equals(cell.previewed()) ? null : ref);
            measure();
            int at = getSelectedIndex();
            ensureIndexIsVisible(at);
            getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_DESCRIPTION_PROPERTY, null, one.entry().text());
        }
    }

    /** Has the heights of all rows asked for anew. */
    private void measure() {
        setFixedCellHeight(1);
        setFixedCellHeight(-1);
    }

    /** Shows these days of a case; what was chosen stays chosen if it is still there. */
    void show(Case of, List<Timeline.Day> days) {
        cell.show(of);
        TimelineRow chosen = getSelectedValue();
        List<TimelineRow> all = new ArrayList<>();
        for (Timeline.Day day : days) {
            all.add(new TimelineRow.Head(day.day()));
            day.entries().forEach(entry -> all.add(new TimelineRow.One(entry)));
        }
        rows.clear();
        rows.addAll(all);
        if (chosen instanceof TimelineRow.One before) {
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i) instanceof TimelineRow.One one && one.entry().item().ref().equals(before.entry().item().ref())) {
                    setSelectedIndex(i);
                }
            }
        }
    }

    /** Forgets all rows. */
    void forget() {
        rows.clear();
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    /** Heads cannot be chosen: going on takes the next entry. */
    private final class OverHeads extends DefaultListSelectionModel {
        private static final long serialVersionUID = 1;

        OverHeads() {
            setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        }

        @Override
        public void setSelectionInterval(int anchor, int lead) {
            int to = lead;
            int step = lead < getLeadSelectionIndex() && lead > 0 ? -1 : 1;
            while (to >= 0 && to < rows.size() && rows.get(to) instanceof TimelineRow.Head) {
                to += step;
            }
            if (to >= 0 && to < rows.size()) {
                super.setSelectionInterval(to, to);
            }
        }
    }
}
