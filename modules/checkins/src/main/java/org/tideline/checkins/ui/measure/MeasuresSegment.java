package org.tideline.checkins.ui.measure;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.CheckinsDesk;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.Measure;
import org.tideline.checkins.model.measure.MeasurePlan;
import org.tideline.checkins.model.measure.MeasureTyped;
import org.tideline.checkins.model.measure.MeasureWords;
import org.tideline.checkins.model.measure.Measures;
import org.tideline.checkins.model.measure.PlanWords;
import org.tideline.checkins.model.measure.Risk;
import org.tideline.checkins.model.measure.RiskWords;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.WhoSees;
import org.tideline.core.api.Now;
import org.tideline.storage.api.OpenPractice;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.DraftEditors;
import org.tideline.ui.support.api.EditorDraft;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.ListAndDetail;
import org.tideline.ui.support.api.Notice;
import org.tideline.ui.support.api.OpeningPanel;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Undo;

/** The measures of a case beside its check-ins: list, entry, two dates compared, what waits for the therapist. Event thread. */
@Messages({
    "MeasuresSegment.typeIn=&Type in a measure", "MeasuresSegment.list=Measures, newest first",
    "# {0} - how many", "MeasuresSegment.count={0,choice,1#1 measure|1<{0,number,integer} measures}",
    "MeasuresSegment.empty=Measures will stand here, newest first.",
    "MeasuresSegment.emptyHow=Type one in from paper: one key for each question.",
    "MeasuresSegment.emptySeen=There is nothing to see here.", "MeasuresSegment.show=&Show it",
    "# {0} - instrument, member", "# {1} - day", "MeasuresSegment.kept=Kept {0} of {1}",
    "# {0} - instrument, member", "# {1} - day", "MeasuresSegment.removed=Took out {0} of {1}",
    "# {0} - instrument, member", "# {1} - day", "MeasuresSegment.changed=Changed {0} of {1}",
    "MeasuresSegment.next=Type the first one in",
    "# {0} - instrument, member", "MeasuresSegment.planned=Planned {0}",
    "# {0} - instrument, member", "MeasuresSegment.unplanned=Took out the plan of {0}",
    "# {0} - name", "MeasuresSegment.opened=Recorded what {0} lets others see"})
public final class MeasuresSegment extends JPanel {
    private static final long serialVersionUID = 1;
    private static final String LOOK = "look";
    private static final String EMPTY = "empty";
    private static final String WORK = "work";
    private static final String BLANK = "blank";

    /**
     * The tab it is part of.
     *
     * @param alive   whether the tab still shows anything
     * @param current whether what was loaded for a scope may be painted; asked once the load is done
     * @param line    shows the head line of the case
     * @param changed is told when what it offers, or whether it works on something, has changed
     */
    public record Host(OpenPractice practice, long caseId, BooleanSupplier alive, Predicate<Scope> current, BiConsumer<Case, String> line,
                       Runnable changed) {
    }

    private final transient Host host;
    private final JPanel empty = card();
    private final JPanel work = card();
    private final JPanel strip = new JPanel(new MigLayout("insets 0, gap 0 0, wrap 1, fillx", "[grow, fill]"));
    private final MeasureList list;
    private final MeasureDetail detail = new MeasureDetail(new Asked());
    private final JButton typeIn = Buttons.primary(Bundle.MeasuresSegment_typeIn(), "pencil", () -> typeIn(0));
    private transient Shown shown;
    private transient CheckinsDesk.Request waiting;
    private transient MeasureForm form;
    private transient ForYouPanel forYou;
    private transient PlansPanel plans;
    private boolean working;
    private boolean offered;
    private boolean mustSee;
    private long select;

