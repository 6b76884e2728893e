package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.exercises.model.topic.OldStory;
import org.tideline.exercises.model.topic.TopicWords;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Column;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Parts;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;
import org.tideline.ui.support.api.Words;

/** One old story, and when it visited. Event thread. */
@Messages({
    "StoryPanel.setOff=What sets it off", "StoryPanel.body=What happens in the body", "StoryPanel.story=The old story",
    "StoryPanel.forbids=What it forbids", "StoryPanel.first=Whose it was first", "StoryPanel.now=What is true now",
    "StoryPanel.visits=It visited", "StoryPanel.none=No visits noted.",
    "StoryPanel.visited=It &visited…", "StoryPanel.change=Change…", "StoryPanel.see=Who may see it…", "StoryPanel.remove=Remove",
    "StoryPanel.changeVisit=Change…"})
final class StoryPanel extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient Wishes wishes;
    private final Column page = new Column(new MigLayout("insets 18 20 20 20, wrap 1, gap 0 0, fillx, hidemode 3", "[grow, fill]"));

    /** What is asked for here. */
    interface Wishes {
        /** Note that it visited, or change that; null for a new visit. */
        void visited(OldStory story, OldStory.Visit visit);

        /** Change the story. */
        void change(OldStory story);

        /** Record who may see it. */
        void open(OldStory story);

        /** Take it out. */
        void remove(OldStory story);

        /** Take a visit out. */
        void remove(OldStory story, OldStory.Visit visit);
    }

    StoryPanel(Wishes wishes) {
        super(new BorderLayout());
        this.wishes = wishes;
        Tokens.RAISED.ground(this);
        setBorder(new Line(Tokens.LINE, 0, 1, 0, 0, null));
        add(Scroll.plain(page, Tokens.RAISED), BorderLayout.CENTER);
    }

    /**
     * Shows a story, or nothing.
     *
     * @param therapist whether anything can be changed
     */
    void show(Case of, OldStory story, boolean therapist) {
        page.removeAll();
        if (story != null) {
            fill(of, story, therapist);
        }
        page.revalidate();
        page.repaint();
    }

    private void fill(Case of, OldStory story, boolean therapist) {
        page.add(Words.area(story.title(), Type.HEADING, Tokens.TEXT1), "wmin 0");
        page.add(new DrawerBadge(story.label(), of), "grow 0, gaptop 6, gapbottom 4");
        OldStory.Told told = story.told();
        part(Bundle.StoryPanel_setOff(), told.setOff());
        part(Bundle.StoryPanel_body(), told.body());
        part(Bundle.StoryPanel_story(), told.story());
        part(Bundle.StoryPanel_forbids(), told.forbids());
        part(Bundle.StoryPanel_first(), told.first());
        part(Bundle.StoryPanel_now(), told.now());
        if (therapist) {
            JButton see = Buttons.link(Bundle.StoryPanel_see(), () -> wishes.open(story));
            see.setVisible(WhoSeesIt.of(of, story).possible());
            page.add(Parts.buttons(Buttons.link(Bundle.StoryPanel_change(), () -> wishes.change(story)), see,
                    Buttons.link(Bundle.StoryPanel_remove(), () -> wishes.remove(story))), "gaptop 14, pad 0 -6 0 -6");
        }
        page.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(Bundle.StoryPanel_visits()))), "gaptop 18");
        if (therapist) {
            page.add(Buttons.plain(Bundle.StoryPanel_visited(), "plus", () -> wishes.visited(story, null)), "grow 0, gaptop 6");
        }
        List<OldStory.Visit> newest = new ArrayList<>(story.visits());
        Collections.reverse(newest);
        if (newest.isEmpty()) {
            page.add(Words.area(Bundle.StoryPanel_none(), Type.BASE, Tokens.TEXT2), "gaptop 8, wmin 0");
        }
        for (OldStory.Visit visit : newest) {
            page.add(Type.STRONG.on(Tokens.TEXT1.text(new JLabel(TopicWords.day(visit.day())))), "gaptop 10");
            if (!visit.words().isBlank()) {
                page.add(Words.area(visit.words(), Type.BASE, Tokens.TEXT1), "wmin 0");
            }
            if (therapist) {
                page.add(Parts.buttons(Buttons.link(Bundle.StoryPanel_changeVisit(), () -> wishes.visited(story, visit)),
                        Buttons.link(Bundle.StoryPanel_remove(), () -> wishes.remove(story, visit))), "pad 0 -6 0 -6");
            }
        }
    }

    private void part(String label, String words) {
        if (!words.isBlank()) {
            page.add(Type.LABEL.on(Tokens.TEXT2.text(new JLabel(label))), "gaptop 12");
            page.add(Words.area(words, Type.BASE, Tokens.TEXT1), "wmin 0, gaptop 2");
        }
    }
}
