package org.tideline.exercises.ui;

import java.awt.BasicStroke;
import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;
import org.openide.util.NbBundle.Messages;
import org.tideline.exercises.chart.DepthDrawing;
import org.tideline.exercises.chart.Style;
import org.tideline.exercises.model.Depth;
import org.tideline.exercises.model.topic.TopicMap;
import org.tideline.exercises.model.topic.TopicWords;
import org.tideline.ui.support.api.Palette;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;
import org.tideline.ui.support.api.Type;

/**
 * The depth map in a window. Tab enters it; left and right go along a topic, up and down from topic to topic, Enter opens the
 * talk; each stop is announced, and each mark is there for a screen reader. Event thread.
 */
@Messages({"DepthMapView.name=Topics by depth", "DepthMapView.none=Topics by depth. No talks in this time."})
final class DepthMapView extends JComponent implements Accessible {
    private static final long serialVersionUID = 1;
    private static final int REACH = 14;
    private static final int BASE = 13;
    private final transient Consumer<TopicMap.Stop> onChoose;
    private final transient Consumer<TopicMap.Stop> onOpen;
    private transient TopicMap map;
    private transient DepthDrawing drawing;
    private transient List<DepthDrawing.Spot> spots = List.of();
    private long topic;
    private long talk;
    private boolean slim;

