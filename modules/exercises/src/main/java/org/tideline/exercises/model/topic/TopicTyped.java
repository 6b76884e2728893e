package org.tideline.exercises.model.topic;

import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.Validation;
import org.tideline.exercises.model.Depth;

/**
 * A topic as it stands in its form.
 *
 * @param name   as typed
 * @param depth  its usual depth, 1 to 7
 * @param owner  in whose list it stands, 0 for everybody's
 * @param rested whether it is let rest
 */
@Messages({
    "TopicTyped.name=What do they call it? A few words will do.",
    "# {0} - how many", "TopicTyped.long=A name of at most {0} letters."})
public record TopicTyped(String name, int depth, long owner, boolean rested) {
    /** Kind of the draft of a topic that is not in the record yet: its id is the case's. */
    public static final String NEW = "exercises.new-topic";

    /** The draft of a topic that is being added to a case. */
    public static ItemRef fresh(long caseId) {
        return new ItemRef(NEW, caseId);
    }

    /** A topic as its form shows it. */
    public static TopicTyped of(Topic topic) {
        return new TopicTyped(topic.name(), topic.depth().number(), topic.owner(), topic.restedOn() != null);
    }

    /** What is still to be mended. */
    public Validation check() {
        return new Validation().require(!name.isBlank(), "name", Bundle.TopicTyped_name())
                .require(name.strip().length() <= Topic.MOST, "name", Bundle.TopicTyped_long(Topic.MOST));
    }

    /** The topic that was typed, in place of the one before. */
    public Topic topic(Topic before) {
        return new Topic(before.id(), before.caseId(), name.strip(), Depth.of(depth), owner, before.since(),
                !rested ? null : before.restedOn() != null ? before.restedOn() : Now.today());
    }
}