    /** What it shows now. */
    private record Shown(Scope scope, List<Measure> measures, List<Risk> toSee, long closings, boolean left, List<Instrument> instruments,
                         List<MeasurePlan.Next> plans) {
        /** What is to be asked by now of those who are in the case. */
        List<MeasurePlan.Next> due() {
            LocalDate today = Now.today();
            return plans.stream().filter(next -> next.due(today) && scope.of().personsOn(today).contains(next.plan().person())).toList();
        }

        boolean therapist() {
            return scope.reader() instanceof Reader.Therapist;
        }
    }

    public MeasuresSegment(Host host) {
        super(new CardLayout());
        this.host = host;
        setOpaque(false);
        list = new MeasureList(Bundle.MeasuresSegment_list(), chosen -> detail.show(shown.scope().of(), chosen, shown.therapist()));
        JPanel look = card();
        look.add(new ListAndDetail(Scroll.plain(list, Tokens.PANEL), detail), BorderLayout.CENTER);
        strip.setOpaque(false);
        add(look, LOOK);
        add(empty, EMPTY);
        add(work, WORK);
        add(card(), BLANK);
    }

    private static JPanel card() {
        JPanel card = new JPanel(new BorderLayout());
        card.setOpaque(false);
        return card;
    }

    /** What can be done, at the right end of the head. */
    public JButton typeInButton() {
        return typeIn;
    }

    /** What waits, above everything; there while something does. */
    public JComponent strip() {
        return strip;
    }

    /** Whether a form stands open in it. */
    public boolean working() {
        return working;
    }

    /** Whether there is any measure to look at. */
    public boolean any() {
        return shown != null && !shown.measures().isEmpty();
    }

    /** What is being typed in it. */
    public List<EditorDraft<?>> typing() {
        List<EditorDraft<?>> typing = new ArrayList<>();
        if (form != null) {
            typing.add(form.typing());
        }
        if (forYou != null) {
            typing.addAll(forYou.typing());
        }
        return typing;
    }

    private Measures measures() {
        return host.practice().service(Measures.class);
    }

    /** Loads and shows the case as this scope permits. */
    public void show(Scope now) {
        if (shown != null && !shown.scope().reader().equals(now.reader())) {
            // Nothing that was there for another reader is in sight while this one's own is on its way.
            show(BLANK);
        }
        boolean therapist = now.reader() instanceof Reader.Therapist;
        Background.run(() -> {
            long closings = measures().closings();
            List<Risk> toSee = !therapist ? List.of()
                    : measures().waiting(Now.today()).stream().filter(risk -> risk.caseId() == host.caseId()).toList();
            return new Shown(now, now.only(measures().of(host.caseId())), toSee, closings,
                    DraftEditors.left(host.practice()).contains(MeasureTyped.item(host.caseId())), measures().instruments().all(),
                    therapist ? measures().plans(host.caseId()) : List.of());
        }, loaded -> {
            if (host.current().test(now)) {
                shown = loaded;
                painted();
            }
        });
    }

    private void painted() {
        Case of = shown.scope().of();
        host.line().accept(of, shown.measures().isEmpty() ? "" : Bundle.MeasuresSegment_count(shown.measures().size()));
        list.show(of, shown.measures(), select);
        detail.show(of, list.getSelectedValue(), shown.therapist());
        select = 0;
        strip.removeAll();
        if (!shown.toSee().isEmpty()) {
            strip.add(new Notice(Notice.Kind.INFO, RiskWords.things(shown.toSee().size()), Bundle.MeasuresSegment_show(), () -> forYou(true)).strip());
        }
        List<MeasurePlan.Next> due = shown.due();
        if (!due.isEmpty()) {
            strip.add(new Notice(Notice.Kind.INFO, PlanWords.all(of, due, Now.today()), Bundle.MeasuresSegment_next(), () -> typeIn(due.get(0).plan().id())).strip(),
                    "wmin 0");
        }
        if (plans != null) {
            plans.show(shown.plans());
        }
        strip.revalidate();
        empty.removeAll();
        if (shown.measures().isEmpty()) {
            empty.add(shown.therapist() ? new EmptyState(Bundle.MeasuresSegment_empty(), Bundle.MeasuresSegment_emptyHow(),
                    Buttons.primary(Bundle.MeasuresSegment_typeIn(), "pencil", () -> typeIn(0))) : new EmptyState(Bundle.MeasuresSegment_emptySeen(), ""));
        }
        overviewUnlessWorking();
        if (mustSee) {
            // The therapist has just typed it in.
            mustSee = false;
            forYou(true);
        }
        if (!offered && shown.therapist()) {
            // A measure that was half typed in when the tab closed stands open again.
            offered = true;
            waiting = waiting == null && shown.left() ? new CheckinsDesk.TypeInMeasure(0) : waiting;
        }
        if (waiting != null) {
            CheckinsDesk.Request wish = waiting;
            waiting = null;
            does(wish);
        }
    }

