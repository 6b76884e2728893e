package org.tideline.exercises.model.topic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;
import org.tideline.exercises.model.Depth;

/**
 * One time a topic came up. It is everybody's, or one member's own, who may open it as a whole.
 *
 * @param id        its id
 * @param caseId    the case
 * @param topic     id of the topic
 * @param day       the day, or the first of several
 * @param time      the time of day, or null if not known
 * @param minutes   how long, 0 where that is not known, {@link #SEVERAL_DAYS}
 * @param raisedBy  the person who raised it, 0 for together
 * @param drawn     whose it is, and to whom it is opened
 * @param by        what is noted of each member, in the members' order; nobody of whom nothing is noted
 * @param outcomes  what became of it; may be empty
 * @param decided   what was decided, may be empty
 * @param words     words said, or about it; may be empty
 * @param enteredAt when it was put into Tideline
 */
public record Conversation(long id, long caseId, long topic, LocalDate day, LocalTime time, int minutes, long raisedBy, Drawn drawn,
                           List<By> by, Set<Outcome> outcomes, String decided, String words, Instant enteredAt) implements Labelled {
    /** The kind of the item that stands for a conversation. */
    public static final String KIND = "exercises.conversation";
    /** In place of minutes: it went over several days. */
    public static final int SEVERAL_DAYS = -1;
    /** Longer than a day is several days. */
    public static final int MOST_MINUTES = 1440;

    /** In the order in which they took place; without a time at noon. */
    public static final Comparator<Conversation> BY_TIME = Comparator.comparing(Conversation::day)
            .thenComparing(talk -> talk.time() == null ? LocalTime.NOON : talk.time()).thenComparing(Conversation::id);

    /**
     * What is noted of one member.
     *
     * @param person     the member
     * @param depth      how deep it was for them, or null
     * @param received   how they received what the other said, or null
     * @param pushedBack whether they pushed back: a plain fact, expected on every step
     * @param spoke      whether they spoke
     * @param madeRoom   whether they made the room: invited, waited
     */
    public record By(long person, Depth depth, Received received, boolean pushedBack, boolean spoke, boolean madeRoom) {
        /** Whether anything is noted. */
        public boolean noted() {
            return depth != null || received != null || pushedBack || spoke || madeRoom;
        }
    }

    public Conversation {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(drawn, "drawn");
        by = List.copyOf(by);
        outcomes = Set.copyOf(outcomes);
    }

    @Override
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    @Override
    public Label label() {
        return drawn.label(caseId, day);
    }

    /** What is noted of a member. */
    public Optional<By> of(long person) {
        return by.stream().filter(each -> each.person() == person).findFirst();
    }

    /** The deepest it was for anyone, if anyone marked it. */
    public Optional<Depth> deepest() {
        return by.stream().map(By::depth).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /** How it was received: heard by all of whom it is noted, by none of them, or in part; empty where nothing is noted. */
    public Optional<Received> received() {
        EnumSet<Received> all = EnumSet.noneOf(Received.class);
        by.stream().map(By::received).filter(Objects::nonNull).forEach(all::add);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.size() == 1 ? all.iterator().next() : Received.PART);
    }

    /** What became of it, in the order in which it is always said. */
    public List<Outcome> became() {
        return outcomes.stream().sorted().toList();
    }

    /** The same conversation, lying elsewhere or opened to others. */
    public Conversation drawn(Drawn now) {
        return new Conversation(id, caseId, topic, day, time, minutes, raisedBy, now, by, outcomes, decided, words, enteredAt);
    }

    /** Without a word of it. */
    @Override
    public String toString() {
        return "conversation " + id;
    }
}
