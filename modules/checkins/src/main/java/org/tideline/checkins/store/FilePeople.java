package org.tideline.checkins.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.checkins.model.csv.Entry;
import org.tideline.checkins.model.csv.Imports;
import org.tideline.checkins.model.csv.Survey;
import org.tideline.checkins.model.csv.Whom;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.CaseKind;
import org.tideline.clients.api.Cases;
import org.tideline.clients.api.Enrolment;
import org.tideline.clients.api.Member;
import org.tideline.storage.api.Database;
import org.tideline.storage.api.OpenPractice;

/**
 * Finds out who the people of a file are, and makes those who are not here yet. Known from an earlier file first, then
 * by the therapist's word, then by name within one case; nobody is ever matched across cases.
 */
final class FilePeople {
    private final Database database;
    private final Cases cases;
    private final Enrolment enrolment;
    private final String sort;
    private final Survey survey;
    private final Map<Entry.Key, Whom> people = new LinkedHashMap<>();

    FilePeople(OpenPractice practice, String sort, Survey survey, Imports.Target target) {
        database = practice.database();
        cases = practice.service(Cases.class);
        enrolment = practice.service(Enrolment.class);
        this.sort = sort;
        this.survey = survey;
        find(target);
    }

    /** Everyone the file speaks of, in its order. */
    Map<Entry.Key, Whom> all() {
        return people;
    }

    /** The cases of this practice the file speaks of. */
    List<Long> casesHere() {
        return people.values().stream().filter(Whom.Known.class::isInstance).map(w -> ((Whom.Known) w).of().id())
                .distinct().toList();
    }

    /** How many people the import makes. */
    int newPeople() {
        return (int) people.values().stream().filter(Whom.Fresh.class::isInstance).count();
    }

    /** How many cases the import makes. */
    int newCases() {
        return (int) people.entrySet().stream()
                .filter(p -> p.getValue() instanceof Whom.Fresh fresh && fresh.join() == null)
                .map(p -> p.getKey().caseKey()).distinct().count();
    }

    private void find(Imports.Target target) {
        List<Enrolment.Known> known = database.read(tx -> enrolment.known(tx, sort));
        Map<Entry.Key, Enrolment.Known> byKey = new HashMap<>();
        Map<String, Long> byCase = new HashMap<>();
        for (Enrolment.Known k : known) {
            byKey.put(new Entry.Key(k.caseKey(), k.personKey()), k);
            byCase.put(k.caseKey(), k.caseId());
        }
        Map<Long, Case> here = new HashMap<>();
        Map<String, Case> byCode = new HashMap<>();
        for (Case c : cases.all()) {
            here.put(c.id(), c);
            byCode.put(c.code().toUpperCase(java.util.Locale.ROOT), c);
        }
        survey.cases().forEach((caseKey, inFile) -> {
            boolean named = !caseKey.isEmpty();
            Case fromFile = named ? here.get(byCase.get(caseKey)) : null;
            Case of = !named ? here.get(target.caseId())
                    : fromFile != null ? fromFile : byCode.get(caseKey.toUpperCase(java.util.Locale.ROOT));
            inFile.people().forEach((personKey, name) -> {
                Entry.Key key = new Entry.Key(caseKey, personKey);
                people.put(key, who(key, name, of, fromFile != null, byKey.get(key), target.chosen().get(key)));
            });
            for (String personKey : inFile.mentioned()) {
                Entry.Key key = new Entry.Key(caseKey, personKey);
                if (!people.containsKey(key)) {
                    Whom whom = who(key, "", of, fromFile != null, byKey.get(key), target.chosen().get(key));
                    people.put(key, whom instanceof Whom.Fresh ? nobody(key) : whom);
                }
            }
            if (inFile.first() == null) {
                // Nothing of this case can come in, so nobody is made for it.
                inFile.people().keySet().forEach(personKey -> people.computeIfPresent(new Entry.Key(caseKey, personKey),
                        (key, whom) -> whom instanceof Whom.Fresh ? nobody(key) : whom));
            }
        });
    }

