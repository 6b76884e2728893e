package org.tideline.progress.ui;

import java.awt.BasicStroke;
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
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.tideline.progress.chart.ChartDrawing;
import org.tideline.progress.chart.Place;
import org.tideline.progress.chart.Style;
import org.tideline.progress.model.Chart;
import org.tideline.progress.model.Forest;
import org.tideline.progress.model.Said;
import org.tideline.ui.support.api.Palette;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/**
 * A chart in a window. Tab enters it; the arrow keys go through the ratings or quarters and from member to member,
 * Enter opens what lies behind; ring and card follow, and each stop is announced. Event thread.
 */
final class ChartView extends JComponent implements Accessible {
    private static final long serialVersionUID = 1;
    private static final int REACH = 14;
    private static final int PAD = 6;
    private static final int LEAST = 260;
    private static final int LEAST_PANEL = 110;
    private transient Chart chart;
    private transient ChartDrawing drawing;
    private boolean overlaid;
    private transient List<? extends Place> spots = List.of();
    private transient BufferedImage kept;
    private double keptScale;
    private int chosen = -1;
    private int hovered = -1;
    private final transient Consumer<Place> onChoose;
    private final transient Consumer<Place> onOpen;

    /**
     * @param onChoose is told when another rating or quarter is chosen, null for none
     * @param onOpen   is told when what lies behind it is to be opened
     */
    ChartView(Consumer<Place> onChoose, Consumer<Place> onOpen) {
        this.onChoose = onChoose;
        this.onOpen = onOpen;
        setFocusable(true);
        setOpaque(true);
        key("LEFT", () -> go(-1));
        key("RIGHT", () -> go(1));
        key("UP", () -> across(-1));
        key("DOWN", () -> across(1));
        key("HOME", () -> choose(chosen < 0 ? 0 : edge(chosen, -1)));
        key("END", () -> choose(chosen < 0 ? spots.size() - 1 : edge(chosen, 1)));
        key("ENTER", this::open);
        key("ESCAPE", () -> choose(-1));
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent e) {
                hover(nearest(e.getX(), e.getY()));
            }

