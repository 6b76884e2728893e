package org.tideline.checkins.ui.measure;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.Measure;
import org.tideline.checkins.model.measure.MeasureTyped;
import org.tideline.checkins.model.measure.Measures;
import org.tideline.core.api.Now;
import org.tideline.ui.support.api.HandOverOffer;
import org.tideline.ui.support.api.HandOverPage;
import org.tideline.ui.support.api.HandOverPages;
import org.tideline.ui.support.api.HandedTo;
import org.tideline.ui.support.api.OpeningChoice;
import org.tideline.ui.support.api.SteppedPage;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/**
 * A measure as its member answers it on the therapist's computer, one question at a time. No total and no earlier answer is
 * on it, and nothing in it tells whether an answer must be seen.
 */
@Messages({
    "# {0} - how many", "HandOverMeasure.what={0,choice,1#One question|1<{0} questions}, one key or one touch each.",
    "HandOverMeasure.keys=Number keys or a touch choose and go on   ·   Backspace back   ·   Enter go on without an answer",
    "HandOverMeasure.none=Nothing is answered yet."})
@ServiceProvider(service = HandOverPages.class)
public final class HandOverMeasure implements HandOverPages {
    private static final int ORDER = 20;

    @Override
    public int order() {
        return ORDER;
    }

    /** Every instrument whose words are here; what is due for this member is asked unless it is left out. */
    @Override
    public List<HandOverOffer> offers(HandedTo to) {
        Measures measures = to.practice().service(Measures.class);
        Set<String> due = measures.plans(to.of().id()).stream().filter(next -> next.plan().person() == to.member().person() && next.due(Now.today()))
                .map(next -> next.plan().instrument().id()).collect(Collectors.toSet());
        return measures.instruments().all().stream().filter(Instrument::itemised)
                .<HandOverOffer>map(of -> new Offer(to, of, due.contains(of.id()))).toList();
    }

    private record Offer(HandedTo to, Instrument of, boolean now) implements HandOverOffer {
        @Override
        public String title() {
            return of.name();
        }

        @Override
        public String what() {
            return Bundle.HandOverMeasure_what(of.items().size());
        }

        @Override
        public HandOverPage page(boolean small) {
            return new Answering(to, of, small);
        }
    }

    /** The questions, one at a time. */
    static final class Answering extends SteppedPage<AnswerRow> {
        private final HandedTo to;
        private final Instrument of;
        private final List<AnswerRow> rows = new ArrayList<>();
        private final Map<Integer, Integer> answers = new TreeMap<>();
        private Measure tried;

        Answering(HandedTo to, Instrument of, boolean small) {
            this.to = to;
            this.of = of;
            for (Instrument.Item item : of.items()) {
                rows.add(new AnswerRow(item, answers, false, small ? SMALL_TARGET : TARGET, () -> { }, this::went));
            }
            show(rows.get(0));
        }

        private void went(int by) {
            if (by > 0) {
                goOn();
            } else if (back()) {
                focus();
            }
        }

        @Override
        protected List<AnswerRow> steps() {
            return rows;
        }

        @Override
        protected JComponent view(AnswerRow row) {
            JPanel page = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 8, fillx, hidemode 3", "[grow, fill]"));
            page.setOpaque(false);
            if (!of.stem().isEmpty()) {
                page.add(Words.passive(of.stem(), Type.NOTE, Tokens.TEXT2), "wmin 0, gapleft 16");
            }
            page.add(row, "wmin 0");
            if (!of.licence().attribution().isEmpty()) {
                page.add(Words.passive(of.licence().attribution(), Type.CAPTION, Tokens.TEXT2), "wmin 0, gapleft 16, gaptop 12");
            }
            return page;
        }

        @Override
        public void focus() {
            step().requestFocusInWindow();
        }

        @Override
        public String keys() {
            return Bundle.HandOverMeasure_keys();
        }

        @Override
        public boolean touched() {
            return !answers.isEmpty();
        }

        @Override
        public Optional<String> missing() {
            if (answers.isEmpty()) {
                show(rows.get(0));
                focus();
                return Optional.of(Bundle.HandOverMeasure_none());
            }
            return Optional.empty();
        }

        /** Kept closed; who may see the total is told to the therapist. */
        @Override
        public Callable<Optional<OpeningChoice<?>>> keep() {
            Measure before = tried;
            Measure now = new MeasureTyped(to.member().person(), 0, of.id(), "", false, answers, "").measure(of, to.of().id(), Now.today(),
                    LocalTime.now(Now.clock()).truncatedTo(ChronoUnit.MINUTES), Measure.Source.HANDED_OVER);
            tried = now;
            return () -> {
                Measures measures = to.practice().service(Measures.class);
                // Where it was written although that seemed to fail it is not written twice.
                if (before == null || measures.find(before.id()).isEmpty()) {
                    measures.put(now, measures.closings());
                }
                return Optional.empty();
            };
        }
    }
}