    private Whom who(Entry.Key key, String name, Case of, boolean made, Enrolment.Known known, Long chosen) {
        if (of == null) {
            return key.caseKey().isEmpty() ? nobody(key) : new Whom.Fresh(null, fullName(key, name));
        }
        if (chosen != null && of.member(chosen).isPresent()) {
            return new Whom.Known(of, chosen);
        }
        if (known != null && known.caseId() == of.id() && of.member(known.person()).isPresent()) {
            return new Whom.Known(of, known.person());
        }
        if (key.personKey().isEmpty()) {
            return of.people().size() == 1 ? new Whom.Known(of, of.people().get(0).person()) : nobody(key);
        }
        Optional<Member> match = enrolment.match(of, name.isEmpty() ? key.personKey() : name)
                .or(() -> enrolment.match(of, key.personKey()));
        if (match.isPresent()) {
            return new Whom.Known(of, match.get().person());
        }
        return made ? new Whom.Fresh(of, fullName(key, name)) : nobody(key);
    }

    @Messages({
        "# {0} - what the file calls the person", "WHO_nobody=No one called “{0}” in this case",
        "WHO_nobodyPlain=Nobody in this case is called that", "WHO_noName=The file does not say whose the row is"
    })
    private static Whom nobody(Entry.Key key) {
        return key.personKey().isEmpty() ? new Whom.Unknown(Bundle.WHO_noName(), Bundle.WHO_noName())
                : new Whom.Unknown(Bundle.WHO_nobody(key.personKey()), Bundle.WHO_nobodyPlain());
    }

    /** The name someone gets whom only the file knows. */
    @Messages({"# {0} - what the file calls the person", "WHO_person=Person {0}"})
    private static String fullName(Entry.Key key, String name) {
        if (!name.isEmpty()) {
            return name;
        }
        String called = key.personKey().isEmpty() ? key.caseKey() : key.personKey();
        return called.chars().anyMatch(Character::isLetter) ? called : Bundle.WHO_person(called);
    }

    /**
     * Makes the people of one case who are not here yet; afterwards they are known.
     *
     * @param batch the batch the import runs under
     */
    void make(Database.Tx tx, String caseKey, long batch) {
        List<Entry.Key> keys = people.keySet().stream().filter(k -> k.caseKey().equals(caseKey)).toList();
        List<Entry.Key> fresh = keys.stream().filter(k -> people.get(k) instanceof Whom.Fresh).toList();
        if (fresh.isEmpty()) {
            return;
        }
        LocalDate from = survey.cases().get(caseKey).first();
        Case join = ((Whom.Fresh) people.get(fresh.get(0))).join();
        List<String> names = fresh.stream().map(k -> ((Whom.Fresh) people.get(k)).name()).toList();
        if (join == null) {
            Case made = enrolment.make(tx, kind(fresh.size()), sort, caseKey,
                    fresh.stream().map(Entry.Key::personKey).toList(), names, from, batch);
            for (int i = 0; i < fresh.size(); i++) {
                people.put(fresh.get(i), new Whom.Known(made, made.members().get(i).person()));
            }
        } else {
            List<Member> members = new ArrayList<>(join.members());
            for (int i = 0; i < fresh.size(); i++) {
                members.add(enrolment.join(tx, join, sort, caseKey, fresh.get(i).personKey(), names.get(i), from, batch));
            }
            Case wider = new Case(join.id(), join.code(), join.kind(), join.status(), join.format(), join.since(), members);
            int at = join.members().size();
            for (Entry.Key key : keys) {
                if (people.get(key) instanceof Whom.Known whom) {
                    people.put(key, new Whom.Known(wider, whom.person()));
                } else if (people.get(key) instanceof Whom.Fresh) {
                    people.put(key, new Whom.Known(wider, members.get(at++).person()));
                }
            }
        }
    }

    /** Remembers what the file calls the people the therapist pointed out. */
    void remember(Database.Tx tx, Imports.Target target, long batch) {
        target.chosen().forEach((key, person) -> {
            if (people.get(key) instanceof Whom.Known whom && whom.person() == person) {
                enrolment.remember(tx, new Enrolment.Known(sort, key.caseKey(), key.personKey(), whom.of().id(), person), batch);
            }
        });
    }

    /** A file does not say what three people are to each other. */
    private static CaseKind kind(int people) {
        return people == 1 ? CaseKind.INDIVIDUAL : people == 2 ? CaseKind.COUPLE : CaseKind.OTHER;
    }
}
