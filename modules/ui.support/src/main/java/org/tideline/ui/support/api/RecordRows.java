package org.tideline.ui.support.api;

import java.awt.Color;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import javax.swing.AbstractAction;
import javax.swing.DefaultListModel;
import javax.swing.JList;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;

/**
 * Records of a case as rows of one height, one of them chosen; the choice stays with its record when they are shown anew.
 * Event thread.
 *
 * @param <T> a record
 */
public abstract class RecordRows<T> extends JList<T> {
    private static final long serialVersionUID = 1;
    private static final int WIDTH = 200;
    private final DefaultListModel<T> rows = new DefaultListModel<>();
    private final transient ToLongFunction<T> id;
    private boolean filling;

    /**
     * @param name   what a screen reader calls it
     * @param height of a row, at 100 %
     * @param id     tells one record from another
     */
    protected RecordRows(String name, int height, ListCellRenderer<? super T> cell, ToLongFunction<T> id) {
        this.id = id;
        setModel(rows);
        // Without it every cell of a long record would be measured.
        setFixedCellWidth(Scale.of(WIDTH));
        setFixedCellHeight(Scale.of(height));
        setCellRenderer(cell);
        setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        getAccessibleContext().setAccessibleName(name);
        Tokens.PANEL.ground(this);
    }

    /** The ground of a row. */
    public static Color ground(JList<?> list, boolean selected) {
        return (selected ? list.isFocusOwner() ? Tokens.SELECTION : Tokens.SELECTION_INACTIVE : Tokens.PANEL).color();
    }

    /** Is told when another row is chosen, or none is left; not while they are shown anew. */
    protected final void onChoose(Consumer<T> chosen) {
        addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting() && !filling) {
                chosen.accept(getSelectedValue());
            }
        });
    }

    /** Does this with the chosen row at a key. */
    protected final void onKey(int key, Consumer<T> does) {
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

    /** Words give way before badges do; nothing scrolls sideways. */
    @Override
    public final boolean getScrollableTracksViewportWidth() {
        return true;
    }

    /**
     * Shows these; nobody is told of the choice.
     *
     * @param wanted the one to be chosen, or 0 for the one that is; the first if it is not there
     */
    protected final void fill(List<T> now, long wanted) {
        long chosen = wanted != 0 || getSelectedValue() == null ? wanted : id.applyAsLong(getSelectedValue());
        filling = true;
        rows.clear();
        rows.addAll(now);
        if (!rows.isEmpty()) {
            setSelectedIndex(Math.max(0, at(chosen)));
        }
        filling = false;
    }

    /** Brings the chosen row into view. */
    protected final void reveal() {
        ensureIndexIsVisible(getSelectedIndex());
    }

    /** Chooses a row as a person would, if it is there. */
    public final void choose(long wanted) {
        int at = at(wanted);
        if (at >= 0) {
            setSelectedIndex(at);
            reveal();
        }
    }

    private int at(long wanted) {
        for (int i = 0; i < rows.size(); i++) {
            if (id.applyAsLong(rows.get(i)) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Whether there is none. */
    public final boolean none() {
        return rows.isEmpty();
    }

    /** Forgets all of them. */
    public final void forget() {
        rows.clear();
    }
}
