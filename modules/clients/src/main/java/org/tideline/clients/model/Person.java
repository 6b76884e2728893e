package org.tideline.clients.model;

import java.util.Objects;

/**
 * One human, who may be a member of several cases.
 *
 * @param id       id of the person
 * @param fullName full name, for mastheads and footers; never blank
 * @param goesBy   the name they go by, shown everywhere; never blank
 * @param pronouns such as "she/her", or empty
 * @param contact  lines such as telephone and address, or empty
 */
public record Person(long id, String fullName, String goesBy, String pronouns, String contact) {
    public Person {
        Objects.requireNonNull(fullName, "fullName");
        Objects.requireNonNull(goesBy, "goesBy");
        Objects.requireNonNull(pronouns, "pronouns");
        Objects.requireNonNull(contact, "contact");
    }
}
