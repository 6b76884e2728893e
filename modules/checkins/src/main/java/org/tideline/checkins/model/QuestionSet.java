package org.tideline.checkins.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Validation;
import org.tideline.progress.spi.Asked;

/**
 * What the check-ins of one case ask.
 *
 * @param questions rated questions in their order; the kind of day and the note are always offered
 * @param asked     {@link Asked#TODAY} or {@link Asked#THIS_WEEK}
 * @param someone   how the client of an individual case calls the person the questions are about, such as
 *                  "my husband"; empty where they are about the other member, or about nobody
 */
@Messages({
    "SET_tooMany=Six ratings are the most. With more it would take longer than a minute.",
    "SET_closeNeeded=How close is always asked.",
    "SET_selfNeeded=Choose at least one question.",
    "SET_together=How open and How braced are asked together, so that one never stands for the other.",
    "SET_someone=Say whom the questions are about, such as my husband, or ask only about honesty with oneself."
})
public record QuestionSet(List<Question> questions, Asked asked, String someone) {
    /** Ratings a case may ask at most, open and braced counted as one. */
    public static final int MOST = 6;
    /** Four ratings about today. */
    public static final QuestionSet DEFAULT = new QuestionSet(Question.DEFAULT, Asked.TODAY, "");

    public QuestionSet {
        Objects.requireNonNull(asked, "asked");
        Set<Question> distinct = EnumSet.noneOf(Question.class);
        distinct.addAll(questions);
        questions = List.copyOf(distinct);
        someone = someone == null ? "" : someone.strip();
    }

    /** The set an individual case begins with: nothing about anybody else. */
    public static QuestionSet selfOnly() {
        return new QuestionSet(List.of(Question.SELF), Asked.TODAY, "");
    }

    /** How many ratings it counts as: open and braced are one. */
    public int weight() {
        return questions.size() - (questions.contains(Question.OPEN) && questions.contains(Question.BRACED) ? 1 : 0);
    }

    /**
     * What must be mended before it can be kept.
     *
     * @param alone whether the case has one member only
     */
    public Validation validate(boolean alone) {
        boolean about = questions.stream().anyMatch(Question::aboutPartner);
        Validation found = new Validation()
                .require(weight() <= MOST, "questions", Bundle.SET_tooMany())
                .require(questions.contains(Question.OPEN) == questions.contains(Question.BRACED), "questions",
                        Bundle.SET_together());
        return alone
                ? found.require(!questions.isEmpty(), "questions", Bundle.SET_selfNeeded())
                        .require(!about || !someone.isEmpty(), "someone", Bundle.SET_someone())
                : found.require(questions.contains(Question.CLOSE), "questions", Bundle.SET_closeNeeded());
    }
}
