package org.tideline.exercises.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tideline.exercises.model.topic.Talks.DAY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tideline.clients.api.Reader;
import org.tideline.clients.api.Scope;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.Opening;
import org.tideline.core.api.Period;
import org.tideline.exercises.model.Depth;
import org.tideline.exercises.model.topic.Conversation;
import org.tideline.exercises.model.topic.OldStory;
import org.tideline.exercises.model.topic.Outcome;
import org.tideline.exercises.model.topic.Received;
import org.tideline.exercises.model.topic.SeenTopics;
import org.tideline.exercises.model.topic.Talks;
import org.tideline.exercises.model.topic.Topic;
import org.tideline.exercises.model.topic.TopicItems;
import org.tideline.exercises.model.topic.TopicMap;
import org.tideline.exercises.model.topic.TopicWords;
import org.tideline.exercises.report.StorySection;
import org.tideline.exercises.report.TopicsSection;
import org.tideline.reporting.api.ReportKind;
import org.tideline.reporting.spi.Block;
import org.tideline.storage.api.OpenPractice;
import org.tideline.testing.support.PracticeExtension;

/** What is one member's own shows nowhere another could see it, until it is opened; closed again, it is gone. */
@ExtendWith(PracticeExtension.class)
class TopicDrawersTest {
    private final OpenPractice practice;
    private final Talks couple;
    private final Topic sundays;

    TopicDrawersTest(OpenPractice practice) {
        this.practice = practice;
        couple = new Talks(practice, "Mara Lindqvist", "Jonas Okoro");
        sundays = couple.topic("Sunday evenings", Depth.REQUESTS);
        couple.talk(sundays, DAY.minusDays(20), 2, 1, Received.HEARD);
    }

    /** Everything this reader could see of topics, on any road. */
    private String everything(Reader reader, ReportKind kind) {
        Scope scope = couple.scope(reader);
        SeenTopics seen = couple.seen(reader);
        List<String> all = new ArrayList<>(List.of(TopicWords.line(seen)));
        seen.topics().forEach(topic -> all.add(topic.name() + ": " + TopicWords.of(seen, topic) + seen.near(topic).stream().map(OldStory::title).toList()));
        TopicMap map = couple.map(reader);
        map.stops().forEach(stop -> all.add(TopicWords.spoken(seen, stop) + map.at(stop.depth())));
        seen.stories().forEach(story -> all.add(story.title() + story.told() + story.visits()));
        scope.only(new TopicItems().of(practice, couple.of.id(), Period.ALL)).forEach(item -> all.add(item.title()
                + scope.only(item.lines()).stream().map(Item.Line::text).collect(Collectors.joining("; ", " [", "]"))));
        List<Block> blocks = new ArrayList<>(new TopicsSection().compose(practice, scope, kind, Locale.UK));
        blocks.addAll(new StorySection().compose(practice, scope, kind, Locale.UK));
        for (Block block : blocks) {
            assertThat(scope.only(block.sources())).as("a page stops at a source it may not show").hasSameSizeAs(block.sources());
            all.add(block instanceof Block.Words words ? words.text() : block instanceof Block.Figure figure ? figure.alternative()
                    : ((Block.Table) block).rows().toString());
        }
        return String.join("\n", all);
    }

    private List<String> withoutMara() {
        return List.of(everything(couple.paper(), ReportKind.COUPLE), everything(couple.room(0, 1), ReportKind.COUPLE),
                everything(couple.room(1), ReportKind.COUPLE), everything(new Reader.OwnPaper(couple.person(1)), ReportKind.MEMBER));
    }

    private String hers() {
        return everything(new Reader.OwnPaper(couple.person(0)), ReportKind.MEMBER);
    }

    @Test
    void herOwnTalkTopicAndStoryChangeNothingForAnyoneElse() {
        List<String> before = withoutMara();
        String own = hers();

        couple.ownTalk(sundays, DAY, 0, "secret-words");
        couple.ownTalk(couple.own("Secret topic", 0), DAY, 0, "more-words");
        couple.own("Never spoken of", 0);
        couple.story("secret-story", 0);

        assertThat(withoutMara()).isEqualTo(before);
        assertThat(hers()).isNotEqualTo(own).contains("secret-words", "more-words", "Secret topic", "Never spoken of", "secret-story", "3 talks");
        assertThat(everything(new Reader.Therapist(), ReportKind.THERAPIST)).contains("secret-words", "Secret topic", "secret-story");
    }

