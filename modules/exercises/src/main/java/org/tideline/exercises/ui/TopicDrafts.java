package org.tideline.exercises.ui;

import java.util.Optional;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Cases;
import org.tideline.core.api.ItemRef;
import org.tideline.exercises.model.ExercisesDesk;
import org.tideline.exercises.model.topic.Conversation;
import org.tideline.exercises.model.topic.OldStory;
import org.tideline.exercises.model.topic.StoryTyped;
import org.tideline.exercises.model.topic.TalkTyped;
import org.tideline.exercises.model.topic.Topic;
import org.tideline.exercises.model.topic.TopicTyped;
import org.tideline.exercises.model.topic.Topics;
import org.tideline.storage.api.OpenPractice;
import org.tideline.storage.api.Practices;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.DraftEditor;

/** Brings up what was being written about topics, talks and old stories. */
@ServiceProvider(service = DraftEditor.class)
@Messages({
    "# {0} - title of a case", "TopicDrafts.topic=A topic in the case {0}",
    "# {0} - title of a case", "TopicDrafts.talk=A talk in the case {0}",
    "# {0} - title of a case", "TopicDrafts.story=An old story in the case {0}",
    "# {0} - title of a case", "TopicDrafts.visit=A visit of an old story in the case {0}"})
public final class TopicDrafts implements DraftEditor {
    @Override
    public boolean opens(ItemRef draft) {
        return switch (draft.kind()) {
            case TopicTyped.NEW, TalkTyped.NEW, StoryTyped.NEW, StoryTyped.Visited.NEW, Topic.KIND, Conversation.KIND, OldStory.KIND,
                    OldStory.Visit.KIND -> true;
            default -> false;
        };
    }

    /** The case a draft belongs to; worker thread. */
    private static Optional<Long> caseOf(OpenPractice practice, ItemRef draft) {
        return switch (draft.kind()) {
            case TopicTyped.NEW, TalkTyped.NEW, StoryTyped.NEW -> Optional.of(draft.id());
            case StoryTyped.Visited.NEW -> practice.service(Topics.class).caseOf(new ItemRef(OldStory.KIND, draft.id()));
            default -> practice.service(Topics.class).caseOf(draft);
        };
    }

    @Override
    public String words(ItemRef draft) {
        OpenPractice practice = Practices.current().orElseThrow();
        String title = caseOf(practice, draft).flatMap(practice.service(Cases.class)::find).map(Case::title).orElse("");
        return title.isEmpty() ? "" : switch (draft.kind()) {
            case TopicTyped.NEW, Topic.KIND -> Bundle.TopicDrafts_topic(title);
            case TalkTyped.NEW, Conversation.KIND -> Bundle.TopicDrafts_talk(title);
            case StoryTyped.NEW, OldStory.KIND -> Bundle.TopicDrafts_story(title);
            default -> Bundle.TopicDrafts_visit(title);
        };
    }

    @Override
    public void open(ItemRef draft) {
        OpenPractice practice = Practices.current().orElseThrow();
        Background.run(() -> caseOf(practice, draft), of -> of.ifPresent(id -> ExercisesDesk.show(id, new ExercisesDesk.Write(draft))));
    }
}
