package org.tideline.exercises.model;

import java.time.LocalDate;
import java.util.Objects;
import org.openide.util.NbBundle.Messages;

/**
 * That an exercise was given to one member, and what that member said to it. No is an answer.
 *
 * @param person     the member
 * @param answer     what was said
 * @param words      what they would have otherwise, or their words; may be empty. In that member's own drawer
 * @param answeredOn the day it was said, or null while nobody asked
 */
public record Given(long person, Answer answer, String words, LocalDate answeredOn) {
    /** What a member says to an exercise that is offered. Stored by name: never rename one. */
    @Messages({"Given.NOT_ASKED=Not asked yet", "Given.YES=Yes", "Given.CHANGED=Yes, changed", "Given.NO=No", "Given.LATER=Later"})
    public enum Answer {
        NOT_ASKED, YES, CHANGED, LATER, NO;

        /** As it is shown. */
        public String words() {
            return switch (this) {
                case NOT_ASKED -> Bundle.Given_NOT_ASKED();
                case YES -> Bundle.Given_YES();
                case CHANGED -> Bundle.Given_CHANGED();
                case LATER -> Bundle.Given_LATER();
                case NO -> Bundle.Given_NO();
            };
        }

        /** Whether the member takes it on. */
        public boolean accepted() {
            return this == YES || this == CHANGED;
        }
    }

    public Given {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(words, "words");
    }
}
