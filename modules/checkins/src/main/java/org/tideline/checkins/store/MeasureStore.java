package org.tideline.checkins.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.checkins.model.measure.Instrument;
import org.tideline.checkins.model.measure.Instruments;
import org.tideline.checkins.model.measure.Measure;
import org.tideline.checkins.model.measure.MeasurePlan;
import org.tideline.checkins.model.measure.Measures;
import org.tideline.checkins.model.measure.OwnInstrument;
import org.tideline.checkins.model.measure.Risk;
import org.tideline.checkins.model.measure.RiskWords;
import org.tideline.checkins.model.measure.Scoring;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.SafetyRecord;
import org.tideline.clients.spi.Openings;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps measures, and what of them must be seen. */
public final class MeasureStore implements Measures {
    /** How often openings were closed for a whole case; counted inside write work, of which there is one at a time. */
    private static final AtomicLong CLOSINGS = new AtomicLong();
    private final OpenPractice practice;
    private final Database database;

    MeasureStore(OpenPractice practice) {
        this.practice = practice;
        this.database = practice.database();
    }

    @Override
    public Instruments instruments() {
        return database.read(tx -> InstrumentRows.all(tx.sql()));
    }

    @Override
    public int asked(Instrument of) {
        return database.read(tx -> InstrumentRows.asked(tx.sql(), of.id(), of.version()));
    }

    @Override
    public void put(OwnInstrument own) {
        database.write(tx -> {
            boolean fresh = InstrumentRows.all(tx.sql()).own(own.id()).isEmpty();
            InstrumentRows.write(tx.sql(), own, fresh);
            note(tx, fresh ? Action.CREATED : Action.CHANGED, own);
            return null;
        });
    }

    @Override
    public void remove(OwnInstrument own) {
        database.write(tx -> {
            InstrumentRows.remove(tx.sql(), own.id());
            note(tx, Action.REMOVED, own);
            return null;
        });
    }

    private static void note(Database.Tx tx, Action action, OwnInstrument own) {
        ItemRef ref = new ItemRef(OwnInstrument.KIND, own.id());
        tx.audit(action, ref, 0);
        tx.changed(ref);
    }

    @Override
    public List<MeasurePlan.Next> plans(long caseId) {
        return database.read(tx -> PlanRows.ofCase(tx.sql(), caseId));
    }

    @Override
    public List<MeasurePlan.Next> due(LocalDate today) {
        List<MeasurePlan.Next> due = database.read(tx -> PlanRows.all(tx.sql())).stream().filter(next -> next.due(today)).toList();
        Cases cases = practice.service(Cases.class);
        Map<Long, Set<Long>> there = due.stream().map(next -> next.plan().caseId()).distinct().map(cases::find).flatMap(Optional::stream)
                .filter(of -> of.status() == CaseStatus.ACTIVE).collect(Collectors.toMap(Case::id, of -> Set.copyOf(of.personsOn(today))));
        return due.stream().filter(next -> there.getOrDefault(next.plan().caseId(), Set.of()).contains(next.plan().person())).toList();
    }

    @Override
    public void plan(MeasurePlan plan) {
        database.write(tx -> {
            PlanRows.insert(tx.sql(), plan);
            note(tx, Action.CREATED, plan);
            return null;
        });
    }

    @Override
    public void unplan(MeasurePlan plan) {
        database.write(tx -> {
            PlanRows.remove(tx.sql(), plan.id());
            note(tx, Action.REMOVED, plan);
            return null;
        });
    }

    private static void note(Database.Tx tx, Action action, MeasurePlan plan) {
        tx.audit(action, plan.ref(), plan.caseId());
        tx.changed(plan.ref());
        tx.changed(new ItemRef(Cases.CASE_KIND, plan.caseId()));
    }

    @Override
    public List<Measure> all() {
        return database.read(tx -> MeasureRows.all(tx.sql()));
    }

    @Override
    public List<Measure> of(long caseId) {
        return database.read(tx -> MeasureRows.ofCase(tx.sql(), caseId));
    }

    @Override
    public Optional<Measure> find(long id) {
        return database.read(tx -> MeasureRows.one(tx.sql(), id).stream().findFirst());
    }

    @Override
    public long closings() {
        return CLOSINGS.get();
    }

