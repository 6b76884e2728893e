package org.tideline.clients.model.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tideline.core.api.ItemRef;

/**
 * What stands in the form of a person, as typed: it is kept as a draft. Immutable; any thread.
 *
 * @param fullName  as typed
 * @param goesBy    as typed
 * @param pronouns  as typed
 * @param birth     as typed
 * @param lines     free lines of contact, as typed
 * @param contacts  ways to reach them
 * @param mayName   whether the practice may be named, as a place in {@link May}
 * @param hours     when it is safe, as typed
 * @param notNow    a word that means that it is not safe now, as typed
 * @param languages as typed
 * @param emergency as typed
 * @param referral  as typed
 * @param values    what stands in the practice's own fields, by the field's id in decimals; no empty ones
 */
public record PersonTyped(String fullName, String goesBy, String pronouns, String birth, String lines, List<Line> contacts,
                          int mayName, String hours, String notNow, String languages, String emergency, String referral,
                          Map<String, String> values) {
    /** Kind of the draft of a new person; its id is 0. */
    public static final String NEW = "clients.person.new";
    /** Kind of the draft of a person's record; its id is the person's. */
    public static final String DETAILS = "clients.person.details";

    public PersonTyped {
        contacts = List.copyOf(contacts);
        values = Map.copyOf(values);
    }

    /**
     * A way to reach them.
     *
     * @param id    id of the line, or 0 for a new one
     * @param kind  a place in {@link ContactKind}
     * @param line  as typed
     * @param label as typed
     * @param use   a place in {@link May}
     * @param leave a place in {@link May}
     */
    public record Line(long id, int kind, String line, String label, int use, int leave) {
        /** A line as it stands. */
        static Line of(ContactLine line) {
            return new Line(line.id(), line.kind().ordinal(), line.line(), line.label(), line.use().ordinal(), line.leave().ordinal());
        }
    }

    /** A person as they stand. */
    public static PersonTyped of(PersonFile file) {
        Map<String, String> values = new HashMap<>();
        file.values().forEach((field, words) -> values.put(Long.toString(field), words));
        List<Line> lines = new ArrayList<>();
        file.contacts().forEach(line -> lines.add(Line.of(line)));
        return new PersonTyped(file.person().fullName(), file.person().goesBy(), file.person().pronouns(),
                file.birth() == null ? "" : Births.words(file.birth()), file.person().contact(), lines,
                file.safety().mayName().ordinal(), file.safety().hours(), file.safety().notNow(), file.languages(),
                file.emergency(), file.referral(), values);
    }

    /** An empty form. */
    public static PersonTyped empty() {
        return new PersonTyped("", "", "", "", "", List.of(), 0, "", "", "", "", "", Map.of());
    }

    /** The draft of a person's record; of a new person where the id is 0. */
    public static ItemRef item(long person) {
        return person == 0 ? new ItemRef(NEW, 0) : new ItemRef(DETAILS, person);
    }
}
