package org.tideline.exercises.model;

import java.time.LocalDate;
import java.util.Objects;
import org.openide.util.NbBundle.Messages;

/**
 * What became of an assignment on a day.
 *
 * @param id     its id
 * @param person for whom, 0 for all it was given to
 * @param day    the day
 * @param kind   what
 * @param words  why, or what is different now; may be empty
 */
public record Turn(long id, long person, LocalDate day, Kind kind, String words) {
    /** What can become of it. None is worse than another. Stored by name: never rename one. */
    @Messages({"Turn.PAUSED=Paused", "Turn.CHANGED=Changed", "Turn.RESUMED=Taken up again", "Turn.RESTED=Let rest",
        "Turn.LOOKED_AT=Looked back at"})
    public enum Kind {
        PAUSED, CHANGED, RESUMED, RESTED, LOOKED_AT;

        /** As it is shown. */
        public String words() {
            return switch (this) {
                case PAUSED -> Bundle.Turn_PAUSED();
                case CHANGED -> Bundle.Turn_CHANGED();
                case RESUMED -> Bundle.Turn_RESUMED();
                case RESTED -> Bundle.Turn_RESTED();
                case LOOKED_AT -> Bundle.Turn_LOOKED_AT();
            };
        }
    }

    public Turn {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(words, "words");
    }
}
