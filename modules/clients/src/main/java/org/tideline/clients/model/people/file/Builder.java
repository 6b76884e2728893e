package org.tideline.clients.model.people.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.model.Naming;
import org.tideline.clients.model.Person;
import org.tideline.clients.model.people.ContactKind;
import org.tideline.clients.model.people.ContactLine;
import org.tideline.clients.model.people.May;
import org.tideline.clients.model.people.PersonDraft;
import org.tideline.clients.model.people.PersonFile;
import org.tideline.core.api.Ids;

/** Puts together what a file says, row by row or card by card, and says of each what does not come in. */
@Messages({
    "Builder.noName=No name of a person stands here.",
    "Builder.longName=The name is longer than 200 characters.",
    "Builder.long=It is longer than 500 characters.",
    "Builder.twice=The same person stands in this file before, word for word.",
    "# {0} - the most people", "Builder.many=This file names more than {0,number,integer} people. Bring it in in parts. Nothing was brought in.",
    "Builder.birth=Birth date", "Builder.pronouns=Pronouns", "Builder.goesBy=Goes by", "Builder.languages=Languages",
    "Builder.emergency=Emergency contact", "Builder.referral=Referral", "Builder.hours=Safe hours", "Builder.notNow=Word for “not now”",
    "Builder.noDay=No day of birth can be read from it. It must have day, month and year.",
    "Builder.twoWays=It can be read two ways, day first or month first. Say which above."})
final class Builder {
    private static final int LONGEST = ContactLine.LONGEST;
    private final List<Incoming> people = new ArrayList<>();
    private final List<SetAside> aside = new ArrayList<>();
    private final Map<String, Integer> notTaken = new TreeMap<>();
    private final Map<String, Long> seen = new LinkedHashMap<>();
    private int undecided;
    private Draft now;

    /** One row or card on its way in. */
    private static final class Draft {
        private final long line;
        private String full = "";
        private final String[] parts = {"", "", "", ""};
        private String goesBy = "";
        private String pronouns = "";
        private LocalDate birth;
        private final List<String> languages = new ArrayList<>();
        private String emergency = "";
        private String referral = "";
        private final List<String> notes = new ArrayList<>();
        private May mayName = May.NOT_ASKED;
        private String hours = "";
        private String notNow = "";
        private final List<ContactLine> contacts = new ArrayList<>();
        private final Map<Long, String> values = new LinkedHashMap<>();
        private final List<SetAside> aside = new ArrayList<>();

        Draft(long line) {
            this.line = line;
        }

        String name() {
            return full.isBlank() ? Stream.of(parts).map(String::strip).filter(p -> !p.isEmpty()).collect(Collectors.joining(" "))
                    : full.strip().replaceAll("\\s+", " ");
        }
    }

    void begin(long line) {
        now = new Draft(line);
    }

    void fullName(String words) {
        now.full = now.full.isBlank() ? words : now.full;
    }

    /** @param part 0 given, 1 middle, 2 family, 3 suffix */
    void namePart(int part, String words) {
        now.parts[part] = now.parts[part].isBlank() ? words : now.parts[part];
    }

    void goesBy(String words) {
        now.goesBy = fitting(words, Bundle.Builder_goesBy(), PersonDraft.LONGEST_NAME);
    }

    void pronouns(String words) {
        now.pronouns = fitting(words, Bundle.Builder_pronouns(), PersonDraft.LONGEST_NAME);
    }

    void birth(LocalDate day) {
        now.birth = day;
    }

    /** What stands for a day of birth names none. */
    void noBirth() {
        aside(Bundle.Builder_birth(), Bundle.Builder_noDay());
    }

    /** A day of birth can be read two ways. */
    void birthTwoWays() {
        undecided++;
        aside(Bundle.Builder_birth(), Bundle.Builder_twoWays());
    }

    void language(String words) {
        if (!words.isBlank() && String.join(", ", now.languages).length() + words.length() + 2 <= LONGEST) {
            now.languages.add(words.strip());
        } else if (!words.isBlank()) {
            aside(Bundle.Builder_languages(), Bundle.Builder_long());
        }
    }

