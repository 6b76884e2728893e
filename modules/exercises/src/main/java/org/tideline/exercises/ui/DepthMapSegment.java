package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.awt.event.ActionEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.Ids;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.exercises.model.Depth;
import org.tideline.exercises.model.ExercisesDesk;
import org.tideline.exercises.model.topic.Conversation;
import org.tideline.exercises.model.topic.OldStory;
import org.tideline.exercises.model.topic.SeenTopics;
import org.tideline.exercises.model.topic.TalkTyped;
import org.tideline.exercises.model.topic.Topic;
import org.tideline.exercises.model.topic.TopicMap;
import org.tideline.exercises.model.topic.TopicTyped;
import org.tideline.exercises.model.topic.TopicWords;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.EmptyState;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Scale;

/** The depth map of a case with the chosen topic beside it, and what is written down about topics and talks. Event thread. */
@Messages({
    "DepthMapSegment.title=Depth map",
    "DepthMapSegment.topic=T&opic…", "DepthMapSegment.talked=They &talked…",
    "DepthMapSegment.numbers=&Numbers", "DepthMapSegment.numbersTip=The same talks as a table (Ctrl+T)",
    "DepthMapSegment.empty=What they talk about will be here, each talk at the depth it had.",
    "DepthMapSegment.emptyHow=Write down one talk, or a topic that may come up.",
    "DepthMapSegment.emptySeen=There are no topics here."})
final class DepthMapSegment extends FormSegment<SeenTopics> {
    private static final long serialVersionUID = 1;
    private static final int NARROW = 820;
    private final JToggleButton numbers = Buttons.mark(Bundle.DepthMapSegment_numbers(), Icons.of("table-2", 16));
    private final TopicChoice choice = new TopicChoice(this::draw);
    private final DepthMapView view = new DepthMapView(stop -> choose(stop.topic().id(), stop.talk().id()), stop -> {
        if (seen() != null && seen().therapist()) {
            writer().change(stop.talk());
        }
    });
    private final TalkNumbers table = new TalkNumbers(stop -> choose(stop.topic().id(), stop.talk().id()));
    private final MapLegend legend = new MapLegend();
    private final JPanel center = new JPanel();
    private final JPanel left = new JPanel(new BorderLayout());
    private final TopicPanel side;
    private final transient TalkWriter writer = new TalkWriter(this);
    private long topic;
    private long talk;
    private boolean chosen;

