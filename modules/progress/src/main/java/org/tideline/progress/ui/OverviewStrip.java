package org.tideline.progress.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.openide.util.NbBundle.Messages;
import org.tideline.core.api.Period;
import org.tideline.progress.model.Panel;
import org.tideline.progress.model.Trees;
import org.tideline.progress.spi.Point;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;

/**
 * The whole record as small dots, with a window over the part that is shown. The window and its two ends can be
 * dragged; with the keyboard each end is a stop of its own, moved week by week. Event thread.
 */
@Messages({
    "Strip_name=The whole record, and the part shown",
    "# {0} - day",
    "Strip_from=Beginning of the part shown: {0}",
    "# {0} - day",
    "Strip_to=End of the part shown: {0}"
})
final class OverviewStrip extends JComponent {
    private static final long serialVersionUID = 1;
    private static final int SHORTEST = 14;
    private final Handle begin = new Handle(true);
    private final Handle finish = new Handle(false);
    private final transient Consumer<Period> onWindow;
    private transient Trees whole;
    private transient Period shown = Period.ALL;
    private int inset;
    private int insetEnd;
    private transient Period dragged;
    private int grabbed;

    /** @param onWindow is told the part to show */
    OverviewStrip(Consumer<Period> onWindow) {
        this.onWindow = onWindow;
        setLayout(null);
        add(begin);
        add(finish);
        setToolTipText(Bundle.Strip_name());
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                dragged = shown;
                grabbed = e.getX();
            }

            @Override
            public void mouseDragged(MouseEvent e) {
                if (whole != null && dragged != null) {
                    shift(dragged, days(e.getX() - grabbed));
                }
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
    }

