package org.tideline.clients.api;

import java.time.LocalDate;

/**
 * A person in a case, from a day to a day.
 *
 * @param id       id of the membership
 * @param person   id of the person
 * @param name     the name they go by, shown everywhere
 * @param fullName full name, for mastheads and footers
 * @param mark     0 for the first mark (circle), 1 diamond, 2 triangle, then again hollow; kept for the life of the case
 * @param position place in the order the members name themselves, from 0; means nothing else
 * @param from     first day
 * @param to       last day, or null while it lasts
 */
public record Member(long id, long person, String name, String fullName, int mark, int position,
                     LocalDate from, LocalDate to) {
    /** Whether the membership holds on that day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
