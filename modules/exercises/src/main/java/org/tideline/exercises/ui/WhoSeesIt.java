package org.tideline.exercises.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.WhoSees;
import org.tideline.core.api.Opening;
import org.tideline.exercises.model.topic.Conversation;
import org.tideline.exercises.model.topic.OldStory;
import org.tideline.exercises.model.topic.TopicWords;

/** What an author says about who may see a talk or an old story of theirs, as a whole. */
@Messages({
    "# {0} - day", "WhoSeesIt.talk=all of this talk of {0}, and what its topic is called",
    "# {0} - name of the story", "WhoSeesIt.story=all of “{0}”, and when it visited"})
final class WhoSeesIt {
    private WhoSeesIt() {
    }

    static WhoSees<Conversation> of(Case of, Conversation talk) {
        return new WhoSees<>(of, talk.drawn().owner(), talk.day(), List.of(talk), new WhoSees.Kind<>() {
            @Override
            public String brief(Conversation answer) {
                return Bundle.WhoSeesIt_talk(TopicWords.day(answer.day()));
            }

            @Override
            public Conversation opened(Conversation answer, Opening howFar, Set<Long> to, LocalDate told) {
                return answer.drawn(answer.drawn().opened(howFar, to, told));
            }
        });
    }

    static WhoSees<OldStory> of(Case of, OldStory story) {
        return new WhoSees<>(of, story.person(), story.since(), List.of(story), new WhoSees.Kind<>() {
            @Override
            public String brief(OldStory answer) {
                return Bundle.WhoSeesIt_story(answer.title());
            }

            @Override
            public OldStory opened(OldStory answer, Opening howFar, Set<Long> to, LocalDate told) {
                return answer.drawn(answer.drawn().opened(howFar, to, told));
            }
        });
    }
}
