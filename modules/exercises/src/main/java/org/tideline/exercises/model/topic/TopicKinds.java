package org.tideline.exercises.model.topic;

import java.util.Map;
import org.openide.util.NbBundle.Messages;
import org.openide.util.lookup.ServiceProvider;
import org.tideline.storage.spi.RecordKinds;

/** What records of topics and old stories are called. */
@ServiceProvider(service = RecordKinds.class)
@Messages({
    "TopicKinds.topic=Topic",
    "TopicKinds.talk=Conversation about a topic",
    "TopicKinds.story=Old story",
    "TopicKinds.visit=Visit of an old story"})
public final class TopicKinds implements RecordKinds {
    @Override
    public Map<String, String> words() {
        return Map.of(Topic.KIND, Bundle.TopicKinds_topic(), Conversation.KIND, Bundle.TopicKinds_talk(),
                OldStory.KIND, Bundle.TopicKinds_story(), OldStory.Visit.KIND, Bundle.TopicKinds_visit());
    }
}
