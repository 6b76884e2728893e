package org.tideline.exercises.model.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.exercises.model.topic.Talks.DAY;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Validation;
import org.tideline.exercises.model.Depth;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

/** What is typed about talks, topics and stories, and what becomes of it. */
@ExtendWith(PracticeExtension.class)
class TalkTypedTest {
    private Talks couple;
    private Topic socks;

    @BeforeEach
    void begin(OpenPractice practice) {
        couple = new Talks(practice, "Mara Lindqvist", "Jonas Okoro");
        socks = couple.topic("Socks and the floor", Depth.REQUESTS);
    }

    private TalkTyped typed(String topic, long raisedBy, Map<Long, TalkTyped.Who> who, long owner) {
        return new TalkTyped(topic, raisedBy, "today", "", "", false, who, List.of(), "", "", owner);
    }

    private static List<String> fields(Validation validation) {
        return validation.problems().stream().map(Validation.Problem::field).toList();
    }

    @Test
    void fourThingsAreEnough() {
        Map<Long, TalkTyped.Who> who = Map.of(couple.person(0), new TalkTyped.Who(2, null, false, false, false),
                couple.person(1), new TalkTyped.Who(0, Received.PART, false, false, false));
        TalkTyped typed = typed("socks AND the floor", couple.person(0), who, 0);

        assertThat(typed.check(DAY, List.of(socks)).ok()).isTrue();
        assertThat(typed.fresh(couple.of, DAY, List.of(socks))).as("it is in the list").isEmpty();
        Conversation talk = typed.talk(couple.talk(socks, DAY, 1, 0, Received.HEARD), couple.of, socks, DAY);
        assertThat(talk.by()).hasSize(2);
        assertThat(talk.deepest()).contains(Depth.LIFE);
        assertThat(talk.received()).contains(Received.PART);
    }

    @Test
    void whatIsMissingIsSaidAndOnlyANewTopicNeedsADepth() {
        assertThat(fields(typed(" ", TalkTyped.NOT_SAID, Map.of(), 0).check(null, List.of(socks)))).containsExactly("topic", "raised", "day");
        assertThat(fields(typed("Socks and the floor", 0, Map.of(), 0).check(DAY, List.of(socks)))).isEmpty();
        assertThat(fields(typed("Something new", 0, Map.of(), 0).check(DAY, List.of(socks)))).containsExactly("who");
        TalkTyped wrong = new TalkTyped("x".repeat(Topic.MOST + 1), 0, "today", "at noon", "1441", false, Map.of(), List.of(), "", "", 0);
        assertThat(fields(wrong.check(DAY, List.of()))).containsExactly("topic", "who", "time", "minutes");
    }

    @Test
    void aNewTopicStandsInTheListOfTheOneWhoseTheTalkIs() {
        Map<Long, TalkTyped.Who> who = Map.of(couple.person(1), new TalkTyped.Who(7, null, false, true, false));
        Topic fresh = typed("Something new", couple.person(1), who, couple.person(1)).fresh(couple.of, DAY, List.of(socks)).orElseThrow();
        assertThat(fresh.owner()).isEqualTo(couple.person(1));
        assertThat(fresh.depth()).isEqualTo(Depth.MENDING);
    }

    @Test
    void whatWasOpenedStaysSoWhileItsDrawerStays() {
        Conversation opened = couple.open(couple.ownTalk(socks, DAY, 0, "words"), Opening.PAPER, 1);
        TalkTyped shown = TalkTyped.of(opened, socks.name(), "today");
        assertThat(shown.talk(opened, couple.of, socks, DAY)).isEqualTo(opened);

        TalkTyped joint = new TalkTyped(shown.topic(), shown.raisedBy(), shown.day(), "", "", false, shown.who(), shown.outcomes(), "", "", 0);
        assertThat(joint.talk(opened, couple.of, socks, DAY).drawn()).isEqualTo(Drawn.JOINT);
        TalkTyped his = new TalkTyped(shown.topic(), shown.raisedBy(), shown.day(), "", "", false, shown.who(), shown.outcomes(), "", "", couple.person(1));
        assertThat(his.talk(opened, couple.of, socks, DAY).drawn()).isEqualTo(Drawn.own(couple.person(1)));
    }

    @Test
    void topicsAndStoriesAreChangedAsTyped() {
        Topic rested = new TopicTyped("  The floor ", 2, couple.person(0), true).topic(socks);
        assertThat(rested.name()).isEqualTo("The floor");
        assertThat(rested.restedOn()).isNotNull();
        assertThat(TopicTyped.of(rested).topic(rested)).isEqualTo(rested);
        assertThat(new TopicTyped("The floor", 2, 0, false).topic(rested).restedOn()).isNull();
        assertThat(new TopicTyped(" ", 1, 0, false).check().ok()).isFalse();

        OldStory story = couple.open(couple.story("five", 0), Opening.ROOM, 1);
        assertThat(StoryTyped.of(story).story(story)).isEqualTo(story);
        OldStory his = new StoryTyped(couple.person(1), "five", OldStory.Told.NOTHING).story(story);
        assertThat(his.drawn()).as("another's story is theirs to open").isEqualTo(Drawn.own(couple.person(1)));
        assertThat(new StoryTyped(0, "", OldStory.Told.NOTHING).check().problems()).hasSize(2);
    }
}
