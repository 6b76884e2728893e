package org.tideline.clients.model.people.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tideline.clients.model.Person;
import org.tideline.clients.model.people.ContactLine;
import org.tideline.clients.model.people.May;
import org.tideline.clients.model.people.PersonFile;

/** What somebody of a file adds to somebody known. Nothing that stands there is changed. Pure. */
public final class Filling {
    private Filling() {
    }

    /** The contacts that are not known yet. */
    public static List<ContactLine> contacts(PersonFile known, PersonFile incoming) {
        List<ContactLine> fresh = new ArrayList<>();
        for (ContactLine line : incoming.contacts()) {
            String key = line.key();
            boolean there = known.contacts().stream().anyMatch(c -> key.isEmpty() ? c.line().strip().equals(line.line().strip()) : c.key().equals(key));
            if (!there) {
                fresh.add(line);
            }
        }
        return fresh;
    }

    /** What stands in own fields that were empty. */
    public static Map<Long, String> values(PersonFile known, PersonFile incoming) {
        Map<Long, String> fresh = new HashMap<>(incoming.values());
        fresh.keySet().removeAll(known.values().keySet());
        return fresh;
    }

    /** The known record with the lines that were empty filled in; contacts and own fields as they were. */
    public static PersonFile lines(PersonFile known, PersonFile incoming) {
        Person person = known.person();
        PersonFile.Safety safety = known.safety();
        PersonFile.Safety said = incoming.safety();
        return new PersonFile(new Person(person.id(), person.fullName(), person.goesBy(),
                either(person.pronouns(), incoming.person().pronouns()), either(person.contact(), incoming.person().contact())),
                known.birth() == null ? incoming.birth() : known.birth(), new PersonFile.Safety(
                safety.mayName() == May.NOT_ASKED ? said.mayName() : safety.mayName(), either(safety.hours(), said.hours()),
                either(safety.notNow(), said.notNow())), either(known.languages(), incoming.languages()),
                either(known.emergency(), incoming.emergency()), either(known.referral(), incoming.referral()),
                known.contacts(), known.values());
    }

    private static String either(String there, String incoming) {
        return there.isBlank() ? incoming : there;
    }
}
