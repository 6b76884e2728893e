package org.tideline.checkins.store;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.checkins.model.Answer;
import org.tideline.checkins.model.Checkin;
import org.tideline.checkins.model.Checkins;
import org.tideline.checkins.model.DayKinds;
import org.tideline.checkins.model.Question;
import org.tideline.checkins.model.QuestionSet;
import org.tideline.clients.api.Cases;
import org.tideline.clients.spi.Openings;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.progress.spi.Asked;
import org.tideline.progress.spi.Point;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Batches;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps check-ins. */
public final class CheckinStore implements Checkins {
    /** The kind of the item that stands for what is asked in a case. */
    static final String QUESTIONS_KIND = "checkins.questions";
    /** How often openings were closed for a whole case; counted inside write work, of which there is one at a time. */
    private static final AtomicLong CLOSINGS = new AtomicLong();
    private final OpenPractice practice;
    private final Database database;

    CheckinStore(OpenPractice practice) {
        this.practice = practice;
        this.database = practice.database();
    }

    @Override
    public List<Checkin> of(long caseId, Period period) {
        return database.read(tx -> CheckinRows.ofCase(tx.sql(), caseId, period));
    }

    @Override
    public Optional<Checkin> find(long id) {
        return database.read(tx -> CheckinRows.one(tx.sql(), id));
    }

    @Override
    public List<Point> points(long caseId, Period period) {
        return of(caseId, period).stream().flatMap(c -> c.answers().stream()
                .filter(a -> a.value() != null)
                .map(a -> new Point(a.ref(), a.label(), a.question().code(), c.person(), a.about(),
                        a.question().asked(c.asked()), c.day(), c.time(), a.value().doubleValue()))).toList();
    }

    @Override
    public Map<Long, LocalDate> newest() {
        return database.read(tx -> {
            Map<Long, LocalDate> newest = new HashMap<>();
            try (var query = tx.sql().createQuery("select case_id, max(on_day) as newest from checkins_checkin where "
                    + Batches.VISIBLE + " group by case_id")) {
                query.map(row -> newest.put(row.getColumn("case_id", Long.class), row.getColumn("newest", LocalDate.class))).list();
            }
            return newest;
        });
    }

    @Override
    public void put(Checkin checkin) {
        database.write(tx -> {
            insert(tx, checkin, 0, Action.CREATED);
            return null;
        });
    }

    @Override
    public void putBack(Removed removed) {
        database.write(tx -> {
            boolean closed = removed.closings() != CLOSINGS.get();
            insert(tx, closed ? removed.checkin().closed() : removed.checkin(), removed.batch(), Action.RESTORED);
            return null;
        });
    }

    private static void insert(Database.Tx tx, Checkin checkin, long batch, Action action) {
        CheckinRows.insert(tx.sql(), List.of(checkin), batch);
        tx.audit(action, checkin.ref(), checkin.caseId());
        tx.changed(checkin.ref());
        tx.changed(new ItemRef(Cases.CASE_KIND, checkin.caseId()));
    }

    @Override
    public Removed remove(Checkin checkin) {
        return database.write(tx -> {
            long batch;
            try (var query = tx.sql().createQuery("select batch from checkins_checkin where id = :id")) {
                batch = query.bind("id", checkin.id()).mapTo(Long.class).findOne().orElse(0L);
            }
            for (String statement : List.of(
                    "delete from checkins_opened_to where answer_id in (select id from checkins_answer where checkin_id = :id)",
                    "delete from checkins_answer where checkin_id = :id",
                    "delete from checkins_checkin where id = :id")) {
                try (var delete = tx.sql().createUpdate(statement)) {
                    delete.bind("id", checkin.id()).execute();
                }
            }
            tx.audit(Action.REMOVED, checkin.ref(), checkin.caseId());
            tx.changed(checkin.ref());
            tx.changed(new ItemRef(Cases.CASE_KIND, checkin.caseId()));
            return new Removed(checkin, batch, CLOSINGS.get());
        });
    }

    @Override
    public void open(List<Answer> answers) {
        if (answers.stream().anyMatch(a -> (a.opening() == Opening.CLOSED) != a.openedTo().isEmpty())) {
            throw new IllegalArgumentException("An answer is opened to somebody, or closed");
        }
        database.write(tx -> {
            for (Answer now : answers) {
                clear(tx.sql(), now.id());
                long batch;
                try (var query = tx.sql().createQuery("select batch from checkins_answer where id = :id")) {
                    batch = query.bind("id", now.id()).mapTo(Long.class).one();
                }
                try (var update = tx.sql().createUpdate(
                        "update checkins_answer set opening = :opening, opened_on = :told where id = :id")) {
                    update.bind("opening", now.opening()).bindByType("told", now.openedOn(), LocalDate.class)
                            .bind("id", now.id()).execute();
                }
                CheckinRows.insertOpened(tx.sql(), List.of(now), batch);
                note(tx, now);
            }
            return null;
        });
    }

