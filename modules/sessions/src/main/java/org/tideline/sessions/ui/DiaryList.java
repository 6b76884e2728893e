package org.tideline.sessions.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.sessions.model.calendar.Diary.Entry;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.RecordRows;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** The sessions of the caseload as rows: day, time, whose, where, what became of it. Enter or a double click opens one. */
@Messages({
    "DiaryList.name=Sessions of all cases, by day",
    "# {0} - day", "DiaryList.today=Today, {0}"})
final class DiaryList extends RecordRows<Entry> {
    private static final long serialVersionUID = 1;
    private static final int HEIGHT = 40;

    DiaryList(Consumer<Entry> open, Consumer<Entry> change, Consumer<Entry> remove) {
        super(Bundle.DiaryList_name(), HEIGHT, new Cell(), entry -> entry.session().id());
        onKey(KeyEvent.VK_ENTER, open);
        onKey(KeyEvent.VK_F2, change);
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

    /** Shows these; where none was chosen, the first of today or after. */
    void show(List<Entry> now) {
        boolean first = getSelectedValue() == null;
        fill(now, first ? now.stream().filter(entry -> !entry.session().day().isBefore(Now.today())).findFirst().map(entry -> entry.session().id())
                .orElse(0L) : 0);
        reveal();
    }

    private static final class Cell implements ListCellRenderer<Entry> {
        private final JPanel cell = new JPanel(new BorderLayout());
        private final JLabel day = new JLabel();
        private final JLabel time = new JLabel();
        private final JLabel who = new JLabel();
        private final JLabel what = new JLabel();

        Cell() {
            JPanel inner = new JPanel(new MigLayout("insets 0 24 0 24, fill, aligny center", "[170!][110!][grow, fill]16[]", "[center]"));
            inner.setOpaque(false);
            for (JLabel label : List.of(day, time, who, what)) {
                label.putClientProperty("html.disable", Boolean.TRUE);
                inner.add(label, label == who ? "wmin 0" : "");
            }
            cell.add(inner, BorderLayout.CENTER);
            cell.setBorder(Line.below(BorderFactory.createEmptyBorder()));
        }

        @Override
        public Component getListCellRendererComponent(JList<? extends Entry> list, Entry entry, int index, boolean selected, boolean focused) {
            boolean another = index == 0 || !list.getModel().getElementAt(index - 1).session().day().equals(entry.session().day());
            boolean today = entry.session().day().equals(Now.today());
            String words = DayWords.full(entry.session().day());
            day.setText(another ? today ? Bundle.DiaryList_today(DayWords.brief(entry.session().day())) : words : "");
            day.setFont((today ? Type.STRONG : Type.BASE).font());
            day.setForeground((today ? Tokens.ACCENT : Tokens.TEXT2).color());
            time.setText(CalendarWords.span(entry));
            time.setFont(Type.BASE.font());
            time.setForeground(Tokens.TEXT1.color());
            who.setText(CalendarWords.title(entry));
            who.setFont(Type.STRONG.font());
            who.setForeground((entry.session().fellThrough() ? Tokens.TEXT2 : Tokens.TEXT1).color());
            what.setText(CalendarWords.second(entry));
            what.setFont(Type.CAPTION.font());
            what.setForeground(Tokens.TEXT2.color());
            cell.setBackground(RecordRows.ground(list, selected));
            cell.getAccessibleContext().setAccessibleName(CalendarWords.name(entry));
            return cell;
        }
    }
}
