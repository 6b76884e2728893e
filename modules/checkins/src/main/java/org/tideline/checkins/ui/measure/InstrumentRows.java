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
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.RecordRows;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** The instruments of a practice as rows, one of them chosen. Event thread. */
@Messages({
    "InstrumentRows.list=Measures, the practice\u2019s own last",
    "# {0} - how many", "InstrumentRows.words={0,choice,1#1 question|1<{0} questions}", "InstrumentRows.number=total typed in",
    "InstrumentRows.own=your own", "InstrumentRows.rests=not offered",
    "# {0} - one thing", "# {1} - another", "InstrumentRows.both={0} \u00b7 {1}",
    "# {0} - name", "# {1} - what of it", "InstrumentRows.name={0}. {1}"})
final class InstrumentRows extends RecordRows<InstrumentRows.Row> {
    private static final long serialVersionUID = 1;
    private static final int HEIGHT = 46;

    /**
     * One of them.
     *
     * @param own id of its newest version where it is the practice's own, or 0
     */
    record Row(Instrument of, long own, boolean offered) {
        String words() {
            String words = of.itemised() ? Bundle.InstrumentRows_words(of.items().size()) : Bundle.InstrumentRows_number();
            words = own == 0 ? words : Bundle.InstrumentRows_both(words, Bundle.InstrumentRows_own());
            return offered ? words : Bundle.InstrumentRows_both(words, Bundle.InstrumentRows_rests());
        }

        long key() {
            return of.id().hashCode();
        }
    }

    InstrumentRows(Consumer<Row> chosen) {
        super(Bundle.InstrumentRows_list(), HEIGHT, new Cell(), Row::key);
        onChoose(chosen);
    }

    void show(List<Row> now, long wanted) {
        fill(now, wanted);
        reveal();
    }

    private static final class Cell implements ListCellRenderer<Row> {
        private final JPanel cell = new JPanel(new BorderLayout());
        private final JLabel title = new JLabel();
        private final JLabel second = new JLabel();

        Cell() {
            JPanel inner = new JPanel(new MigLayout("insets 5 16 5 16, gap 0 1, fillx, aligny center, wrap 1", "[grow, fill]"));
            inner.setOpaque(false);
            inner.add(title, "wmin 0");
            inner.add(second, "wmin 0");
            cell.add(inner, BorderLayout.CENTER);
            cell.setBorder(Line.below(BorderFactory.createEmptyBorder()));
        }

        @Override
        public Component getListCellRendererComponent(JList<? extends Row> list, Row row, int index, boolean selected, boolean focused) {
            title.setText(row.of().name());
            title.setFont(Type.STRONG.font());
            title.setForeground((row.offered() ? Tokens.TEXT1 : Tokens.TEXT2).color());
            second.setText(row.words());
            second.setFont(Type.CAPTION.font());
            second.setForeground(Tokens.TEXT2.color());
            cell.setBackground(RecordRows.ground(list, selected));
            cell.getAccessibleContext().setAccessibleName(Bundle.InstrumentRows_name(row.of().name(), row.words()));
            return cell;
        }
    }
}