    void emergency(String words) {
        String all = now.emergency.isEmpty() ? words.strip() : now.emergency + ", " + words.strip();
        now.emergency = fitting(all, Bundle.Builder_emergency(), LONGEST);
    }

    void referral(String words) {
        now.referral = fitting(words, Bundle.Builder_referral(), LONGEST);
    }

    void note(String words) {
        if (!words.isBlank()) {
            now.notes.add(words.strip());
        }
    }

    void mayName(May may) {
        now.mayName = may;
    }

    void hours(String words) {
        now.hours = fitting(words, Bundle.Builder_hours(), LONGEST);
    }

    void notNow(String words) {
        now.notNow = fitting(words, Bundle.Builder_notNow(), LONGEST);
    }

    void value(long field, String words) {
        if (!words.isBlank()) {
            now.values.put(field, words.strip());
        }
    }

    void contact(ContactKind kind, String words, String label) {
        contact(kind, words, label, May.NOT_ASKED, May.NOT_ASKED);
    }

    void contact(ContactKind kind, String words, String label, May use, May leave) {
        String line = words.strip();
        if (line.isEmpty()) {
            return;
        }
        if (line.length() > LONGEST || label.strip().length() > LONGEST) {
            aside(kind.words(), Bundle.Builder_long());
            return;
        }
        ContactLine made = new ContactLine(Ids.next(), kind, line, label.strip(), use, leave);
        String key = made.key();
        if (key.isEmpty() || now.contacts.stream().noneMatch(c -> c.kind() == kind && c.key().equals(key))) {
            now.contacts.add(made);
        }
    }

    /** What has no place here is counted by its name. */
    void notTaken(String what) {
        notTaken.merge(what, 1, Integer::sum);
    }

    void aside(String field, String why) {
        now.aside.add(new SetAside(now.line, "", field, why));
    }

    private String fitting(String words, String field, int longest) {
        String plain = words.strip();
        if (plain.length() > longest) {
            aside(field, Bundle.Builder_long());
            return "";
        }
        return plain;
    }

    /** The whole row or card stays out. */
    void out(String why) {
        aside.add(new SetAside(now.line, now.name(), "", why));
        now = null;
    }

    /** The row or card is whole. */
    void end() throws FileTrouble {
        String name = now.name().isEmpty() ? now.goesBy : now.name();
        if (name.isEmpty()) {
            out(Bundle.Builder_noName());
            return;
        }
        if (name.length() > PersonDraft.LONGEST_NAME) {
            aside.add(new SetAside(now.line, "", "", Bundle.Builder_longName()));
            return;
        }
        String goesBy = !now.goesBy.isEmpty() ? now.goesBy : now.parts[0].isBlank() || now.full.isBlank() && now.parts[0].contains(" ")
                ? Naming.goesBy(name) : now.parts[0].strip();
        PersonFile file = new PersonFile(new Person(Ids.next(), name, goesBy, now.pronouns, String.join("\n", now.notes)), now.birth,
                new PersonFile.Safety(now.mayName, now.hours, now.notNow), String.join(", ", now.languages), now.emergency,
                now.referral, now.contacts, now.values);
        if (seen.putIfAbsent(trace(file), now.line) != null) {
            aside.add(new SetAside(now.line, name, "", Bundle.Builder_twice()));
            return;
        }
        now.aside.forEach(one -> aside.add(new SetAside(one.line(), name, one.field(), one.why())));
        people.add(new Incoming(now.line, file));
        if (people.size() > Contents.MOST_PEOPLE) {
            throw new FileTrouble(Bundle.Builder_many(Contents.MOST_PEOPLE));
        }
    }

    /** All that is said of a person, without ids. */
    private static String trace(PersonFile file) {
        return file.person().fullName() + "\n" + file.person().goesBy() + "\n" + file.person().pronouns() + "\n"
                + file.person().contact() + "\n" + file.birth() + file.safety() + file.languages() + "\n" + file.emergency() + "\n"
                + file.referral() + file.values() + file.contacts().stream().map(c -> c.kind() + c.line() + "\n" + c.label() + c.use()
                + c.leave()).toList();
    }

    Contents contents() {
        return new Contents(people, aside, notTaken, undecided);
    }
}
