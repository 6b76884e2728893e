package org.tideline.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.model.CaseFile;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Label;
import org.tideline.core.api.Now;
import org.tideline.core.api.Opening;
import org.tideline.exercises.model.Asks;
import org.tideline.exercises.model.Assignment;
import org.tideline.exercises.model.Assignments;
import org.tideline.exercises.model.Exercise;
import org.tideline.exercises.model.Given;
import org.tideline.exercises.model.Library;
import org.tideline.exercises.model.PracticeEntry;
import org.tideline.exercises.model.Said;
import org.tideline.exercises.model.Turn;
import org.tideline.storage.api.OpenPractice;

/** What the members of a household were given, together and each alone, and what each said of it: closed, in the room, on paper. */
final class TriesOfAll {
    private final OpenPractice practice;
    private final Assignments assignments;

    TriesOfAll(OpenPractice practice) {
        this.practice = practice;
        this.assignments = practice.service(Assignments.class);
    }

    /** @param opened how far each member opened what they said, in their order */
    void write(CaseFile file, LocalDate day, List<Opening> opened) {
        Case of = practice.service(Cases.class).find(file.id()).orElseThrow();
        List<Long> all = IntStream.range(0, file.members().size()).mapToObj(m -> Household.who(file, m)).toList();
        if (all.size() > 1) {
            Assignment joint = give(of, 5, day, all);
            tries(joint, day, opened, all);
            // Of a second try all opened everything, where they open anything.
            tries(joint, day.plusDays(6), opened.contains(Opening.PAPER) ? opened.stream().map(o -> Opening.PAPER).toList() : opened, all);
        }
        for (int m = 0; m < all.size(); m++) {
            Assignment own = give(of, 25, day.plusDays(2 + m), List.of(all.get(m)));
            tries(own, day.plusDays(4 + m), List.of(opened.get(m)), all);
        }
    }

    private Assignment give(Case of, long exercise, LocalDate day, List<Long> persons) {
        Exercise text = practice.service(Library.class).find(exercise).orElseThrow();
        List<Given> given = persons.stream().map(p -> new Given(p, Given.Answer.CHANGED, "Said so by " + name(of, p), day)).toList();
        Assignment a = new Assignment(Ids.next(), of.id(), exercise, text.version(), text.wording(), "To find the word", "twice", day, null, null, given,
                List.of(new Turn(Ids.next(), persons.get(0), day.plusDays(1), Turn.Kind.PAUSED, "Paused by " + name(of, persons.get(0)))),
                Assignment.labelFor(of, persons, day));
        assignments.put(a);
        return a;
    }

    private static String name(Case of, long person) {
        return of.member(person).orElseThrow().name();
    }

    private void tries(Assignment of, LocalDate day, List<Opening> opened, List<Long> all) {
        long attempt = Ids.next();
        List<PracticeEntry> entries = new ArrayList<>();
        for (int m = 0; m < of.persons().size(); m++) {
            long person = of.persons().get(m);
            Set<Long> others = all.stream().filter(p -> p != person).collect(Collectors.toSet());
            Opening howFar = others.isEmpty() ? Opening.CLOSED : opened.get(m);
            Label label = Label.own(of.caseId(), person, day).opened(howFar, howFar == Opening.CLOSED ? Set.of() : others);
            entries.add(new PracticeEntry(Ids.next(), of.caseId(), of.id(), person, day, null, PracticeEntry.Outcome.TRIED, of.shared(), attempt, 0,
                    Now.instant(), PracticeEntry.Source.TYPED, List.of(
                            new Said(Ids.next(), Asks.SAFE, BigDecimal.valueOf(3 + m), "", label, null),
                            new Said(Ids.next(), Asks.FEAR, BigDecimal.valueOf(6 - m), "", Label.own(of.caseId(), person, day), null),
                            new Said(Ids.next(), Asks.TRUST, BigDecimal.valueOf(5 + m), "", Label.own(of.caseId(), person, day), null),
                            new Said(Ids.next(), Asks.HAPPENED, null, "Told of the try by " + m + " on " + day, label, null),
                            new Said(Ids.next(), Asks.NOT_SAFE, null, "", label, null))));
        }
        assignments.put(entries);
    }
}
