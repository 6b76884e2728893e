package org.tideline.ui.support.api;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.event.ActionEvent;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.awt.geom.Area;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JToggleButton;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;

/**
 * Chooses one of two to five. Arrow keys move inside, Tab leaves. The chosen part is tinted, bold, and said so to
 * screen readers. Event thread.
 */
public final class Segmented extends JPanel {
    private static final long serialVersionUID = 1;
    private final List<JToggleButton> parts = new ArrayList<>();
    private transient IntConsumer listener = i -> { };

    /**
     * @param name  what is chosen, for screen readers
     * @param words the choices; the first is chosen
     */
    public Segmented(String name, String... words) {
        super(new MigLayout("insets 1, gap 0"));
        setOpaque(false);
        getAccessibleContext().setAccessibleName(name);
        ButtonGroup group = new ButtonGroup();
        for (String word : words) {
            JToggleButton part = Buttons.mark(word, null);
            part.setContentAreaFilled(false);
            part.setBorder(BorderFactory.createEmptyBorder(5, 11, 5, 11));
            part.addPropertyChangeListener("UI", e -> part.setContentAreaFilled(false));
            part.addFocusListener(new FocusAdapter() {
                @Override
                public void focusGained(FocusEvent e) {
                    repaint();
                }

                @Override
                public void focusLost(FocusEvent e) {
                    repaint();
                }
            });
            int index = parts.size();
            part.putClientProperty("FlatLaf.styleClass", "segment");
            part.setFocusable(index == 0);
            part.addItemListener(e -> {
                part.setFocusable(part.isSelected());
                if (part.isSelected()) {
                    listener.accept(index);
                }
            });
            key(part, KeyEvent.VK_LEFT, index - 1);
            key(part, KeyEvent.VK_RIGHT, index + 1);
            parts.add(part);
            group.add(part);
            add(part);
        }
        select(0);
    }

    /** Makes each part 44 pixels high at 100 %, for fingers. */
    public Segmented roomy() {
        parts.forEach(part -> part.setBorder(BorderFactory.createEmptyBorder(Scale.of(13), Scale.of(16), Scale.of(13), Scale.of(16))));
        return this;
    }

    private void key(JToggleButton part, int key, int to) {
        part.getInputMap(JComponent.WHEN_FOCUSED).put(KeyStroke.getKeyStroke(key, 0), "to" + to);
        part.getActionMap().put("to" + to, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent e) {
                if (to >= 0 && to < parts.size()) {
                    select(to);
                    parts.get(to).requestFocusInWindow();
                }
            }
        });
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            float arc = Scale.of(12f);
            // The box ends with its last part, also where the layout gives more room.
            JToggleButton last = parts.get(parts.size() - 1);
            RoundRectangle2D edge = new RoundRectangle2D.Float(1, 1, last.getX() + last.getWidth() - 1f, getHeight() - 2f, arc, arc);
            Area box = new Area(edge);
            g.setColor(Tokens.PANEL.color());
            g.fill(box);
            JToggleButton focused = null;
            for (JToggleButton part : parts) {
                if (part.isSelected()) {
                    Area chosen = new Area(part.getBounds());
                    chosen.intersect(box);
                    g.setColor(Tokens.ACCENT_TINT.color());
                    g.fill(chosen);
                }
                if (part.getX() > 1) {
                    g.setColor(Tokens.LINE.color());
                    g.fillRect(part.getX(), 1, 1, getHeight() - 2);
                }
                focused = part.isFocusOwner() ? part : focused;
            }
            g.setColor((focused != null ? Tokens.ACCENT : Tokens.LINE2).color());
            g.setStroke(new BasicStroke(focused != null ? 2 : 1));
            g.draw(edge);
        } finally {
            g.dispose();
        }
    }

    /** Which is chosen, from 0. */
    public int selected() {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).isSelected()) {
                return i;
            }
        }
        return 0;
    }

    /** Chooses one; the listener is told if it was another before. */
    public void select(int index) {
        parts.get(index).setSelected(true);
    }

    /** Is told the chosen index. */
    public void onSelect(IntConsumer newListener) {
        listener = newListener;
    }
}