            @Override
            public void mouseExited(MouseEvent e) {
                hover(-1);
            }

            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                choose(nearest(e.getX(), e.getY()));
                if (e.getClickCount() == 2) {
                    open();
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

    private void key(String key, Runnable does) {
        getInputMap(WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key), key);
        getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                does.run();
            }
        });
    }

    /** Shows a chart; the rating or quarter chosen before stays chosen if it is still there. */
    void show(Chart newChart, boolean newOverlaid) {
        Object before = chosen >= 0 && chosen < spots.size() ? spots.get(chosen).what() : null;
        chart = newChart;
        overlaid = newOverlaid;
        hovered = -1;
        prepare();
        chosen = find(before);
        getAccessibleContext().setAccessibleDescription(newChart.isEmpty() ? "" : Said.of(newChart, Locale.ENGLISH).alternative());
        revalidate();
        repaint();
    }

    /** Rings what stands for this, such as when its row is chosen in the numbers; null for none. */
    void ring(Object what) {
        chosen = find(what);
        repaint();
    }

    private int find(Object what) {
        for (int i = 0; what != null && i < spots.size(); i++) {
            if (spots.get(i).what().equals(what)) {
                return i;
            }
        }
        return -1;
    }

    /** From the left edge to the plot, so that what stands below can begin there. */
    double plotInset() {
        return Style.screen(scale()).left();
    }

    /** From the plot to the right edge. */
    double plotInsetEnd() {
        return Style.screen(scale()).right();
    }

    private static double scale() {
        return Type.BASE.font().getSize2D() / 13;
    }

    private void prepare() {
        kept = null;
        if (chart != null) {
            drawing = ChartDrawing.of(chart, Style.screen(scale()), Palette.screen(), Locale.ENGLISH, overlaid);
            spots = drawing.spots(area());
        }
    }

    /** Where the chart is drawn: a little inside, so that the focus ring touches nothing. */
    private Rectangle2D area() {
        double pad = PAD * scale();
        return new Rectangle2D.Double(0, pad, Math.max(200, getWidth()), Math.max(120, getHeight() - 2 * pad));
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        boolean resized = width != getWidth() || height != getHeight();
        super.setBounds(x, y, width, height);
        if (resized) {
            prepare();
        }
    }

    @Override
    public void updateUI() {
        super.updateUI();
        prepare();
        repaint();
    }

    @Override
    public Dimension getMinimumSize() {
        int panels = chart == null || overlaid ? 1 : chart.panels().size();
        double least = chart instanceof Forest && drawing != null ? drawing.height(Math.max(320, getWidth()), LEAST_PANEL * scale()) + 2 * PAD * scale()
                : panels * Scale.of(LEAST_PANEL) + Scale.of(60);
        return new Dimension(Scale.of(320), Math.max(Scale.of(LEAST), (int) Math.ceil(least)));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Scale.of(820), Math.max(getMinimumSize().height, Scale.of(420)));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setColor(Tokens.PANEL.color());
            g.fillRect(0, 0, getWidth(), getHeight());
            if (drawing == null || chart.isEmpty()) {
                return;
            }
            AffineTransform device = g.getTransform();
            drawKept(g, device.getScaleX());
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            int told = hovered >= 0 ? hovered : chosen;
            if (told >= 0 && told < spots.size()) {
                ring(g, spots.get(told));
                RatingCard.paint(g, spots.get(told), chart.therapist(), getSize(), scale());
            }
            if (isFocusOwner()) {
                g.setColor(Tokens.ACCENT.color());
                g.setStroke(new BasicStroke(2));
                g.drawRect(1, 1, getWidth() - 3, getHeight() - 3);
            }
        } finally {
            g.dispose();
        }
    }

    /** The drawing as an image of the screen's own pixels, so that moving the pointer costs nothing. */
    private void drawKept(Graphics2D g, double deviceScale) {
        int width = (int) Math.ceil(getWidth() * deviceScale);
        int height = (int) Math.ceil(getHeight() * deviceScale);
        if (kept == null || keptScale != deviceScale || kept.getWidth() != width || kept.getHeight() != height) {
            kept = new BufferedImage(Math.max(1, width), Math.max(1, height), BufferedImage.TYPE_INT_RGB);
            keptScale = deviceScale;
            Graphics2D on = kept.createGraphics();
            on.setColor(Tokens.PANEL.color());
            on.fillRect(0, 0, width, height);
            on.scale(deviceScale, deviceScale);
            drawing.draw(on, area());
            on.dispose();
        }
        Graphics2D own = (Graphics2D) g.create();
        own.scale(1 / deviceScale, 1 / deviceScale);
        own.drawImage(kept, 0, 0, null);
        own.dispose();
    }

    private void ring(Graphics2D g, Place spot) {
        double r = 7 * scale();
        g.setColor(Tokens.TEXT1.color());
        g.setStroke(new BasicStroke((float) (1.5 * scale())));
        g.draw(new Ellipse2D.Double(spot.x() - r, spot.y() - r, 2 * r, 2 * r));
    }

    private int nearest(int x, int y) {
        int nearest = -1;
        double best = Math.pow(REACH * scale(), 2);
        for (int i = 0; i < spots.size(); i++) {
            double dx = spots.get(i).x() - x;
            double dy = spots.get(i).y() - y;
            if (dx * dx + dy * dy < best) {
                best = dx * dx + dy * dy;
                nearest = i;
            }
        }
        return nearest;
    }

    private void hover(int spot) {
        if (spot != hovered) {
            hovered = spot;
            setCursor(spot < 0 ? Cursor.getDefaultCursor() : Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
            repaint();
        }
    }

    private void go(int step) {
        if (spots.isEmpty()) {
            return;
        }
        if (chosen < 0) {
            choose(step > 0 ? 0 : edge(0, 1));
            return;
        }
        int next = chosen + step;
        if (next >= 0 && next < spots.size() && spots.get(next).row() == spots.get(chosen).row()) {
            choose(next);
        }
    }

    /** The first or last rating of the panel that one belongs to. */
    private int edge(int from, int step) {
        int i = from;
        while (i + step >= 0 && i + step < spots.size() && spots.get(i + step).row() == spots.get(from).row()) {
            i += step;
        }
        return i;
    }

    /** To the rating of the next member that is nearest in time. */
    private void across(int step) {
        if (chosen < 0 || chart == null) {
            go(1);
            return;
        }
        List<Object> rows = spots.stream().map(Place::row).distinct().map(Object.class::cast).toList();
        int row = rows.indexOf(spots.get(chosen).row()) + step;
        if (row < 0 || row >= rows.size()) {
            return;
        }
        int nearest = -1;
        for (int i = 0; i < spots.size(); i++) {
            if (spots.get(i).row() == rows.get(row) && (nearest < 0
                    || Math.abs(spots.get(i).x() - spots.get(chosen).x()) < Math.abs(spots.get(nearest).x() - spots.get(chosen).x()))) {
                nearest = i;
            }
        }
        if (nearest >= 0) {
            choose(nearest);
        }
    }

    private void choose(int spot) {
        if (spot >= spots.size()) {
            return;
        }
        String before = announced();
        chosen = spot;
        hovered = -1;
        repaint();
        onChoose.accept(spot < 0 ? null : spots.get(spot));
        getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_NAME_PROPERTY, before, announced());
    }

    private String announced() {
        return chosen < 0 || chosen >= spots.size() ? RatingWords.chart(chart) : RatingWords.spoken(spots.get(chosen));
    }

    private void open() {
        if (chosen >= 0 && chosen < spots.size()) {
            onOpen.accept(spots.get(chosen));
        }
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.CANVAS;
                }

                @Override
                public String getAccessibleName() {
                    return announced();
                }
            };
        }
        return accessibleContext;
    }
}
