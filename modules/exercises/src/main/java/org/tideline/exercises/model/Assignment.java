package org.tideline.exercises.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Opening;

/**
 * An exercise given to members of a case. It keeps the text it was given with, whatever becomes of it in the library.
 *
 * @param id         its id
 * @param caseId     the case
 * @param exercise   which exercise of the library
 * @param version    in which version
 * @param text       its wording as it was given
 * @param why        one line they see; may be empty
 * @param often      how often, in words; never a number to reach
 * @param from       the day it was given
 * @param reviewOn   when to look back at it, or null
 * @param givenIn    the session it was given in, or null
 * @param given      to whom, in the members' order
 * @param turns      what became of it, oldest first
 * @param label      who may see it, see {@link #labelFor}
 */
public record Assignment(long id, long caseId, long exercise, int version, Wording text, String why, String often, LocalDate from,
                         LocalDate reviewOn, ItemRef givenIn, List<Given> given, List<Turn> turns, Label label) implements Labelled {
    /** The kind of the item that stands for an assignment. */
    public static final String KIND = "exercises.assignment";

    /** Where it stands with one member. */
    @Messages({"Assignment.OFFERED=offered", "Assignment.GOING=going on", "Assignment.PAUSED=paused", "Assignment.RESTED=at rest"})
    public enum Standing {
        OFFERED, GOING, PAUSED, RESTED;

        /** As it is shown. */
        public String words() {
            return switch (this) {
                case OFFERED -> Bundle.Assignment_OFFERED();
                case GOING -> Bundle.Assignment_GOING();
                case PAUSED -> Bundle.Assignment_PAUSED();
                case RESTED -> Bundle.Assignment_RESTED();
            };
        }
    }

    public Assignment {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(often, "often");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(label, "label");
        given = List.copyOf(given);
        turns = turns.stream().sorted(Comparator.comparing(Turn::day).thenComparing(Turn::id)).toList();
    }

    /**
     * Whose an exercise given to these persons is: all members' of that day, one's own, or where it is for some of several,
     * the first one's, open to the others.
     */
    public static Label labelFor(Case of, List<Long> persons, LocalDate day) {
        if (Set.copyOf(persons).containsAll(of.personsOn(day)) && of.personsOn(day).size() > 1) {
            return Label.joint(of.id(), day);
        }
        Label own = Label.own(of.id(), persons.get(0), day);
        Set<Long> others = persons.stream().skip(1).collect(Collectors.toSet());
        return others.isEmpty() ? own : own.opened(Opening.PAPER, others);
    }

    @Override
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    /** The persons it was given to. */
    public List<Long> persons() {
        return given.stream().map(Given::person).toList();
    }

    /** What that member said. */
    public Optional<Given> givenTo(long person) {
        return given.stream().filter(g -> g.person() == person).findFirst();
    }

    /** Whether it is for more than one. */
    public boolean shared() {
        return given.size() > 1;
    }

    /** The label of one member's words about it: that member's own, closed. */
    public Label ownWords(long person) {
        return Label.own(caseId, person, from);
    }

    /** The label of what became of it: as its own, or where it is about one of several, that member's own, closed. */
    public Label label(Turn turn) {
        return turn.person() == 0 || !shared() ? label : ownWords(turn.person());
    }

    /** Where it stands with a member it was given to. */
    public Standing standing(long person) {
        Turn.Kind last = turns.stream().filter(t -> t.kind() != Turn.Kind.LOOKED_AT && (t.person() == 0 || t.person() == person))
                .reduce((earlier, later) -> later).map(Turn::kind).orElse(null);
        if (last == Turn.Kind.PAUSED) {
            return Standing.PAUSED;
        }
        if (last == Turn.Kind.RESTED) {
            return Standing.RESTED;
        }
        return givenTo(person).map(g -> g.answer().accepted()).orElse(false) ? Standing.GOING : Standing.OFFERED;
    }

    /** Where it stands with those it was given to: what is furthest from rest. */
    public Standing standing() {
        List<Standing> all = persons().stream().map(this::standing).toList();
        return List.of(Standing.GOING, Standing.OFFERED, Standing.PAUSED).stream().filter(all::contains).findFirst().orElse(Standing.RESTED);
    }

    /** Whether everyone it was given to said no, or later. */
    public boolean declined() {
        return given.stream().allMatch(g -> g.answer() == Given.Answer.NO || g.answer() == Given.Answer.LATER);
    }

    /** Whether it is still about: neither let rest nor declined by all. */
    public boolean open() {
        return standing() != Standing.RESTED && !declined();
    }

    /** Whether it is to be looked back at on that day or was before. */
    public boolean due(LocalDate today) {
        return open() && reviewOn != null && !reviewOn.isAfter(today)
                && turns.stream().noneMatch(t -> t.kind() == Turn.Kind.LOOKED_AT && !t.day().isBefore(reviewOn));
    }

    /** The same with one more turn. */
    public Assignment with(Turn turn) {
        return new Assignment(id, caseId, exercise, version, text, why, often, from, reviewOn, givenIn, given,
                Stream.concat(turns.stream(), Stream.of(turn)).toList(), label);
    }

    /** The same with these turns alone. */
    Assignment only(List<Turn> some) {
        return new Assignment(id, caseId, exercise, version, text, why, often, from, reviewOn, givenIn, given, some, label);
    }

    /** The same, to be looked back at on another day, or no more. */
    public Assignment reviewed(LocalDate next) {
        return new Assignment(id, caseId, exercise, version, text, why, often, from, next, givenIn, given, turns, label);
    }
}
