package org.tideline.exercises.model.topic;

import org.openide.util.NbBundle.Messages;

/**
 * What became of a conversation; one or more. <em>Understood</em> is enough and needs no solution beside it. Stored by name:
 * never rename one.
 */
@Messages({
    "Outcome.UNDERSTOOD=understood", "Outcome.SETTLED=settled for now", "Outcome.HALF_WAY=met half way",
    "Outcome.CHANGE=something needs to change", "Outcome.TRYING=trying something", "Outcome.STORY=an old story to look at",
    "Outcome.OPEN=still open", "Outcome.REST=let rest", "Outcome.SESSION=bring to a session"})
public enum Outcome {
    UNDERSTOOD, SETTLED, HALF_WAY, CHANGE, TRYING, STORY, OPEN, REST, SESSION;

    /** As it is shown. */
    public String words() {
        return switch (this) {
            case UNDERSTOOD -> Bundle.Outcome_UNDERSTOOD();
            case SETTLED -> Bundle.Outcome_SETTLED();
            case HALF_WAY -> Bundle.Outcome_HALF_WAY();
            case CHANGE -> Bundle.Outcome_CHANGE();
            case TRYING -> Bundle.Outcome_TRYING();
            case STORY -> Bundle.Outcome_STORY();
            case OPEN -> Bundle.Outcome_OPEN();
            case REST -> Bundle.Outcome_REST();
            case SESSION -> Bundle.Outcome_SESSION();
        };
    }
}
