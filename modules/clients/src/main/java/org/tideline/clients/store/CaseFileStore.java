package org.tideline.clients.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;
import org.openide.util.Lookup;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.CaseFiles;
import org.tideline.clients.model.FormatSince;
import org.tideline.clients.model.Membership;
import org.tideline.clients.model.Naming;
import org.tideline.clients.model.Person;
import org.tideline.clients.model.Standing;
import org.tideline.clients.model.record.CaseRecord;
import org.tideline.clients.model.record.Links;
import org.tideline.clients.spi.Openings;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Batches;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Makes and edits cases and people. */
public final class CaseFileStore implements CaseFiles {
    private final Database database;

    CaseFileStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<CaseFile> find(long caseId) {
        return database.read(tx -> read(tx.sql(), caseId));
    }

    private static Optional<CaseFile> read(Handle sql, long caseId) {
        List<Membership> members;
        try (var query = sql.createQuery("""
                select m.id as member_id, m.mark, m.from_day, m.to_day, p.id, p.full_name, p.goes_by, p.pronouns, p.contact
                from (select * from clients_member where %s) m join clients_person p on p.id = m.person_id
                where m.case_id = :case order by m.place, m.from_day, m.id""".formatted(Batches.VISIBLE))) {
            members = query.bind("case", caseId).map(row -> new Membership(row.getColumn("member_id", Long.class),
                    person(row), row.getColumn("mark", Integer.class), row.getColumn("from_day", LocalDate.class),
                    row.getColumn("to_day", LocalDate.class))).list();
        }
        try (var query = sql.createQuery("select * from clients_case where id = :case and " + Batches.VISIBLE)) {
            return query.bind("case", caseId).map(row -> new CaseFile(caseId,
                    CaseRows.code(row.getColumn("case_no", Long.class)), row.getColumn("kind", CaseKind.class),
                    row.getColumn("status", CaseStatus.class), row.getColumn("status_since", LocalDate.class),
                    row.getColumn("since_day", LocalDate.class), members))
                    .findOne();
        }
    }

    private static Person person(RowView row) {
        return new Person(row.getColumn("id", Long.class), row.getColumn("full_name", String.class),
                row.getColumn("goes_by", String.class), row.getColumn("pronouns", String.class),
                row.getColumn("contact", String.class));
    }

    @Override
    public CaseFile save(CaseFile file) {
        return database.write(tx -> {
            Optional<CaseFile> before = read(tx.sql(), file.id());
            if (before.isEmpty()) {
                insertCase(tx.sql(), file, 0);
            } else {
                turned(tx.sql(), before.get(), file.status(), file.statusSince());
                update(tx.sql(), """
                        update clients_case set kind = :kind, status = :status, status_since = :statusSince,
                        since_day = :since where id = :id""", Map.of("id", file.id(), "kind", file.kind(),
                        "status", file.status(), "statusSince", file.statusSince(), "since", file.since()));
            }
            writeMembers(tx, file, before.map(CaseFile::members).orElse(List.of()));
            moved(tx, file.id(), before.map(CaseFile::status), file.status());
            return read(tx.sql(), file.id()).orElseThrow();
        });
    }

    private static void writeMembers(Database.Tx tx, CaseFile file, List<Membership> before) {
        Handle sql = tx.sql();
        List<Long> kept = new ArrayList<>();
        int place = 0;
        for (Membership m : file.members()) {
            if (before.stream().noneMatch(member -> member.person().equals(m.person()))) {
                writePerson(tx, m.person(), file.id());
            }
            kept.add(m.id());
            int changed;
            try (var update = sql.createUpdate("""
                    update clients_member set place = :place, mark = :mark, from_day = :from, to_day = :to
                    where id = :id""")) {
                changed = update.bind("place", place).bind("mark", m.mark()).bind("from", m.from())
                        .bindByType("to", m.to(), LocalDate.class).bind("id", m.id()).execute();
            }
            if (changed == 0) {
                insertMember(sql, file.id(), m, place, 0);
            }
            place++;
        }
        // Members an import has not published are not listed, so they are not among those taken off the list either.
        String listed = "delete from clients_member where case_id = :case and " + Batches.VISIBLE;
        try (var delete = sql.createUpdate(kept.isEmpty() ? listed : listed + " and id not in (<kept>)")) {
            delete.bind("case", file.id());
            if (!kept.isEmpty()) {
                delete.bindList("kept", kept);
            }
            delete.execute();
        }
    }

