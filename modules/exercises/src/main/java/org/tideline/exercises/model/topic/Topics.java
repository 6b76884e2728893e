package org.tideline.exercises.model.topic;

import java.util.List;
import java.util.Optional;
import org.tideline.core.api.ItemRef;

/**
 * Topics, conversations and old stories of an open practice; {@code practice.service(Topics.class)}. Worker thread.
 * <p>
 * What was read may have been opened to somebody then, and closed for the whole case since. Whoever keeps it therefore says how
 * often that had happened when it was read ({@link Kept#closings}); where it has happened again, it is kept closed.
 */
public interface Topics {
    /**
     * All that is kept of a case, unfiltered.
     *
     * @param topics   by their names
     * @param talks    oldest first
     * @param stories  oldest first
     * @param closings how often openings had been closed for a whole case until then
     */
    record Kept(List<Topic> topics, List<Conversation> talks, List<OldStory> stories, long closings) {
        public Kept {
            topics = List.copyOf(topics);
            talks = List.copyOf(talks);
            stories = List.copyOf(stories);
        }

        /** The topic of that id. */
        public Optional<Topic> topic(long id) {
            return topics.stream().filter(topic -> topic.id() == id).findFirst();
        }
    }

    /** What is kept of a case. */
    Kept of(long caseId);

    /** The topics of all cases, for finding. */
    List<Topic> all();

    /** The case that a topic, a conversation, an old story or a visit belongs to; empty where it is not there. */
    Optional<Long> caseOf(ItemRef item);

    /** How often openings have been closed for a whole case. */
    long closings();

    /** Keeps a topic, new or changed. */
    void put(Topic topic);

    /** Takes a topic out, with its conversations, and gives these back. */
    List<Conversation> remove(Topic topic);

    /** Puts a topic back that was taken out, with its conversations. */
    void putBack(Topic topic, List<Conversation> talks, long closings);

    /**
     * Keeps a conversation, new or changed.
     *
     * @param topic    its topic where that is new and to be kept with it, else null
     * @param closings see above
     */
    void put(Conversation talk, Topic topic, long closings);

    /** Takes a conversation out. */
    void remove(Conversation talk);

    /** Keeps an old story, new or changed, with its visits. */
    void put(OldStory story, long closings);

    /** Takes an old story out, with its visits. */
    void remove(OldStory story);

    /** Notes that a story visited, or changes that. */
    void put(OldStory story, OldStory.Visit visit);

    /** Takes a visit out. */
    void remove(OldStory story, OldStory.Visit visit);
}