    private void overviewUnlessWorking() {
        show(working && shown.therapist() ? WORK : shown.measures().isEmpty() ? EMPTY : LOOK);
    }

    private void show(String name) {
        ((CardLayout) getLayout()).show(this, name);
        host.changed().run();
        revalidate();
        repaint();
    }

    /** Takes what is asked if it is this segment's; it is done once the case is shown next. */
    public boolean asked(CheckinsDesk.Request wish) {
        boolean mine = wish instanceof CheckinsDesk.ShowMeasure || wish instanceof CheckinsDesk.TypeInMeasure || wish instanceof CheckinsDesk.ForYou;
        waiting = mine ? wish : waiting;
        return mine;
    }

    private void does(CheckinsDesk.Request wish) {
        if (wish instanceof CheckinsDesk.ShowMeasure show) {
            list.show(shown.scope().of(), shown.measures(), show.measure());
            detail.show(shown.scope().of(), list.getSelectedValue(), shown.therapist());
        } else if (wish instanceof CheckinsDesk.TypeInMeasure typeIn) {
            typeIn(typeIn.plan());
        } else {
            forYou(false);
        }
    }

    private void work(JComponent page) {
        working = true;
        work.removeAll();
        work.add(page, BorderLayout.CENTER);
        show(WORK);
    }

    /** Back to what there is to look at. */
    private void over() {
        close();
        if (shown != null) {
            overviewUnlessWorking();
            list.requestFocusInWindow();
        }
    }

    private void close() {
        if (form != null) {
            form.typing().close();
            form = null;
        }
        if (forYou != null) {
            forYou.close();
            forYou = null;
        }
        plans = null;
        working = false;
        work.removeAll();
    }

    private boolean free() {
        return shown != null && shown.therapist() && form == null && forYou == null && plans == null;
    }

    /** @param plan id of the plan by which it is due, or 0 */
    private void typeIn(long plan) {
        if (form != null) {
            show(WORK);
            form.first();
        } else if (free()) {
            MeasureForm.First first = shown.plans().stream().map(MeasurePlan.Next::plan).filter(each -> each.id() == plan).findFirst()
                    .map(each -> new MeasureForm.First(each.person(), each.instrument().id(), each.review()))
                    .orElseGet(() -> new MeasureForm.First(0, shown.measures().isEmpty() ? "" : shown.measures().get(0).instrument().id(), false));
            form = new MeasureForm(host.practice(), shown.scope().of(), shown.instruments(), first, this::keep, this::over);
            work(form);
        }
    }

    /** Shows when measures are to be asked. */
    public void plans() {
        if (free()) {
            plans = new PlansPanel(shown.scope().of(), shown.instruments(), new Planned(), this::over);
            plans.show(shown.plans());
            work(plans);
            plans.first();
        }
    }

    /** What is planned and taken out. */
    private final class Planned implements PlansPanel.Wishes {
        @Override
        public void plan(MeasurePlan plan) {
            does(Bundle.MeasuresSegment_planned(PlanWords.title(shown.scope().of(), plan)), measures -> measures.plan(plan), measures -> measures.unplan(plan));
        }