    private static void writePerson(Database.Tx tx, Person p, long caseId) {
        int changed;
        try (var update = tx.sql().createUpdate("""
                update clients_person set full_name = :full, goes_by = :goesBy, pronouns = :pronouns, contact = :contact
                where id = :id""")) {
            changed = update.bind("full", p.fullName()).bind("goesBy", p.goesBy()).bind("pronouns", p.pronouns())
                    .bind("contact", p.contact()).bind("id", p.id()).execute();
        }
        if (changed == 0) {
            insertPerson(tx.sql(), p, 0);
        }
        tx.audit(changed == 0 ? Action.CREATED : Action.CHANGED, new ItemRef(Cases.PERSON_KIND, p.id()), caseId);
    }

    /** Adds a person; {@code batch} 0 where it does not come from an import. */
    static void insertPerson(Handle sql, Person p, long batch) {
        update(sql, """
                insert into clients_person (id, full_name, goes_by, pronouns, contact, made_at, batch)
                values (:id, :full, :goesBy, :pronouns, :contact, :now, :batch)""",
                Map.of("id", p.id(), "full", p.fullName(), "goesBy", p.goesBy(), "pronouns", p.pronouns(),
                        "contact", p.contact(), "now", Now.instant(), "batch", batch));
    }

    /** Adds a case under the next free number, which is returned. Members are added separately. */
    static long insertCase(Handle sql, CaseFile file, long batch) {
        long number;
        try (var query = sql.createQuery("select coalesce(max(case_no), 0) + 1 from clients_case")) {
            number = query.mapTo(Long.class).one();
        }
        update(sql, """
                insert into clients_case (id, case_no, kind, status, status_since, since_day, made_at, batch)
                values (:id, :number, :kind, :status, :statusSince, :since, :now, :batch)""",
                Map.of("id", file.id(), "number", number, "kind", file.kind(), "status", file.status(),
                        "statusSince", file.statusSince(), "since", file.since(), "now", Now.instant(), "batch", batch));
        return number;
    }

    /** Adds a membership of a person who is already there. */
    static void insertMember(Handle sql, long caseId, Membership m, int place, long batch) {
        try (var insert = sql.createUpdate("""
                insert into clients_member (id, case_id, person_id, mark, place, from_day, to_day, batch)
                values (:id, :case, :person, :mark, :place, :from, :to, :batch)""")) {
            insert.bind("id", m.id()).bind("case", caseId).bind("person", m.person().id()).bind("mark", m.mark())
                    .bind("place", place).bind("from", m.from()).bindByType("to", m.to(), LocalDate.class)
                    .bind("batch", batch).execute();
        }
    }

    private static void update(Handle sql, String statement, Map<String, ?> values) {
        try (var update = sql.createUpdate(statement)) {
            update.bindMap(values).execute();
        }
    }

    @Override
    public Map<Long, LocalDate> standing() {
        return database.read(tx -> {
            Map<Long, LocalDate> since = new HashMap<>();
            try (var query = tx.sql().createQuery("select id, status_since from clients_case where " + Batches.VISIBLE)) {
                query.map(row -> since.put(row.getColumn("id", Long.class), row.getColumn("status_since", LocalDate.class)))
                        .list();
            }
            return since;
        });
    }

    @Override
    public void status(long caseId, CaseStatus status, LocalDate since) {
        database.write(tx -> {
            Optional<CaseFile> file = read(tx.sql(), caseId);
            file.ifPresent(of -> turned(tx.sql(), of, status, since));
            Optional<CaseStatus> before = file.map(CaseFile::status);
            update(tx.sql(), "update clients_case set status = :status, status_since = :since where id = :id",
                    Map.of("status", status, "since", since, "id", caseId));
            moved(tx, caseId, before, status);
            return null;
        });
    }

    /**
     * Keeps where the case stood until now. Standing elsewhere from a day on replaces what was noted from that day on,
     * so that a mended day, and a turn taken back, leave no trace beside it.
     */
    private static void turned(Handle sql, CaseFile before, CaseStatus now, LocalDate since) {
        if (before.status() == now && before.statusSince().equals(since)) {
            return;
        }
        update(sql, "delete from clients_standing where case_id = :case and from_day >= :since", Map.of("case", before.id(), "since", since));
        update(sql, "update clients_standing set to_day = :since where case_id = :case and to_day > :since",
                Map.of("case", before.id(), "since", since));
        if (before.status() != now && before.statusSince().isBefore(since)) {
            update(sql, "insert into clients_standing (id, case_id, status, from_day, to_day) values (:id, :case, :status, :from, :to)",
                    Map.of("id", Ids.next(), "case", before.id(), "status", before.status(), "from", before.statusSince(), "to", since));
        }
    }

