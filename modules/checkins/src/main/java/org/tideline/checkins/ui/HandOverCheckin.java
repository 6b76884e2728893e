package org.tideline.checkins.ui;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.Checkins;
import org.tideline.checkins.model.EntryModel;
import org.tideline.checkins.model.OpeningModel;
import org.tideline.checkins.model.QuestionSet;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;
import org.tideline.ui.support.api.HandOverOffer;
import org.tideline.ui.support.api.HandOverPage;
import org.tideline.ui.support.api.HandOverPages;
import org.tideline.ui.support.api.HandedTo;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.OpeningChoice;
import org.tideline.ui.support.api.SteppedPage;
import org.tideline.ui.support.api.Tokens;

/** The check-in as its author answers it on the therapist's computer: today's questions, and nothing of earlier ones. */
@ServiceProvider(service = HandOverPages.class)
@Messages({
    "HANDOVER_title=Check-in",
    "HANDOVER_keys=0–9 choose, 1 0 for ten   ·   ← → one step   ·   ↑ ↓ question   ·   Enter next   ·   Del leave it blank",
    "HANDOVER_keysDay=Tab on   ·   Space choose   ·   Enter next",
    "# {0} - how many", "HANDOVER_what={0,choice,1#One question|2#Two questions|3#Three questions|4#Four questions|5#Five questions|"
            + "6#Six questions|6<{0} questions}, about a minute."})
public final class HandOverCheckin implements HandOverPages {
    private static final int ORDER = 10;

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<HandOverOffer> offers(HandedTo to) {
        QuestionSet questions = to.practice().service(Checkins.class).questions(to.of().id());
        return questions.questions().isEmpty() ? List.of() : List.of(new Offer(to, questions));
    }

    private record Offer(HandedTo to, QuestionSet questions) implements HandOverOffer {
        @Override
        public String title() {
            return Bundle.HANDOVER_title();
        }

        @Override
        public String what() {
            return Bundle.HANDOVER_what(new EntryModel(to.of(), questions, to.member().person()).slots().size());
        }

        @Override
        public boolean now() {
            return true;
        }

        @Override
        public HandOverPage page(boolean small) {
            return new Answering(to, questions, small);
        }
    }

    /** The questions, all on one page or one at a time; then the kind of day and the note. */
    static final class Answering extends SteppedPage<JComponent> {
        private final HandedTo to;
        private final EntryModel model;
        private final List<RatingRow> rows = new ArrayList<>();
        private final List<JComponent> steps = new ArrayList<>();
        private final DayAndNote dayAndNote;
        private final boolean small;
        private int row;
        private Checkin tried;

        Answering(HandedTo to, QuestionSet questions, boolean small) {
            this.to = to;
            this.small = small;
            model = new EntryModel(to.of(), questions, to.member().person());
            JPanel page = page();
            for (EntryModel.Slot slot : model.slots()) {
                int at = rows.size();
                RatingRow one = new RatingRow(model, slot, () -> forward(at), () -> backward(at));
                one.target(small ? SMALL_TARGET : TARGET);
                one.setBorder(new Line(Tokens.LINE, 0, 0, 1, 0, null));
                rows.add(one);
                if (small) {
                    page = page();
                }
                page.add(one);
                if (small || at == 0) {
                    steps.add(page);
                }
            }
            dayAndNote = new DayAndNote(model, List.of(), true, !to.onlyNumbers());
            JPanel last = page();
            last.add(dayAndNote, "gaptop 14, gapleft 20, gapright 20");
            steps.add(last);
            last.registerKeyboardAction(e -> goOn(), KeyStroke.getKeyStroke("ENTER"), JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT);
            show(steps.get(0));
        }

        private static JPanel page() {
            JPanel page = new JPanel(new MigLayout("insets 0, wrap 1, gap 0 0, fillx", "[grow, fill]"));
            page.setOpaque(false);
            return page;
        }

        /** From a question to the one after it, or on from the page. */
        private void forward(int at) {
            boolean last = small || at == rows.size() - 1;
            if (last) {
                goOn();
            } else {
                rows.get(at + 1).requestFocusInWindow();
            }
        }

        private void backward(int at) {
            if (!small && at > 0) {
                rows.get(at - 1).requestFocusInWindow();
            } else if (back()) {
                focus();
            }
        }

        @Override
        protected List<JComponent> steps() {
            return steps;
        }

        @Override
        protected JComponent view(JComponent of) {
            return of;
        }

        @Override
        protected void show(JComponent now) {
            super.show(now);
            row = small ? Math.min(steps.indexOf(now), rows.size() - 1) : 0;
        }

        private boolean last() {
            return step() == steps.get(steps.size() - 1);
        }

        @Override
        public void focus() {
            if (last()) {
                dayAndNote.first().requestFocusInWindow();
            } else {
                rows.get(row).requestFocusInWindow();
            }
        }

        @Override
        public String keys() {
            return last() ? Bundle.HANDOVER_keysDay() : Bundle.HANDOVER_keys();
        }

        @Override
        public boolean touched() {
            dayAndNote.read();
            return model.touched();
        }

        @Override
        public Optional<String> missing() {
            dayAndNote.read();
            Validation found = model.validate();
            if (found.ok()) {
                return Optional.empty();
            }
            if (found.problems().get(0).field().equals(EntryModel.CLOSE)) {
                int open = 0;
                for (int i = rows.size() - 1; i >= 0; i--) {
                    open = model.mustAnswer(rows.get(i).slot()) && model.value(rows.get(i).slot()).isEmpty() ? i : open;
                }
                show(steps.get(small ? open : 0));
                row = open;
                focus();
            }
            return Optional.of(found.problems().get(0).message());
        }

        @Override
        public Callable<Optional<OpeningChoice<?>>> keep() {
            Checkin before = tried;
            Checkin now = checkin();
            tried = now;
            return () -> {
                Checkins checkins = to.practice().service(Checkins.class);
                // Where it was written although that seemed to fail it is not written twice.
                Optional<Checkin> there = Stream.of(before, now).filter(Objects::nonNull)
                        .filter(one -> checkins.find(one.id()).isPresent()).findFirst();
                if (there.isEmpty()) {
                    checkins.put(now);
                }
                return OpeningChoice.of(new OpeningModel(to.of(), there.orElse(now)), answer -> CheckinDetail.title(to.of(), answer), Answer::alone,
                        checkins::open);
            };
        }

        private Checkin checkin() {
            dayAndNote.read();
            model.time(LocalTime.now(Now.clock()).truncatedTo(ChronoUnit.MINUTES));
            return model.checkin();
        }
    }
}
