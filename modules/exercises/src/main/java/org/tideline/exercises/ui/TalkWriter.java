package org.tideline.exercises.ui;

import java.util.List;
import java.util.Set;
import javax.swing.JComponent;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.clients.api.WhoSees;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.exercises.model.topic.Conversation;
import org.tideline.exercises.model.topic.Drawn;
import org.tideline.exercises.model.topic.TalkTyped;
import org.tideline.exercises.model.topic.Topic;
import org.tideline.exercises.model.topic.TopicTyped;
import org.tideline.exercises.model.topic.TopicWords;
import org.tideline.exercises.model.topic.Topics;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.DayWords;
import org.tideline.ui.support.api.OpeningPanel;
import org.tideline.ui.support.api.Page;
import org.tideline.ui.support.api.Prompts;

/** Writes down talks and topics from the depth map: forms, what is asked before more people see something, undo. Event thread. */
@Messages({
    "# {0} - topic", "TalkWriter.kept=Kept the talk: {0}", "# {0} - topic", "TalkWriter.changed=Changed the talk: {0}",
    "# {0} - topic", "TalkWriter.removed=Removed the talk: {0}",
    "# {0} - topic", "TalkWriter.topicKept=Kept the topic “{0}”", "# {0} - topic", "TalkWriter.topicRemoved=Removed the topic “{0}” with its talks",
    "# {0} - name", "TalkWriter.opened=Recorded what {0} said",
    "TalkWriter.widerTitle=Put this talk into the joint drawer?",
    "# {0} - names", "# {1} - whose it is", "TalkWriter.widerBody={0} may then read it, on paper too. It is {1}’s own now.",
    "TalkWriter.wider=Make it joint", "TalkWriter.stay=Leave it where it is",
    "# {0} - topic", "TalkWriter.nameTitle=Show what “{0}” is called?",
    "# {0} - whose list", "TalkWriter.nameBody=The topic stands in {0}’s own list. With this talk, whoever may see the talk also sees what its topic is called.",
    "TalkWriter.name=Keep the talk", "TalkWriter.back=Go on writing"})
final class TalkWriter {
    private final DepthMapSegment segment;

    TalkWriter(DepthMapSegment segment) {
        this.segment = segment;
    }

    /** Whether drafts of this kind are written here. */
    static boolean writes(String kind) {
        return Set.of(TopicTyped.NEW, TalkTyped.NEW, Topic.KIND, Conversation.KIND).contains(kind);
    }

    /** Brings up the form of a draft that was left. */
    void write(ItemRef draft) {
        switch (draft.kind()) {
            case TalkTyped.NEW -> talked(0);
            case Topic.KIND -> segment.seen().topic(draft.id()).ifPresent(topic -> change(topic, false));
            default -> segment.seen().talks().stream().filter(talk -> talk.id() == draft.id()).findFirst().ifPresent(this::change);
        }
    }

    /** They talked, of this topic where that is known. */
    void talked(long topic) {
        if (!segment.free()) {
            return;
        }
        Case of = segment.seen().scope().of();
        long owner = TopicForm.owners(of).get(0);
        Conversation fresh = new Conversation(Ids.next(), of.id(), 0, Now.today(), null, 0, 0, owner == 0 ? Drawn.JOINT : Drawn.own(owner), List.of(),
                Set.of(), "", "", Now.instant());
        form(fresh, TalkForm.nothing(of, segment.seen().topic(topic).map(Topic::name).orElse(""), Now.today()), true);
    }

    /** Changes a talk. */
    void change(Conversation talk) {
        if (segment.free()) {
            form(talk, TalkTyped.of(talk, name(talk.topic()), DayWords.full(talk.day())), false);
        }
    }

    private String name(long topic) {
        return segment.seen().topic(topic).map(Topic::name).orElse("");
    }

    private void form(Conversation before, TalkTyped shown, boolean fresh) {
        TalkForm[] form = new TalkForm[1];
        form[0] = new TalkForm(segment.practice(), segment.seen().scope().of(), before, shown, fresh, segment.seen().topics(),
                (talk, about, isNew) -> keep(form[0], before, talk, about, fresh, isNew), segment::over);
        segment.work(form[0]);
    }

