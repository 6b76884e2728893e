package org.tideline.exercises.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tideline.exercises.model.topic.Talks.DAY;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openide.util.Lookup;
import org.tideline.clients.spi.Openings;
import org.tideline.core.api.Ids;
import org.tideline.core.api.Opening;
import org.tideline.exercises.model.Depth;
import org.tideline.exercises.model.topic.Conversation;
import org.tideline.exercises.model.topic.Drawn;
import org.tideline.exercises.model.topic.OldStory;
import org.tideline.exercises.model.topic.Outcome;
import org.tideline.exercises.model.topic.Received;
import org.tideline.exercises.model.topic.Talks;
import org.tideline.exercises.model.topic.Topic;
import org.tideline.exercises.model.topic.Topics;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.Entered;
import org.tideline.testing.support.PracticeExtension;

@ExtendWith({PracticeExtension.class, Entered.class})
class TopicStoreTest {
    private final OpenPractice practice;
    private final Topics topics;
    private final Talks couple;

    TopicStoreTest(OpenPractice practice) {
        this.practice = practice;
        topics = practice.service(Topics.class);
        couple = new Talks(practice, "Mara Lindqvist", "Jonas Okoro");
    }

    private Topics.Kept kept() {
        return topics.of(couple.of.id());
    }

    private Conversation full(Topic topic) {
        return new Conversation(Ids.next(), couple.of.id(), topic.id(), DAY, LocalTime.of(21, 15), Conversation.SEVERAL_DAYS, 0,
                new Drawn(couple.person(0), Opening.ROOM, Set.of(couple.person(1)), DAY),
                List.of(new Conversation.By(couple.person(0), Depth.REQUESTS, null, false, true, false),
                        new Conversation.By(couple.person(1), null, Received.NOT, true, false, true)),
                Set.of(Outcome.UNDERSTOOD, Outcome.SESSION), "A basket.", "Εν οίδα.", Instant.ofEpochMilli(7_000));
    }

    @Test
    void givesBackExactlyWhatWasKept() {
        Topic topic = new Topic(Ids.next(), couple.of.id(), "Socks", Depth.REQUESTS, couple.person(1), DAY, DAY.plusDays(3));
        Conversation talk = full(topic);
        OldStory story = couple.story("five", 0);
        topics.put(talk, topic, topics.closings());

        assertThat(kept().topics()).containsExactly(topic);
        assertThat(kept().talks()).containsExactly(talk);
        assertThat(kept().stories()).containsExactly(story);
        assertThat(topics.all()).containsExactly(topic);
    }

    @Test
    void whatIsChangedIsThereOnceAndAsItIsNow() {
        Topic topic = couple.topic("Socks", Depth.REQUESTS);
        Conversation talk = couple.put(full(topic));
        Conversation now = new Conversation(talk.id(), talk.caseId(), topic.id(), DAY.plusDays(1), null, 20, couple.person(1), Drawn.JOINT,
                List.of(new Conversation.By(couple.person(0), Depth.MENDING, Received.HEARD, false, false, false)), Set.of(), "", "", talk.enteredAt());
        couple.put(now);
        Topic renamed = new Topic(topic.id(), topic.caseId(), "The floor", Depth.LIFE, 0, topic.since(), null);
        topics.put(renamed);
        OldStory story = couple.story("five", 0);
        OldStory.Visit changed = new OldStory.Visit(story.visits().get(0).id(), DAY.plusDays(2), "again");
        topics.put(story, changed);
        OldStory retold = new OldStory(story.id(), story.caseId(), story.since(), "six", OldStory.Told.NOTHING, story.drawn(), List.of(changed));
        topics.put(retold, topics.closings());

        OldStory his = new OldStory(retold.id(), retold.caseId(), retold.since(), "six", OldStory.Told.NOTHING, Drawn.own(couple.person(1)), List.of());
        topics.put(his, topics.closings());
        topics.put(retold, topics.closings());

        assertThat(kept().talks()).containsExactly(now);
        assertThat(kept().topics()).containsExactly(renamed);
        assertThat(kept().stories()).containsExactly(retold);
    }

    @Test
    void whatIsTakenOutIsGoneAndComesBackWhole() {
        Topic topic = couple.topic("Socks", Depth.REQUESTS);
        Conversation talk = couple.put(full(topic));
        OldStory story = couple.story("five", 0);
        Topics.Kept before = kept();

        long closings = topics.closings();
        List<Conversation> its = topics.remove(topic);
        topics.remove(story);
        assertThat(its).containsExactly(talk);
        assertThat(kept().topics()).isEmpty();
        assertThat(kept().talks()).isEmpty();
        assertThat(kept().stories()).isEmpty();

        topics.putBack(topic, its, closings);
        topics.put(story, closings);
        assertThat(kept()).isEqualTo(before);

        topics.remove(talk);
        topics.remove(story, story.visits().get(0));
        assertThat(kept().talks()).isEmpty();
        assertThat(kept().stories()).containsExactly(story.with(List.of()));
    }

    @Test
    void partingAndEachAloneCloseWhatWasOpenedAndNothingComesBackOpen() {
        Topic topic = couple.topic("Socks", Depth.REQUESTS);
        Conversation talk = couple.put(full(topic));
        OldStory story = couple.open(couple.story("five", 0), Opening.PAPER, 1);
        long before = topics.closings();

        practice.database().write(tx -> {
            Lookup.getDefault().lookupAll(Openings.class).forEach(each -> each.close(tx, couple.of.id()));
            return null;
        });
        assertThat(kept().talks()).containsExactly(talk.drawn(talk.drawn().closed()));
        assertThat(kept().stories()).containsExactly(story.drawn(story.drawn().closed()));

        topics.put(talk, null, before);
        topics.put(story, before);
        topics.remove(topic);
        topics.putBack(topic, List.of(talk), before);
        assertThat(kept().talks()).extracting(each -> each.drawn().opening()).containsExactly(Opening.CLOSED);
        assertThat(kept().stories()).extracting(each -> each.drawn().opening()).containsExactly(Opening.CLOSED);
    }

    @Test
    void theCheckFindsWhatWasWrittenPastTheAuditChain() throws Exception {
        Topic topic = couple.topic("Socks", Depth.REQUESTS);
        Conversation talk = couple.put(full(topic));
        OldStory story = couple.story("five", 0);
        Entered.assertEntered(practice);

        for (String[] seeded : new String[][] {
            {"exercises_topic", "name", "name"}, {"exercises_conversation", "words", "decided"},
            {"exercises_conversation_by", "spoke", "pushed_back"}, {"exercises_story", "story", "body"}, {"exercises_visit", "words", "words"}}) {
            practice.database().write(tx -> tx.sql().execute("spoke".equals(seeded[1])
                    ? "update exercises_conversation_by set spoke = not spoke" : "update " + seeded[0] + " set " + seeded[1] + " = 'other'"));
            assertThatThrownBy(() -> Entered.assertEntered(practice)).as(seeded[0]).isInstanceOf(AssertionError.class);
            topics.put(topic);
            topics.put(talk, null, topics.closings());
            topics.put(story, topics.closings());
            topics.put(story, story.visits().get(0));
            Entered.assertEntered(practice);
        }
    }
}
