package org.tideline.practice.model;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Member;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.storage.api.Action;
import org.tideline.storage.api.AuditEntry;
import org.tideline.storage.api.AuditFilter;
import org.tideline.storage.api.OpenPractice;

/** The audit trail as it is looked at: who can be asked for, and the entries that fit. */
public final class AuditTrail {
    /** The kind of the item that stands for the audit trail itself, when it is looked at or exported. */
    public static final String KIND = "practice.audit";
    private static final Map<String, ZoneId> ZONES = new ConcurrentHashMap<>();

    private AuditTrail() {
    }

    /** A person that can be asked for. @param name full name */
    public record Person(long id, String name) {
    }

    /**
     * What is wanted.
     *
     * @param period days
     * @param person id of a person, 0 for everyone
     * @param caseId id of a case, 0 for all
     * @param action what was done, null for anything
     */
    public record Wanted(Period period, long person, long caseId, Action action) {
    }

    /**
     * One entry.
     *
     * @param entry  as it stands in the chain
     * @param done   what was done, in words
     * @param record which record, in words of its kind
     * @param code   code of the case, or an empty string
     */
    public record Row(AuditEntry entry, String done, String record, String code) {
        /** When, to the second, on the clock of the computer it was done at. */
        public String when() {
            return Moments.exact(entry.at(), zone(entry.zone()));
        }
    }

    /** The columns rows can be sorted by. */
    public enum By {
        WHEN(Comparator.comparing((Row row) -> row.entry().at()).thenComparing(row -> row.entry().number())),
        DONE(Comparator.comparing(Row::done)),
        RECORD(Comparator.comparing(Row::record).thenComparing(row -> row.entry().what().id())),
        CASE(Comparator.comparing(Row::code)),
        NUMBER(Comparator.comparing(row -> row.entry().number()));

        private final Comparator<Row> order;

        By(Comparator<Row> order) {
            this.order = order;
        }
    }

    /**
     * Whom and what can be asked for.
     *
     * @param cases  all cases by their codes
     * @param people all people in them by their names
     */
    public record Choices(List<Case> cases, List<Person> people) {
        public Choices {
            cases = List.copyOf(cases);
            people = List.copyOf(people);
        }

        /** As the practice has them now. Worker thread. */
        public static Choices of(OpenPractice practice) {
            List<Case> cases = practice.service(Cases.class).all().stream().sorted(Comparator.comparing(Case::code)).toList();
            Map<Long, Person> people = new TreeMap<>();
            cases.forEach(of -> of.members().forEach(member ->
                    people.put(member.person(), new Person(member.person(), member.fullName()))));
            return new Choices(cases, people.values().stream().sorted(Comparator.comparing(Person::name)).toList());
        }
    }

    /** The entries that fit, newest first. Worker thread. */
    public static List<Row> rows(OpenPractice practice, Wanted wanted) {
        List<Case> cases = practice.service(Cases.class).all();
        Map<Long, String> codes = cases.stream().collect(Collectors.toMap(Case::id, Case::code));
        Kinds kinds = new Kinds();
        // Words are few and rows are many: each word is kept once.
        Map<String, String> records = new HashMap<>();
        Map<Action, String> done = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (AuditEntry entry : practice.audit().entries(filter(wanted, cases))) {
            rows.add(new Row(entry, done.computeIfAbsent(entry.action(), ActionWords::of),
                    records.computeIfAbsent(entry.what().kind(), kinds::of), codes.getOrDefault(entry.caseId(), "")));
        }
        return rows;
    }

    /** A person's entries: those of the cases they were ever a member of, and those about themselves. */
    private static AuditFilter filter(Wanted wanted, List<Case> cases) {
        Set<Long> of = new HashSet<>();
        Set<ItemRef> items = new HashSet<>();
        if (wanted.caseId() != 0) {
            of.add(wanted.caseId());
            items.add(new ItemRef(Cases.CASE_KIND, wanted.caseId()));
        }
        if (wanted.person() != 0) {
            cases.stream().filter(c -> c.members().stream().map(Member::person).anyMatch(id -> id == wanted.person()))
                    .forEach(c -> of.add(c.id()));
            items.add(new ItemRef(Cases.PERSON_KIND, wanted.person()));
        }
        return new AuditFilter(wanted.period(), wanted.action() == null ? Set.of() : Set.of(wanted.action()), of, items);
    }

    /** The rows in another order; not on the event thread, as they may be very many. */
    public static List<Row> sorted(List<Row> rows, By column, boolean descending) {
        List<Row> sorted = new ArrayList<>(rows);
        // Equal ones stay newest first.
        sorted.sort((descending ? column.order.reversed() : column.order)
                .thenComparing(Comparator.comparing((Row row) -> row.entry().number()).reversed()));
        return sorted;
    }

    /** Notes that the trail itself was looked at or exported. Any thread. */
    public static void note(OpenPractice practice, Action action) {
        practice.audit().note(action, new ItemRef(KIND, practice.info().practiceId()), 0);
    }

    private static ZoneId zone(String name) {
        return ZONES.computeIfAbsent(name, AuditTrail::readZone);
    }

    private static ZoneId readZone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return Now.clock().getZone();
        }
    }
}
