package org.tideline.clients.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The treated unit as every feature and the release rule see it. Immutable.
 *
 * @param id      id of the case
 * @param code    short code without a name, such as {@code C-0012}; used in file names and in code mode
 * @param kind    what is treated
 * @param status  where it stands
 * @param format  how the members are worked with today
 * @param since   day it began
 * @param members all memberships ever, in the members' own order
 */
public record Case(long id, String code, CaseKind kind, CaseStatus status, WorkingFormat format, LocalDate since,
                   List<Member> members) {
    public Case {
        members = List.copyOf(members);
    }

    /** The persons who were members on that day. */
    public Set<Long> personsOn(LocalDate day) {
        return members.stream().filter(m -> m.on(day)).map(Member::person).collect(Collectors.toUnmodifiableSet());
    }

    /** The membership of a person: the newest if there are several. */
    public Optional<Member> member(long person) {
        return members.stream().filter(m -> m.person() == person).reduce((older, newer) -> newer);
    }

    /** The distinct persons of the case, in the members' order. */
    public List<Member> people() {
        return members.stream().filter(m -> member(m.person()).orElseThrow() == m).toList();
    }

    /** The names they go by: "Mara & Jonas", "Aiko, Ben & Leah". */
    public String title() {
        return joined(people().stream().map(Member::name).toList());
    }

    /** Full names, joined likewise; a surname they all share stands once: "Grace & Samuel Whitfield". */
    public String fullTitle() {
        List<String> names = people().stream().map(Member::fullName).toList();
        String shared = names.isEmpty() ? "" : surname(names.get(0));
        if (names.size() < 2 || shared.isEmpty() || !names.stream().allMatch(name -> surname(name).equals(shared))) {
            return joined(names);
        }
        return joined(names.stream().map(name -> name.substring(0, name.length() - shared.length())).toList()) + shared;
    }

    /** The last of several names with the blank before it, or an empty string. */
    private static String surname(String fullName) {
        int blank = fullName.lastIndexOf(' ');
        return blank <= 0 ? "" : fullName.substring(blank);
    }

    private static String joined(List<String> names) {
        int last = names.size() - 1;
        return last <= 0 ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " & " + names.get(last);
    }
}
