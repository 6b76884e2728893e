package org.tideline.exercises.model;

import java.time.LocalDate;
import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;

/**
 * What is typed when something became of an assignment. Kept as a draft. Immutable.
 *
 * @param kind   what
 * @param day    the day, as typed
 * @param person for whom, 0 for all
 * @param words  why, or what they found
 * @param next   when to look back again, as typed
 */
public record TurnTyped(Turn.Kind kind, String day, long person, String words, String next) {
    /** Fields of the problems. */
    public static final String DAY = "day";
    public static final String NEXT = "next";
    public static final String WORDS = "words";

    /** What is still to be mended. */
    @Messages({
        "TurnTyped.day=Say which day it was, today or earlier.",
        "TurnTyped.different=Say what is different now.",
        "TurnTyped.before=It was given on a later day.",
        "TurnTyped.next=Say a day after that, or leave it empty."})
    public Validation check(Assignment of, Optional<LocalDate> on, Optional<LocalDate> nextDay) {
        return new Validation()
                .require(on.isPresent() && !on.get().isAfter(Now.today()), DAY, Bundle.TurnTyped_day())
                .require(on.isEmpty() || !on.get().isBefore(of.from()), DAY, Bundle.TurnTyped_before())
                .require(kind != Turn.Kind.CHANGED || !words.isBlank(), WORDS, Bundle.TurnTyped_different())
                .require(next.isBlank() || nextDay.isPresent() && (on.isEmpty() || nextDay.get().isAfter(on.get())), NEXT, Bundle.TurnTyped_next());
    }
}