    @Override
    public List<Standing> standings(long caseId) {
        return database.read(tx -> {
            try (var query = tx.sql().createQuery("""
                    select id, status, from_day, to_day from clients_standing where case_id = :case order by from_day, id""")) {
                return query.bind("case", caseId).map(row -> new Standing(row.getColumn("id", Long.class),
                        row.getColumn("status", CaseStatus.class), row.getColumn("from_day", LocalDate.class),
                        row.getColumn("to_day", LocalDate.class))).list();
            }
        });
    }

    @Override
    public CaseFile beginFrom(CaseRecord link) {
        return database.write(tx -> {
            CaseFile from = read(tx.sql(), link.caseId()).orElseThrow();
            Person person = from.members().stream().map(Membership::person).filter(p -> p.id() == link.person()).findFirst().orElseThrow();
            LocalDate day = link.day("on_day").orElseThrow();
            CaseFile fresh = new CaseFile(Ids.next(), "", CaseKind.INDIVIDUAL, CaseStatus.ACTIVE, day, day,
                    List.of(new Membership(Ids.next(), person, 0, day, null)));
            insertCase(tx.sql(), fresh, 0);
            insertMember(tx.sql(), fresh.id(), fresh.members().get(0), 0, 0);
            moved(tx, fresh.id(), Optional.empty(), CaseStatus.ACTIVE);
            RecordStore.write(tx, CaseRows.one(tx.sql(), link.caseId()).get(0), link.with(Links.TO, fresh.id()));
            return read(tx.sql(), fresh.id()).orElseThrow();
        });
    }

    /** What follows from where a case stands now and stood before; before is empty for a new case. */
    private static void moved(Database.Tx tx, long caseId, Optional<CaseStatus> before, CaseStatus now) {
        boolean other = before.isPresent() && before.get() != now;
        if (other && now == CaseStatus.PARTED) {
            closeOpenings(tx, caseId);
        }
        Action action = before.isEmpty() ? Action.CREATED : !other ? Action.CHANGED : now == CaseStatus.ENDED ? Action.ARCHIVED
                : before.get() == CaseStatus.ENDED ? Action.RESTORED : Action.CHANGED;
        tx.audit(action, ref(caseId), caseId);
        tx.changed(ref(caseId));
    }

    @Override
    public void format(long caseId, WorkingFormat format, LocalDate from) {
        database.write(tx -> {
            WorkingFormat before = CaseRows.one(tx.sql(), caseId).get(0).format();
            update(tx.sql(), """
                    insert into clients_format (id, case_id, working_format, from_day, noted_at)
                    values (:id, :case, :format, :from, :now)""",
                    Map.of("id", Ids.next(), "case", caseId, "format", format, "from", from, "now", Now.instant()));
            if (before == WorkingFormat.EACH_ALONE && format != before) {
                closeOpenings(tx, caseId);
            }
            tx.audit(Action.CHANGED, ref(caseId), caseId);
            tx.changed(ref(caseId));
            return null;
        });
    }

    private static void closeOpenings(Database.Tx tx, long caseId) {
        for (Openings openings : Lookup.getDefault().lookupAll(Openings.class)) {
            openings.close(tx, caseId);
        }
    }

    @Override
    public List<FormatSince> formats(long caseId) {
        return database.read(tx -> {
            try (var query = tx.sql().createQuery("""
                    select working_format, from_day from clients_format where case_id = :case
                    order by from_day, noted_at, id""")) {
                return query.bind("case", caseId).map(row -> new FormatSince(
                        row.getColumn("working_format", WorkingFormat.class),
                        row.getColumn("from_day", LocalDate.class))).list();
            }
        });
    }

    @Override
    public List<Namesake> namesakes(String fullName) {
        String key = Naming.key(fullName);
        return database.read(tx -> {
            Map<Long, Person> people = new LinkedHashMap<>();
            try (var query = tx.sql().createQuery("select * from clients_person where " + Batches.VISIBLE + " order by id")) {
                query.map(CaseFileStore::person).stream()
                        .filter(p -> Naming.key(p.fullName()).equals(key)).forEach(p -> people.put(p.id(), p));
            }
            if (people.isEmpty()) {
                return List.of();
            }
            List<Case> all = CaseRows.all(tx.sql());
            return people.values().stream().map(p -> new Namesake(p, all.stream()
                    .filter(c -> c.member(p.id()).isPresent()).map(Case::title).sorted().toList())).toList();
        });
    }

    private static ItemRef ref(long caseId) {
        return new ItemRef(Cases.CASE_KIND, caseId);
    }

    /** Offers the store. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<CaseFiles> {
        @Override
        public Class<CaseFiles> type() {
            return CaseFiles.class;
        }

        @Override
        public CaseFiles create(OpenPractice practice) {
            return new CaseFileStore(practice.database());
        }
    }
}
