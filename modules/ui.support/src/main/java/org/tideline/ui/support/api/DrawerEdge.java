package org.tideline.ui.support.api;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import javax.swing.border.AbstractBorder;
import org.tideline.clients.api.Case;
import org.tideline.clients.api.Member;
import org.tideline.core.api.Drawer;
import org.tideline.core.api.Label;

/** The left edge of a note or a row, which says the drawer without words (ux.md §3); always beside a badge. */
public final class DrawerEdge extends AbstractBorder {
    private static final long serialVersionUID = 1;
    private final Drawer drawer;
    private final int mark;
    private final int inset;

    /** @param inset space between the edge and the content, at 100 % */
    public DrawerEdge(Label label, Case of, int inset) {
        this.drawer = label.drawer();
        this.mark = of.member(label.owner()).map(Member::mark).orElse(0);
        this.inset = inset;
    }

    @Override
    public void paintBorder(Component c, Graphics graphics, int x, int y, int width, int height) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            int unit = Scale.of(2);
            switch (drawer) {
                case JOINT -> {
                    g.setColor(Tokens.JOINT.color());
                    g.fillRect(x, y, unit, height);
                    g.fillRect(x + 2 * unit, y, unit, height);
                }
                case OWN -> {
                    g.setColor(Palette.screen().mark(mark));
                    g.fillRect(x, y, 2 * unit, height);
                }
                case THERAPIST -> {
                    g.setColor(Tokens.FIELD.color());
                    g.setStroke(new BasicStroke(2 * unit, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10,
                            new float[] {4 * unit, 2 * unit}, 0));
                    g.drawLine(x + unit, y, x + unit, y + height);
                }
                default -> {
                    g.setColor(Tokens.PSY.color());
                    g.fillRect(x, y, 4 * unit, height);
                }
            }
        } finally {
            g.dispose();
        }
    }

    @Override
    public Insets getBorderInsets(Component c, Insets insets) {
        insets.set(0, Scale.of(8 + inset), 0, 0);
        return insets;
    }
}