    private void keep(TalkForm form, Conversation before, Conversation talk, Topic about, boolean fresh, boolean isNew) {
        if (!fresh && talk.drawn().owner() == 0 && before.drawn().owner() != 0 && !wider(before) || !isNew && !names(about, talk)) {
            return;
        }
        Topics topics = segment.service(Topics.class);
        long closings = segment.seen().closings();
        Topic withIt = isNew ? about : null;
        form.save(() -> topics.put(talk, withIt, closings), () -> {
            segment.undo().done(fresh ? Bundle.TalkWriter_kept(about.name()) : Bundle.TalkWriter_changed(about.name()), () -> {
                if (fresh) {
                    topics.remove(talk);
                } else {
                    topics.put(before, null, closings);
                }
                if (isNew) {
                    topics.remove(about);
                }
            }, () -> topics.put(talk, withIt, closings));
            if (segment.host().alive()) {
                segment.choose(about.id(), talk.id());
                segment.over();
            }
        });
    }

    private boolean wider(Conversation before) {
        Case of = segment.seen().scope().of();
        return Prompts.get().confirm(Bundle.TalkWriter_widerTitle(), Bundle.TalkWriter_widerBody(String.join(", ", of.people().stream()
                .map(Member::name).toList()), who(before.drawn().owner())), Bundle.TalkWriter_wider(), Bundle.TalkWriter_stay());
    }

    /** A topic of one member's own list is called by name before others only once that was said. */
    private boolean names(Topic about, Conversation talk) {
        boolean toOthers = about.owner() != 0 && about.owner() != talk.drawn().owner();
        return !toOthers || segment.seen().talks(about).stream().anyMatch(other -> other.drawn().owner() == talk.drawn().owner())
                || Prompts.get().confirm(Bundle.TalkWriter_nameTitle(about.name()), Bundle.TalkWriter_nameBody(who(about.owner())),
                        Bundle.TalkWriter_name(), Bundle.TalkWriter_back());
    }

    private String who(long person) {
        return segment.seen().scope().of().member(person).map(Member::name).orElse("");
    }

    /** Changes a topic, or adds one. */
    void change(Topic topic, boolean fresh) {
        if (!segment.free()) {
            return;
        }
        Topics topics = segment.service(Topics.class);
        TopicForm[] form = new TopicForm[1];
        form[0] = new TopicForm(segment.practice(), segment.seen().scope().of(), topic, fresh, kept -> form[0].save(() -> topics.put(kept), () -> {
            segment.undo().done(Bundle.TalkWriter_topicKept(kept.name()), () -> {
                if (fresh) {
                    topics.remove(kept);
                } else {
                    topics.put(topic);
                }
            }, () -> topics.put(kept));
            if (segment.host().alive()) {
                segment.choose(kept.id(), 0);
                segment.over();
            }
        }), segment::over);
        segment.work(form[0]);
    }

    /** Records what the one whose talk it is said about who may see it. */
    void open(Conversation talk) {
        if (!segment.free()) {
            return;
        }
        Topics topics = segment.service(Topics.class);
        long closings = segment.seen().closings();
        WhoSees<Conversation> choice = WhoSeesIt.of(segment.seen().scope().of(), talk);
        OpeningPanel panel = new OpeningPanel(choice, each -> name(each.topic()), each -> TopicWords.day(each.day()), segment::over, () -> {
            Conversation now = choice.changes().get(0);
            Background.run(() -> {
                topics.put(now, null, closings);
                return now;
            }, done -> {
                segment.undo().done(Bundle.TalkWriter_opened(choice.author().name()), () -> topics.put(talk, null, closings),
                        () -> topics.put(now, null, closings));
                segment.over();
            });
        });
        segment.put(page(panel));
        panel.first();
    }

    /** A panel on a page of its own. */
    static JComponent page(JComponent panel) {
        Page page = new Page("insets 20 24 24 24, wrap 1, gap 0", "[grow, fill, 320:480:480]");
        page.add(panel);
        return Page.scrolling(page);
    }

    /** Takes a talk out. */
    void remove(Conversation talk) {
        Topics topics = segment.service(Topics.class);
        long closings = segment.seen().closings();
        String words = Bundle.TalkWriter_removed(name(talk.topic()));
        Background.run(() -> {
            topics.remove(talk);
            return talk;
        }, gone -> segment.undo().done(words, () -> topics.put(talk, null, closings), () -> topics.remove(talk)));
    }

    /** Takes a topic out, with its talks. */
    void remove(Topic topic) {
        Topics topics = segment.service(Topics.class);
        long closings = segment.seen().closings();
        Background.run(() -> topics.remove(topic), its -> segment.undo().done(Bundle.TalkWriter_topicRemoved(topic.name()),
                () -> topics.putBack(topic, its, closings), () -> topics.remove(topic)));
    }
}
