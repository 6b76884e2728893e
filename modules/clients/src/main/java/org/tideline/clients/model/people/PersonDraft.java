package org.tideline.clients.model.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.Naming;
import org.tideline.clients.model.Person;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;

/**
 * A person as they stand in a form, not yet valid. Immutable; any thread.
 *
 * @param typed      as typed
 * @param monthFirst whether "4/11/1988" is the 11th of April
 */
@Messages({
    "PersonDraft.name=Type the full name. If you do not know it, the name they go by is enough.",
    "PersonDraft.long=A name can be up to 200 characters long.",
    "PersonDraft.birth=Type the day with its year, such as 3 March 1988 or 1988-03-03, or leave it empty.",
    "PersonDraft.line=A number or an address can be up to 500 characters long.",
    "PersonDraft.noLine=Type the number or address, or remove this line.",
    "PersonDraft.words=This can be up to 500 characters long."})
public record PersonDraft(PersonTyped typed, boolean monthFirst) {
    /** As many characters a name can have. */
    public static final int LONGEST_NAME = 200;
    private static final int LONGEST = 500;

    /** The name of a contact's field. */
    public static String field(int contact) {
        return "contact." + contact;
    }

    /** Fields: {@code name, goesBy, pronouns, birth, hours, notNow, languages, emergency, referral, contact.n}. */
    public Validation check() {
        Validation check = new Validation();
        check.require(!typed.fullName().isBlank(), "name", Bundle.PersonDraft_name());
        check.require(typed.fullName().strip().length() <= LONGEST_NAME, "name", Bundle.PersonDraft_long());
        check.require(typed.goesBy().strip().length() <= LONGEST_NAME, "goesBy", Bundle.PersonDraft_long());
        check.require(typed.pronouns().strip().length() <= LONGEST_NAME, "pronouns", Bundle.PersonDraft_long());
        check.require(typed.birth().isBlank() || birth().isPresent(), "birth", Bundle.PersonDraft_birth());
        for (int i = 0; i < typed.contacts().size(); i++) {
            PersonTyped.Line line = typed.contacts().get(i);
            check.require(!line.line().isBlank() || empty(line), field(i), Bundle.PersonDraft_noLine());
            check.require(line.line().strip().length() <= LONGEST && line.label().strip().length() <= LONGEST, field(i),
                    Bundle.PersonDraft_line());
        }
        words(check, "hours", typed.hours());
        words(check, "notNow", typed.notNow());
        words(check, "languages", typed.languages());
        words(check, "emergency", typed.emergency());
        words(check, "referral", typed.referral());
        return check;
    }

    private static void words(Validation check, String name, String words) {
        check.require(words.strip().length() <= LONGEST, name, Bundle.PersonDraft_words());
    }

    /** A line in which nothing was said is not kept. */
    private static boolean empty(PersonTyped.Line line) {
        return line.line().isBlank() && line.label().isBlank() && line.use() == 0 && line.leave() == 0;
    }

    /** The day of birth, if one is typed. */
    public Optional<LocalDate> birth() {
        return Births.parse(typed.birth(), Now.today(), monthFirst);
    }

    /**
     * The record; the draft must be well.
     *
     * @param person id of the person, or 0 for a new one
     */
    public PersonFile make(long person) {
        String fullName = typed.fullName().strip();
        String goesBy = typed.goesBy().isBlank() ? Naming.goesBy(fullName) : typed.goesBy().strip();
        List<ContactLine> contacts = new ArrayList<>();
        for (PersonTyped.Line line : typed.contacts()) {
            if (!line.line().isBlank()) {
                contacts.add(new ContactLine(line.id() == 0 ? Ids.next() : line.id(), ContactKind.values()[line.kind()],
                        line.line().strip(), line.label().strip(), May.values()[line.use()], May.values()[line.leave()]));
            }
        }
        Map<Long, String> values = new HashMap<>();
        typed.values().forEach((field, words) -> {
            if (!words.isBlank()) {
                values.put(Long.valueOf(field), words.strip());
            }
        });
        return new PersonFile(new Person(person == 0 ? Ids.next() : person, fullName, goesBy, typed.pronouns().strip(),
                typed.lines().strip()), birth().orElse(null),
                new PersonFile.Safety(May.values()[typed.mayName()], typed.hours().strip(), typed.notNow().strip()),
                typed.languages().strip(), typed.emergency().strip(), typed.referral().strip(), contacts, values);
    }
}
