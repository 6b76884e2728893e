package org.tideline.exercises.ui;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.exercises.model.Asks;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.Assignments;
import org.tideline.exercises.model.EntryTyped;
import org.tideline.exercises.model.GivenWords;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.exercises.model.Said;
import org.tideline.ui.support.api.Form;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.HandedTo;
import org.tideline.ui.support.api.NumberRow;
import org.tideline.ui.support.api.OpeningChoice;
import org.tideline.ui.support.api.SteppedPage;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** One try as its author tells it at the computer, step by step: what it was, before, after, what happened, what next. */
@Messages({
    "TriedPage.which=Which of these did you try?", "TriedPage.day=When?", "TriedPage.today=today", "TriedPage.yesterday=yesterday",
    "TriedPage.how=Together or alone?", "TriedPage.together=together", "TriedPage.alone=alone",
    "TriedPage.outcome=What came of it?", "TriedPage.outcomeHow=Each of these is a full answer.",
    "TriedPage.missing=Say what came of it: tried, tried and paused, or not this time.", "TriedPage.missingWhich=Say which one it was.",
    "TriedPage.notSafe=It did not feel safe", "TriedPage.notSafeWho=Nobody but your therapist sees this, whatever you open.",
    "TriedPage.others=the others",
    "TriedPage.keys=Tab on   ·   ← → move   ·   Space choose   ·   Enter next",
    "TriedPage.keysNumbers=0–9 choose, 1 0 for ten   ·   ← → one step   ·   ↑ ↓ question   ·   Enter next   ·   Del leave it blank"})
final class TriedPage extends SteppedPage<TriedPage.Step> {
    private static final int DAYS_BACK = 8;
    private static final int IN_A_ROW = 4;
    private final HandedTo to;
    private final List<Assignment> going;
    private final boolean small;
    private final String partner;
    private final Map<Asks, Integer> ratings = new LinkedHashMap<>();
    private final Map<Asks, Marks> ones = new LinkedHashMap<>();
    private final Map<Asks, Chips> several = new LinkedHashMap<>();
    private final Map<Asks, JTextArea> words = new LinkedHashMap<>();
    private final JToggleButton notSafe = Buttons.mark(Bundle.TriedPage_notSafe(), null);
    private final Marks which;
    private final Marks day;
    private final Marks how = new Marks(Bundle.TriedPage_how(), 2, List.of(Bundle.TriedPage_together(), Bundle.TriedPage_alone()));
    private final Marks outcome = new Marks(Bundle.TriedPage_outcome(), 3, List.of(PracticeEntry.Outcome.TRIED.words(),
            PracticeEntry.Outcome.TRIED_AND_PAUSED.words(), PracticeEntry.Outcome.NOT_THIS_TIME.words()));
    private final JLabel howLabel = question(Bundle.TriedPage_how());
    private final Step first = new Step(true, false);
    private final List<Step> tried = new ArrayList<>();
    private final Step last = new Step(true, false);
    private final LocalDate today = Now.today();
    private List<PracticeEntry> attempted = List.of();

    /** One step of the page. */
    final class Step {
        private final JPanel page = new JPanel(new MigLayout("insets 14 20 14 20, wrap 1, gap 0 0, fillx, hidemode 3", "[grow, fill]"));
        private final boolean always;
        private final boolean numbers;
        private final List<NumberRow> rows = new ArrayList<>();
        private JComponent start;

        Step(boolean always, boolean numbers) {
            this.always = always;
            this.numbers = numbers;
            page.setOpaque(false);
            page.registerKeyboardAction(e -> goOn(), KeyStroke.getKeyStroke("ENTER"), JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
        }

        void begins(JComponent with) {
            start = start == null ? with : start;
        }
    }

    TriedPage(HandedTo to, List<Assignment> going, boolean small) {
        this.to = to;
        this.going = List.copyOf(going);
        this.small = small;
        List<Member> others = to.others();
        partner = others.size() == 1 ? others.get(0).name() : Bundle.TriedPage_others();
        which = new Marks(Bundle.TriedPage_which(), 1, going.stream().map(assignment -> assignment.text().title()).toList());
        List<String> days = new ArrayList<>(List.of(Bundle.TriedPage_today(), Bundle.TriedPage_yesterday()));
        for (int back = 2; back < DAYS_BACK; back++) {
            days.add(today.minusDays(back).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.getDefault()));
        }
        day = new Marks(Bundle.TriedPage_day(), IN_A_ROW, days);
        what();
        numbers(Asks.BEFORE);
        numbers(Asks.RATED.stream().filter(asks -> !Asks.BEFORE.contains(asks)).toList());
        happened();
        after();
        show(first);
    }

