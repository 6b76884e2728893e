package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.JComponent;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Scope;
import org.tideline.clients.api.WhoSees;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.exercises.model.ExercisesDesk;
import org.tideline.exercises.model.topic.Drawn;
import org.tideline.exercises.model.topic.OldStory;
import org.tideline.exercises.model.topic.SeenTopics;
import org.tideline.exercises.model.topic.StoryTyped;
import org.tideline.exercises.model.topic.Topics;
import org.tideline.ui.support.api.Background;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.ListAndDetail;
import org.tideline.ui.support.api.OpeningPanel;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;

/** Old stories of a case, each one person's own, and what is written down about them. Event thread. */
@Messages({
    "StoriesSegment.title=Old stories",
    "StoriesSegment.list=Old stories",
    "StoriesSegment.add=&Old story…",
    "StoriesSegment.empty=Stories older than the bond will be here: what sets one off, and what is true now.",
    "StoriesSegment.emptyHow=An old story is one person’s own. Nobody else sees it until that person opens it.",
    "StoriesSegment.emptySeen=There are no old stories here.",
    "# {0} - story", "StoriesSegment.kept=Kept the old story “{0}”", "# {0} - story", "StoriesSegment.removed=Removed the old story “{0}”",
    "# {0} - story", "StoriesSegment.visited=Noted a visit of “{0}”", "# {0} - story", "StoriesSegment.unvisited=Removed a visit of “{0}”",
    "# {0} - name", "StoriesSegment.opened=Recorded what {0} said"})
final class StoriesSegment extends FormSegment<SeenTopics> {
    private static final long serialVersionUID = 1;
    private final StoryRows rows = new StoryRows(Bundle.StoriesSegment_list());
    private final StoryPanel detail = new StoryPanel(new Asked());
    private long select;

    StoriesSegment(Host host) {
        super(host);
        look().add(new ListAndDetail(Scroll.plain(rows, Tokens.PANEL), detail), BorderLayout.CENTER);
        rows.addListSelectionListener(e -> {
            if (!e.getValueIsAdjusting() && seen() != null) {
                detail.show(seen().scope().of(), rows.getSelectedValue(), seen().therapist());
            }
        });
    }

    @Override
    String title() {
        return Bundle.StoriesSegment_title();
    }

    @Override
    List<JComponent> actions() {
        return List.of(Buttons.primary(Bundle.StoriesSegment_add(), "plus", this::add));
    }

    private void add() {
        if (seen() != null) {
            form(new OldStory(Ids.next(), host().caseId(), Now.today(), "", OldStory.Told.NOTHING,
                    Drawn.own(seen().scope().of().people().get(0).person()), List.of()), true);
        }
    }

    @Override
    SeenTopics read(Scope now) {
        return SeenTopics.read(practice(), now);
    }

    @Override
    void shown(SeenTopics now) {
        host().line(now.scope(), "");
        rows.show(now.scope().of(), now.stories(), select);
        select = 0;
        detail.show(now.scope().of(), rows.getSelectedValue(), now.therapist());
    }

    @Override
    JComponent nothing() {
        if (!seen().stories().isEmpty()) {
            return null;
        }
        return seen().therapist() ? new EmptyState(Bundle.StoriesSegment_empty(), Bundle.StoriesSegment_emptyHow(),
                Buttons.primary(Bundle.StoriesSegment_add(), "plus", this::add)) : new EmptyState(Bundle.StoriesSegment_emptySeen(), "");
    }

    @Override
    List<ItemRef> drafts(long caseId) {
        return List.of(StoryTyped.fresh(caseId));
    }

    @Override
    boolean asked(ExercisesDesk.Request wish) {
        boolean mine = wish instanceof ExercisesDesk.ShowStory || wish instanceof ExercisesDesk.Write write
                && Set.of(StoryTyped.NEW, StoryTyped.Visited.NEW, OldStory.KIND, OldStory.Visit.KIND).contains(write.draft().kind());
        if (!mine || waits(wish)) {
            return mine;
        }
        if (wish instanceof ExercisesDesk.ShowStory show) {
            rows.show(seen().scope().of(), seen().stories(), show.story());
        } else if (wish instanceof ExercisesDesk.Write write) {
            write(write.draft());
        }
        return true;
    }

