package org.tideline.sessions.ui;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.tideline.clients.api.Case;
import org.tideline.sessions.model.SessionList;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;

/** The sessions of a case as rows: Enter or a double click opens one, Delete takes it out. Event thread. */
final class SessionRows extends JList<SessionList.Row> {
    private static final long serialVersionUID = 1;
    private static final int WIDTH = 200;
    private static final int HEIGHT = 56;
    private final DefaultListModel<SessionList.Row> rows = new DefaultListModel<>();
    private final transient SessionCell cell = new SessionCell();

    SessionRows(String name, Consumer<SessionList.Row> open, Consumer<SessionList.Row> remove) {
        setModel(rows);
        setFixedCellWidth(Scale.of(WIDTH));
        setFixedCellHeight(Scale.of(HEIGHT));
        setCellRenderer(cell);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        getAccessibleContext().setAccessibleName(name);
        Tokens.PANEL.ground(this);
        key(KeyEvent.VK_ENTER, open);
        key(KeyEvent.VK_DELETE, remove);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                int at = locationToIndex(e.getPoint());
                if (e.getClickCount() == 2 && at >= 0 && getCellBounds(at, at).contains(e.getPoint())) {
                    open.accept(rows.get(at));
                }
            }
        });
    }

    private void key(int key, Consumer<SessionList.Row> does) {
        getInputMap().put(KeyStroke.getKeyStroke(key, 0), "row" + key);
        getActionMap().put("row" + key, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                if (getSelectedValue() != null) {
                    does.accept(getSelectedValue());
                }
            }
        });
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    /** Shows these, and keeps the one that is chosen. */
    void show(Case of, List<SessionList.Row> now) {
        long id = getSelectedValue() == null ? 0 : getSelectedValue().session().id();
        cell.of(of);
        rows.clear();
        rows.addAll(now);
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            at = rows.get(i).session().id() == id ? i : at;
        }
        if (!rows.isEmpty()) {
            setSelectedIndex(at);
        }
    }

    /** Whether there is none. */
    boolean none() {
        return rows.isEmpty();
    }

    /** Forgets all of them. */
    void forget() {
        rows.clear();
    }
}
