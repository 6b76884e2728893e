package org.tideline.checkins.ui;

import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import org.tideline.checkins.model.Checkin;
import org.tideline.clients.api.Case;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;

/** The check-ins of a case as rows, one of them chosen. Event thread. */
final class CheckinRows extends JList<Checkin> {
    private static final long serialVersionUID = 1;
    private static final int WIDTH = 200;
    private static final int HEIGHT = 56;
    private final DefaultListModel<Checkin> rows = new DefaultListModel<>();
    private final CheckinCell cell = new CheckinCell();
    private boolean filling;

    /**
     * @param name   what a screen reader calls it
     * @param chosen is told when a person chose another row
     * @param remove is told when a person wants the chosen one taken out
     */
    CheckinRows(String name, Consumer<Checkin> chosen, Consumer<Checkin> remove) {
        setModel(rows);
        // Without it every cell of a long record would be measured.
        setFixedCellWidth(Scale.of(WIDTH));
        setCellRenderer(cell);
        setFixedCellHeight(Scale.of(HEIGHT));
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        getAccessibleContext().setAccessibleName(name);
        Tokens.PANEL.ground(this);
        addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting() && !filling) {
                chosen.accept(getSelectedValue());
            }
        });
        getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_DELETE, 0), "takeOut");
        getActionMap().put("takeOut", new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                if (getSelectedValue() != null) {
                    remove.accept(getSelectedValue());
                }
            }
        });
    }

    /** Words give way before badges do; nothing scrolls sideways. */
    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    /**
     * Shows these, newest first; nobody is told of the choice.
     *
     * @param wanted the one to be chosen, or 0 for the one that is; the first if it is not there
     */
    void show(Case of, List<Checkin> checkins, long wanted) {
        long id = wanted != 0 || getSelectedValue() == null ? wanted : getSelectedValue().id();
        cell.of(of);
        filling = true;
        rows.clear();
        rows.addAll(checkins);
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            at = rows.get(i).id() == id ? i : at;
        }
        if (!rows.isEmpty()) {
            setSelectedIndex(at);
            ensureIndexIsVisible(at);
        }
        filling = false;
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
