package org.tideline.clients.model.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tideline.clients.api.Cases;
import org.tideline.clients.model.Person;
import org.tideline.core.api.ItemRef;

/**
 * A person's record as it is edited: a whole that is put back as it stood when an edit is undone.
 *
 * @param person    names, pronouns and the free lines of contact
 * @param birth     day of birth, or null
 * @param safety    how and when they may be reached
 * @param languages as written, or empty
 * @param emergency whom to call in an emergency, or empty
 * @param referral  who sent them, or empty
 * @param contacts  ways to reach them, in their own order
 * @param values    what stands in the practice's own fields, by field; no blank ones
 */
public record PersonFile(Person person, LocalDate birth, Safety safety, String languages, String emergency, String referral,
                         List<ContactLine> contacts, Map<Long, String> values) {
    public PersonFile {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(safety, "safety");
        contacts = List.copyOf(contacts);
        values = Map.copyOf(values);
    }

    /** A record in which nothing but the person stands. */
    public static PersonFile of(Person person) {
        return new PersonFile(person, null, Safety.NOT_ASKED, "", "", "", List.of(), Map.of());
    }

    /** Id of the person. */
    public long id() {
        return person.id();
    }

    /** The person as an item. */
    public ItemRef ref() {
        return new ItemRef(Cases.PERSON_KIND, id());
    }

    /**
     * Contact safety of a person as a whole (clinical.md §6.4).
     *
     * @param mayName whether the practice may be named to others who answer
     * @param hours   when it is safe, as they said it, or empty
     * @param notNow  a word by which they say that it is not safe now, or empty
     */
    public record Safety(May mayName, String hours, String notNow) {
        /** Nothing was asked. */
        public static final Safety NOT_ASKED = new Safety(May.NOT_ASKED, "", "");

        public Safety {
            Objects.requireNonNull(mayName, "mayName");
            Objects.requireNonNull(hours, "hours");
            Objects.requireNonNull(notNow, "notNow");
        }
    }
}
