package org.tideline.sessions.ui;

import java.awt.BasicStroke;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import javax.swing.text.BadLocationException;
import javax.swing.text.Highlighter;
import javax.swing.text.JTextComponent;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;

/** A quiet wavy line under some words. */
final class WavyLine implements Highlighter.HighlightPainter {
    static final WavyLine PAINTER = new WavyLine();

    private WavyLine() {
    }

    @Override
    public void paint(Graphics graphics, int from, int to, Shape bounds, JTextComponent text) {
        Graphics2D g = (Graphics2D) graphics.create();
        try {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            g.setColor(Tokens.ATTENTION.color());
            g.setStroke(new BasicStroke(Scale.of(1.1f), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            Rectangle clip = graphics.getClipBounds();
            // A word stands on one line, but where it is longer than that.
            Rectangle2D begin = text.modelToView2D(from);
            Rectangle2D end = text.modelToView2D(to);
            if (begin != null && end != null && (clip == null || begin.getY() <= clip.getMaxY() && end.getMaxY() >= clip.getY())) {
                boolean one = begin.getY() == end.getY();
                wave(g, begin.getX(), one ? end.getX() : text.getWidth(), begin.getMaxY());
                if (!one) {
                    wave(g, 0, end.getX(), end.getMaxY());
                }
            }
        } catch (BadLocationException e) {
            throw new IllegalStateException(e);
        } finally {
            g.dispose();
        }
    }

    private static void wave(Graphics2D g, double from, double to, double bottom) {
        double left = Math.min(from, to);
        double right = Math.max(from, to);
        double half = Scale.of(2f);
        double high = Scale.of(1.3f);
        double y = bottom - Scale.of(2.2f);
        Path2D path = new Path2D.Double();
        path.moveTo(left, y);
        int turn = 1;
        for (double x = left; x < right; x += half) {
            double next = Math.min(right, x + half);
            path.quadTo((x + next) / 2, y + turn * high * 2, next, y);
            turn = -turn;
        }
        g.draw(path);
    }
}
