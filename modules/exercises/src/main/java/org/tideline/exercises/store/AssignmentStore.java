package org.tideline.exercises.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Cases;
import org.tideline.clients.spi.Openings;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.Assignments;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.exercises.model.Said;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps assignments and practice entries. */
public final class AssignmentStore implements Assignments {
    /** How often openings were closed for a whole case; counted inside write work, of which there is one at a time. */
    private static final AtomicLong CLOSINGS = new AtomicLong();
    /** Entries in one transaction. */
    private static final int CHUNK = 500;
    private final OpenPractice practice;
    private final Database database;

    AssignmentStore(OpenPractice practice) {
        this.practice = practice;
        database = practice.database();
    }

    @Override
    public List<Assignment> of(long caseId) {
        return database.read(tx -> AssignmentRows.ofCase(tx.sql(), caseId));
    }

    @Override
    public Optional<Assignment> find(long id) {
        return database.read(tx -> AssignmentRows.one(tx.sql(), id).stream().findFirst());
    }

    @Override
    public List<Assignment> due(LocalDate today) {
        return database.read(tx -> AssignmentRows.reviewable(tx.sql(), today)).stream().filter(a -> a.due(today)).toList();
    }

    @Override
    public void put(Assignment assignment) {
        database.write(tx -> {
            boolean there = !AssignmentRows.one(tx.sql(), assignment.id()).isEmpty();
            if (there) {
                AssignmentRows.change(tx.sql(), assignment);
            } else {
                AssignmentRows.insert(tx.sql(), assignment);
            }
            note(tx, there ? Action.CHANGED : Action.CREATED, assignment.ref(), assignment.caseId());
            return null;
        });
    }

    @Override
    public Removed remove(Assignment assignment) {
        return database.write(tx -> {
            List<Long> ids;
            try (Query query = tx.sql().createQuery("select id from exercises_entry where assignment_id = :id order by id")) {
                ids = query.bind("id", assignment.id()).mapTo(Long.class).list();
            }
            List<RemovedEntry> entries = ids.stream().flatMap(id -> EntryRows.one(tx.sql(), id).stream()).map(e -> remove(tx, e)).toList();
            AssignmentRows.delete(tx.sql(), assignment.id());
            note(tx, Action.REMOVED, assignment.ref(), assignment.caseId());
            return new Removed(assignment, entries);
        });
    }

    @Override
    public void putBack(Removed removed) {
        database.write(tx -> {
            AssignmentRows.insert(tx.sql(), removed.assignment());
            note(tx, Action.RESTORED, removed.assignment().ref(), removed.assignment().caseId());
            removed.entries().forEach(entry -> putBack(tx, entry));
            return null;
        });
    }

    @Override
    public List<PracticeEntry> entries(long caseId, Period period) {
        return database.read(tx -> EntryRows.ofCase(tx.sql(), caseId, period));
    }

    @Override
    public Optional<PracticeEntry> entry(long id) {
        return database.read(tx -> EntryRows.one(tx.sql(), id));
    }

    @Override
    public void put(List<PracticeEntry> entries) {
        database.write(tx -> {
            EntryRows.insert(tx.sql(), entries, 0);
            entries.forEach(entry -> note(tx, Action.CREATED, entry.ref(), entry.caseId()));
            return null;
        });
    }

    @Override
    public long bringIn(List<PracticeEntry> entries) {
        long batch = practice.batches().begin("exercises.csv");
        boolean published = false;
        try {
            for (int from = 0; from < entries.size(); from += CHUNK) {
                List<PracticeEntry> chunk = entries.subList(from, Math.min(from + CHUNK, entries.size()));
                database.write(tx -> {
                    EntryRows.insert(tx.sql(), chunk, batch);
                    return null;
                });
            }
            database.write(tx -> {
                practice.batches().publish(tx, batch);
                entries.stream().map(PracticeEntry::caseId).distinct().forEach(of -> tx.changed(new ItemRef(Cases.CASE_KIND, of)));
                return null;
            });
            published = true;
            return batch;
        } finally {
            if (!published) {
                practice.batches().unpublish(batch);
            }
        }
    }

    @Override
    public void takeBack(long broughtIn) {
        practice.batches().unpublish(broughtIn);
    }

