package org.tideline.checkins.ui.measure;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.measure.Measure;
import org.tideline.checkins.model.measure.MeasureWords;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.RecordRows;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** The measures of a case as rows, one of them chosen. Event thread. */
@Messages({
    "# {0} - instrument", "# {1} - member", "MeasureList.title={0}, {1}",
    "# {0} - total", "MeasureList.review={0} · review date",
    "# {0} - title", "# {1} - day", "# {2} - total", "# {3} - drawer", "MeasureList.name={0}, {1}. {2}. {3}"})
final class MeasureList extends RecordRows<Measure> {
    private static final long serialVersionUID = 1;
    private static final int HEIGHT = 56;
    private final transient Cell cell;

    /** @param chosen is told when a person chose another row */
    MeasureList(String name, Consumer<Measure> chosen) {
        this(name, new Cell());
        onChoose(chosen);
    }

    private MeasureList(String name, Cell cell) {
        super(name, HEIGHT, cell, Measure::id);
        this.cell = cell;
    }

    /**
     * Shows these; nobody is told of the choice.
     *
     * @param wanted the one to be chosen, or 0 for the one that is
     */
    void show(Case of, List<Measure> now, long wanted) {
        cell.of = of;
        fill(now, wanted);
        reveal();
    }

    static String title(Case of, Measure measure) {
        return Bundle.MeasureList_title(measure.instrument().name(), of.member(measure.person()).map(Member::name).orElse(""));
    }

    private static final class Cell implements ListCellRenderer<Measure> {
        private final JPanel cell = new JPanel(new BorderLayout());
        private final JLabel title = new JLabel();
        private final JLabel when = new JLabel();
        private final JLabel second = new JLabel();
        private final DrawerBadge badge = new DrawerBadge();
        private Case of;

        Cell() {
            JPanel inner = new JPanel(new MigLayout("insets 6 16 6 16, gap 0 2, fillx, aligny center", "[][grow, fill]12[]", "[][]"));
            inner.setOpaque(false);
            title.setIconTextGap(8);
            inner.add(title, "gapright 10");
            inner.add(when, "wmin 0");
            inner.add(badge, "spany 2, aligny center, wrap");
            inner.add(second, "span 2, gapleft 24, growx, wmin 0");
            cell.add(inner, BorderLayout.CENTER);
            cell.setBorder(Line.below(BorderFactory.createEmptyBorder()));
        }

        @Override
        public Component getListCellRendererComponent(JList<? extends Measure> list, Measure measure, int index, boolean selected, boolean focused) {
            title.setIcon(MemberMark.icon(of.member(measure.person()).map(Member::mark).orElse(0), 14));
            title.setText(MeasureList.title(of, measure));
            title.setFont(Type.STRONG.font());
            title.setForeground(Tokens.TEXT1.color());
            when.setText(MeasureWords.moment(measure.day(), measure.time()));
            when.setFont(Type.CAPTION.font());
            when.setForeground(Tokens.TEXT2.color());
            String total = MeasureWords.total(measure);
            second.setText(measure.review() ? Bundle.MeasureList_review(total) : total);
            second.setFont(Type.BASE.font());
            second.setForeground(Tokens.TEXT2.color());
            badge.set(measure.label(), of);
            cell.setBackground(RecordRows.ground(list, selected));
            cell.getAccessibleContext().setAccessibleName(
                    Bundle.MeasureList_name(title.getText(), when.getText(), second.getText(), DrawerBadge.words(measure.label(), of)));
            return cell;
        }
    }
}