        @Override
        public void unplan(MeasurePlan plan) {
            does(Bundle.MeasuresSegment_unplanned(PlanWords.title(shown.scope().of(), plan)), measures -> measures.unplan(plan), measures -> measures.plan(plan));
        }

        private void does(String words, Consumer<Measures> act, Consumer<Measures> back) {
            Measures measures = measures();
            Background.run(() -> {
                act.accept(measures);
                return words;
            }, done -> undo().done(words, () -> back.accept(measures), () -> act.accept(measures)));
        }
    }

    private void keep(Measure kept) {
        Measures measures = measures();
        long closings = shown.closings();
        String words = Bundle.MeasuresSegment_kept(MeasureList.title(shown.scope().of(), kept), MeasureWords.day(kept.day()));
        boolean[] mustBeSeen = new boolean[1];
        form.save(() -> {
            measures.put(kept, closings);
            mustBeSeen[0] = measures.risks(kept.caseId()).stream().anyMatch(risk -> risk.measure() == kept.id());
        }, () -> {
            undo().done(words, () -> measures.remove(kept), () -> measures.put(kept, closings));
            if (host.alive().getAsBoolean()) {
                select = kept.id();
                over();
                mustSee = mustBeSeen[0];
                show(shown.scope());
            }
        });
    }

    private Undo undo() {
        return host.practice().service(Undo.class);
    }

    /** @param atOnce whether it is shown without being covered first */
    private void forYou(boolean atOnce) {
        if (!free() || shown.toSee().isEmpty()) {
            return;
        }
        Set<Long> there = shown.measures().stream().map(Measure::id).collect(Collectors.toSet());
        forYou = new ForYouPanel(host.practice(), shown.scope().of(), shown.toSee(), there, this::over);
        work(forYou);
        if (atOnce) {
            forYou.uncover();
        } else {
            forYou.first();
        }
    }

    /** Lets go of everything. */
    public void release() {
        close();
        list.forget();
        strip.removeAll();
        shown = null;
    }

    /** What is asked for beside the list. */
    private final class Asked implements MeasureDetail.Wishes {
        private void put(Measure before, Measure now, String words) {
            Measures measures = measures();
            long closings = shown.closings();
            Background.run(() -> {
                measures.put(now, closings);
                return now;
            }, done -> undo().done(words, () -> measures.put(before, closings), () -> measures.put(now, closings)));
        }

        private String title(Measure measure) {
            return MeasureList.title(shown.scope().of(), measure);
        }

        @Override
        public void change(Measure before, Measure now) {
            put(before, now, Bundle.MeasuresSegment_changed(title(now), MeasureWords.day(now.day())));
        }

        @Override
        public void compare(Measure measure) {
            if (free()) {
                ComparePanel panel = new ComparePanel(shown.scope().of(), measure, shown.measures(), MeasuresSegment.this::over);
                work(panel);
                panel.first();
            }
        }

        @Override
        public void open(Measure measure) {
            if (!free()) {
                return;
            }
            WhoSees<Measure> choice = WhoSeesTotal.of(shown.scope().of(), measure);
            OpeningPanel panel = new OpeningPanel(choice, this::title, MeasureWords::total, MeasuresSegment.this::over, () -> {
                put(measure, choice.changes().get(0), Bundle.MeasuresSegment_opened(choice.author().name()));
                over();
            });
            Page page = new Page("insets 20 28 24 28, wrap 1", "[grow, fill, 360:560:560]");
            page.add(panel, "wmin 0");
            work(Page.scrolling(page));
            panel.first();
        }

        @Override
        public void remove(Measure measure) {
            Measures measures = measures();
            long closings = shown.closings();
            String words = Bundle.MeasuresSegment_removed(title(measure), MeasureWords.day(measure.day()));
            Background.run(() -> {
                measures.remove(measure);
                return measure;
            }, gone -> undo().done(words, () -> measures.put(measure, closings), () -> measures.remove(measure)));
        }
    }
}
