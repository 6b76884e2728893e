package org.tideline.ui.support.api;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.LayoutManager;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JPanel;

/** A question that has the focus as a whole: it is framed then, and brought into view. Event thread. */
public abstract class QuestionRow extends JPanel {
    private static final long serialVersionUID = 1;
    private static final float RADIUS = 12;
    private static final float STROKE = 2;

    /** @param layout how it is laid out */
    protected QuestionRow(LayoutManager layout) {
        super(layout);
        setOpaque(false);
        setFocusable(true);
        addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent e) {
                scrollRectToVisible(new Rectangle(0, 0, getWidth(), getHeight()));
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                repaint();
            }
        });
        addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                requestFocusInWindow();
            }
        });
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        super.paintComponent(graphics);
        if (isFocusOwner()) {
            Graphics2D g = (Graphics2D) graphics.create();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            float radius = Scale.of(RADIUS);
            g.setColor(Tokens.ACCENT.color());
            g.setStroke(new BasicStroke(Scale.of(STROKE)));
            g.draw(new RoundRectangle2D.Float(1, 1, getWidth() - 3f, getHeight() - 3f, radius, radius));
            g.dispose();
        }
    }
}
