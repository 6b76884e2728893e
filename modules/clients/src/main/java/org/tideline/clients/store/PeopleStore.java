package org.tideline.clients.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.clients.model.Kinds;
import org.tideline.clients.model.Person;
import org.tideline.clients.model.people.Listed;
import org.tideline.clients.model.people.OwnField;
import org.tideline.clients.model.people.People;
import org.tideline.clients.model.people.PersonFile;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Trouble;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Batches;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.StorageException;
import org.tideline.storage.spi.PracticeService;

/** Keeps people and the practice's own fields. */
@Messages("PeopleStore.named=Other records name this person by now, so they stay. Nothing was changed.")
public final class PeopleStore implements People {
    private static final String REFERRED_TO = "23503";
    private final Database database;

    PeopleStore(Database database) {
        this.database = database;
    }

    @Override
    public List<Listed> all() {
        return database.read(tx -> {
            Map<Long, List<Case>> cases = new HashMap<>();
            for (Case each : CaseRows.all(tx.sql())) {
                each.members().stream().map(Member::person).distinct()
                        .forEach(person -> cases.computeIfAbsent(person, k -> new ArrayList<>()).add(each));
            }
            return PersonRows.all(tx.sql()).stream().map(file -> listed(file, cases.getOrDefault(file.id(), List.of())))
                    .sorted(Comparator.comparing((Listed one) -> one.file().person().fullName(), String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(Listed::id)).toList();
        });
    }

    private static Listed listed(PersonFile file, List<Case> cases) {
        return new Listed(file, cases.stream().sorted(Comparator.comparing(Case::code)).toList());
    }

    @Override
    public Optional<Listed> find(long person) {
        return database.read(tx -> PersonRows.one(tx.sql(), person).stream().findFirst().map(file -> listed(file,
                casesOf(tx.sql(), person).stream().flatMap(id -> CaseRows.one(tx.sql(), id).stream()).toList())));
    }

    @Override
    public List<Person> inNoCase() {
        return database.read(tx -> {
            try (var query = tx.sql().createQuery("select * from clients_person where " + Batches.VISIBLE
                    + " and id not in (select person_id from clients_member where " + Batches.VISIBLE + ") order by full_name, id")) {
                return query.map(row -> new Person(row.getColumn("id", Long.class), row.getColumn("full_name", String.class),
                        row.getColumn("goes_by", String.class), row.getColumn("pronouns", String.class),
                        row.getColumn("contact", String.class))).list();
            }
        });
    }

    /** The cases a person is in. */
    static List<Long> casesOf(Handle sql, long person) {
        try (var query = sql.createQuery("select distinct case_id from clients_member where person_id = :person and " + Batches.VISIBLE)) {
            return query.bind("person", person).mapTo(Long.class).list();
        }
    }

    @Override
    public PersonFile save(PersonFile file) {
        return database.write(tx -> {
            Optional<PersonFile> before = PersonRows.one(tx.sql(), file.id()).stream().findFirst();
            if (before.isEmpty()) {
                PersonRows.insert(tx.sql(), file, 0);
            } else if (!before.get().equals(file)) {
                PersonRows.update(tx.sql(), file, before.get());
            } else {
                return file;
            }
            tx.audit(before.isEmpty() ? Action.CREATED : Action.CHANGED, file.ref(), 0);
            changed(tx, file.id());
            return file;
        });
    }

    /** Tells that a person changed, and with them their cases, which bear their names. */
    static void changed(Database.Tx tx, long person) {
        tx.changed(new ItemRef(Cases.PERSON_KIND, person));
        casesOf(tx.sql(), person).forEach(caseId -> tx.changed(new ItemRef(Cases.CASE_KIND, caseId)));
    }

    @Override
    public void remove(long person) throws Trouble {
        try {
            database.write(tx -> {
                tx.sql().execute("delete from clients_contact where person_id = ?", person);
                tx.sql().execute("delete from clients_field_value where person_id = ?", person);
                tx.sql().execute("delete from clients_person where id = ?", person);
                ItemRef ref = new ItemRef(Cases.PERSON_KIND, person);
                tx.audit(Action.REMOVED, ref, 0);
                tx.changed(ref);
                return null;
            });
        } catch (StorageException e) {
            if (REFERRED_TO.equals(e.state())) {
                throw new Trouble(Bundle.PeopleStore_named());
            }
            throw e;
        }
    }

    @Override
    public List<OwnField> fields() {
        return database.read(tx -> fields(tx.sql()));
    }

    static List<OwnField> fields(Handle sql) {
        try (var query = sql.createQuery("select * from clients_field order by place, id")) {
            return query.map(row -> new OwnField(row.getColumn("id", Long.class), row.getColumn("title", String.class),
                    row.getColumn("retired", Boolean.class))).list();
        }
    }

    @Override
    public void fields(List<OwnField> all) {
        database.write(tx -> {
            List<OwnField> before = fields(tx.sql());
            Set<Long> kept = new HashSet<>();
            for (int place = 0; place < all.size(); place++) {
                OwnField field = all.get(place);
                kept.add(field.id());
                boolean known = before.stream().anyMatch(b -> b.id() == field.id());
                boolean same = place < before.size() && before.get(place).equals(field);
                if (!same) {
                    write(tx, field, place, known);
                }
            }
            for (OwnField gone : before) {
                if (!kept.contains(gone.id())) {
                    drop(tx, gone, all.size());
                }
            }
            return null;
        });
    }

    private static void write(Database.Tx tx, OwnField field, int place, boolean known) {
        try (var update = tx.sql().createUpdate(known
                ? "update clients_field set title = :title, place = :place, retired = :retired where id = :id"
                : "insert into clients_field (id, title, place, retired) values (:id, :title, :place, :retired)")) {
            update.bind("id", field.id()).bind("title", field.title()).bind("place", place).bind("retired", field.retired()).execute();
        }
        ItemRef ref = new ItemRef(Kinds.FIELD, field.id());
        tx.audit(known ? Action.CHANGED : Action.CREATED, ref, 0);
        tx.changed(ref);
    }

    /** A field in which something was written is retired in place of being dropped, whoever asked for it. */
    private static void drop(Database.Tx tx, OwnField field, int place) {
        long written;
        try (var query = tx.sql().createQuery("select count(*) from clients_field_value where field_id = :field")) {
            written = query.bind("field", field.id()).mapTo(Long.class).one();
        }
        if (written > 0) {
            write(tx, new OwnField(field.id(), field.title(), true), place, true);
            return;
        }
        tx.sql().execute("delete from clients_field where id = ?", field.id());
        ItemRef ref = new ItemRef(Kinds.FIELD, field.id());
        tx.audit(Action.REMOVED, ref, 0);
        tx.changed(ref);
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<People> {
        @Override
        public Class<People> type() {
            return People.class;
        }

        @Override
        public People create(OpenPractice practice) {
            return new PeopleStore(practice.database());
        }
    }
}
