package org.tideline.ui.support.api;

import java.awt.Component;
import java.awt.Graphics;
import java.awt.Insets;
import javax.swing.border.AbstractBorder;
import javax.swing.border.Border;

/** A hairline on some edges in a colour of the design, with another border inside. Follows the theme. */
public final class Line extends AbstractBorder {
    private static final long serialVersionUID = 1;
    private final Tokens colour;
    private final int top;
    private final int left;
    private final int bottom;
    private final int right;
    private final transient Border inside;

    /**
     * @param inside what lies within, or null
     */
    public Line(Tokens colour, int top, int left, int bottom, int right, Border inside) {
        this.colour = colour;
        this.top = top;
        this.left = left;
        this.bottom = bottom;
        this.right = right;
        this.inside = inside;
    }

    /** A line below. */
    public static Line below(Border inside) {
        return new Line(Tokens.LINE, 0, 0, 1, 0, inside);
    }

    @Override
    public void paintBorder(Component c, Graphics g, int x, int y, int width, int height) {
        g.setColor(colour.color());
        g.fillRect(x, y, width, top);
        g.fillRect(x, y, left, height);
        g.fillRect(x, y + height - bottom, width, bottom);
        g.fillRect(x + width - right, y, right, height);
        if (inside != null) {
            inside.paintBorder(c, g, x + left, y + top, width - left - right, height - top - bottom);
        }
    }

    @Override
    public Insets getBorderInsets(Component c, Insets insets) {
        Insets in = inside == null ? new Insets(0, 0, 0, 0) : inside.getBorderInsets(c);
        insets.set(top + in.top, left + in.left, bottom + in.bottom, right + in.right);
        return insets;
    }
}