    @Test
    void openedItReachesThoseItWasOpenedToAsFarAsItWasAndClosedItIsGone() {
        Conversation talk = couple.ownTalk(couple.own("Secret topic", 0), DAY, 0, "secret-words");
        OldStory story = couple.story("secret-story", 0);
        List<String> closed = withoutMara();

        couple.open(talk, Opening.ROOM, 1);
        couple.open(story, Opening.ROOM, 1);
        assertThat(everything(couple.room(0, 1), ReportKind.COUPLE)).contains("Secret topic", "secret-words", "secret-story", "visit secret-story", "2 talks");
        assertThat(List.of(withoutMara().get(0), withoutMara().get(2), withoutMara().get(3))).as("paper, without her, his own page")
                .isEqualTo(List.of(closed.get(0), closed.get(2), closed.get(3)));

        couple.open(talk, Opening.PAPER, 1);
        couple.open(story, Opening.PAPER, 1);
        assertThat(everything(couple.paper(), ReportKind.COUPLE)).contains("Secret topic", "deep need and mending");
        assertThat(everything(new Reader.OwnPaper(couple.person(1)), ReportKind.MEMBER)).as("his own page has nothing of hers").isEqualTo(closed.get(3));

        couple.put(talk);
        couple.topics.put(story, couple.topics.closings());
        assertThat(withoutMara()).isEqualTo(closed);
    }

    @Test
    void withThreeItIsOpenedToThoseNamedOnly() {
        Talks three = new Talks(practice, "Aiko Tanaka", "Ben Morris", "Leah Stone");
        Topic topic = three.own("Secret topic", 0);
        three.open(three.ownTalk(topic, DAY, 0, "secret-words"), Opening.PAPER, 1);

        assertThat(three.seen(three.room(0, 1)).talks()).hasSize(1);
        assertThat(three.seen(three.room(0, 1, 2)).talks()).isEmpty();
        assertThat(three.seen(three.room(0, 1, 2)).topics()).isEmpty();
        assertThat(three.seen(three.paper()).talks()).isEmpty();
    }

    @Test
    void onAMembersOwnPageATalkIsAsDeepAsItWasForThatMember() {
        Conversation talk = couple.talk(sundays, DAY, 1, 0, Received.PART);
        couple.put(new Conversation(talk.id(), talk.caseId(), talk.topic(), talk.day(), null, 0, talk.raisedBy(), talk.drawn(),
                List.of(new Conversation.By(couple.person(0), Depth.REQUESTS, null, false, false, false),
                        new Conversation.By(couple.person(1), Depth.OLD_STORIES, null, false, false, false)), talk.outcomes(), "", "", talk.enteredAt()));

        assertThat(couple.map(couple.paper()).stop(talk.id()).orElseThrow().depth()).isEqualTo(Depth.OLD_STORIES);
        assertThat(couple.map(new Reader.OwnPaper(couple.person(0))).stop(talk.id()).orElseThrow().depth()).isEqualTo(Depth.REQUESTS);
    }

    @Test
    void whatIsToBeBroughtToASessionWaitsUntilTheTopicComesUpAgain() {
        Conversation talk = couple.talk(sundays, DAY.minusDays(5), 2, 1, Received.HEARD);
        couple.put(new Conversation(talk.id(), talk.caseId(), talk.topic(), talk.day(), null, 0, talk.raisedBy(), talk.drawn(), talk.by(),
                Set.of(Outcome.SESSION, Outcome.OPEN), "", "", talk.enteredAt()));
        assertThat(part(talk)).isEqualTo(Part.TO_BRING);

        couple.talk(sundays, DAY, 2, 1, Received.HEARD);
        assertThat(part(talk)).isEqualTo(Part.TALKED);
    }

    private Part part(Conversation talk) {
        return new TopicItems().of(practice, couple.of.id(), Period.ALL).stream().filter(item -> item.ref().equals(talk.ref())).findFirst()
                .orElseThrow().part();
    }

    @Test
    void nobodyIsCounted() {
        for (int i = 0; i < 5; i++) {
            couple.talk(couple.topic("Topic " + "abcde".charAt(i), Depth.LIFE), DAY.plusDays(i), 2 + i % 3, i % 2, Received.NOT);
        }
        String couples = everything(couple.paper(), ReportKind.COUPLE);
        String therapists = everything(new Reader.Therapist(), ReportKind.THERAPIST);
        for (String words : List.of(couples, therapists)) {
            for (String name : List.of("Mara", "Jonas")) {
                assertThat(words.lines().flatMap(line -> Arrays.stream(line.split("[.;]")))
                        .filter(sentence -> sentence.contains(name) && !sentence.contains("Depth") && !sentence.contains(" raised by ")))
                        .as("no sentence about one person has a number of talks or tries in it")
                        .noneMatch(sentence -> sentence.matches(".*(\\b\\d+ (talks|times|topics)|twice|\\btimes\\b).*"));
            }
        }
    }
}
