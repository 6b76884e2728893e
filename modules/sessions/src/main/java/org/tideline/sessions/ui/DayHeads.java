package org.tideline.sessions.ui;

import java.awt.Dimension;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;
import net.miginfocom.swing.MigLayout;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Now;
import org.tideline.sessions.model.calendar.Diary;
import org.tideline.sessions.model.calendar.Diary.Entry;
import org.tideline.ui.support.api.Buttons;
import org.tideline.ui.support.api.Line;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** The days over the columns of the calendar, with the sessions that have no time. Event thread. */
@Messages({"# {0} - whose", "DayHeads.open={0}, without a time"})
final class DayHeads extends JPanel {
    private static final long serialVersionUID = 1;
    private final transient Consumer<Entry> open;

    DayHeads(Consumer<Entry> open) {
        super(null);
        this.open = open;
        Tokens.PANEL.ground(this);
        setBorder(Line.below(BorderFactory.createEmptyBorder()));
    }

    void show(List<LocalDate> days, Diary diary) {
        removeAll();
        for (LocalDate day : days) {
            JPanel head = new JPanel(new MigLayout("insets 6 6 6 6, wrap 1, gap 0 2, fillx", "[center, fill]"));
            head.setOpaque(false);
            boolean today = day.equals(Now.today());
            JLabel name = (today ? Type.STRONG : Type.BASE).on((today ? Tokens.ACCENT : Tokens.TEXT2).text(new JLabel(CalendarWords.head(day))));
            name.setHorizontalAlignment(JLabel.CENTER);
            head.add(name, "wmin 0");
            diary.on(day).stream().filter(entry -> !entry.timed()).forEach(entry -> {
                JButton untimed = Buttons.link(CalendarWords.title(entry), () -> open.accept(entry));
                untimed.getAccessibleContext().setAccessibleName(Bundle.DayHeads_open(CalendarWords.title(entry)));
                untimed.setToolTipText(CalendarWords.name(entry));
                head.add(untimed, "wmin 0");
            });
            add(head);
        }
        revalidate();
        repaint();
    }

    @Override
    public void doLayout() {
        int gutter = Scale.of(WeekGrid.GUTTER);
        int count = getComponentCount();
        for (int i = 0; i < count; i++) {
            int left = gutter + (getWidth() - gutter) * i / count;
            getComponent(i).setBounds(left, 0, gutter + (getWidth() - gutter) * (i + 1) / count - left, getHeight() - 1);
        }
    }

    @Override
    public Dimension getPreferredSize() {
        int height = Scale.of(30);
        for (int i = 0; i < getComponentCount(); i++) {
            height = Math.max(height, getComponent(i).getPreferredSize().height + 1);
        }
        return new Dimension(Scale.of(WeekGrid.GUTTER), height);
    }
}
