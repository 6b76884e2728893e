package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.GivenList;
import org.tideline.exercises.model.GivenWords;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.RecordRows;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** What a case was given as rows, one of them chosen. Event thread. */
final class GivenRows extends RecordRows<GivenList.Row> {
    private static final long serialVersionUID = 1;
    private static final int HEIGHT = 62;
    private final transient Cell cell;

    /**
     * @param name   what a screen reader calls it
     * @param chosen is told when a person chose another row
     * @param remove is told when a person wants the chosen one taken out
     */
    GivenRows(String name, Consumer<GivenList.Row> chosen, Consumer<GivenList.Row> remove) {
        this(name, new Cell());
        onChoose(chosen);
        onKey(KeyEvent.VK_DELETE, remove);
    }

    private GivenRows(String name, Cell cell) {
        super(name, HEIGHT, cell, row -> row.assignment().id());
        this.cell = cell;
    }

    /**
     * Shows these; nobody is told of the choice.
     *
     * @param wanted the assignment to be chosen, or 0 for the one that is; the first if it is not there
     */
    void show(Case of, List<GivenList.Row> now, long wanted) {
        cell.of = of;
        fill(now, wanted);
        reveal();
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
            cell.setBackground(RecordRows.ground(list, selected));
            cell.getAccessibleContext().setAccessibleName(Bundle.GivenRows_name(a.text().title(), GivenWords.forWhom(of, a),
                    GivenWords.standing(a), DrawerBadge.words(a.label(), of)));
            return cell;
        }
    }
}