    private static void clear(Handle sql, long answer) {
        try (var delete = sql.createUpdate("delete from checkins_opened_to where answer_id = :id")) {
            delete.bind("id", answer).execute();
        }
    }

    private static void note(Database.Tx tx, Answer now) {
        tx.audit(now.opening() == Opening.CLOSED ? Action.CLOSED : Action.OPENED, now.ref(), now.label().caseId());
        tx.changed(now.ref());
        tx.changed(new ItemRef(Cases.CASE_KIND, now.label().caseId()));
    }

    @Override
    public QuestionSet questions(long caseId) {
        Optional<QuestionSet> kept = database.read(tx -> {
            try (var query = tx.sql().createQuery(
                    "select questions, asked, someone from checkins_questions where case_id = :case")) {
                return query.bind("case", caseId).map(row -> new QuestionSet(
                        Arrays.stream(row.getColumn("questions", String.class).split(","))
                                .flatMap(code -> Question.of(code).stream()).toList(),
                        row.getColumn("asked", Asked.class), row.getColumn("someone", String.class))).findOne();
            }
        });
        return kept.orElseGet(() -> practice.service(Cases.class).find(caseId)
                .filter(c -> c.people().size() == 1).map(c -> QuestionSet.selfOnly()).orElse(QuestionSet.DEFAULT));
    }

    @Override
    public void keep(long caseId, QuestionSet questions) {
        database.write(tx -> {
            Optional<Long> there;
            try (var query = tx.sql().createQuery("select id from checkins_questions where case_id = :case")) {
                there = query.bind("case", caseId).mapTo(Long.class).findOne();
            }
            long id = there.orElseGet(Ids::next);
            try (var delete = tx.sql().createUpdate("delete from checkins_questions where id = :id")) {
                delete.bind("id", id).execute();
            }
            try (var insert = tx.sql().createUpdate("""
                    insert into checkins_questions (id, case_id, questions, asked, someone)
                    values (:id, :case, :questions, :asked, :someone)""")) {
                insert.bind("id", id).bind("case", caseId)
                        .bind("questions", questions.questions().stream().map(Question::code).collect(Collectors.joining(",")))
                        .bind("asked", questions.asked()).bind("someone", questions.someone()).execute();
            }
            tx.audit(there.isEmpty() ? Action.CREATED : Action.CHANGED, new ItemRef(QUESTIONS_KIND, id), caseId);
            tx.changed(new ItemRef(QUESTIONS_KIND, caseId));
            return null;
        });
    }

    @Override
    public List<String> ownKinds(long caseId, long person) {
        return database.read(tx -> {
            try (var query = tx.sql().createQuery("""
                    select words from checkins_answer where case_id = :case and person = :person and question = :day and %s"""
                    .formatted(Batches.VISIBLE))) {
                Set<String> own = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
                query.bind("case", caseId).bind("person", person).bind("day", Question.DAY.code()).mapTo(String.class)
                        .forEach(words -> own.addAll(DayKinds.parse(words).own()));
                return List.copyOf(own);
            }
        });
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Checkins> {
        @Override
        public Class<Checkins> type() {
            return Checkins.class;
        }

        @Override
        public Checkins create(OpenPractice practice) {
            return new CheckinStore(practice);
        }
    }

    /** Closes all answers of a case that its members opened to each other. */
    @ServiceProvider(service = Openings.class)
    public static final class CloseAnswers implements Openings {
        @Override
        public void close(Database.Tx tx, long caseId) {
            CLOSINGS.incrementAndGet();
            for (Map.Entry<Long, Set<Long>> opened : CheckinRows.openedTo(tx.sql(), caseId).entrySet()) {
                long answer = opened.getKey();
                clear(tx.sql(), answer);
                try (var update = tx.sql().createUpdate("update checkins_answer set opening = :closed where id = :id")) {
                    update.bind("closed", Opening.CLOSED).bind("id", answer).execute();
                }
                ItemRef ref = new ItemRef(Answer.KIND, answer);
                tx.audit(Action.CLOSED, ref, caseId);
                tx.changed(ref);
            }
        }
    }
}