    private void write(ItemRef draft) {
        switch (draft.kind()) {
            case StoryTyped.NEW -> add();
            case OldStory.KIND -> story(draft.id()).ifPresent(story -> form(story, false));
            case StoryTyped.Visited.NEW -> story(draft.id()).ifPresent(story -> visit(story, null));
            default -> seen().stories().forEach(story -> story.visits().stream().filter(visit -> visit.id() == draft.id())
                    .findFirst().ifPresent(visit -> visit(story, visit)));
        }
    }

    private Optional<OldStory> story(long id) {
        return seen().stories().stream().filter(story -> story.id() == id).findFirst();
    }

    private void form(OldStory before, boolean fresh) {
        if (!free()) {
            return;
        }
        Topics topics = service(Topics.class);
        long closings = seen().closings();
        StoryForm[] form = new StoryForm[1];
        form[0] = new StoryForm(practice(), seen().scope().of(), before, fresh, kept -> form[0].save(() -> topics.put(kept, closings), () -> {
            undo().done(Bundle.StoriesSegment_kept(kept.title()), () -> {
                if (fresh) {
                    topics.remove(kept);
                } else {
                    topics.put(before, closings);
                }
            }, () -> topics.put(kept, closings));
            done(kept.id());
        }), this::over);
        work(form[0]);
    }

    private void done(long story) {
        if (host().alive()) {
            select = story;
            over();
        }
    }

    private void visit(OldStory story, OldStory.Visit before) {
        if (!free()) {
            return;
        }
        Topics topics = service(Topics.class);
        OldStory.Visit shown = before == null ? new OldStory.Visit(Ids.next(), Now.today(), "") : before;
        VisitForm[] form = new VisitForm[1];
        form[0] = new VisitForm(practice(), story, shown, before == null, kept -> form[0].save(() -> topics.put(story, kept), () -> {
            undo().done(Bundle.StoriesSegment_visited(story.title()), () -> {
                if (before == null) {
                    topics.remove(story, kept);
                } else {
                    topics.put(story, before);
                }
            }, () -> topics.put(story, kept));
            done(story.id());
        }), this::over);
        work(form[0]);
    }

    @Override
    void release() {
        super.release();
        rows.forget();
    }

    /** What is asked for beside the list. */
    private final class Asked implements StoryPanel.Wishes {
        @Override
        public void visited(OldStory story, OldStory.Visit visit) {
            visit(story, visit);
        }

        @Override
        public void change(OldStory story) {
            form(story, false);
        }

        @Override
        public void open(OldStory story) {
            if (!free()) {
                return;
            }
            Case of = seen().scope().of();
            Topics topics = service(Topics.class);
            long closings = seen().closings();
            WhoSees<OldStory> choice = WhoSeesIt.of(of, story);
            OpeningPanel panel = new OpeningPanel(choice, OldStory::title, each -> "", StoriesSegment.this::over, () -> {
                OldStory now = choice.changes().get(0);
                Background.run(() -> {
                    topics.put(now, closings);
                    return now;
                }, done -> {
                    undo().done(Bundle.StoriesSegment_opened(choice.author().name()), () -> topics.put(story, closings),
                            () -> topics.put(now, closings));
                    over();
                });
            });
            put(TalkWriter.page(panel));
            panel.first();
        }

        @Override
        public void remove(OldStory story) {
            Topics topics = service(Topics.class);
            long closings = seen().closings();
            Background.run(() -> {
                topics.remove(story);
                return story;
            }, gone -> undo().done(Bundle.StoriesSegment_removed(story.title()), () -> topics.put(story, closings), () -> topics.remove(story)));
        }

        @Override
        public void remove(OldStory story, OldStory.Visit visit) {
            Topics topics = service(Topics.class);
            Background.run(() -> {
                topics.remove(story, visit);
                return visit;
            }, gone -> undo().done(Bundle.StoriesSegment_unvisited(story.title()), () -> topics.put(story, visit), () -> topics.remove(story, visit)));
        }
    }
}