    @Override
    public void bringBack(long broughtIn) {
        practice.batches().republish(broughtIn);
    }

    @Override
    public void change(PracticeEntry entry) {
        database.write(tx -> {
            long batch = EntryRows.batch(tx.sql(), "exercises_entry", entry.id());
            EntryRows.delete(tx.sql(), entry.id());
            EntryRows.insert(tx.sql(), List.of(entry), batch);
            note(tx, Action.CHANGED, entry.ref(), entry.caseId());
            return null;
        });
    }

    @Override
    public RemovedEntry remove(PracticeEntry entry) {
        return database.write(tx -> remove(tx, entry));
    }

    private static RemovedEntry remove(Database.Tx tx, PracticeEntry entry) {
        long batch = EntryRows.batch(tx.sql(), "exercises_entry", entry.id());
        EntryRows.delete(tx.sql(), entry.id());
        note(tx, Action.REMOVED, entry.ref(), entry.caseId());
        return new RemovedEntry(entry, batch, CLOSINGS.get());
    }

    @Override
    public void putBack(RemovedEntry removed) {
        database.write(tx -> {
            putBack(tx, removed);
            return null;
        });
    }

    private static void putBack(Database.Tx tx, RemovedEntry removed) {
        boolean closed = removed.closings() != CLOSINGS.get();
        EntryRows.insert(tx.sql(), List.of(closed ? removed.entry().closed() : removed.entry()), removed.batch());
        note(tx, Action.RESTORED, removed.entry().ref(), removed.entry().caseId());
    }

    @Override
    public void open(List<Said> answers) {
        if (answers.stream().anyMatch(a -> (a.label().opening() == Opening.CLOSED) != a.label().openedTo().isEmpty())) {
            throw new IllegalArgumentException("An answer is opened to somebody, or closed");
        }
        database.write(tx -> {
            for (Said now : answers) {
                EntryRows.opening(tx.sql(), now.id(), now.label().opening(), now.openedOn());
                EntryRows.insertOpened(tx.sql(), List.of(now), EntryRows.batch(tx.sql(), "exercises_answer", now.id()));
                note(tx, now.label().opening() == Opening.CLOSED ? Action.CLOSED : Action.OPENED, now.ref(), now.label().caseId());
            }
            return null;
        });
    }

    private static void note(Database.Tx tx, Action action, ItemRef what, long caseId) {
        tx.audit(action, what, caseId);
        tx.changed(what);
        tx.changed(new ItemRef(Cases.CASE_KIND, caseId));
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Assignments> {
        @Override
        public Class<Assignments> type() {
            return Assignments.class;
        }

        @Override
        public Assignments create(OpenPractice practice) {
            return new AssignmentStore(practice);
        }
    }

    /** Closes all answers that members opened to each other, and what was given to some of several. */
    @ServiceProvider(service = Openings.class)
    public static final class CloseAnswers implements Openings {
        @Override
        public void close(Database.Tx tx, long caseId) {
            CLOSINGS.incrementAndGet();
            for (Map.Entry<Long, Set<Long>> opened : EntryRows.openedTo(tx.sql(), caseId).entrySet()) {
                try (Query query = tx.sql().createQuery("select opened_on from exercises_answer where id = :id")) {
                    EntryRows.opening(tx.sql(), opened.getKey(), Opening.CLOSED,
                            query.bind("id", opened.getKey()).mapTo(LocalDate.class).findOne().orElse(null));
                }
                ItemRef ref = new ItemRef(Said.KIND, opened.getKey());
                tx.audit(Action.CLOSED, ref, caseId);
                tx.changed(ref);
            }
            List<Long> given;
            try (Query query = tx.sql().createQuery("select id from exercises_assignment where case_id = :case and opening <> :closed")) {
                given = query.bind("case", caseId).bind("closed", Opening.CLOSED).mapTo(Long.class).list();
            }
            for (long id : given) {
                try (Update update = tx.sql().createUpdate("update exercises_assignment set opening = :closed where id = :id")) {
                    update.bind("closed", Opening.CLOSED).bind("id", id).execute();
                }
                tx.audit(Action.CLOSED, new ItemRef(Assignment.KIND, id), caseId);
                tx.changed(new ItemRef(Assignment.KIND, id));
            }
        }
    }
}
