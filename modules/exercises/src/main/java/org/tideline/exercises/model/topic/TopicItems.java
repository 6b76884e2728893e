package org.tideline.exercises.model.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.clients.spi.CaseItems;
import org.tideline.clients.spi.Item;
import org.tideline.clients.spi.Part;
import org.tideline.core.api.Label;
import org.tideline.core.api.Period;
import org.tideline.exercises.model.ExercisesDesk;
import org.tideline.storage.api.OpenPractice;

/** Conversations on the timeline, the sheets and the charts, and when old stories visited. */
@ServiceProvider(service = CaseItems.class, position = 260)
@Messages({
    "# {0} - topic", "TopicItems.talk=Talk: {0}",
    "# {0} - what was decided", "TopicItems.decided=Decided: {0}",
    "# {0} - name of the story", "TopicItems.visit=Old story visited: {0}"})
public final class TopicItems implements CaseItems {
    private static final String TALK_ICON = "messages-square";
    private static final String STORY_ICON = "sprout";

    @Override
    public List<Item> of(OpenPractice practice, long caseId, Period period) {
        Optional<Case> found = practice.service(Cases.class).find(caseId);
        if (found.isEmpty()) {
            return List.of();
        }
        Topics.Kept kept = practice.service(Topics.class).of(caseId);
        List<Item> items = new ArrayList<>();
        for (Conversation talk : kept.talks()) {
            if (period.contains(talk.day())) {
                kept.topic(talk.topic()).ifPresent(topic -> items.add(item(found.get(), topic, talk, waits(kept, talk))));
            }
        }
        for (OldStory story : kept.stories()) {
            for (OldStory.Visit visit : story.visits()) {
                if (period.contains(visit.day())) {
                    items.add(item(story, visit));
                }
            }
        }
        return items;
    }

    private static Item item(Case of, Topic topic, Conversation talk, boolean waits) {
        List<Item.Line> lines = new ArrayList<>();
        Label label = talk.label();
        Stream<String> said = Stream.of(talk.decided().isBlank() ? "" : Bundle.TopicItems_decided(talk.decided()), talk.words(),
                of.people().size() > 1 ? TopicWords.raised(of, talk) : "");
        Stream<String> by = talk.by().stream().filter(Conversation.By::noted).map(each -> TopicWords.by(of, each));
        Stream.concat(said, Stream.concat(by, Stream.of(TopicWords.became(talk)))).filter(words -> !words.isBlank())
                .forEach(words -> lines.add(new Item.Line(talk.ref(), label, words)));
        return new Item(talk.ref(), label, talk.day(), talk.time(), TALK_ICON, Bundle.TopicItems_talk(topic.name()), lines, null, true)
                .in(waits ? Part.TO_BRING : Part.TALKED).over(new Item.Reach(0, null, talk.deepest().orElse(topic.depth()).number()));
    }

    /** Whether it is still to be brought to a session: it stays so until the topic comes up again. */
    private static boolean waits(Topics.Kept kept, Conversation talk) {
        return talk.outcomes().contains(Outcome.SESSION) && kept.talks().stream()
                .noneMatch(later -> later.topic() == talk.topic() && Conversation.BY_TIME.compare(later, talk) > 0);
    }

    private static Item item(OldStory story, OldStory.Visit visit) {
        Label label = story.label(visit);
        return new Item(visit.ref(), label, visit.day(), null, STORY_ICON, Bundle.TopicItems_visit(story.title()),
                visit.words().isBlank() ? List.of() : List.of(new Item.Line(visit.ref(), label, visit.words())), null, false);
    }

    @Override
    public boolean open(Item item) {
        long caseId = item.label().caseId();
        return switch (item.ref().kind()) {
            case Topic.KIND -> ExercisesDesk.show(caseId, new ExercisesDesk.ShowTopic(item.ref().id()));
            case Conversation.KIND -> ExercisesDesk.show(caseId, new ExercisesDesk.ShowTalk(item.ref().id()));
            case OldStory.KIND -> ExercisesDesk.show(caseId, new ExercisesDesk.ShowStory(item.ref().id()));
            case OldStory.Visit.KIND -> ExercisesDesk.show(caseId, new ExercisesDesk.ShowStory(0));
            default -> false;
        };
    }
}
