package org.tideline.checkins.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.core.api.Opening;

/**
 * One answer of a check-in. Each is opened on its own. A question without an answer in a check-in was not asked.
 *
 * @param id       its id
 * @param question what was asked
 * @param about    whom it is about, 0 for nobody in particular
 * @param state    answered, skipped, or the third answer: kept as what it is, never as 0
 * @param value    the rating from 0 to 10, only where {@link State#ANSWERED} and {@link Question#rated()}
 * @param text     own words or kinds of day as {@link DayKinds#stored()}, only for those two questions
 * @param label    who may see it
 * @param openedOn the day its author said so, or null while it was never opened
 */
public record Answer(long id, Question question, long about, State state, BigDecimal value, String text,
                     Label label, LocalDate openedOn) implements Labelled {
    /** The kind of the item that stands for an answer. */
    public static final String KIND = "checkins.answer";

    /** How a question was answered. Stored by name: never rename one. */
    public enum State {
        ANSWERED,
        /** The person was asked and left it out. */
        SKIPPED,
        /** The answer beside the numbers, such as "we did not talk". */
        THIRD
    }

    public Answer {
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(label, "label");
        if ((value != null) != (state == State.ANSWERED && question.rated())) {
            throw new IllegalArgumentException("A rating belongs to an answered question, and to no other");
        }
    }

    @Override
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    /** How far it is opened. */
    public Opening opening() {
        return label.opening();
    }

    /** The persons it is opened to, besides its author. */
    public Set<Long> openedTo() {
        return label.openedTo();
    }

    /** The same answer, opened this far to these persons. */
    public Answer opened(Opening howFar, Set<Long> to, LocalDate on) {
        return new Answer(id, question, about, state, value, text, label.opened(howFar, to), on);
    }

    /** Title and answer as a person reads them: "How close 7", "How heard: we did not talk". */
    @Messages({
        "# {0} - title of the question", "# {1} - the rating", "ANSWER_rated={0} {1}",
        "# {0} - title of the question", "# {1} - words", "ANSWER_words={0}: {1}",
        "ANSWER_skipped=left out"
    })
    public String words() {
        return switch (state) {
            case ANSWERED -> question.rated() ? Bundle.ANSWER_rated(question.title(), number(value))
                    : Bundle.ANSWER_words(question.title(),
                            question == Question.DAY ? DayKinds.parse(text).words() : text);
            case SKIPPED -> Bundle.ANSWER_words(question.title(), Bundle.ANSWER_skipped());
            case THIRD -> Bundle.ANSWER_words(question.title(), question.third().orElse(""));
        };
    }

    /** The answer without its question: "7", "we did not talk", "working day, rushed". */
    public String alone() {
        return switch (state) {
            case ANSWERED -> question.rated() ? number(value) : question == Question.DAY ? DayKinds.parse(text).words() : text;
            case SKIPPED -> Bundle.ANSWER_skipped();
            case THIRD -> question.third().orElse("");
        };
    }

    /** The same in short, for one line that holds several: "safe 7", "heard: we did not talk". */
    public String brief() {
        return switch (state) {
            case ANSWERED -> question.rated() ? Bundle.ANSWER_rated(lower(question.column()), number(value))
                    : question == Question.DAY ? DayKinds.parse(text).words()
                            : Bundle.ANSWER_words(lower(question.column()), text);
            case SKIPPED -> Bundle.ANSWER_words(lower(question.column()), Bundle.ANSWER_skipped());
            case THIRD -> Bundle.ANSWER_words(lower(question.column()), question.third().orElse(""));
        };
    }

    private static String lower(String word) {
        return word.toLowerCase(java.util.Locale.ROOT);
    }

    /** A rating without needless noughts: 7, 4.4. */
    public static String number(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
