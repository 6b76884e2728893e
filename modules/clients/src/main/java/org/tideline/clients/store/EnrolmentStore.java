package org.tideline.clients.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Enrolment;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WorkingFormat;
import org.tideline.clients.model.CaseFile;
import org.tideline.clients.model.Membership;
import org.tideline.clients.model.Naming;
import org.tideline.clients.model.Person;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.Batches;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** Matches or makes the people and cases of an import, inside the import's own transactions. */
public final class EnrolmentStore implements Enrolment {
    @Override
    public List<Known> known(Database.Tx tx, String source) {
        try (var query = tx.sql().createQuery("""
                select case_key, person_key, case_id, person_id from clients_known
                where source = :source and %s order by id""".formatted(Batches.VISIBLE))) {
            return query.bind("source", source).map(row -> new Known(source, row.getColumn("case_key", String.class),
                    row.getColumn("person_key", String.class), row.getColumn("case_id", Long.class),
                    row.getColumn("person_id", Long.class))).list();
        }
    }

    @Override
    public Optional<Member> match(Case in, String name) {
        String key = Naming.key(name);
        List<Member> byFullName = in.people().stream().filter(m -> Naming.key(m.fullName()).equals(key)).toList();
        List<Member> found = byFullName.isEmpty()
                ? in.people().stream().filter(m -> Naming.key(m.name()).equals(key)).toList() : byFullName;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @Override
    public Case make(Database.Tx tx, CaseKind kind, String source, String caseKey, List<String> personKeys,
                     List<String> names, LocalDate from, long batch) {
        if (personKeys.size() != names.size()) {
            throw new IllegalArgumentException("Each person needs a key and a name");
        }
        long caseId = Ids.next();
        CaseFile file = new CaseFile(caseId, "", kind, CaseStatus.ACTIVE, from, from, List.of());
        long number = CaseFileStore.insertCase(tx.sql(), file, batch);
        List<String> goBy = Naming.goBy(names);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            members.add(enrol(tx.sql(), caseId, names.get(i), goBy.get(i), i, i, from, batch));
            remember(tx, new Known(source, caseKey, personKeys.get(i), caseId, members.get(i).person()), batch);
        }
        entered(tx, Action.CREATED, caseId, members, batch);
        tx.changed(new ItemRef(Cases.CASE_KIND, caseId));
        return new Case(caseId, CaseRows.code(number), kind, CaseStatus.ACTIVE, WorkingFormat.TOGETHER, from, members);
    }

    @Override
    public Member join(Database.Tx tx, Case to, String source, String caseKey, String personKey, String name,
                       LocalDate from, long batch) {
        List<String> fullNames = new ArrayList<>(to.people().stream().map(Member::fullName).toList());
        fullNames.add(name);
        String goesBy = Naming.goBy(fullNames).get(fullNames.size() - 1);
        int mark = to.members().stream().mapToInt(Member::mark).max().orElse(-1) + 1;
        Member member = enrol(tx.sql(), to.id(), name, goesBy, mark, to.members().size(), from, batch);
        remember(tx, new Known(source, caseKey, personKey, to.id(), member.person()), batch);
        entered(tx, Action.CHANGED, to.id(), List.of(member), batch);
        tx.changed(new ItemRef(Cases.CASE_KIND, to.id()));
        return member;
    }

    /** What comes with an import is entered as a whole when that is published. */
    private static void entered(Database.Tx tx, Action action, long caseId, List<Member> fresh, long batch) {
        if (batch == 0) {
            fresh.forEach(member -> tx.audit(Action.CREATED, new ItemRef(Cases.PERSON_KIND, member.person()), caseId));
            tx.audit(action, new ItemRef(Cases.CASE_KIND, caseId), caseId);
        }
    }

    private static Member enrol(Handle sql, long caseId, String fullName, String goesBy, int mark, int place,
                                LocalDate from, long batch) {
        Person person = new Person(Ids.next(), fullName.strip(), goesBy, "", "");
        CaseFileStore.insertPerson(sql, person, batch);
        Membership membership = new Membership(Ids.next(), person, mark, from, null);
        CaseFileStore.insertMember(sql, caseId, membership, place, batch);
        return new Member(membership.id(), person.id(), goesBy, person.fullName(), mark, place, from, null);
    }

    @Override
    public void remember(Database.Tx tx, Known known, long batch) {
        try (var insert = tx.sql().createUpdate("""
                insert into clients_known (id, source, case_key, person_key, case_id, person_id, batch)
                values (:id, :source, :caseKey, :personKey, :case, :person, :batch)""")) {
            insert.bind("id", Ids.next()).bind("source", known.source()).bind("caseKey", known.caseKey())
                    .bind("personKey", known.personKey()).bind("case", known.caseId()).bind("person", known.person())
                    .bind("batch", batch).execute();
        }
    }

    /** Offers the enrolment. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<Enrolment> {
        @Override
        public Class<Enrolment> type() {
            return Enrolment.class;
        }

        @Override
        public Enrolment create(OpenPractice practice) {
            return new EnrolmentStore();
        }
    }
}
