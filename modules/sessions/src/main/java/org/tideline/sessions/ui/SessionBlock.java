package org.tideline.sessions.ui;

import java.awt.BasicStroke;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Toolkit;
import java.awt.geom.RoundRectangle2D;
import java.util.Map;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.plaf.basic.BasicGraphicsUtils;
import org.tideline.sessions.model.calendar.Diary.Entry;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/** One session in the calendar: whose, when, where. What was signed is quiet, what fell through is an outline. */
final class SessionBlock extends JComponent implements Accessible {
    private static final long serialVersionUID = 1;
    private final transient Entry entry;
    private boolean clashes;
    private boolean current;

    SessionBlock(Entry entry) {
        this.entry = entry;
    }

    Entry entry() {
        return entry;
    }

    /** Whether it meets another: its edge says so, and so does the line below the calendar. */
    void clashes(boolean does) {
        clashes = does;
        repaint();
    }

    /** Whether it is the one the keyboard is at. */
    void current(boolean is) {
        if (current != is) {
            current = is;
            repaint();
        }
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
            boolean fell = entry.session().fellThrough();
            float arc = Scale.of(8f);
            RoundRectangle2D box = new RoundRectangle2D.Float(1, 1, getWidth() - 3f, getHeight() - 3f, arc, arc);
            g.setColor((fell ? Tokens.PANEL : current ? Tokens.SELECTION : entry.session().signed() ? Tokens.RAISED : Tokens.ACCENT_TINT).color());
            g.fill(box);
            g.setColor((current ? Tokens.ACCENT : clashes ? Tokens.ATTENTION : Tokens.LINE2).color());
            g.setStroke(fell ? new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 3}, 0)
                    : new BasicStroke(current || clashes ? 2 : 1));
            g.draw(box);
            g.clip(box);
            words(g, fell);
        } finally {
            g.dispose();
        }
    }

    private void words(Graphics2D g, boolean fell) {
        int left = Scale.of(7);
        int width = getWidth() - 2 * left;
        g.setFont(Type.LABEL.font());
        FontMetrics strong = g.getFontMetrics();
        g.setColor((fell ? Tokens.TEXT2 : Tokens.TEXT1).color());
        int y = Math.min(Scale.of(4), Math.max(0, (getHeight() - strong.getHeight()) / 2)) + strong.getAscent();
        g.drawString(BasicGraphicsUtils.getClippedString(this, strong, CalendarWords.title(entry), width), left, y);
        g.setFont(Type.CAPTION.font());
        FontMetrics small = g.getFontMetrics();
        g.setColor(Tokens.TEXT2.color());
        for (String line : new String[] {CalendarWords.span(entry), CalendarWords.second(entry)}) {
            y += small.getHeight();
            if (y + small.getDescent() <= getHeight() && !line.isEmpty()) {
                g.drawString(BasicGraphicsUtils.getClippedString(this, small, line, width), left, y);
            }
        }
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1;

                @Override
                public String getAccessibleName() {
                    return CalendarWords.name(entry);
                }

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LIST_ITEM;
                }
            };
        }
        return accessibleContext;
    }
}
