package org.tideline.exercises.ui;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.List;
import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.ListCellRenderer;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.exercises.model.topic.OldStory;
import org.tideline.exercises.model.topic.TopicWords;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.RecordRows;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** The list of old stories. Event thread. */
@Messages({
    "# {0} - name", "StoryRows.whose={0}’s", "# {0} - whose", "# {1} - day", "StoryRows.last={0} · last visited {1}",
    "# {0} - story", "# {1} - whose, last visit", "# {2} - drawer", "StoryRows.name={0}, {1}, {2}"})
final class StoryRows extends RecordRows<OldStory> {
    private static final long serialVersionUID = 1;
    private static final int HEIGHT = 56;
    private final transient Cell cell;

    StoryRows(String name) {
        this(name, new Cell());
    }

    private StoryRows(String name, Cell cell) {
        super(name, HEIGHT, cell, OldStory::id);
        this.cell = cell;
    }

    /**
     * Shows these.
     *
     * @param choose the story to choose, 0 for the one chosen before
     */
    void show(Case of, List<OldStory> now, long choose) {
        cell.of = of;
        fill(now, choose);
    }

    private static final class Cell implements ListCellRenderer<OldStory> {
        private final JPanel cell = new JPanel(new BorderLayout());
        private final JLabel title = new JLabel();
        private final JLabel second = new JLabel();
        private final DrawerBadge badge = new DrawerBadge();
        private Case of;

        Cell() {
            JPanel inner = new JPanel(new MigLayout("insets 6 16 6 16, gap 0 2, fillx, aligny center", "[grow, fill]16[]", "[][]"));
            inner.setOpaque(false);
            inner.add(title, "wmin 0");
            inner.add(badge, "spany 2, aligny center, wrap");
            inner.add(second, "gapleft 24, wmin 0");
            title.setIconTextGap(8);
            cell.add(inner, BorderLayout.CENTER);
            cell.setBorder(Line.below(BorderFactory.createEmptyBorder()));
        }

        @Override
        public Component getListCellRendererComponent(JList<? extends OldStory> list, OldStory story, int index, boolean selected, boolean focused) {
            String whose = Bundle.StoryRows_whose(of.member(story.person()).map(Member::name).orElse(""));
            title.setIcon(Icons.of("sprout", 16));
            title.setText(story.title());
            title.setFont(Type.STRONG.font());
            title.setForeground(Tokens.TEXT1.color());
            second.setText(story.last().map(visit -> Bundle.StoryRows_last(whose, TopicWords.day(visit.day()))).orElse(whose));
            second.setFont(Type.CAPTION.font());
            second.setForeground(Tokens.TEXT2.color());
            badge.set(story.label(), of);
            cell.setBackground(RecordRows.ground(list, selected));
            cell.getAccessibleContext().setAccessibleName(Bundle.StoryRows_name(story.title(), second.getText(), DrawerBadge.words(story.label(), of)));
            return cell;
        }
    }
}
