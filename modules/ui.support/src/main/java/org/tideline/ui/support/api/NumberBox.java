package org.tideline.ui.support.api;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import javax.swing.JToggleButton;

/** One of the equal buttons of a question: a number, or the third answer. Chosen ones take the member's colour. */
final class NumberBox extends JToggleButton {
    private static final long serialVersionUID = 1;
    /** Usual height at 100 %. */
    static final int USUAL = 36;
    private final int mark;
    private int height = USUAL;

    NumberBox(String words, int mark) {
        super(words);
        this.mark = mark;
        setFocusable(false);
        setContentAreaFilled(false);
        setBorderPainted(false);
        setRolloverEnabled(true);
    }

    /** Makes it this high at 100 %, and at least as wide where there is room. */
    void height(int pixels) {
        height = pixels;
    }

    @Override
    public Dimension getPreferredSize() {
        FontMetrics metrics = getFontMetrics(Type.NOTE.font());
        return new Dimension(Math.max(Scale.of(Math.max(44, height)), metrics.stringWidth(getText()) + Scale.of(24)), Scale.of(height));
    }

    @Override
    public Dimension getMinimumSize() {
        return new Dimension(getText().length() > 2 ? getPreferredSize().width : Scale.of(height == USUAL ? 34 : 44), Scale.of(height));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        Palette palette = Palette.screen();
        Color fill = isSelected() ? palette.mark(mark)
                : getModel().isRollover() ? Tokens.ACCENT_TINT.color() : Tokens.PANEL.color();
        float radius = Scale.of(8f);
        RoundRectangle2D box = new RoundRectangle2D.Float(0.5f, 0.5f, getWidth() - 1f, getHeight() - 1f, radius, radius);
        g.setColor(fill);
        g.fill(box);
        g.setColor(isSelected() ? fill : Tokens.FIELD.color());
        g.draw(box);
        g.setFont(isSelected() ? Type.HEADING.font() : Type.NOTE.font());
        g.setColor(isSelected() ? palette.onMark(mark) : Tokens.TEXT1.color());
        FontMetrics metrics = g.getFontMetrics();
        g.drawString(getText(), (getWidth() - metrics.stringWidth(getText())) / 2f,
                (getHeight() - metrics.getHeight()) / 2f + metrics.getAscent());
        g.dispose();
    }
}
