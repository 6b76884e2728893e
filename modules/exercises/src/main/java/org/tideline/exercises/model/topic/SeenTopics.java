package org.tideline.exercises.model.topic;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.exercises.model.Depth;
import org.tideline.storage.api.OpenPractice;

/**
 * Topics, conversations and old stories as one reader may see them; all that is counted or drawn is worked out from this.
 * Immutable.
 *
 * @param scope    who reads
 * @param topics   by their names: those in a list the reader may see, and those with a conversation the reader may see
 * @param talks    oldest first
 * @param stories  oldest first, each with the visits the reader may see
 * @param closings see {@link Topics}
 */
public record SeenTopics(Scope scope, List<Topic> topics, List<Conversation> talks, List<OldStory> stories, long closings) {
    /** A story is near a topic when it visited within so many days of one of its conversations. */
    static final int NEAR_DAYS = 3;

    public SeenTopics {
        topics = List.copyOf(topics);
        talks = List.copyOf(talks);
        stories = List.copyOf(stories);
    }

    /** What this reader may see. */
    public static SeenTopics of(Scope scope, Topics.Kept kept) {
        List<Conversation> talks = scope.only(kept.talks());
        Set<Long> talkedOf = talks.stream().map(Conversation::topic).collect(Collectors.toSet());
        List<Topic> topics = kept.topics().stream().filter(topic -> talkedOf.contains(topic.id()) || scope.permits(topic)).toList();
        List<OldStory> stories = scope.only(kept.stories()).stream().map(story -> story.with(story.visits().stream()
                .filter(visit -> scope.decide(story.label(visit)).yes()).toList())).toList();
        return new SeenTopics(scope, topics, talks, stories, kept.closings());
    }

    /** Reads what this reader may see. Worker thread. */
    public static SeenTopics read(OpenPractice practice, Scope scope) {
        return of(scope, practice.service(Topics.class).of(scope.of().id()));
    }

    /** Whether the therapist reads, who alone can change anything. */
    public boolean therapist() {
        return scope.reader() instanceof Reader.Therapist;
    }

    /** The topic of that id. */
    public Optional<Topic> topic(long id) {
        return topics.stream().filter(topic -> topic.id() == id).findFirst();
    }

    /** The conversations about a topic, oldest first. */
    public List<Conversation> talks(Topic topic) {
        return talks.stream().filter(talk -> talk.topic() == topic.id()).toList();
    }

    /**
     * Where a conversation stands on the map: the deepest it was for anyone, for a member's own page what it was for that
     * member; where that is not marked, the topic's usual depth.
     */
    public Depth depth(Conversation talk) {
        Optional<Depth> marked = scope.reader() instanceof Reader.OwnPaper own
                ? talk.of(own.member()).map(Conversation.By::depth) : talk.deepest();
        return marked.or(() -> topic(talk.topic()).map(Topic::depth)).orElse(Depth.REQUESTS);
    }

    /** The stories that visited within a few days of a conversation about the topic. */
    public List<OldStory> near(Topic topic) {
        List<Conversation> its = talks(topic);
        return stories.stream().filter(story -> story.visits().stream().anyMatch(visit -> its.stream()
                .anyMatch(talk -> Math.abs(ChronoUnit.DAYS.between(talk.day(), visit.day())) <= NEAR_DAYS))).toList();
    }
}
