package org.tideline.clients.store;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.jdbi.v3.core.statement.Query;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.model.LifeEvent;
import org.tideline.clients.model.LifeEvents;
import org.tideline.clients.spi.Openings;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Batches;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Keeps life events. */
@Messages("LifeEventStore.kind=Life event")
public final class LifeEventStore implements LifeEvents {
    private final OpenPractice practice;
    private final Database database;

    LifeEventStore(OpenPractice practice) {
        this.practice = practice;
        this.database = practice.database();
    }

    @Override
    public List<LifeEvent> of(long caseId, Period period) {
        return database.read(tx -> read(tx.sql(), caseId)).stream().filter(e -> period.contains(e.from())).toList();
    }

    @Override
    public Optional<LifeEvent> find(long id) {
        return database.read(tx -> {
            try (var query = tx.sql().createQuery("select case_id from clients_life_event where id = :id")) {
                return query.bind("id", id).mapTo(Long.class).findOne()
                        .flatMap(caseId -> read(tx.sql(), caseId).stream().filter(e -> e.id() == id).findFirst());
            }
        });
    }

    @Override
    public List<LifeEvent> all() {
        return database.read(tx -> read(tx.sql(), "case_id in (select id from clients_case where " + Batches.VISIBLE + ")", 0));
    }

    private static List<LifeEvent> read(Handle sql, long caseId) {
        return read(sql, "case_id = :case", caseId);
    }

    /** The events of the cases named by a condition, newest first; {@code caseId} is bound where it names one. */
    private static List<LifeEvent> read(Handle sql, String which, long caseId) {
        Map<Long, Set<Long>> openedTo = new HashMap<>();
        try (Query query = sql.createQuery("select event_id, person_id from clients_life_event_opened where event_id in "
                + "(select id from clients_life_event where " + which + ")")) {
            bound(query, caseId).map(row -> openedTo.computeIfAbsent(row.getColumn("event_id", Long.class), k -> new HashSet<>())
                    .add(row.getColumn("person_id", Long.class))).list();
        }
        try (Query query = sql.createQuery("select * from clients_life_event where " + which + " order by from_day desc, id desc")) {
            return bound(query, caseId).map(row -> event(row, openedTo)).list();
        }
    }

    private static Query bound(Query query, long caseId) {
        return caseId == 0 ? query : query.bind("case", caseId);
    }

    private static LifeEvent event(RowView row, Map<Long, Set<Long>> openedTo) {
        long id = row.getColumn("id", Long.class);
        Long about = row.getColumn("about_id", Long.class);
        String changed = row.getColumn("changed_words", String.class);
        int weekday = row.getColumn("weekday", Integer.class);
        return new LifeEvent(id, row.getColumn("case_id", Long.class), about == null ? 0 : about, row.getColumn("own_drawer", Boolean.class),
                row.getColumn("from_day", LocalDate.class), row.getColumn("to_day", LocalDate.class),
                row.getColumn("words", String.class), row.getColumn("opening", Opening.class),
                openedTo.getOrDefault(id, Set.of()), changed == null ? "" : changed, weekday == 0 ? null : DayOfWeek.of(weekday));
    }

    @Override
    public void put(LifeEvent event) {
        database.write(tx -> {
            boolean fresh = delete(tx.sql(), event) == 0;
            try (var insert = tx.sql().createUpdate("""
                    insert into clients_life_event
                        (id, case_id, about_id, own_drawer, from_day, to_day, words, opening, changed_words, weekday)
                    values (:id, :case, :about, :own, :from, :to, :words, :opening, :changed, :weekday)""")) {
                insert.bind("id", event.id()).bind("case", event.caseId())
                        .bindByType("about", event.about() == 0 ? null : event.about(), Long.class)
                        .bind("own", event.own()).bind("from", event.from()).bindByType("to", event.to(), LocalDate.class)
                        .bind("words", event.words()).bind("opening", event.opening())
                        .bindByType("changed", event.changed().isEmpty() ? null : event.changed(), String.class)
                        .bind("weekday", event.weekday() == null ? 0 : event.weekday().getValue()).execute();
            }
            for (long person : event.openedTo()) {
                try (var insert = tx.sql().createUpdate(
                        "insert into clients_life_event_opened (id, event_id, person_id) values (:id, :event, :person)")) {
                    insert.bind("id", Ids.next()).bind("event", event.id()).bind("person", person).execute();
                }
            }
            tx.audit(fresh ? Action.CREATED : Action.CHANGED, event.ref(), event.caseId());
            tx.changed(event.ref());
            return null;
        });
    }

    @Override
    public void remove(LifeEvent event) {
        practice.bin().put(event.ref(), event.caseId(), Bundle.LifeEventStore_kind());
    }

    @Override
    public void restore(LifeEvent event) {
        practice.bin().restore(event.ref());
    }

    private static int delete(Handle sql, LifeEvent event) {
        try (var opened = sql.createUpdate("delete from clients_life_event_opened where event_id = :id")) {
            opened.bind("id", event.id()).execute();
        }
        try (var delete = sql.createUpdate("delete from clients_life_event where id = :id")) {
            return delete.bind("id", event.id()).execute();
        }
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<LifeEvents> {
        @Override
        public Class<LifeEvents> type() {
            return LifeEvents.class;
        }

        @Override
        public LifeEvents create(OpenPractice practice) {
            return new LifeEventStore(practice);
        }
    }

    /** Closes what members opened of their life events. */
    @ServiceProvider(service = Openings.class)
    public static final class CloseEvents implements Openings {
        @Override
        public void close(Database.Tx tx, long caseId) {
            for (LifeEvent event : read(tx.sql(), caseId)) {
                if (event.opening() != Opening.CLOSED) {
                    try (var update = tx.sql().createUpdate("update clients_life_event set opening = :closed where id = :id")) {
                        update.bind("closed", Opening.CLOSED).bind("id", event.id()).execute();
                    }
                    try (var delete = tx.sql().createUpdate("delete from clients_life_event_opened where event_id = :id")) {
                        delete.bind("id", event.id()).execute();
                    }
                    tx.audit(Action.CLOSED, event.ref(), caseId);
                    tx.changed(event.ref());
                }
            }
        }
    }
}