    /**
     * @param onChoose is told when a talk is chosen here
     * @param onOpen   is told when it is to be opened
     */
    DepthMapView(Consumer<TopicMap.Stop> onChoose, Consumer<TopicMap.Stop> onOpen) {
        this.onChoose = onChoose;
        this.onOpen = onOpen;
        setFocusable(true);
        setToolTipText("");
        key("LEFT", () -> go(chosen().flatMap(stop -> map.along(stop, -1))));
        key("RIGHT", () -> go(chosen().flatMap(stop -> map.along(stop, 1))));
        key("UP", () -> go(chosen().flatMap(stop -> map.across(stop, -1))));
        key("DOWN", () -> go(chosen().flatMap(stop -> map.across(stop, 1))));
        key("HOME", () -> go(chosen().flatMap(stop -> map.end(stop, false))));
        key("END", () -> go(chosen().flatMap(stop -> map.end(stop, true))));
        key("ENTER", () -> chosen().ifPresent(onOpen));
        MouseAdapter mouse = new MouseAdapter() {
            @Override
            public void mouseMoved(MouseEvent e) {
                setCursor(Cursor.getPredefinedCursor(nearest(e).isPresent() ? Cursor.HAND_CURSOR : Cursor.DEFAULT_CURSOR));
            }

            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
                nearest(e).ifPresent(stop -> {
                    go(Optional.of(stop));
                    if (e.getClickCount() == 2) {
                        onOpen.accept(stop);
                    }
                });
            }
        };
        addMouseListener(mouse);
        addMouseMotionListener(mouse);
        addFocusListener(new FocusListener() {
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
                if (map != null) {
                    does.run();
                }
            }
        });
    }

    /** Shows a map, with this topic strong and this talk ringed; 0 for none. */
    void show(TopicMap now, long newTopic, long newTalk) {
        map = now;
        topic = newTopic;
        talk = newTalk;
        prepare();
        removeAll();
        spots.forEach(spot -> add(new Mark(spot)));
        revalidate();
        repaint();
    }

    /** The chosen talk; where none is, the last of the chosen topic, or the first of all. */
    private Optional<TopicMap.Stop> chosen() {
        return map.stop(talk).or(() -> map.line(topic).flatMap(line -> map.end(line.stops().get(0), true)))
                .or(() -> map.stops().stream().findFirst());
    }

    private void go(Optional<TopicMap.Stop> to) {
        to.ifPresent(stop -> {
            String before = getAccessibleContext().getAccessibleName();
            topic = stop.topic().id();
            talk = stop.talk().id();
            prepare();
            repaint();
            getAccessibleContext().firePropertyChange(AccessibleContext.ACCESSIBLE_NAME_PROPERTY, before, getAccessibleContext().getAccessibleName());
            onChoose.accept(stop);
        });
    }

    private static double scale() {
        return Type.BASE.font().getSize2D() / BASE;
    }

    /** Whether depths are told by their numbers alone. */
    void slim(boolean now) {
        slim = now;
        revalidate();
        repaint();
    }

    private Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, Math.max(200, getWidth()), Math.max(200, getHeight()));
    }

    private void prepare() {
        if (map != null) {
            drawing = new DepthDrawing(map, Style.screen(scale(), slim), Palette.screen(), Locale.ENGLISH, topic);
            spots = map.from() == null ? List.of() : drawing.spots(area());
        }
    }

    @Override
    public void doLayout() {
        prepare();
        int r = (int) (REACH * scale());
        for (int i = 0; i < Math.min(getComponentCount(), spots.size()); i++) {
            getComponent(i).setBounds((int) spots.get(i).x() - r, (int) spots.get(i).y() - r, 2 * r, 2 * r);
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
        return new Dimension(Scale.of(320), Scale.of(180));
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(Scale.of(760), Scale.of(520));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setColor(Tokens.PANEL.color());
            g.fillRect(0, 0, getWidth(), getHeight());
            if (drawing == null) {
                return;
            }
            drawing.draw(g, area());
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(Tokens.TEXT1.color());
            g.setStroke(new BasicStroke((float) (1.5 * scale())));
            double r = 13 * scale();
            spots.stream().filter(spot -> spot.stop().talk().id() == talk).forEach(spot -> g.draw(
                    new Ellipse2D.Double(spot.x() - r, spot.y() - r, 2 * r, 2 * r)));
            if (isFocusOwner()) {
                g.setColor(Tokens.ACCENT.color());
                g.setStroke(new BasicStroke(2));
                g.drawRect(1, 1, getWidth() - 3, getHeight() - 3);
            }
        } finally {
            g.dispose();
        }
    }

    private Optional<TopicMap.Stop> nearest(MouseEvent at) {
        double best = Math.pow(REACH * scale(), 2);
        TopicMap.Stop nearest = null;
        for (DepthDrawing.Spot spot : spots) {
            double away = at.getPoint().distanceSq(spot.x(), spot.y());
            if (away < best) {
                best = away;
                nearest = spot.stop();
            }
        }
        return Optional.ofNullable(nearest);
    }

    @Override
    public String getToolTipText(MouseEvent at) {
        if (map == null) {
            return null;
        }
        Optional<TopicMap.Stop> stop = nearest(at);
        if (stop.isPresent()) {
            return TopicWords.spoken(map.seen(), stop.get());
        }
        int band = (int) (at.getY() * Depth.ALL.size() / Math.max(1, getHeight() - 30 * scale()));
        return slim && band >= 0 && band < Depth.ALL.size() && at.getX() < 44 * scale() ? Depth.ALL.get(band).label() : null;
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
                    return map == null ? Bundle.DepthMapView_name() : map.empty() ? Bundle.DepthMapView_none()
                            : map.stop(talk).map(stop -> TopicWords.spoken(map.seen(), stop)).orElse(Bundle.DepthMapView_name());
                }
            };
        }
        return accessibleContext;
    }

    /** One mark as a screen reader finds it; painted by the map, and out of the mouse's way. */
    private final class Mark extends JComponent implements Accessible {
        private static final long serialVersionUID = 1;
        private final transient TopicMap.Stop stop;

        Mark(DepthDrawing.Spot spot) {
            stop = spot.stop();
        }

        @Override
        public boolean contains(int x, int y) {
            return false;
        }

        @Override
        public AccessibleContext getAccessibleContext() {
            if (accessibleContext == null) {
                accessibleContext = new AccessibleJComponent() {
                    private static final long serialVersionUID = 1;

                    @Override
                    public AccessibleRole getAccessibleRole() {
                        return AccessibleRole.LIST_ITEM;
                    }

                    @Override
                    public String getAccessibleName() {
                        return TopicWords.spoken(map.seen(), stop);
                    }

                    @Override
                    public AccessibleStateSet getAccessibleStateSet() {
                        AccessibleStateSet states = super.getAccessibleStateSet();
                        if (stop.talk().id() == talk) {
                            states.add(AccessibleState.SELECTED);
                        }
                        return states;
                    }
                };
            }
            return accessibleContext;
        }
    }
}
