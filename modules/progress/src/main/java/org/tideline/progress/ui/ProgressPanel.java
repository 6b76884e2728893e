package org.tideline.progress.ui;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.DefaultListCellRenderer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JToggleButton;
import javax.swing.ScrollPaneConstants;
import javax.swing.text.DefaultCaret;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Period;
import org.tideline.progress.chart.Place;
import org.tideline.progress.model.Chart;
import org.tideline.progress.model.ChartChoice;
import org.tideline.progress.model.ChartChoice.Span;
import org.tideline.progress.model.ChartChoice.Years;
import org.tideline.progress.model.Forest;
import org.tideline.progress.model.ForestWords;
import org.tideline.progress.model.Quarter;
import org.tideline.progress.model.Question;
import org.tideline.progress.model.Said;
import org.tideline.progress.model.Trees;
import org.tideline.progress.model.Wording;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.CaseHeader;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.SeenAs;
import org.tideline.ui.support.api.Segmented;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** What the Progress tab shows: what and when is chosen above, the chart, its sentence, its numbers. Event thread. */
@Messages({
    "Progress_meta=0 to 10, each in their own words",
    "Progress_what=What is rated",
    "Progress_period=Period",
    "Progress_4=4 weeks",
    "Progress_12=12 weeks",
    "Progress_26=26 weeks",
    "Progress_all=All",
    "Progress_years=Years",
    "Progress_2years=2 years",
    "Progress_5years=5 years",
    "# {0} - first quarter", "# {1} - last quarter",
    "Progress_quarters={0} to {1}",
    "# {0} - first day", "# {1} - last day",
    "Progress_dates={0} to {1}",
    "Progress_overlay=Lay over each other",
    "Progress_wished=Wished, too",
    "Progress_wished_tip=Lays how close each would have liked it over how close it felt",
    "Progress_words=In words",
    "Progress_empty=This is where you see how close it felt: dots, waves, and the level underneath.",
    "Progress_empty_how=It is drawn from check-ins, typed in or brought in from a file.",
    "Progress_empty_seen=There are no ratings here.",
    "Progress_checkins=Go to check-ins"
})
final class ProgressPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int NARROW = 820;
    private static final Span[] SPANS = Span.values();
    private static final Years[] YEARS = Years.values();
    private final CaseHeader header = new CaseHeader();
    private final JComboBox<Question> questions = new JComboBox<>();
    private final Segmented spans = new Segmented(Bundle.Progress_period(), Bundle.Progress_4(), Bundle.Progress_12(),
            Bundle.Progress_26(), Bundle.Progress_all());
    private final Segmented years = new Segmented(Bundle.Progress_years(), Bundle.Progress_2years(), Bundle.Progress_5years(), Bundle.Progress_all());
    private final JLabel dates = Type.BASE.on(Tokens.TEXT2.text(new JLabel()));
    private final SeenAs seenAs;
    private final Legend legend = new Legend();
    private final JToggleButton overlay = Buttons.mark(Bundle.Progress_overlay(), null);
    private final JToggleButton wished = Buttons.mark(Bundle.Progress_wished(), null);
    private final ProcessPart process = new ProcessPart(this::compare);
    private final ChartView chart;
    private final OverviewStrip strip = new OverviewStrip(this::window);
    private final JTextArea sentence = Words.area("", Type.SENTENCE, Tokens.TEXT1);
    private final JTextArea second = Words.area("", Type.CAPTION, Tokens.TEXT2);
    private final JButton checkins;
    private final NumbersTable numbers;
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final JPanel body = new JPanel(new BorderLayout());
    private final JPanel empty = new JPanel(new BorderLayout());
    private final JPanel left = new ChartColumn();
    private final JScrollPane scroll = new JScrollPane(left, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
            ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
    private final transient Consumer<ChartChoice> onChoice;
    private final transient Runnable toCheckins;
    private transient ChartChoice choice;
    private boolean withNumbers;
    private boolean filling;

    /**
     * @param seenAs     the control that chooses the reader
     * @param onChoice   is told what was chosen anew
     * @param onOpen     opens the entry behind a rating, or the ratings behind a quarter
     * @param toCheckins shows the case's check-ins
     */
    ProgressPanel(SeenAs seenAs, Consumer<ChartChoice> onChoice, Consumer<Place> onOpen, Runnable toCheckins) {
        super(new BorderLayout());
        this.seenAs = seenAs;
        this.onChoice = onChoice;
        this.toCheckins = toCheckins;
        this.checkins = Buttons.plain(Bundle.Progress_checkins(), "sliders-horizontal", toCheckins);
        setOpaque(false);
        numbers = new NumbersTable(this::ring);
        chart = new ChartView(spot -> numbers.choose(spot == null ? null : spot.what()), onOpen);
        controls();
        layOut();
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                place();
            }
        });
    }

    private void ring(Object what) {
        chart.ring(what);
    }

    private void controls() {
        questions.getAccessibleContext().setAccessibleName(Bundle.Progress_what());
        questions.setRenderer(new DefaultListCellRenderer() {
            private static final long serialVersionUID = 1;

            @Override
            public java.awt.Component getListCellRendererComponent(JList<?> list, Object value, int index, boolean selected, boolean focused) {
                return super.getListCellRendererComponent(list, value == null || choice == null ? "" : choice.words((Question) value), index, selected, focused);
            }
        });
        questions.addActionListener(e -> {
            if (!filling && questions.getSelectedItem() != null) {
                change(choice.about((Question) questions.getSelectedItem()));
            }
        });
        spans.onSelect(i -> {
            if (!filling && choice != null && !choice.nothing()) {
                change(choice.span(SPANS[i]));
            }
        });
        years.onSelect(i -> {
            if (!filling && choice != null && !choice.nothing()) {
                change(choice.years(YEARS[i]));
            }
        });
        overlay.setVisible(false);
        wished.setVisible(false);
        overlay.addActionListener(e -> show(choice));
        wished.setToolTipText(Bundle.Progress_wished_tip());
        wished.addActionListener(e -> change(choice.wished(wished.isSelected())));
    }

    private void layOut() {
        JPanel first = new JPanel(new MigLayout("insets 0 24 6 24, fillx, gapx 12, hidemode 3", "[][][][grow][]", "[center]"));
        first.setOpaque(false);
        first.add(questions, "width 110:180, hmin 30");
        // In a panel of their own: only ever one of them is there.
        JPanel time = new JPanel(new MigLayout("insets 0, gap 0, hidemode 3"));
        time.setOpaque(false);
        time.add(spans);
        time.add(years);
        first.add(time);
        first.add(dates, "wmin 0");
        first.add(new JLabel(), "growx");
        first.add(seenAs);
        JPanel row = new JPanel(new MigLayout("insets 2 24 10 24, fillx, hidemode 3", "[grow][][]", "[center]"));
        row.setOpaque(false);
        row.add(legend, "growx, wmin 0");
        row.add(wished);
        row.add(overlay);
        JPanel top = new JPanel(new MigLayout("insets 0, fillx, wrap 1, gapy 0, hidemode 3", "[grow,fill]"));
        top.setOpaque(false);
        top.add(header);
        top.add(first, "wmin 0");
        top.add(row, "wmin 0");
        top.setBorder(Line.below(null));
        JLabel words = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.Progress_words())));
        // New words must not scroll the column to themselves.
        ((DefaultCaret) sentence.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        ((DefaultCaret) second.getCaret()).setUpdatePolicy(DefaultCaret.NEVER_UPDATE);
        JPanel said = new JPanel(new MigLayout("insets 0 " + Math.round(chart.plotInset()) + " 0 0, wrap 1, gapy 0, hidemode 3",
                "[fill,100:" + Scale.of(820) + ":" + Scale.of(820) + "]push", "[]4[]4[]12[]"));
        said.setOpaque(false);
        said.add(words);
        said.add(sentence, "wmin 100");
        said.add(second, "wmin 100");
        said.add(checkins, "growx 0, alignx left");
        left.add(chart, "grow, push");
        left.add(strip);
        left.add(said);
        process.setBorder(BorderFactory.createEmptyBorder(0, (int) Math.round(chart.plotInset()), 0, 0));
        left.add(process, "wmin 0");
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        scroll.getVerticalScrollBar().setUnitIncrement(Scale.of(24));
        body.setOpaque(false);
        empty.setOpaque(false);
        middle.setOpaque(false);
        middle.add(body, "body");
        middle.add(empty, "empty");
        add(top, BorderLayout.NORTH);
        add(middle, BorderLayout.CENTER);
        place();
    }

    /** The column of the chart, as wide as its view and at least as high. */
    private final class ChartColumn extends Column {
        private static final long serialVersionUID = 1;

        ChartColumn() {
            super(new MigLayout("insets 10 24 20 24, fillx, wrap 1, gapy 0, hidemode 3", "[grow,fill]",
                    "[grow,fill]6[]14[][]"));
        }

        @Override
        public boolean getScrollableTracksViewportHeight() {
            return getMinimumSize().height <= scroll.getViewport().getHeight();
        }
    }

    /** Where the width is short, the numbers take the chart's place. */
    private void place() {
        body.removeAll();
        boolean narrow = getWidth() > 0 && getWidth() < Scale.of(NARROW);
        boolean numbersAlone = withNumbers && narrow;
        chart.setVisible(!numbersAlone);
        strip.setVisible(!numbersAlone && (choice == null || !choice.forest()));
        if (numbersAlone) {
            left.remove(numbers);
            left.add(numbers, "grow, push, hmin 260", 0);
        } else {
            left.remove(numbers);
            if (withNumbers) {
                numbers.setBorder(new Line(Tokens.LINE, 0, 1, 0, 0, null));
                body.add(numbers, BorderLayout.EAST);
            }
        }
        body.add(scroll, BorderLayout.CENTER);
        body.revalidate();
        body.repaint();
    }

    /** Shows or hides the numbers. */
    void numbers(boolean on) {
        withNumbers = on;
        place();
    }

    /** Shows what is chosen. */
    void show(ChartChoice newChoice) {
        choice = newChoice;
        filling = true;
        header.show(choice.record().scope().of(), Bundle.Progress_meta());
        seenAs.show(choice.record().scope().of());
        questions.removeAllItems();
        choice.questions().forEach(questions::addItem);
        questions.setSelectedItem(choice.question());
        boolean nothing = choice.nothing();
        questions.setVisible(!nothing);
        spans.setVisible(!nothing && !choice.forest());
        years.setVisible(!nothing && choice.forest());
        years.select(choice.years().ordinal());
        dates.setVisible(!nothing);
        choice.span().ifPresent(s -> spans.select(s.ordinal()));
        filling = false;
        if (nothing) {
            nothing();
        } else {
            chart();
        }
        revalidate();
        repaint();
    }

    private void nothing() {
        empty.removeAll();
        boolean therapist = choice.record().scope().reader() instanceof org.tideline.clients.api.Reader.Therapist;
        empty.add(therapist ? new EmptyState(Bundle.Progress_empty(), Bundle.Progress_empty_how(),
                Buttons.plain(Bundle.Progress_checkins(), "sliders-horizontal", toCheckins)) : new EmptyState(Bundle.Progress_empty_seen(), ""));
        legend.setVisible(false);
        overlay.setVisible(false);
        wished.setVisible(false);
        cards.show(middle, "empty");
    }

    private void chart() {
        Chart shown = choice.chart();
        dates.setText(dates(shown));
        overlay.setVisible(shown.therapist() && shown.panels().size() > 1);
        wished.setVisible(choice.offersWished());
        wished.setSelected(choice.wished());
        legend.setVisible(true);
        legend.show(choice.record().scope().of(), shown);
        chart.show(shown, overlaid());
        strip.setVisible(!choice.forest() && chart.isVisible());
        process.setVisible(!choice.forest());
        if (!choice.forest()) {
            process.show((Trees) shown, shown.isEmpty() ? (Trees) shown : choice.other(), choice.compared());
            strip.show(choice.record().trees(choice.question(), choice.whole()), choice.period(), chart.plotInset(), chart.plotInsetEnd());
        }
        Said words = Said.of(shown, Locale.ENGLISH);
        sentence.setText(words.sentence());
        second.setText(words.second());
        boolean few = shown.therapist() && shown.panels().stream().noneMatch(p -> p.slice().series().drawn());
        checkins.setVisible(few);
        numbers.show(shown);
        cards.show(middle, "body");
    }

    private String dates(Chart shown) {
        if (shown instanceof Forest && !shown.isEmpty()) {
            return Bundle.Progress_quarters(ForestWords.quarter(shown.shown().from()), ForestWords.quarter(shown.shown().to()));
        }
        Period time = shown.isEmpty() ? choice.period() : shown.shown();
        return Bundle.Progress_dates(new Wording(Locale.ENGLISH, time).shortDay(time.from()),
                new Wording(Locale.ENGLISH, Period.ALL).shortDay(time.to()));
    }

    /** Lays all members over each other in one panel, or not; only the therapist is offered it. */
    void overlay(boolean on) {
        overlay.setSelected(on);
        show(choice);
    }

    /** Whether all members share one panel. */
    boolean overlaid() {
        return overlay.isVisible() && overlay.isSelected();
    }

    private void window(Period part) {
        if (choice != null && !choice.nothing()) {
            change(choice.window(part));
        }
    }

    private void compare(Period with) {
        change(choice.compare(with));
    }

    private void change(ChartChoice next) {
        show(next);
        onChoice.accept(next);
    }

    /** Shows half the time, twice the time, or the whole record. */
    void zoom(int step) {
        if (choice != null && !choice.nothing()) {
            change(step > 0 ? choice.nearer() : step < 0 ? choice.farther() : choice.everything());
        }
    }

    /** Shows years, or weeks. */
    void forest(boolean on) {
        if (choice != null && choice.forest() != on) {
            change(choice.forest(on));
        }
    }

    /** Shows the weeks of a quarter: which ratings its box stands for. */
    void ratings(Quarter quarter) {
        change(choice.forest(false).window(quarter.days()));
    }
}
