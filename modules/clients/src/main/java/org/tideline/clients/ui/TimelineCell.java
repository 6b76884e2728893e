package org.tideline.clients.ui;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.geom.RoundRectangle2D;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JList;
import javax.swing.ListCellRenderer;
import javax.swing.plaf.basic.BasicGraphicsUtils;
import org.openide.util.NbBundle.Messages;
import org.tideline.clients.api.Case;
import org.tideline.core.api.ItemRef;
import org.tideline.core.api.Now;
import org.tideline.core.api.TimeWords;
import org.tideline.ui.support.api.DrawerBadge;
import org.tideline.ui.support.api.Icons;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** Draws the timeline: time, kind on a thin line, title, one line, and whose drawer it lies in (picture a). */
@Messages({
    "# {0} - a day", "TimelineCell.today=Today, {0}",
    "# {0} - a day", "TimelineCell.yesterday=Yesterday, {0}"})
final class TimelineCell extends JComponent implements ListCellRenderer<TimelineRow>, Accessible {
    private static final long serialVersionUID = 1;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);
    private static final int HEAD = 36;
    private static final int TWO_LINES = 54;
    private static final int ONE_LINE = 36;
    private static final int ICON_X = 70;
    private static final int TEXT_X = 104;
    private static final int RIGHT = 24;
    private final DrawerBadge badge = new DrawerBadge();
    private transient Case of;
    private transient TimelineRow row;
    private boolean selected;
    private boolean focused;
    private boolean first;
    private int listWidth;
    private transient ItemRef previewed;

    /** The case whose timeline is drawn. */
    void show(Case newCase) {
        of = newCase;
    }

    @Override
    public Component getListCellRendererComponent(JList<? extends TimelineRow> list, TimelineRow value, int index,
            boolean isSelected, boolean cellHasFocus) {
        row = value;
        selected = isSelected;
        focused = list.isFocusOwner();
        first = index == 0;
        listWidth = list.getWidth();
        return this;
    }

    /** Which entry shows all its words; null for none. */
    void preview(ItemRef item) {
        previewed = item;
    }

    /** The entry that shows all its words, or null. */
    ItemRef previewed() {
        return previewed;
    }

    /** All words of the entry in as many lines as they need, where it is previewed; else none. */
    private List<String> lines(TimelineRow.One one) {
        if (previewed == null || !one.entry().item().ref().equals(previewed)) {
            return List.of();
        }
        FontMetrics metrics = getFontMetrics(Type.BASE.font());
        badge.set(one.entry().item().label(), of);
        int room = Math.max(Scale.of(160), listWidth - Scale.of(TEXT_X + RIGHT + 16) - badge.getPreferredSize().width);
        List<String> lines = new ArrayList<>();
        for (String part : List.of(one.entry().item().title(), one.entry().text())) {
            StringBuilder line = new StringBuilder();
            for (String word : part.split("\\s+")) {
                if (!line.isEmpty() && metrics.stringWidth(line + " " + word) > room) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
        }
        return lines;
    }

    @Override
    public Dimension getPreferredSize() {
        if (row instanceof TimelineRow.One one && !lines(one).isEmpty()) {
            int line = getFontMetrics(Type.BASE.font()).getHeight() + Scale.of(4);
            return new Dimension(Scale.of(200), Math.max(Scale.of(TWO_LINES), lines(one).size() * line + Scale.of(22)));
        }
        int height = row instanceof TimelineRow.One one ? (one.entry().text().isEmpty() ? ONE_LINE : TWO_LINES) : HEAD;
        return new Dimension(Scale.of(200), Scale.of(height));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            if (Toolkit.getDefaultToolkit().getDesktopProperty("awt.font.desktophints") instanceof Map<?, ?> hints) {
                g.addRenderingHints(hints);
            }
            if (row instanceof TimelineRow.Head head) {
                thread(g, first ? getHeight() - Scale.of(6) : 0, getHeight());
                g.setFont(Type.LABEL.font());
                g.setColor(Tokens.TEXT2.color());
                FontMetrics metrics = g.getFontMetrics();
                int base = (getHeight() - metrics.getHeight()) / 2 + metrics.getAscent() + Scale.of(2);
                g.drawString(words(head.day()), Scale.of(TEXT_X), base);
            } else if (row instanceof TimelineRow.One one) {
                paint(g, one);
            }
        } finally {
            g.dispose();
        }
    }

    private void thread(Graphics2D g, int from, int to) {
        g.setColor(Tokens.LINE2.color());
        g.fillRect(Scale.of(ICON_X) + Scale.of(8), from, 1, to - from);
    }

    private void paint(Graphics2D g, TimelineRow.One one) {
        if (selected) {
            float arc = Scale.of(12f);
            RoundRectangle2D box = new RoundRectangle2D.Float(Scale.of(TEXT_X - 12), 2, getWidth() - Scale.of(TEXT_X - 12 + RIGHT - 10),
                    getHeight() - 4f, arc, arc);
            g.setColor((focused ? Tokens.SELECTION : Tokens.SELECTION_INACTIVE).color());
            g.fill(box);
        }
        int top = Scale.of(9);
        Icon icon = Icons.of(one.entry().item().icon(), 16);
        thread(g, 0, top - Scale.of(3));
        thread(g, top + icon.getIconHeight() + Scale.of(3), getHeight());
        icon.paintIcon(this, g, Scale.of(ICON_X), top);
        g.setFont(Type.CAPTION.font());
        FontMetrics small = g.getFontMetrics();
        g.setFont(Type.BASE.font());
        FontMetrics base = g.getFontMetrics();
        if (one.entry().item().time() != null) {
            String time = TimeWords.of(one.entry().item().time());
            g.setFont(Type.CAPTION.font());
            g.setColor(Tokens.TEXT2.color());
            g.drawString(time, Scale.of(ICON_X - 12) - small.stringWidth(time), top + base.getAscent());
        }
        badge.set(one.entry().item().label(), of);
        Dimension size = badge.getPreferredSize();
        int badgeX = getWidth() - Scale.of(RIGHT) - size.width;
        int room = badgeX - Scale.of(TEXT_X) - Scale.of(16);
        g.setFont(Type.BASE.font());
        g.setColor(Tokens.TEXT1.color());
        List<String> all = lines(one);
        if (!all.isEmpty()) {
            int y = top + base.getAscent();
            int ofTitle = 0;
            String title = one.entry().item().title();
            for (String line : all) {
                g.setColor((ofTitle < title.length() ? Tokens.TEXT1 : Tokens.TEXT2).color());
                ofTitle += line.length() + 1;
                g.drawString(line, Scale.of(TEXT_X), y);
                y += base.getHeight() + Scale.of(4);
            }
        } else {
            g.drawString(BasicGraphicsUtils.getClippedString(this, base, one.entry().item().title(), room), Scale.of(TEXT_X),
                    top + base.getAscent());
        }
        if (all.isEmpty() && !one.entry().text().isEmpty()) {
            g.setColor(Tokens.TEXT2.color());
            g.drawString(BasicGraphicsUtils.getClippedString(this, base, one.entry().text(), room), Scale.of(TEXT_X),
                    top + base.getHeight() + Scale.of(4) + base.getAscent());
        }
        badge.setSize(size);
        Graphics2D at = (Graphics2D) g.create(badgeX, top - Scale.of(3), size.width, size.height);
        badge.paint(at);
        at.dispose();
    }

    private static String words(LocalDate day) {
        LocalDate today = Now.today();
        String words = (day.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(day);
        return day.equals(today) ? Bundle.TimelineCell_today(words)
                : day.equals(today.minusDays(1)) ? Bundle.TimelineCell_yesterday(words) : words;
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1;

                @Override
                public String getAccessibleName() {
                    if (row instanceof TimelineRow.One one) {
                        return one.entry().item().title() + ". " + one.entry().text() + " "
                                + DrawerBadge.words(one.entry().item().label(), of);
                    }
                    return row instanceof TimelineRow.Head head ? words(head.day()) : "";
                }
            };
        }
        return accessibleContext;
    }
}
