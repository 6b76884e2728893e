package org.tideline.checkins.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Opening;
import org.tideline.progress.spi.Asked;

/**
 * One member's answers at one moment. It lies in its author's drawer, closed; its answers are opened one by one.
 *
 * @param id        its id
 * @param caseId    the case
 * @param person    who answered
 * @param day       the day it is of
 * @param time      the time of day, or null if not known
 * @param asked     whether its questions asked about today or this past week
 * @param enteredAt when it was put into Tideline
 * @param source    how it came
 * @param answers   in the order of {@link Question}
 */
public record Checkin(long id, long caseId, long person, LocalDate day, LocalTime time, Asked asked,
                      Instant enteredAt, Source source, List<Answer> answers) implements Labelled {
    /** The kind of the item that stands for a check-in. */
    public static final String KIND = "checkins.checkin";

    /** How a check-in came. Stored by name: never rename one. */
    public enum Source {
        TYPED, FILE, SAMPLE
    }

    public Checkin {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(asked, "asked");
        answers = List.copyOf(answers);
    }

    @Override
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    /** The check-in as a whole stays in its author's drawer, whatever of it is opened. */
    @Override
    public Label label() {
        return Label.own(caseId, person, day);
    }

    /**
     * The label of the answer that is opened furthest: who may see one answer may see that there was a check-in, and
     * nobody else may.
     */
    public Label widest() {
        return answers.stream().map(Answer::label)
                .max(Comparator.comparing(Label::opening).thenComparing(l -> l.openedTo().size())).orElse(label());
    }

    /** The same check-in with nothing of it open to anyone. */
    public Checkin closed() {
        return new Checkin(id, caseId, person, day, time, asked, enteredAt, source,
                answers.stream().map(a -> a.opened(Opening.CLOSED, Set.of(), a.openedOn())).toList());
    }

    /** The answer to a question about someone, if it was asked. */
    public Optional<Answer> answer(Question question, long about) {
        return answers.stream().filter(a -> a.question() == question && a.about() == about).findFirst();
    }
}