    DepthMapSegment(Host host) {
        super(host);
        side = new TopicPanel(new Asked());
        numbers.setToolTipText(Bundle.DepthMapSegment_numbersTip());
        numbers.addActionListener(e -> arrange());
        left.setOpaque(false);
        center.setOpaque(false);
        left.add(center, BorderLayout.CENTER);
        left.add(legend, BorderLayout.SOUTH);
        arrange();
        getInputMap(WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke("ctrl T"), "numbers");
        getActionMap().put("numbers", new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                numbers.doClick();
            }

            @Override
            public boolean isEnabled() {
                return isShowing();
            }
        });
    }

    /** The topic beside the map, the table under it; where it is narrow the topic stands below, and the table in the map's place. */
    private void arrange() {
        boolean narrow = getWidth() > 0 && getWidth() < Scale.of(NARROW);
        boolean both = numbers.isSelected() && !narrow;
        center.removeAll();
        center.setLayout(new MigLayout("insets 0, gap 0, fill, wrap 1", "[grow, fill]", both ? "[grow 58, fill][grow 42, fill]" : "[grow, fill]"));
        if (both || !numbers.isSelected()) {
            center.add(view, both ? "wmin 0, h 58%, hmin 0" : "wmin 0, hmin 0");
        }
        if (numbers.isSelected()) {
            center.add(table, both ? "wmin 0, h 42%, hmin 0" : "wmin 0, hmin 0");
        }
        view.slim(narrow);
        look().removeAll();
        look().setLayout(narrow ? new MigLayout("insets 0, gap 0, fill, wrap 1", "[grow, fill]", "[grow 66, fill][grow 34, fill]")
                : new MigLayout("insets 0, gap 0, fill", "[grow, fill][300:30%:400, fill]", "[grow, fill]"));
        look().add(left, narrow ? "wmin 0, h 66%, hmin 0" : "wmin 0, hmin 0");
        look().add(side, narrow ? "wmin 0, h 34%, hmin 0" : "wmin 0, hmin 0");
        look().revalidate();
        look().repaint();
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean resized = width != getWidth();
        super.setBounds(x, y, width, height);
        if (resized && numbers != null) {
            arrange();
        }
    }

    @Override
    String title() {
        return Bundle.DepthMapSegment_title();
    }

    @Override
    List<JComponent> actions() {
        return List.of(Buttons.plain(Bundle.DepthMapSegment_topic(), "plus", this::addTopic),
                Buttons.primary(Bundle.DepthMapSegment_talked(), "message-circle", () -> writer.talked(seen() == null ? 0 : topic)));
    }

    @Override
    JComponent tools() {
        JPanel tools = new JPanel(new MigLayout("insets 0, gap 10 0, fillx", "[][grow, right]"));
        tools.setOpaque(false);
        tools.add(choice);
        tools.add(numbers, "hmin 28");
        return tools;
    }

    private void addTopic() {
        if (seen() != null) {
            long owner = TopicForm.owners(seen().scope().of()).get(0);
            writer.change(new Topic(Ids.next(), host().caseId(), "", Depth.REQUESTS, owner, Now.today(), null), true);
        }
    }

    @Override
    SeenTopics read(Scope now) {
        return SeenTopics.read(practice(), now);
    }

    @Override
    void shown(SeenTopics now) {
        host().line(now.scope(), TopicWords.line(now));
        choice.show(now);
        if (now.topic(topic).isEmpty() || !chosen && topic == 0) {
            // What was talked of last stands beside the map at first.
            topic = now.talks().isEmpty() ? 0 : now.talks().get(now.talks().size() - 1).topic();
            talk = 0;
            chosen = true;
        }
        draw();
    }

    @Override
    JComponent nothing() {
        if (!seen().topics().isEmpty()) {
            return null;
        }
        return seen().therapist() ? new EmptyState(Bundle.DepthMapSegment_empty(), Bundle.DepthMapSegment_emptyHow(),
                Buttons.primary(Bundle.DepthMapSegment_talked(), "message-circle", () -> writer.talked(0)),
                Buttons.plain(Bundle.DepthMapSegment_topic(), "plus", this::addTopic)) : new EmptyState(Bundle.DepthMapSegment_emptySeen(), "");
    }

    @Override
    List<ItemRef> drafts(long caseId) {
        return List.of(TalkTyped.fresh(caseId), TopicTyped.fresh(caseId));
    }

    /** Shows this topic and talk; 0 for none. */
    void choose(long newTopic, long newTalk) {
        topic = newTopic;
        talk = newTalk;
        chosen = true;
        if (seen() != null) {
            seen().topic(newTopic).filter(each -> !seen().talks(each).isEmpty()).ifPresent(choice::add);
            draw();
        }
    }

    private void draw() {
        if (seen() == null) {
            return;
        }
        TopicMap map = TopicMap.of(seen(), choice.period(), choice::drawn);
        view.show(map, map.line(topic).isPresent() ? topic : 0, talk);
        table.show(map, talk);
        legend.show(map);
        side.show(seen(), topic, talk);
    }

    private TalkWriter writer() {
        return writer;
    }

    @Override
    boolean asked(ExercisesDesk.Request wish) {
        boolean mine = wish instanceof ExercisesDesk.ShowTopic || wish instanceof ExercisesDesk.ShowTalk || wish instanceof ExercisesDesk.Talked
                || wish instanceof ExercisesDesk.Write write && TalkWriter.writes(write.draft().kind());
        if (!mine || waits(wish)) {
            return mine;
        }
        if (wish instanceof ExercisesDesk.ShowTopic show) {
            choose(show.topic() == 0 ? topic : show.topic(), 0);
        } else if (wish instanceof ExercisesDesk.ShowTalk show) {
            Optional<Conversation> found = seen().talks().stream().filter(each -> each.id() == show.talk()).findFirst();
            found.ifPresent(each -> choose(each.topic(), each.id()));
        } else if (wish instanceof ExercisesDesk.Talked talked) {
            writer.talked(talked.topic());
        } else if (wish instanceof ExercisesDesk.Write write) {
            if (write.draft().kind().equals(TopicTyped.NEW)) {
                addTopic();
            } else {
                writer.write(write.draft());
            }
        }
        return true;
    }

    @Override
    void release() {
        super.release();
        choice.forget();
    }

    /** What is asked for beside the map. */
    private final class Asked implements TopicPanel.Wishes {
        @Override
        public void choose(Topic wanted) {
            DepthMapSegment.this.choose(wanted == null ? 0 : wanted.id(), 0);
        }

        @Override
        public void choose(Conversation wanted) {
            DepthMapSegment.this.choose(wanted.topic(), wanted.id());
        }

        @Override
        public void talked(Topic of) {
            writer.talked(of.id());
        }

        @Override
        public void change(Topic of) {
            writer.change(of, false);
        }

        @Override
        public void remove(Topic of) {
            writer.remove(of);
        }

        @Override
        public void change(Conversation of) {
            writer.change(of);
        }

        @Override
        public void open(Conversation of) {
            writer.open(of);
        }

        @Override
        public void remove(Conversation of) {
            writer.remove(of);
        }

        @Override
        public void show(OldStory story) {
            ExercisesDesk.show(host().caseId(), new ExercisesDesk.ShowStory(story.id()));
        }
    }
}
