package org.tideline.exercises.ui;

import java.awt.Component;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import javax.swing.SwingConstants;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.LibraryList;
import org.tideline.ui.support.api.RecordRows;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** A row of the library: an exercise, or the heading of those that follow. */
@Messages({
    "# {0} - title", "# {1} - purpose", "# {2} - depth", "# {3} - by whom", "LibraryCell.name={0}. {1} {2}, {3}",
    "# {0} - practice", "# {1} - how many", "LibraryCell.group={0}, {1,choice,1#1 exercise|1<{1} exercises}"})
final class LibraryCell implements ListCellRenderer<Object> {
    private final JPanel cell = new JPanel(new MigLayout("insets 9 16 9 14, fillx, gap 8 2", "[grow, fill][]", "[][]"));
    private final JLabel title = new JLabel();
    private final JLabel depth = new JLabel();
    private final JLabel purpose = new JLabel();
    private final JPanel head = new JPanel(new MigLayout("insets 14 16 4 14, fillx", "[grow, fill][]"));
    private final JLabel group = new JLabel();
    private final JLabel count = new JLabel();

    LibraryCell() {
        for (JLabel label : new JLabel[] {title, purpose, group}) {
            label.putClientProperty("html.disable", Boolean.TRUE);
        }
        depth.setHorizontalTextPosition(SwingConstants.LEADING);
        cell.add(title, "wmin 0");
        cell.add(depth, "wrap");
        cell.add(purpose, "span 2, wmin 0");
        head.add(group, "wmin 0");
        head.add(count);
    }

    @Override
    public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
        if (value instanceof LibraryList.Group of) {
            return head(of);
        }
        Exercise exercise = (Exercise) value;
        title.setText(exercise.title());
        title.setFont(Type.STRONG.font());
        title.setForeground((exercise.retired() ? Tokens.TEXT2 : Tokens.TEXT1).color());
        depth.setText(Integer.toString(exercise.depth().number()));
        depth.setIcon(new DepthGauge(exercise.depth()));
        depth.setFont(Type.CAPTION.font());
        depth.setForeground(Tokens.TEXT2.color());
        purpose.setText(exercise.purpose().isEmpty() ? " " : exercise.purpose());
        purpose.setFont(Type.CAPTION.font());
        purpose.setForeground(Tokens.TEXT2.color());
        cell.setBackground(RecordRows.ground(list, selected));
        cell.getAccessibleContext().setAccessibleName(
                Bundle.LibraryCell_name(exercise.title(), exercise.purpose(), exercise.depthWords(), exercise.whoWords()));
        return cell;
    }

    private Component head(LibraryList.Group of) {
        group.setText(of.title());
        group.setFont(Type.LABEL.font());
        group.setForeground(Tokens.TEXT2.color());
        count.setText(Integer.toString(of.exercises().size()));
        count.setFont(Type.CAPTION.font());
        count.setForeground(Tokens.TEXT2.color());
        head.setBackground(Tokens.PANEL.color());
        head.getAccessibleContext().setAccessibleName(Bundle.LibraryCell_group(of.title(), of.exercises().size()));
        return head;
    }
}