    /** Shows the whole record of a question and the part of it that the chart shows. */
    void show(Trees record, Period part, double left, double right) {
        whole = record.isEmpty() ? null : record;
        shown = part;
        inset = (int) left;
        insetEnd = (int) right;
        doLayout();
        repaint();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Scale.of(300), Scale.of(30));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(Scale.of(100), Scale.of(30));
    }

    @Override
    public void doLayout() {
        if (whole == null || shown.from() == null) {
            begin.setVisible(false);
            finish.setVisible(false);
            return;
        }
        int width = Scale.of(10);
        begin.setBounds((int) x(shown.from()) - width / 2, 0, width, getHeight());
        finish.setBounds((int) x(shown.to().plusDays(1)) - width / 2, 0, width, getHeight());
        begin.setVisible(true);
        finish.setVisible(true);
    }

    private LocalDate first() {
        return whole.shown().from();
    }

    private LocalDate last() {
        return whole.shown().to();
    }

    private double width() {
        return Math.max(1, getWidth() - inset - insetEnd);
    }

    private double x(LocalDate day) {
        double share = ChronoUnit.DAYS.between(first(), day) / (double) (ChronoUnit.DAYS.between(first(), last()) + 1);
        return inset + Math.max(0, Math.min(1, share)) * width();
    }

    private long days(int pixels) {
        return Math.round(pixels / width() * (ChronoUnit.DAYS.between(first(), last()) + 1));
    }

    private void shift(Period from, long by) {
        long least = ChronoUnit.DAYS.between(from.from(), first());
        long most = ChronoUnit.DAYS.between(from.to(), last());
        long days = Math.max(Math.min(least, 0), Math.min(Math.max(most, 0), by));
        tell(new Period(from.from().plusDays(days), from.to().plusDays(days)));
    }

    private void tell(Period part) {
        if (!part.equals(shown)) {
            shown = part;
            doLayout();
            repaint();
            onWindow.accept(part);
        }
    }

    private void moveBegin(Period from, long by) {
        LocalDate day = from.from().plusDays(by);
        day = day.isBefore(first()) ? first() : day;
        LocalDate latest = from.to().minusDays(SHORTEST - 1);
        tell(new Period(day.isAfter(latest) ? latest : day, from.to()));
    }

    private void moveEnd(Period from, long by) {
        LocalDate day = from.to().plusDays(by);
        day = day.isAfter(last()) ? last() : day;
        LocalDate earliest = from.from().plusDays(SHORTEST - 1);
        tell(new Period(from.from(), day.isBefore(earliest) ? earliest : day));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        if (whole == null || shown.from() == null) {
            return;
        }
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            float arc = Scale.of(8f);
            int top = Scale.of(3);
            int height = getHeight() - 2 * top;
            g.setColor(Tokens.SUNK.color());
            g.fill(new RoundRectangle2D.Float(inset, top, (float) width(), height, arc, arc));
            double from = x(shown.from());
            double to = x(shown.to().plusDays(1));
            g.setColor(Tokens.ACCENT_TINT.color());
            g.fill(new RoundRectangle2D.Double(from, top, Math.max(2, to - from), height, arc, arc));
            dots(g, top, height);
        } finally {
            g.dispose();
        }
    }

    private void dots(Graphics2D g, int top, int height) {
        Color grey = Tokens.TEXT2.color();
        g.setColor(grey);
        double r = Scale.of(1.2f);
        for (Panel panel : whole.panels()) {
            double last = -1;
            for (Point p : panel.slice().points()) {
                double x = x(p.day());
                double y = top + height - 3 - (p.value() - panel.scale().min()) / (panel.scale().max() - panel.scale().min()) * (height - 6);
                double here = Math.rint(x) * 1000 + Math.rint(y);
                if (here != last) {
                    g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
                }
                last = here;
            }
        }
    }

    /** One end of the window. */
    private final class Handle extends JComponent {
        private static final long serialVersionUID = 1;
        private final boolean first;

        Handle(boolean first) {
            this.first = first;
            setFocusable(true);
            setCursor(Cursor.getPredefinedCursor(first ? Cursor.W_RESIZE_CURSOR : Cursor.E_RESIZE_CURSOR));
            key("LEFT", -7);
            key("RIGHT", 7);
            MouseAdapter mouse = new MouseAdapter() {
                @Override
                public void mousePressed(MouseEvent e) {
                    requestFocusInWindow();
                    dragged = shown;
                    grabbed = e.getXOnScreen();
                }

                @Override
                public void mouseDragged(MouseEvent e) {
                    if (whole != null && dragged != null) {
                        move(dragged, days(e.getXOnScreen() - grabbed));
                    }
                }
            };
            addMouseListener(mouse);
            addMouseMotionListener(mouse);
            addFocusListener(new FocusAdapter() {
                @Override
                public void focusGained(FocusEvent e) {
                    repaint();
                }

                @Override
                public void focusLost(FocusEvent e) {
                    repaint();
                }
            });
        }

        private void move(Period from, long by) {
            if (first) {
                moveBegin(from, by);
            } else {
                moveEnd(from, by);
            }
        }

        private void key(String key, int days) {
            getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
            getActionMap().put(key, new AbstractAction() {
                private static final long serialVersionUID = 1;

                @Override
                public void actionPerformed(ActionEvent e) {
                    if (whole != null) {
                        move(shown, days);
                    }
                }
            });
        }

        @Override
        public javax.accessibility.AccessibleContext getAccessibleContext() {
            if (accessibleContext == null) {
                accessibleContext = new AccessibleJComponent() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public javax.accessibility.AccessibleRole getAccessibleRole() {
                        return javax.accessibility.AccessibleRole.SLIDER;
                    }

                    @Override
                    public String getAccessibleName() {
                        return shown.from() == null ? "" : first ? Bundle.Strip_from(shown.from()) : Bundle.Strip_to(shown.to());
                    }
                };
            }
            return accessibleContext;
        }

        @Override
        protected void paintComponent(Graphics graphics) {
            Graphics2D g = (Graphics2D) graphics.create();
            try {
                g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
                int w = Scale.of(4);
                g.setColor(Tokens.ACCENT.color());
                g.fill(new RoundRectangle2D.Float((getWidth() - w) / 2f, Scale.of(2), w, getHeight() - Scale.of(4f), w, w));
                if (isFocusOwner()) {
                    g.setStroke(new BasicStroke(Scale.of(1.5f)));
                    g.drawRect(0, 0, getWidth() - 1, getHeight() - 1);
                }
            } finally {
                g.dispose();
            }
        }
    }
}
