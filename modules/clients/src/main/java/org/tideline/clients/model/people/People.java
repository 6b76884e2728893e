package org.tideline.clients.model.people;

import java.util.List;
import java.util.Optional;
import org.tideline.clients.model.Person;
import org.tideline.core.api.Trouble;

/** People and what is kept about them; {@code practice.service(People.class)}. Worker thread. */
public interface People {
    /** All people with the cases they are in, those in no case included, in the order of their names. */
    List<Listed> all();

    /** One person, with the cases they are in. */
    Optional<Listed> find(long person);

    /** The people who are in no case, in the order of their names. */
    List<Person> inNoCase();

    /**
     * Writes a person: a new one, or in place of what was there. One change.
     *
     * @return the person as written
     */
    PersonFile save(PersonFile file);

    /**
     * Takes out a person whom no other record names.
     *
     * @throws Trouble if one does; nothing is changed
     */
    void remove(long person) throws Trouble;

    /** The practice's own fields in their order, retired ones included. */
    List<OwnField> fields();

    /** Sets the practice's own fields: new ones, other titles, another order, retired ones. None goes for good unless nothing was ever written in it. */
    void fields(List<OwnField> all);
}
