package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.awt.Cursor;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.exercises.model.topic.Conversation;
import org.tideline.exercises.model.topic.OldStory;
import org.tideline.exercises.model.topic.SeenTopics;
import org.tideline.exercises.model.topic.Topic;
import org.tideline.exercises.model.topic.TopicMap;
import org.tideline.exercises.model.topic.TopicWords;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** Beside the map: the chosen topic with its talks, newest first, and old stories near it; or all topics. Event thread. */
@Messages({
    "TopicPanel.all=All topics", "TopicPanel.topics=Topics",
    "TopicPanel.again=They &talked of it…", "TopicPanel.changeTopic=Change…", "TopicPanel.removeTopic=Remove",
    "TopicPanel.change=Change…", "TopicPanel.see=Who may see it…", "TopicPanel.remove=Remove",
    "# {0} - what was decided", "TopicPanel.decided=Decided: {0}",
    "TopicPanel.near=Old story near it", "TopicPanel.nearTip=It visited within three days of one of these talks."})
final class TopicPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient Wishes wishes;
    private final Column page = new Column(new MigLayout("insets 18 20 20 20, wrap 1, gap 0 0, fillx", "[grow, fill]"));

    private JComponent toShow;
    private long shown = -1;

    /** What is asked for here. */
    interface Wishes {
        /** Choose this topic; null for all. */
        void choose(Topic topic);

        /** Choose this talk. */
        void choose(Conversation talk);

        /** Write down that they talked of it. */
        void talked(Topic topic);

        /** Change the topic. */
        void change(Topic topic);

        /** Take the topic out. */
        void remove(Topic topic);

        /** Change the talk. */
        void change(Conversation talk);

        /** Record who may see the talk. */
        void open(Conversation talk);

        /** Take the talk out. */
        void remove(Conversation talk);

        /** Show an old story. */
        void show(OldStory story);
    }

    TopicPanel(Wishes wishes) {
        super(new BorderLayout());
        this.wishes = wishes;
        Tokens.RAISED.ground(this);
        setBorder(new Line(Tokens.LINE, 0, 1, 0, 0, null));
        add(Scroll.plain(page, Tokens.RAISED), BorderLayout.CENTER);
    }

    /** Shows the chosen topic and talk; 0 for none. */
    void show(SeenTopics seen, long topic, long talk) {
        page.removeAll();
        toShow = null;
        seen.topic(topic).ifPresentOrElse(chosen -> topic(seen, chosen, talk), () -> list(seen));
        page.revalidate();
        page.repaint();
        boolean other = topic != shown;
        shown = topic;
        EventQueue.invokeLater(() -> {
            if (toShow != null) {
                toShow.scrollRectToVisible(new Rectangle(toShow.getSize()));
            } else if (other) {
                page.scrollRectToVisible(new Rectangle(1, 1));
            }
        });
    }

    private void list(SeenTopics seen) {
        page.add(Type.HEADING.on(Tokens.TEXT1.text(new JLabel(Bundle.TopicPanel_topics()))), "gapbottom 8");
        for (Topic topic : seen.topics()) {
            page.add(Buttons.link(topic.name(), () -> wishes.choose(topic)), "grow 0, wmin 0, pad 0 -6 0 -6");
            page.add(Words.area(TopicWords.of(seen, topic), Type.CAPTION, Tokens.TEXT2), "wmin 0, gapbottom 8");
        }
    }

    private void topic(SeenTopics seen, Topic topic, long talk) {
        page.add(Buttons.link(Bundle.TopicPanel_all(), () -> wishes.choose((Topic) null)), "grow 0, pad 0 -6 0 -6, gapbottom 6");
        page.add(Words.area(topic.name(), Type.HEADING, Tokens.TEXT1), "wmin 0");
        page.add(Words.area(TopicWords.of(seen, topic), Type.BASE, Tokens.TEXT2), "wmin 0, gaptop 4");
        if (topic.owner() != 0 && seen.therapist()) {
            page.add(new DrawerBadge(topic.label(), seen.scope().of()), "grow 0, gaptop 8");
        }
        if (seen.therapist()) {
            page.add(row(Buttons.link(Bundle.TopicPanel_again(), () -> wishes.talked(topic)),
                    Buttons.link(Bundle.TopicPanel_changeTopic(), () -> wishes.change(topic)),
                    Buttons.link(Bundle.TopicPanel_removeTopic(), () -> wishes.remove(topic))), "gaptop 6");
        }
        List<Conversation> newest = new ArrayList<>(seen.talks(topic));
        Collections.reverse(newest);
        newest.forEach(each -> page.add(talk(seen, each, each.id() == talk), "gaptop 12, wmin 0"));
        List<OldStory> near = seen.near(topic);
        if (!near.isEmpty()) {
            JLabel head = Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.TopicPanel_near())));
            head.setToolTipText(Bundle.TopicPanel_nearTip());
            page.add(head, "gaptop 20, gapbottom 2");
            near.forEach(story -> story(seen.scope().of(), story));
        }
    }

    private static JPanel row(JComponent... parts) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 10 0, hidemode 3"));
        row.setOpaque(false);
        for (JComponent part : parts) {
            row.add(part, "pad 0 -6 0 -6");
        }
        return row;
    }

    private void story(Case of, OldStory story) {
        JButton link = Buttons.link(story.title(), () -> wishes.show(story));
        link.setIcon(Icons.of("sprout", 16));
        page.add(link, "grow 0, wmin 0, pad 0 -6 0 -6");
        page.add(new DrawerBadge(story.label(), of), "grow 0, gaptop 2, gapbottom 6");
    }

    private JComponent talk(SeenTopics seen, Conversation talk, boolean chosen) {
        Case of = seen.scope().of();
        JPanel row = new JPanel(new MigLayout("insets 12 0 0 0, fillx, wrap 2, gap 8 2, hidemode 3", "[][grow, fill]"));
        row.setOpaque(false);
        row.setBorder(new Line(Tokens.LINE, 1, 0, 0, 0, null));
        int mark = talk.raisedBy() == 0 ? TopicMap.TOGETHER : of.member(talk.raisedBy()).map(Member::mark).orElse(TopicMap.TOGETHER);
        row.add(new JLabel(new MapIcon(mark, talk.received().orElse(null), false)), "aligny top");
        JPanel head = new JPanel(new MigLayout("insets 0, gap 6 0", "[][grow, fill]"));
        head.setOpaque(false);
        head.add((chosen ? Type.STRONG : Type.BASE).on(Tokens.TEXT1.text(new JLabel(TopicWords.day(talk.day())))));
        head.add(Type.BASE.on(Tokens.TEXT2.text(new JLabel(TopicWords.brief(seen, talk)))), "wmin 0");
        row.add(head, "wmin 0");
        List<String> said = new ArrayList<>();
        if (chosen) {
            Stream<String> first = Stream.of(of.people().size() > 1 ? capital(TopicWords.raised(of, talk)) : "", capital(TopicWords.length(talk)));
            Stream.concat(first, talk.by().stream().filter(Conversation.By::noted).map(by -> TopicWords.by(of, by))).forEach(said::add);
            said.add(capital(TopicWords.became(talk)));
        }
        said.add(talk.decided().isBlank() ? "" : Bundle.TopicPanel_decided(talk.decided()));
        said.add(talk.words());
        said.removeIf(String::isBlank);
        if (!said.isEmpty()) {
            row.add(Words.area(String.join("\n", said), Type.BASE, Tokens.TEXT1), "skip 1, wmin 0");
        }
        if (talk.drawn().owner() != 0) {
            row.add(new DrawerBadge(talk.label(), of), "skip 1, grow 0, gaptop 4");
        }
        if (chosen && seen.therapist()) {
            JComponent see = Buttons.link(Bundle.TopicPanel_see(), () -> wishes.open(talk));
            see.setVisible(talk.drawn().owner() != 0 && WhoSeesIt.of(of, talk).possible());
            row.add(row(Buttons.link(Bundle.TopicPanel_change(), () -> wishes.change(talk)), see,
                    Buttons.link(Bundle.TopicPanel_remove(), () -> wishes.remove(talk))), "skip 1, gaptop 2");
        }
        choosable(row, talk);
        toShow = chosen ? row : toShow;
        return row;
    }

    /** The mouse chooses a talk by its row; the keyboard goes through the map or the numbers. */
    private void choosable(JPanel row, Conversation talk) {
        row.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        row.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                wishes.choose(talk);
            }
        });
    }

    private static String capital(String words) {
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