    @Override
    public void put(Measure measure, long closings) {
        if ((measure.label().opening() == Opening.CLOSED) != measure.label().openedTo().isEmpty()) {
            throw new IllegalArgumentException("It is opened to somebody, or closed");
        }
        database.write(tx -> {
            put(tx, closings == CLOSINGS.get() ? measure : measure.opened(Opening.CLOSED, Set.of(), measure.openedOn()));
            return null;
        });
    }

    /** Keeps one and raises what must be seen, in one transaction. */
    static void put(Database.Tx tx, Measure now) {
        Optional<Opening> before = MeasureRows.one(tx.sql(), now.id()).stream().findFirst().map(old -> old.label().opening());
        MeasureRows.write(tx.sql(), now, before.isEmpty());
        note(tx, before.isEmpty() ? Action.CREATED : before.get() == now.label().opening() ? Action.CHANGED
                : now.label().opening() == Opening.CLOSED ? Action.CLOSED : Action.OPENED, now);
        if (!now.answers().isEmpty()) {
            raise(tx, now);
        }
    }

    private static void raise(Database.Tx tx, Measure from) {
        Set<Integer> raised = MeasureRows.risks(tx.sql(), from.caseId()).stream().filter(risk -> risk.measure() == from.id()).map(Risk::item)
                .collect(Collectors.toSet());
        for (Instrument.Item item : Scoring.toSee(from.instrument(), from.answers())) {
            if (!raised.contains(item.number())) {
                Risk risk = new Risk(Ids.next(), from.caseId(), from.person(), from.id(), from.instrument(), item.number(), from.answers().get(item.number()),
                        from.day(), from.time(), Now.instant(), null, null);
                MeasureRows.insert(tx.sql(), risk);
                tx.audit(Action.CREATED, risk.ref(), risk.caseId());
                tx.changed(risk.ref());
            }
        }
    }

    @Override
    public void remove(Measure measure) {
        database.write(tx -> {
            MeasureRows.clearOpened(tx.sql(), measure.id());
            try (var delete = tx.sql().createUpdate("delete from checkins_measure where id = :id")) {
                delete.bind("id", measure.id()).execute();
            }
            note(tx, Action.REMOVED, measure);
            return null;
        });
    }

    private static void note(Database.Tx tx, Action action, Measure measure) {
        tx.audit(action, measure.ref(), measure.caseId());
        tx.changed(measure.ref());
        tx.changed(new ItemRef(Cases.CASE_KIND, measure.caseId()));
    }

    @Override
    public List<Risk> risks(long caseId) {
        return database.read(tx -> MeasureRows.risks(tx.sql(), caseId));
    }

    @Override
    public List<Risk> waiting(LocalDate today) {
        return database.read(tx -> MeasureRows.waiting(tx.sql(), today));
    }

    @Override
    public void act(Risk risk, Risk.Act act, String words, LocalDate next) {
        if (words.isBlank() || (next == null) != (act == Risk.Act.MISTYPED)) {
            throw new IllegalArgumentException("An act says what was done, and when to look again");
        }
        database.write(tx -> {
            if (act == Risk.Act.MISTYPED && !MeasureRows.one(tx.sql(), risk.measure()).isEmpty()) {
                throw new IllegalStateException("What was typed in wrongly is taken out first");
            }
            MeasureRows.act(tx.sql(), risk.acted(act, next));
            practice.service(SafetyRecord.class).enter(tx, new SafetyRecord.Entry(risk.caseId(), risk.person(), Now.today(), RiskWords.of(risk),
                    RiskWords.done(act, words, next)));
            tx.audit(Action.CHANGED, risk.ref(), risk.caseId());
            tx.changed(risk.ref());
            tx.changed(new ItemRef(Cases.CASE_KIND, risk.caseId()));
            return null;
        });
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Measures> {
        @Override
        public Class<Measures> type() {
            return Measures.class;
        }

        @Override
        public Measures create(OpenPractice practice) {
            return new MeasureStore(practice);
        }
    }

    /** Closes all totals of a case that its members opened to each other. */
    @ServiceProvider(service = Openings.class)
    public static final class CloseTotals implements Openings {
        @Override
        public void close(Database.Tx tx, long caseId) {
            CLOSINGS.incrementAndGet();
            for (Measure measure : MeasureRows.ofCase(tx.sql(), caseId)) {
                if (measure.label().opening() != Opening.CLOSED) {
                    MeasureRows.write(tx.sql(), measure.opened(Opening.CLOSED, Set.of(), measure.openedOn()), false);
                    tx.audit(Action.CLOSED, measure.ref(), caseId);
                    tx.changed(measure.ref());
                }
            }
        }
    }
}