    private static JLabel question(String words) {
        JLabel label = Tokens.TEXT1.text(new JLabel(words));
        label.setFont(Type.serif(18));
        return label;
    }

    private void what() {
        if (going.size() > 1) {
            first.page.add(question(Bundle.TriedPage_which()), "gapbottom 6");
            first.page.add(which, "gapbottom 18");
            first.begins(which.first());
        } else {
            first.page.add(question(going.get(0).text().title()), "gapbottom 18, wmin 0");
            which.choose(0);
        }
        first.page.add(question(Bundle.TriedPage_outcome()));
        first.page.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.TriedPage_outcomeHow()))), "gapbottom 6");
        first.page.add(outcome, "gapbottom 18");
        first.begins(outcome.first());
        first.page.add(question(Bundle.TriedPage_day()), "gapbottom 6");
        first.page.add(day, "gapbottom 18");
        first.page.add(howLabel, "gapbottom 6");
        first.page.add(how);
        which.onChoose(index -> look());
        look();
    }

    private void look() {
        boolean shared = which.chosen() >= 0 && going.get(which.chosen()).shared();
        howLabel.setVisible(shared);
        how.setVisible(shared);
    }

    private void numbers(List<Asks> all) {
        Step step = new Step(false, true);
        for (Asks asks : all) {
            if (small && !step.rows.isEmpty()) {
                tried.add(step);
                step = new Step(false, true);
            }
            Step here = step;
            int row = here.rows.size();
            NumberRow one = new NumberRow(asks.words(partner), asks.low(), asks.high(), Optional.empty(), to.member().mark(), NumberRow.Answer.in(ratings, asks, () -> { }),
                    () -> forward(here, row), () -> here.rows.get(Math.max(0, row - 1)).requestFocusInWindow());
            one.target(small ? SMALL_TARGET : TARGET);
            here.rows.add(one);
            here.page.add(one, "wmin 0");
            here.begins(one);
        }
        tried.add(step);
    }

    private void forward(Step in, int row) {
        if (row + 1 < in.rows.size()) {
            in.rows.get(row + 1).requestFocusInWindow();
        } else {
            goOn();
        }
    }

    private void happened() {
        Step room = new Step(false, false);
        one(room, Asks.ROOM);
        if (!to.onlyNumbers()) {
            text(room, Asks.TIME, 1);
            some(room, Asks.CIRCUMSTANCES);
            tried.add(room);
            Step what = new Step(false, false);
            some(what, Asks.SHARED);
            one(what, Asks.SPOKE);
            one(what, Asks.MADE_ROOM);
            one(what, Asks.RECEIVED);
            text(what, Asks.HAPPENED, 3);
            tried.add(what);
        } else {
            tried.add(room);
        }
    }

    private void after() {
        some(last, Asks.IN_THE_WAY);
        last.page.add(notSafe, "gaptop 10, growx 0, h " + TARGET + "!");
        last.page.add(Type.CAPTION.on(Tokens.TEXT2.text(new JLabel(Bundle.TriedPage_notSafeWho()))), "gaptop 4, gapbottom 14");
        if (!to.onlyNumbers()) {
            text(last, Asks.NEXT, 2);
        }
    }

    private void one(Step step, Asks asks) {
        Marks marks = new Marks(asks.words(partner), IN_A_ROW, asks.choices().stream().map(asks::choice).toList());
        ones.put(asks, marks);
        step.page.add(Words.area(asks.words(partner), Type.SENTENCE, Tokens.TEXT1), "wmin 0, gapbottom 6");
        step.page.add(marks, "gapbottom 16");
        step.begins(marks.first());
    }

    private void some(Step step, Asks asks) {
        Chips chips = new Chips(asks, asks.words(partner));
        chips.roomy();
        if (to.onlyNumbers()) {
            chips.withoutWords();
        }
        several.put(asks, chips);
        step.page.add(Words.area(asks.words(partner), Type.SENTENCE, Tokens.TEXT1), "wmin 0, gapbottom 6");
        step.page.add(chips, "gapbottom 16");
        step.begins(chips.first());
    }

    private void text(Step step, Asks asks, int lines) {
        JTextArea area = Form.lines(lines);
        area.setBorder(BorderFactory.createEmptyBorder(10, 10, 10, 10));
        area.getAccessibleContext().setAccessibleName(asks.words(partner));
        words.put(asks, area);
        step.page.add(Words.area(asks.words(partner), Type.SENTENCE, Tokens.TEXT1), "wmin 0, gapbottom 6");
        step.page.add(new JScrollPane(area), "gapbottom 16");
        step.begins(area);
    }

    /** The steps there are for what came of it. */
    @Override
    protected List<Step> steps() {
        List<Step> steps = new ArrayList<>(List.of(first));
        if (outcome.chosen() >= 0 && outcome.chosen() < PracticeEntry.Outcome.NOT_THIS_TIME.ordinal()) {
            steps.addAll(tried);
        }
        steps.add(last);
        return steps;
    }

    @Override
    protected JComponent view(Step of) {
        return of.page;
    }

    @Override
    public void focus() {
        step().start.requestFocusInWindow();
    }

    @Override
    public String keys() {
        return step().numbers ? Bundle.TriedPage_keysNumbers() : Bundle.TriedPage_keys();
    }

    @Override
    public boolean next() {
        // What came of it decides what is asked further; the frame says so where it is not said.
        return (step() != first || outcome.chosen() >= 0) && super.next();
    }

    @Override
    public boolean touched() {
        EntryTyped.Page all = page(PracticeEntry.Outcome.TRIED);
        return outcome.chosen() >= 0 || !all.ratings().isEmpty() || !all.words().isEmpty();
    }

    @Override
    public Optional<String> missing() {
        String missing = outcome.chosen() < 0 ? Bundle.TriedPage_missing() : which.chosen() < 0 ? Bundle.TriedPage_missingWhich() : null;
        if (missing != null) {
            show(first);
            (outcome.chosen() < 0 ? outcome : which).first().requestFocusInWindow();
        }
        return Optional.ofNullable(missing);
    }

    private EntryTyped.Page page(PracticeEntry.Outcome came) {
        Map<Asks, String> said = new EnumMap<>(Asks.class);
        ones.forEach((asks, marks) -> said.put(asks, marks.chosen() < 0 ? "" : asks.choices().get(marks.chosen())));
        several.forEach((asks, chips) -> said.put(asks, chips.kept()));
        words.forEach((asks, area) -> said.put(asks, area.getText()));
        said.put(Asks.NOT_SAFE, notSafe.isSelected() ? EntryTyped.TICKED : "");
        return EntryTyped.Page.of(came, ratings, said);
    }

    /** The entry as it stands. */
    List<PracticeEntry> entries() {
        Assignment of = going.get(which.chosen());
        boolean together = of.shared() && how.chosen() != 1;
        PracticeEntry.Outcome came = PracticeEntry.Outcome.values()[outcome.chosen()];
        LocalDate on = today.minusDays(Math.max(0, day.chosen()));
        return new EntryTyped("", "", together, 0, Map.of(to.member().person(), page(came)))
                .entries(of, null, on, null, PracticeEntry.Source.HAND_OVER);
    }

    @Override
    public Callable<Optional<OpeningChoice<?>>> keep() {
        List<PracticeEntry> before = attempted;
        List<PracticeEntry> now = entries();
        attempted = now;
        return () -> {
            Assignments assignments = to.practice().service(Assignments.class);
            // Where it was written although that seemed to fail it is not written twice.
            PracticeEntry kept = Stream.concat(before.stream(), now.stream()).filter(entry -> assignments.entry(entry.id()).isPresent()).findFirst().orElse(null);
            if (kept == null) {
                kept = now.get(0).of(assignments.entries(to.of().id(), Period.ALL));
                assignments.put(List.of(kept));
            }
            return OpeningChoice.of(GivenWords.opening(to.of(), kept), said -> said.asks().title(), Said::answer, assignments::open);
        };
    }
}
