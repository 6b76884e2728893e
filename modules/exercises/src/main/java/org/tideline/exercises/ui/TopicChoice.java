package org.tideline.exercises.ui;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.core.api.Period;
import org.tideline.exercises.model.topic.SeenTopics;
import org.tideline.exercises.model.topic.Topic;
import org.tideline.exercises.model.topic.TopicMap;
import org.tideline.exercises.model.topic.TopicWords;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Scroll;
import org.tideline.ui.support.api.Tokens;

/** Which time the map shows, and which topics. Event thread. */
@Messages({
    "TopicChoice.time=Time shown", "TopicChoice.none=No talks yet",
    "# {0} - first month", "# {1} - last month", "TopicChoice.span={0} to {1}",
    "# {0} - how many", "TopicChoice.months=Last {0} months",
    "# {0} - chosen", "# {1} - all", "TopicChoice.topics={0} of {1} topics",
    "TopicChoice.all=All topics"})
final class TopicChoice extends JPanel {
    private static final long serialVersionUID = 1;
    private static final int[] MONTHS = {12, 6, 3};
    private final JComboBox<String> time = new JComboBox<>();
    private final JButton topics = Buttons.plain("", this::choose);
    private final transient Runnable changed;
    private transient SeenTopics seen;
    private transient Set<Long> chosen;
    private boolean filling;

    /** @param changed is told when another time or other topics are chosen */
    TopicChoice(Runnable changed) {
        super(new MigLayout("insets 0, gap 10 0"));
        this.changed = changed;
        setOpaque(false);
        time.getAccessibleContext().setAccessibleName(Bundle.TopicChoice_time());
        time.addActionListener(e -> {
            if (!filling) {
                changed.run();
            }
        });
        topics.setIcon(Icons.of("chevron-down", 14));
        topics.setHorizontalTextPosition(JButton.LEADING);
        add(time, "hmin 28");
        add(topics, "hmin 28");
    }

    /** What can be chosen now; what was chosen stays. */
    void show(SeenTopics now) {
        seen = now;
        filling = true;
        int before = Math.max(0, time.getSelectedIndex());
        time.removeAllItems();
        if (now.talks().isEmpty()) {
            time.addItem(Bundle.TopicChoice_none());
        } else {
            String first = TopicWords.month(now.talks().get(0).day());
            String last = TopicWords.month(now.talks().get(now.talks().size() - 1).day());
            time.addItem(first.equals(last) ? first : Bundle.TopicChoice_span(first, last));
        }
        for (int months : MONTHS) {
            time.addItem(Bundle.TopicChoice_months(months));
        }
        time.setSelectedIndex(Math.min(before, MONTHS.length));
        filling = false;
        name();
    }

    private void name() {
        long drawn = seen.topics().stream().filter(this::drawn).count();
        topics.setText(Bundle.TopicChoice_topics(drawn, seen.topics().size()));
        topics.setEnabled(!seen.topics().isEmpty());
    }

    /** The time chosen. */
    Period period() {
        int index = time.getSelectedIndex();
        if (index <= 0) {
            return Period.ALL;
        }
        LocalDate today = Now.today();
        return new Period(today.minusMonths(MONTHS[index - 1]).plusDays(1), today);
    }

    /** Whether a topic is drawn. */
    boolean drawn(Topic topic) {
        return (chosen == null ? TopicMap.atFirst(seen, period()) : chosen).contains(topic.id());
    }

    /** Draws this topic too. */
    void add(Topic topic) {
        if (!drawn(topic)) {
            chosen = drawnNow();
            chosen.add(topic.id());
            name();
        }
    }

    private Set<Long> drawnNow() {
        return new HashSet<>(chosen == null ? TopicMap.atFirst(seen, period()) : chosen);
    }

    private void choose() {
        JPopupMenu menu = new JPopupMenu();
        JPanel list = new JPanel(new MigLayout("insets 8, wrap 1, gap 0 2", "[grow, fill]"));
        list.setOpaque(false);
        List<Topic> talkedOf = seen.topics().stream().filter(topic -> !seen.talks(topic).isEmpty()).toList();
        for (Topic topic : talkedOf) {
            JCheckBox box = new JCheckBox(topic.name(), drawn(topic));
            box.setOpaque(false);
            box.addActionListener(e -> {
                chosen = drawnNow();
                if (box.isSelected()) {
                    chosen.add(topic.id());
                } else {
                    chosen.remove(topic.id());
                }
                name();
                changed.run();
            });
            list.add(box);
        }
        list.add(Buttons.link(Bundle.TopicChoice_all(), () -> {
            chosen = new HashSet<>(talkedOf.stream().map(Topic::id).toList());
            menu.setVisible(false);
            name();
            changed.run();
        }), "grow 0, gaptop 4");
        menu.add(Scroll.plain(list, Tokens.PANEL));
        menu.show(topics, 0, topics.getHeight());
    }

    /** Forgets what was chosen. */
    void forget() {
        seen = null;
        chosen = null;
    }
}
