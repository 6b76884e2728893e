package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.ActionEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import javax.swing.ListCellRenderer;
import javax.swing.ListSelectionModel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.GivenList;
import org.tideline.exercises.model.GivenWords;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** What a case was given as rows, one of them chosen. Event thread. */
final class GivenRows extends JList<GivenList.Row> {
    private static final long serialVersionUID = 1;
    private static final int WIDTH = 200;
    private static final int HEIGHT = 62;
    private final DefaultListModel<GivenList.Row> rows = new DefaultListModel<>();
    private final transient Cell cell = new Cell();
    private boolean filling;

    /**
     * @param name   what a screen reader calls it
     * @param chosen is told when a person chose another row
     * @param remove is told when a person wants the chosen one taken out
     */
    GivenRows(String name, Consumer<GivenList.Row> chosen, Consumer<GivenList.Row> remove) {
        setModel(rows);
        setFixedCellWidth(Scale.of(WIDTH));
        setFixedCellHeight(Scale.of(HEIGHT));
        setCellRenderer(cell);
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

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return true;
    }

    /**
     * Shows these; nobody is told of the choice.
     *
     * @param wanted the assignment to be chosen, or 0 for the one that is; the first if it is not there
     */
    void show(Case of, List<GivenList.Row> now, long wanted) {
        long id = wanted != 0 || getSelectedValue() == null ? wanted : getSelectedValue().assignment().id();
        cell.of = of;
        filling = true;
        rows.clear();
        rows.addAll(now);
        if (!rows.isEmpty()) {
            setSelectedIndex(Math.max(0, at(id)));
            ensureIndexIsVisible(getSelectedIndex());
        }
        filling = false;
    }

    /** Chooses the row of an assignment, as a person would. */
    void choose(long assignment) {
        int at = at(assignment);
        if (at >= 0) {
            setSelectedIndex(at);
            ensureIndexIsVisible(at);
        }
    }

    private int at(long assignment) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).assignment().id() == assignment) {
                return i;
            }
        }
        return -1;
    }

    /** Whether there is none. */
    boolean none() {
        return rows.isEmpty();
    }

    /** Forgets all of them. */
    void forget() {
        rows.clear();
    }

    /** Title and depth, for whom and where it stands, and its drawer. */
    @Messages({"# {0} - title", "# {1} - for whom", "# {2} - where it stands", "# {3} - drawer", "GivenRows.name={0}, {1}. {2}. {3}"})
    private static final class Cell implements ListCellRenderer<GivenList.Row> {
        private final JPanel cell = new JPanel(new BorderLayout());
        private final JLabel title = new JLabel();
        private final JLabel standing = new JLabel();
        private final DrawerBadge badge = new DrawerBadge();
        private Case of;

        Cell() {
            JPanel inner = new JPanel(new MigLayout("insets 6 16 6 16, gap 0 2, fillx, aligny center", "[grow, fill]12[]", "[][]"));
            inner.setOpaque(false);
            title.putClientProperty("html.disable", Boolean.TRUE);
            standing.putClientProperty("html.disable", Boolean.TRUE);
            inner.add(title, "wmin 0");
            inner.add(badge, "spany 2, aligny center, wrap");
            inner.add(standing, "growx, wmin 0");
            cell.add(inner, BorderLayout.CENTER);
            cell.setBorder(Line.below(BorderFactory.createEmptyBorder()));
        }

        @Override
        public Component getListCellRendererComponent(JList<? extends GivenList.Row> list, GivenList.Row row, int index, boolean selected,
                boolean focused) {
            Assignment a = row.assignment();
            title.setText(a.text().title());
            title.setFont(Type.STRONG.font());
            title.setForeground((a.open() ? Tokens.TEXT1 : Tokens.TEXT2).color());
            // The badge says for whom, where it is for all of them.
            String stands = GivenWords.standing(a);
            standing.setText(a.persons().size() == of.people().size() ? stands : GivenWords.forWhom(of, a) + " · " + stands);
            standing.setFont(Type.CAPTION.font());
            standing.setForeground(Tokens.TEXT2.color());
            badge.set(a.label(), of);
            cell.setBackground((selected ? list.isFocusOwner() ? Tokens.SELECTION : Tokens.SELECTION_INACTIVE : Tokens.PANEL).color());
            cell.getAccessibleContext().setAccessibleName(Bundle.GivenRows_name(a.text().title(), GivenWords.forWhom(of, a),
                    GivenWords.standing(a), DrawerBadge.words(a.label(), of)));
            return cell;
        }
    }
}
