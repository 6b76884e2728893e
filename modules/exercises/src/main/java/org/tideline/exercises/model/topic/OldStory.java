package org.tideline.exercises.model.topic;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Label;
import org.tideline.core.api.Labelled;

/**
 * A story older than the bond, through which one person hears the other. It is that person's own, who may open it as a whole.
 *
 * @param id     its id
 * @param caseId the case
 * @param since  the day it was put down
 * @param title  what they call it
 * @param told   what is known of it
 * @param drawn  whose it is, and to whom it is opened
 * @param visits when it visited, oldest first
 */
public record OldStory(long id, long caseId, LocalDate since, String title, Told told, Drawn drawn, List<Visit> visits) implements Labelled {
    /** The kind of the item that stands for an old story. */
    public static final String KIND = "exercises.story";

    /**
     * What is known of a story; any of it may be empty.
     *
     * @param setOff  what sets it off, as a camera would see it
     * @param body    what happens in the body
     * @param story   the old story
     * @param forbids what it forbids me
     * @param first   whose it was first
     * @param now     what is true now
     */
    public record Told(String setOff, String body, String story, String forbids, String first, String now) {
        /** Nothing yet. */
        public static final Told NOTHING = new Told("", "", "", "", "", "");
    }

    /**
     * One time it visited.
     *
     * @param id    its id
     * @param day   the day
     * @param words a few words, may be empty
     */
    public record Visit(long id, LocalDate day, String words) {
        /** The kind of the item that stands for a visit. */
        public static final String KIND = "exercises.visit";

        /** The item that stands for it. */
        public ItemRef ref() {
            return new ItemRef(KIND, id);
        }
    }

    public OldStory {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(told, "told");
        visits = List.copyOf(visits);
        if (drawn.owner() == 0) {
            throw new IllegalArgumentException("An old story is one person's");
        }
    }

    /** Whose it is. */
    public long person() {
        return drawn.owner();
    }

    @Override
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    @Override
    public Label label() {
        return drawn.label(caseId, since);
    }

    /** Who may see that visit: as the story, on its own day. */
    public Label label(Visit visit) {
        return drawn.label(caseId, visit.day());
    }

    /** The newest visit. */
    public Optional<Visit> last() {
        return visits.isEmpty() ? Optional.empty() : Optional.of(visits.get(visits.size() - 1));
    }

    /** The same story, opened to others. */
    public OldStory drawn(Drawn now) {
        return new OldStory(id, caseId, since, title, told, now, visits);
    }

    /** The same story with these visits. */
    public OldStory with(List<Visit> now) {
        return new OldStory(id, caseId, since, title, told, drawn, now);
    }

    /** Without a word of it. */
    @Override
    public String toString() {
        return "story " + id;
    }
}
