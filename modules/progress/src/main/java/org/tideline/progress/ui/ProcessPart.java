package org.tideline.progress.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Period;
import org.tideline.progress.model.ProcessWords;
import org.tideline.progress.model.Trees;
import org.tideline.progress.model.Wording;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.MemberMark;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/**
 * Below the chart of weeks: process words for two times beside each other, and the ratings by weekday. Event thread.
 */
@Messages({
    "ProcessPart_title=Process words",
    "ProcessPart_keep=Compare with this time",
    "ProcessPart_keep_tip=Keeps the time shown, to set another one beside it",
    "ProcessPart_before=Compare with the time before",
    "# {0} - first day", "# {1} - last day",
    "ProcessPart_time={0} to {1}",
    "ProcessPart_note=Each word stands with how many ratings it comes from, or with how many it needs. A 0 to 10 is treated as a ruler with equal steps, which it is not."
})
final class ProcessPart extends JPanel {
    private static final long serialVersionUID = 1;
    private final JPanel grid = new JPanel(new MigLayout("insets 0, gapx 18, gapy 3, wrap 4, fillx", "[pref!][pref!][grow,fill,sg a][grow,fill,sg a]"));
    private final WeekdayView weekdays = new WeekdayView();
    private final JButton keep;
    private final JButton before;

    /** @param onCompare is told the time to compare with, null for the one before */
    ProcessPart(Consumer<Period> onCompare) {
        super(new MigLayout("insets 14 0 0 0, gapy 0, wrap 1, fillx, hidemode 3", "[grow,fill]", "[]6[]6[]10[]"));
        setOpaque(false);
        grid.setOpaque(false);
        keep = Buttons.link(Bundle.ProcessPart_keep(), () -> onCompare.accept(shown));
        keep.setToolTipText(Bundle.ProcessPart_keep_tip());
        before = Buttons.link(Bundle.ProcessPart_before(), () -> onCompare.accept(null));
        JPanel top = new JPanel(new MigLayout("insets 0, gapx 14, hidemode 3"));
        top.setOpaque(false);
        top.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.ProcessPart_title()))), "gapright 10");
        top.add(keep);
        top.add(before);
        add(top, "wmin 0");
        add(grid, "growx, wmin 0");
        add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.ProcessPart_note()))), "wmin 0");
        add(weekdays, "growx, wmin 0");
    }

    private transient Period shown;

    /**
     * Shows the words of a time beside another.
     *
     * @param kept whether the other time was chosen, and is not just the one before
     */
    void show(Trees here, Trees other, boolean kept) {
        shown = here.shown();
        keep.setVisible(!here.isEmpty());
        before.setVisible(kept);
        grid.removeAll();
        if (!here.isEmpty()) {
            fill(here.shown(), other.shown(), new ProcessWords(here, other, Locale.ENGLISH).lines());
        }
        weekdays.show(here);
        setVisible(!here.isEmpty());
        revalidate();
    }

    private void fill(Period here, Period other, List<ProcessWords.Line> lines) {
        grid.add(new JLabel(), "span 2");
        grid.add(head(here), "wmin 0");
        grid.add(head(other), "wmin 0");
        for (ProcessWords.Line line : lines) {
            boolean first = line.mark() != Integer.MIN_VALUE;
            JLabel who = Type.STRONG.on(Tokens.TEXT1.text(new JLabel(first ? line.who() : "")));
            if (first) {
                who.setIcon(MemberMark.icon(line.mark(), 10));
                who.setIconTextGap(Scale.of(7));
            }
            String gap = first ? "gaptop 6" : "";
            grid.add(who, gap);
            JLabel word = Type.BASE.on(Tokens.TEXT2.text(new JLabel(line.word())));
            word.setToolTipText(line.tip());
            grid.add(word, gap);
            grid.add(said(line, line.here()), "wmin 0" + (first ? ", " + gap : ""));
            grid.add(said(line, line.other()), "wmin 0" + (first ? ", " + gap : ""));
        }
        // Lines part the persons, not the words.
        grid.setBorder(new Line(Tokens.LINE, 1, 0, 1, 0, null));
    }

    private static JLabel head(Period time) {
        return Type.STRONG.on(Tokens.TEXT1.text(new JLabel(Bundle.ProcessPart_time(new Wording(Locale.ENGLISH, time).shortDay(time.from()),
                new Wording(Locale.ENGLISH, Period.ALL).shortDay(time.to())))));
    }

    private static JLabel said(ProcessWords.Line line, String words) {
        JLabel label = Type.BASE.on(Tokens.TEXT1.text(new JLabel(words)));
        label.setToolTipText(words);
        label.getAccessibleContext().setAccessibleName(line.who() + ", " + line.word() + ": " + words);
        return label;
    }
}
