package org.tideline.clients.model;

import java.time.LocalDate;

/**
 * A person in a case, as it is edited.
 *
 * @param id     id of the membership
 * @param person who
 * @param mark   the mark the person keeps for the life of the case: 0 circle, 1 diamond, 2 triangle, then hollow
 * @param from   first day
 * @param to     last day, or null while it lasts
 */
public record Membership(long id, Person person, int mark, LocalDate from, LocalDate to) {
}
