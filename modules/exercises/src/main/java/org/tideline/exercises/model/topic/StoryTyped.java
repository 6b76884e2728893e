package org.tideline.exercises.model.topic;

import java.time.LocalDate;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Validation;

/**
 * An old story as it stands in its form, as typed.
 *
 * @param person whose it is
 * @param title  what they call it
 * @param told   what is known of it
 */
@Messages({"StoryTyped.title=What do they call it? A few words will do.", "StoryTyped.whose=Whose story is it?"})
public record StoryTyped(long person, String title, OldStory.Told told) {
    /** Kind of the draft of a story that is not in the record yet: its id is the case's. */
    public static final String NEW = "exercises.new-story";

    /** The draft of a story that is being added to a case. */
    public static ItemRef fresh(long caseId) {
        return new ItemRef(NEW, caseId);
    }

    /** A story as its form shows it. */
    public static StoryTyped of(OldStory story) {
        return new StoryTyped(story.person(), story.title(), story.told());
    }

    /** What is still to be mended. */
    public Validation check() {
        return new Validation().require(person != 0, "whose", Bundle.StoryTyped_whose()).require(!title.isBlank(), "title", Bundle.StoryTyped_title());
    }

    /** The story that was typed, in place of the one before, as open as that was. */
    public OldStory story(OldStory before) {
        return new OldStory(before.id(), before.caseId(), before.since(), title.strip(), told,
                person == before.person() ? before.drawn() : Drawn.own(person), before.visits());
    }

    /**
     * A visit as it stands in its form.
     *
     * @param day   as typed
     * @param words as typed
     */
    @Messages("VisitTyped.day=Which day was it? Such as “today”, “4/11” or “mon”.")
    public record Visited(String day, String words) {
        /** Kind of the draft of a visit that is not in the record yet: its id is the story's. */
        public static final String NEW = "exercises.new-visit";

        /** The draft of a visit that is being noted. */
        public static ItemRef fresh(long story) {
            return new ItemRef(NEW, story);
        }

        /** @param onDay the day as the form reads it, or null */
        public Validation check(LocalDate onDay) {
            return new Validation().require(onDay != null, "day", Bundle.VisitTyped_day());
        }
    }
}
