package org.tideline.exercises.model;

import java.util.List;
import java.util.Objects;

/**
 * All that is written of an exercise: one version of it. It is kept as {@link ExerciseText} with each version, with each
 * assignment and in files. Immutable.
 *
 * @param code           the code of one that comes with the program, "E01"; empty for the practice's own
 * @param title          its title
 * @param purpose        what it is for, as the words after "For"
 * @param serves         which practice it belongs to
 * @param depth          how exposed the one who speaks feels
 * @param who            whether it is done together, by each alone, or by one
 * @param thenTogether   for {@link Who#EACH}: whether it is shared afterwards
 * @param minutes        how long, in words: "10 min, twice"; a guide, never a limit
 * @param steps          how it goes
 * @param aloneSteps     how many of the first steps stand as a hand-out of their own, for one person alone; 0 if none
 * @param family         whether it is for families with children
 * @param othersSteps    how it goes among three or more, said with "the others"; empty where the same words do
 * @param firstInSession whether it belongs into a session, the first time at least
 * @param watchFor       for the therapist: what to watch for; never on a client's page
 * @param notWhen        for the therapist: when not to give it, beside what holds for every exercise; never on a client's page
 * @param idea           where the idea comes from; never on a client's page
 */
public record Wording(String code, String title, String purpose, Serves serves, Depth depth, Who who, boolean thenTogether, String minutes,
                      List<Step> steps, int aloneSteps, Family family, List<Step> othersSteps, boolean firstInSession, String watchFor,
                      String notWhen, String idea) {
    public Wording {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(purpose, "purpose");
        Objects.requireNonNull(serves, "serves");
        Objects.requireNonNull(depth, "depth");
        Objects.requireNonNull(who, "who");
        Objects.requireNonNull(minutes, "minutes");
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(watchFor, "watchFor");
        Objects.requireNonNull(notWhen, "notWhen");
        Objects.requireNonNull(idea, "idea");
        steps = List.copyOf(steps);
        othersSteps = List.copyOf(othersSteps);
        if (aloneSteps < 0 || aloneSteps > steps.size()) {
            throw new IllegalArgumentException("There are not so many steps to do alone");
        }
    }

    /** Whether it is done together, by each alone, or by one. Stored by name: never rename one. */
    public enum Who { TOGETHER, EACH, ONE }

    /** For whom else it is. Stored by name: never rename one. */
    public enum Family {
        /** Nothing is said of families. */
        PLAIN,
        /** It has a hand-out for families. */
        FAMILY,
        /** Never for children. */
        NOT_FOR_CHILDREN
    }

    /**
     * One step.
     *
     * @param heading a few words that stand above it; may be empty
     * @param words   what to do
     */
    public record Step(String heading, String words) {
        public Step {
            Objects.requireNonNull(heading, "heading");
            Objects.requireNonNull(words, "words");
        }

        /** Both in one line: "Ask: Say what you would like." */
        public String line() {
            if (heading.isEmpty()) {
                return words;
            }
            char last = heading.charAt(heading.length() - 1);
            return heading + (Character.isLetterOrDigit(last) ? ": " : " ") + words;
        }
    }

    /** Whether it may be given to one person alone: the whole of it, or its first steps. */
    public boolean suitsOneAlone() {
        return who == Who.ONE || aloneSteps > 0;
    }

    /** The steps for one person alone: all, or the first few; none where it cannot be done alone. */
    public List<Step> alone() {
        return who == Who.ONE ? steps : steps.subList(0, aloneSteps);
    }

    /** The same as the practice's own, without a code, under another title. */
    public Wording own(String newTitle) {
        return new Wording("", newTitle, purpose, serves, depth, who, thenTogether, minutes, steps, aloneSteps, family, othersSteps,
                firstInSession, watchFor, notWhen, idea);
    }
}
