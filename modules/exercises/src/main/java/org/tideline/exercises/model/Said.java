package org.tideline.exercises.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Opening;

/**
 * One answer of a practice entry, opened on its own. What was left out is not there.
 *
 * @param id       its id
 * @param asks     what was asked
 * @param value    the rating from 0 to 10, for ratings only
 * @param words    choices as {@link Asks#kept}, or own words; empty for ratings and ticks
 * @param label    who may see it
 * @param openedOn the day its author said so, or null while it was never opened
 */
public record Said(long id, Asks asks, BigDecimal value, String words, Label label, LocalDate openedOn) implements Labelled {
    /** The kind of the item that stands for an answer. */
    public static final String KIND = "exercises.answer";

    public Said {
        Objects.requireNonNull(asks, "asks");
        Objects.requireNonNull(words, "words");
        if ((value != null) != (asks.form() == Asks.Form.RATING)) {
            throw new IllegalArgumentException("A number belongs to a rating, and to nothing else");
        }
        // Whatever is opened around it, and however it came.
        label = asks == Asks.NOT_SAFE && !label.authorOnly()
                ? new Label(label.caseId(), label.drawer(), label.owner(), Opening.CLOSED, Set.of(), label.day(), true) : label;
    }

    @Override
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    /** The same answer, opened this far to these persons. "It did not feel safe" stays closed. */
    public Said opened(Opening howFar, Set<Long> to, LocalDate on) {
        return asks == Asks.NOT_SAFE ? this : new Said(id, asks, value, words, label.opened(howFar, to), on);
    }

    /** The answer as a person reads it, without its question: "7", "a feeling, a need". */
    public String answer() {
        return switch (asks.form()) {
            case RATING -> number(value);
            case ONE, SEVERAL -> Asks.chosen(words).stream().map(asks::choice).collect(Collectors.joining(", "));
            case WORDS -> words;
            case TICK -> asks.title();
        };
    }

    /** Title and answer in short: "How safe 7", "Who spoke: both". */
    @Messages({"# {0} - title", "# {1} - rating", "Said.rated={0} {1}", "# {0} - title", "# {1} - words", "Said.words={0}: {1}"})
    public String brief() {
        return switch (asks.form()) {
            case RATING -> Bundle.Said_rated(asks.title(), answer());
            case ONE, SEVERAL, WORDS -> Bundle.Said_words(asks.title(), answer());
            case TICK -> asks.title();
        };
    }

    private static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
