package org.tideline.checkins.ui.measure;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.List;
import java.util.Optional;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.measure.Change;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.Measure;
import org.tideline.checkins.model.measure.MeasureWords;
import org.tideline.clients.api.Case;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** What lies between one member's scores on two review dates the therapist chooses; nothing before both are chosen. Event thread. */
@Messages({
    "# {0} - instrument, member", "ComparePanel.title={0}: two dates",
    "ComparePanel.first=One date", "ComparePanel.second=The other date",
    "ComparePanel.choose=Choose two dates. Only review dates stand here.",
    "ComparePanel.few=There are not two review dates with a total yet. A date is made a review date beside the list.",
    "# {0} - day", "# {1} - total", "ComparePanel.date={0}: {1}", "ComparePanel.none=Not chosen",
    "ComparePanel.rests=What this rests on", "ComparePanel.back=Back"})
final class ComparePanel extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient Instrument instrument;
    /** Nothing chosen is an item of its own: the arrow keys do not leave a null. */
    private final JComboBox<Optional<Measure>> first = new JComboBox<>();
    private final JComboBox<Optional<Measure>> second = new JComboBox<>();
    private final JPanel result = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 6, fillx", "[grow, fill]"));

    /**
     * @param of  the case
     * @param one the measure it is about
     * @param all all measures of the case
     */
    ComparePanel(Case of, Measure one, List<Measure> all, Runnable leave) {
        super(new BorderLayout());
        setOpaque(false);
        instrument = one.instrument();
        Page page = new Page("insets 20 28 24 28, wrap 1, gap 0 0", "[grow, fill, 400:640:640]");
        page.add(Type.TITLE.on(Tokens.TEXT1.text(new JLabel(Bundle.ComparePanel_title(MeasureList.title(of, one))))), "gapbottom 14, wmin 0");
        List<Measure> dates = Change.dates(one, all);
        result.setOpaque(false);
        if (dates.size() < 2) {
            page.add(Words.area(Bundle.ComparePanel_few()), "wmin 0");
        } else {
            JPanel row = new JPanel(new MigLayout("insets 0, gap 16 4, wrap 2"));
            row.setOpaque(false);
            label(row, Bundle.ComparePanel_first(), first);
            label(row, Bundle.ComparePanel_second(), second);
            for (JComboBox<Optional<Measure>> box : List.of(first, second)) {
                box.addItem(Optional.empty());
                dates.forEach(date -> box.addItem(Optional.of(date)));
                box.setRenderer(renderer());
                row.add(box);
            }
            if (dates.contains(one)) {
                first.setSelectedItem(Optional.of(one));
            }
            first.addActionListener(e -> compare());
            second.addActionListener(e -> compare());
            page.add(row, "gapbottom 16");
            page.add(result, "wmin 0");
            compare();
        }
        page.add(Parts.buttons(Buttons.plain(Bundle.ComparePanel_back(), leave)), "gaptop 20");
        add(Page.scrolling(page), BorderLayout.CENTER);
        registerKeyboardAction(e -> leave.run(), javax.swing.KeyStroke.getKeyStroke("ESCAPE"), WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
    }

    private static void label(JPanel row, String words, JComboBox<Optional<Measure>> box) {
        JLabel label = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(words)));
        label.setLabelFor(box);
        row.add(label);
    }

    private static DefaultListCellRenderer renderer() {
        return new DefaultListCellRenderer() {
            private static final long serialVersionUID = 1;

            @Override
            public Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
                return super.getListCellRendererComponent(list, value instanceof Optional<?> date && date.orElse(null) instanceof Measure measure
                        ? Bundle.ComparePanel_date(MeasureWords.day(measure.day()), MeasureWords.number(measure.total())) : Bundle.ComparePanel_none(), index,
                        selected, focused);
            }
        };
    }

    /** Puts the focus where choosing begins. */
    void first() {
        (chosen(first) == null ? first : second).requestFocusInWindow();
    }

    private static Measure chosen(JComboBox<Optional<Measure>> box) {
        return box.getSelectedItem() instanceof Optional<?> date && date.orElse(null) instanceof Measure measure ? measure : null;
    }

    private void compare() {
        result.removeAll();
        Measure one = chosen(first);
        Measure other = chosen(second);
        if (one == null || other == null) {
            result.add(Words.area(Bundle.ComparePanel_choose(), Type.BASE, Tokens.TEXT2), "wmin 0");
        } else {
            Optional<Change.WhyNot> whyNot = Change.whyNot(one, other);
            if (whyNot.isPresent()) {
                result.add(Words.area(whyNot.get().words(), Type.BASE, Tokens.TEXT2), "wmin 0");
            } else {
                fill(one, other);
            }
        }
        result.revalidate();
        result.repaint();
    }

    private void fill(Measure one, Measure other) {
        Change change = Change.between(instrument, one, other);
        boolean ordered = one.day().isBefore(other.day());
        result.add(Words.area(MeasureWords.apart((ordered ? one : other).total(), (ordered ? other : one).total()), Type.SENTENCE, Tokens.TEXT1), "wmin 0");
        result.add(Words.area(MeasureWords.outcome(change.outcome()), Type.SENTENCE, Tokens.TEXT1), "wmin 0");
        result.add(Words.area(MeasureWords.better(instrument), Type.BASE, Tokens.TEXT2), "wmin 0");
        result.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.ComparePanel_rests()))), "gaptop 12");
        MeasureWords.inputs(instrument, change).forEach(line -> result.add(Words.area(line), "wmin 0"));
    }
}
