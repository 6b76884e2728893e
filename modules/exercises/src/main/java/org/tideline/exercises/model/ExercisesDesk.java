package org.tideline.exercises.model;

import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.TabWishes;
import org.tideline.core.api.ItemRef;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.spi.PracticeService;

/** What is asked of the tab that shows a case's exercises and topics; {@code practice.service(ExercisesDesk.class)}. Event thread. */
public final class ExercisesDesk extends TabWishes<ExercisesDesk.Request> {
    /** The {@code preferredID} of the tab. */
    public static final String TAB = "exercises";

    /** What can be asked. */
    public sealed interface Request {
    }

    /**
     * Give an exercise.
     *
     * @param exercise which, 0 where it is still to be chosen
     */
    public record Give(long exercise) implements Request {
    }

    /** Show what was given, and what came of it. */
    public record ShowAssignment(long assignment) implements Request {
    }

    /** Show what was given where this was said about it. */
    public record ShowEntry(long entry) implements Request {
    }

    /** Write down a try of what was given; 0 where it is still to be chosen. */
    public record Try(long assignment) implements Request {
    }

    /** Show a topic on the depth map; 0 for the map as it is. */
    public record ShowTopic(long topic) implements Request {
    }

    /** Show a conversation on the depth map. */
    public record ShowTalk(long talk) implements Request {
    }

    /** Write down that they talked; 0 where the topic is still to be chosen. */
    public record Talked(long topic) implements Request {
    }

    /** Bring up the form of this draft. */
    public record Write(ItemRef draft) implements Request {
    }

    /** Show an old story; 0 for all of them. */
    public record ShowStory(long story) implements Request {
    }

    /** Shows the tab of a case and asks this of it, or nothing where it is null; false where there are no windows. */
    public static boolean show(long caseId, Request wish) {
        return show(ExercisesDesk.class, TAB, caseId, wish);
    }

    /** Makes the desk of a practice. */
    @ServiceProvider(service = PracticeService.class)
    public static final class Offer implements PracticeService<ExercisesDesk> {
        @Override
        public Class<ExercisesDesk> type() {
            return ExercisesDesk.class;
        }

        @Override
        public ExercisesDesk create(OpenPractice practice) {
            return new ExercisesDesk();
        }
    }
}
