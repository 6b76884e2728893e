package org.tideline.exercises.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Opening;

/**
 * One try of an exercise as one member tells it. It lies in its author's drawer, closed; its answers are opened one by one.
 * What two say of the same try are two entries with the same {@code attempt}.
 *
 * @param id         its id
 * @param caseId     the case
 * @param assignment what was tried
 * @param person     who tells it
 * @param day        the day
 * @param time       the time of day, or null
 * @param outcome    what came of it; each is a full answer
 * @param together   whether it was tried together
 * @param attempt    the same for all who tell of the same try
 * @param repeats    the attempt this one repeats, or 0
 * @param enteredAt  when it was put into Tideline
 * @param source     how it came
 * @param answers    in the order of {@link Asks}
 */
public record PracticeEntry(long id, long caseId, long assignment, long person, LocalDate day, LocalTime time, Outcome outcome,
                            boolean together, long attempt, long repeats, Instant enteredAt, Source source, List<Said> answers)
        implements Labelled {
    /** The kind of the item that stands for an entry. */
    public static final String KIND = "exercises.entry";

    /** What came of a try. Stored by name: never rename one. */
    @Messages({"PracticeEntry.TRIED=Tried", "PracticeEntry.TRIED_AND_PAUSED=Tried and paused", "PracticeEntry.NOT_THIS_TIME=Not this time"})
    public enum Outcome {
        TRIED, TRIED_AND_PAUSED, NOT_THIS_TIME;

        /** As it is shown. */
        public String words() {
            return switch (this) {
                case TRIED -> Bundle.PracticeEntry_TRIED();
                case TRIED_AND_PAUSED -> Bundle.PracticeEntry_TRIED_AND_PAUSED();
                case NOT_THIS_TIME -> Bundle.PracticeEntry_NOT_THIS_TIME();
            };
        }
    }

    /** How an entry came. Stored by name: never rename one. */
    public enum Source {
        TYPED, HAND_OVER, FILE, SAMPLE
    }

    public PracticeEntry {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(outcome, "outcome");
        answers = answers.stream().sorted(Comparator.comparing(Said::asks)).toList();
    }

    @Override
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    /** The entry as a whole stays in its author's drawer, whatever of it is opened. */
    @Override
    public Label label() {
        return Label.own(caseId, person, day);
    }

    /** The label of the answer that is opened furthest: who may see one answer may see that there was a try, and nobody else. */
    public Label widest() {
        return answers.stream().map(Said::label).filter(l -> !l.authorOnly())
                .max(Comparator.comparing(Label::opening).thenComparing(l -> l.openedTo().size())).orElse(label());
    }

    /** The same entry with nothing of it open to anyone. */
    public PracticeEntry closed() {
        return with(answers.stream().map(a -> a.opened(Opening.CLOSED, Set.of(), a.openedOn())).toList());
    }

    /** The same entry with these answers. */
    public PracticeEntry with(List<Said> others) {
        return new PracticeEntry(id, caseId, assignment, person, day, time, outcome, together, attempt, repeats, enteredAt, source, others);
    }

    /**
     * The same entry as one of the try that another member told of already: of the same exercise on the same day, both
     * together. Each try is told once by each, so whoever told of it twice told of two.
     */
    public PracticeEntry of(List<PracticeEntry> told) {
        List<PracticeEntry> mine = told.stream().filter(e -> e.assignment() == assignment && e.day().equals(day) && e.together()).toList();
        return !together ? this : mine.stream().filter(e -> e.person() != person)
                .filter(e -> mine.stream().noneMatch(other -> other.attempt() == e.attempt() && other.person() == person)).findFirst()
                .map(e -> new PracticeEntry(id, caseId, assignment, person, day, time, outcome, true, e.attempt(), e.repeats(), enteredAt, source, answers))
                .orElse(this);
    }

    /** The answer to a question, if there is one. */
    public Optional<Said> answer(Asks asks) {
        return answers.stream().filter(a -> a.asks() == asks).findFirst();
    }
}
