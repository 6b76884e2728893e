package org.tideline.checkins.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;

/** Whom a member's answers can be about. */
public final class Others {
    private Others() {
    }

    /**
     * The other members of that day, in the members' order; where the day is before anyone joined, all others.
     *
     * @param of     the case
     * @param person who answers
     * @param day    the day of the check-in
     */
    public static List<Member> of(Case of, long person, LocalDate day) {
        Set<Long> then = of.personsOn(day);
        return of.people().stream()
                .filter(m -> m.person() != person && (then.isEmpty() || then.contains(m.person()))).toList();
    }

    /** Whom a question is about where nobody is named: the only other member, or 0. */
    public static long about(Case of, long person, LocalDate day, Question question) {
        List<Member> others = question.aboutPartner() ? of(of, person, day) : List.of();
        return others.size() == 1 ? others.get(0).person() : 0;
    }
}
