package org.tideline.clients.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.CaseStatus;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;

/**
 * A case as it stands in a form, not yet valid: a new one or one being edited. Immutable; any thread.
 *
 * @param kind    what is treated
 * @param status      where it stands
 * @param statusSince since when, or null where what was typed names no day
 * @param since       day it began, or null where what was typed names no day
 * @param members in the members' own order
 */
@Messages({
    "CaseDraft.since=Type the day you began, such as 3 March 2025 or 2025-03-03.",
    "CaseDraft.sinceFuture=The day you began cannot lie more than a year ahead.",
    "CaseDraft.standing=Type the day since when it stands so.",
    "CaseDraft.standingEarly=This day lies before the day you began.",
    "CaseDraft.name=Type the full name. If you do not know it, the name they go by is enough.",
    "CaseDraft.long=A name can be up to 200 characters long.",
    "CaseDraft.from=Type the day this person joined.",
    "CaseDraft.to=The last day cannot come before the first.",
    "CaseDraft.toWords=Type a day, or leave it empty while the person is a member.",
    "CaseDraft.two=A couple has two people. Choose another kind for more.",
    "CaseDraft.one=An individual case has one person.",
    "CaseDraft.several=This kind of case has at least two people.",
    "CaseDraft.same=This person is a member already."})
public record CaseDraft(CaseKind kind, CaseStatus status, LocalDate statusSince, LocalDate since, List<Entry> members) {
    private static final int LONGEST = 200;

    public CaseDraft {
        members = List.copyOf(members);
    }

    /**
     * One member of the form.
     *
     * @param membership id of the membership, or 0 for a new one
     * @param person     id of the person, or 0 for a new one
     * @param fullName   as typed
     * @param goesBy     as typed; empty for the first of the names
     * @param pronouns   as typed, may be empty
     * @param contact    as typed, may be empty
     * @param from       first day, or null where what was typed names no day
     * @param to         last day, or null
     * @param toReadable whether what was typed as last day names a day or is empty
     */
    public record Entry(long membership, long person, String fullName, String goesBy, String pronouns, String contact,
                        LocalDate from, LocalDate to, boolean toReadable) {
        /** A person not yet known, from that day. */
        public static Entry fresh(LocalDate from) {
            return new Entry(0, 0, "", "", "", "", from, null, true);
        }

        /** A person known already, who becomes a member from that day. */
        public static Entry known(Person person, LocalDate from) {
            return new Entry(0, person.id(), person.fullName(), person.goesBy(), person.pronouns(), person.contact(), from,
                    null, true);
        }

        private static Entry of(Membership m) {
            return new Entry(m.id(), m.person().id(), m.person().fullName(), m.person().goesBy(), m.person().pronouns(),
                    m.person().contact(), m.from(), m.to(), true);
        }

        /** Whether both are the same person at the same time; a day that is not readable yet is not held against it. */
        private boolean atOnceWith(Entry other) {
            return person != 0 && person == other.person && !endsBefore(other) && !other.endsBefore(this);
        }

        private boolean endsBefore(Entry other) {
            return !toReadable || other.from == null || to != null && to.isBefore(other.from);
        }

        private Membership membership(int mark, String goBy) {
            Person who = new Person(person == 0 ? Ids.next() : person, fullName.strip(), goBy, pronouns.strip(), contact.strip());
            return new Membership(membership == 0 ? Ids.next() : membership, who, mark, from, to);
        }
    }

    /** A new case of that kind, beginning today, with as many people as it usually has. */
    public static CaseDraft fresh(CaseKind kind) {
        LocalDate today = Now.today();
        int people = switch (kind) {
            case INDIVIDUAL -> 1;
            case COUPLE -> 2;
            case FAMILY, OTHER -> 3;
        };
        List<Entry> members = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            members.add(Entry.fresh(today));
        }
        return new CaseDraft(kind, CaseStatus.ACTIVE, today, today, members);
    }

    /** The draft of a case as it stands. */
    public static CaseDraft of(CaseFile file) {
        return new CaseDraft(file.kind(), file.status(), file.statusSince(), file.since(), file.members().stream().map(Entry::of).toList());
    }

    /** The name of a member's field, such as {@code name.0}. */
    public static String field(String name, int member) {
        return name + "." + member;
    }

    /** What is still to be mended. Fields: {@code since}, {@code statusSince}, {@code kind}, and {@code name.n}, {@code from.n}, {@code to.n}. */
    public Validation check() {
        Validation check = new Validation();
        check.require(since != null, "since", Bundle.CaseDraft_since());
        check.require(since == null || !since.isAfter(Now.today().plusYears(1)), "since", Bundle.CaseDraft_sinceFuture());
        check.require(statusSince != null, "statusSince", Bundle.CaseDraft_standing());
        check.require(statusSince == null || since == null || !statusSince.isBefore(since), "statusSince", Bundle.CaseDraft_standingEarly());
        boolean twice = false;
        for (int i = 0; i < members.size(); i++) {
            Entry m = members.get(i);
            check.require(!m.fullName().isBlank(), field("name", i), Bundle.CaseDraft_name());
            check.require(m.fullName().strip().length() <= LONGEST && m.goesBy().strip().length() <= LONGEST,
                    field("name", i), Bundle.CaseDraft_long());
            boolean again = members.subList(0, i).stream().anyMatch(m::atOnceWith);
            check.require(!again, field("name", i), Bundle.CaseDraft_same());
            twice |= again;
            check.require(m.from() != null, field("from", i), Bundle.CaseDraft_from());
            check.require(m.toReadable(), field("to", i), Bundle.CaseDraft_toWords());
            check.require(m.to() == null || m.from() == null || !m.to().isBefore(m.from()), field("to", i), Bundle.CaseDraft_to());
        }
        if (!twice) {
            people(check);
        }
        return check;
    }

    private void people(Validation check) {
        // Whoever left and came back is listed twice and is still one person.
        long people = members.stream().filter(m -> m.person() == 0).count()
                + members.stream().mapToLong(Entry::person).filter(person -> person != 0).distinct().count();
        switch (kind) {
            case INDIVIDUAL -> check.require(people == 1, "kind", Bundle.CaseDraft_one());
            case COUPLE -> check.require(people == 2, "kind", Bundle.CaseDraft_two());
            case FAMILY, OTHER -> check.require(people >= 2, "kind", Bundle.CaseDraft_several());
        }
    }

    /** The new case; the draft must be well. */
    public CaseFile make() {
        return file(Ids.next(), "", List.of());
    }

    /** The case with what was changed; the draft must be well. Whoever was a member keeps their mark, also on coming back. */
    public CaseFile change(CaseFile before) {
        return file(before.id(), before.code(), before.members());
    }

    private CaseFile file(long id, String code, List<Membership> before) {
        List<String> goBy = Naming.goBy(members.stream().map(Entry::fullName).toList());
        int free = before.stream().mapToInt(Membership::mark).max().orElse(-1) + 1;
        List<Membership> all = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Entry entry = members.get(i);
            int mark = before.stream().filter(m -> m.id() == entry.membership() || m.person().id() == entry.person())
                    .map(Membership::mark).findFirst().orElse(-1);
            all.add(entry.membership(mark >= 0 ? mark : free++, entry.goesBy().isBlank() ? goBy.get(i) : entry.goesBy().strip()));
        }
        return new CaseFile(id, code, kind, status, statusSince, since, all);
    }
}
