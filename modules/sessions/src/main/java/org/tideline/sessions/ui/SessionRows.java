package org.tideline.sessions.ui;

import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import org.tideline.clients.api.Case;
import org.tideline.sessions.model.SessionList;
import org.tideline.ui.support.api.RecordRows;

/** The sessions of a case as rows: Enter or a double click opens one, Delete takes it out. Event thread. */
final class SessionRows extends RecordRows<SessionList.Row> {
    private static final long serialVersionUID = 1;
    private static final int HEIGHT = 56;
    private final transient SessionCell cell;

    SessionRows(String name, Consumer<SessionList.Row> open, Consumer<SessionList.Row> remove) {
        this(name, new SessionCell());
        onKey(KeyEvent.VK_ENTER, open);
        onKey(KeyEvent.VK_DELETE, remove);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                int at = locationToIndex(e.getPoint());
                if (e.getClickCount() == 2 && at >= 0 && getCellBounds(at, at).contains(e.getPoint())) {
                    open.accept(getModel().getElementAt(at));
                }
            }
        });
    }

    private SessionRows(String name, SessionCell cell) {
        super(name, HEIGHT, cell, row -> row.session().id());
        this.cell = cell;
    }

    /** Shows these, and keeps the one that is chosen. */
    void show(Case of, List<SessionList.Row> now) {
        cell.of(of);
        fill(now, 0);
    }
}
