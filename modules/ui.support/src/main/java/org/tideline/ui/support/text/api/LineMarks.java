package org.tideline.ui.support.text.api;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import javax.swing.text.DefaultHighlighter;
import javax.swing.text.Highlighter;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;

/** What marks stretches of one line: what is chosen, what was found, what another version has not. Never by colour alone. */
final class LineMarks {
    private static final float BEYOND = 0.5f;
    private static final float MIDDLE = 0.3f;
    private final NoteText note;
    private final Lines.Line line;
    private final TextLayout layout;
    private final int start;
    private final float x;
    private final int top;

    /**
     * @param layout the line as it is drawn; null if it has no text
     * @param start  where its paragraph begins in the text
     * @param x      where it begins to be drawn
     */
    LineMarks(NoteText note, Lines.Line line, TextLayout layout, int start, float x, int top) {
        this.note = note;
        this.line = line;
        this.layout = layout;
        this.start = start;
        this.x = x;
        this.top = top;
    }

    /** Draws what lies below the letters. */
    void below(Graphics2D g) {
        int from = start + line.from();
        int to = start + line.to();
        note.changes().within(from, to, (first, last, current) -> {
            Shape shape = shape(first, last);
            g.setColor((note.removed() ? Tokens.SHADE : Tokens.ACCENT_TINT).color());
            g.fill(shape);
            if (!note.removed()) {
                under(g, shape, 2);
            }
            if (current) {
                around(g, shape);
            }
        });
        note.hits().within(from, to, (first, last, current) -> {
            Shape shape = shape(first, last);
            g.setColor(Tokens.ACCENT_TINT.color());
            g.fill(shape);
            if (current) {
                around(g, shape);
            } else {
                under(g, shape, 1);
            }
        });
        g.setColor(note.getSelectionColor());
        for (Highlighter.Highlight chosen : chosen()) {
            int first = Math.max(from, chosen.getStartOffset());
            int last = Math.min(to, chosen.getEndOffset());
            if (first < last) {
                g.fill(shape(first, last));
            }
        }
    }

    /** What is chosen; other marks draw themselves. */
    private List<Highlighter.Highlight> chosen() {
        return Arrays.stream(note.getHighlighter().getHighlights())
                .filter(each -> each.getPainter() instanceof DefaultHighlighter.DefaultHighlightPainter).toList();
    }

    /** Draws that the end of the paragraph is chosen too. */
    void lineEnd(Graphics2D g, boolean rightToLeft) {
        int to = start + line.to();
        for (Highlighter.Highlight chosen : chosen()) {
            if (chosen.getEndOffset() > to && chosen.getStartOffset() <= to) {
                float end = layout == null || rightToLeft ? x : x + layout.getAdvance();
                int wide = note.fonts().em(BEYOND);
                g.setColor(note.getSelectionColor());
                g.fill(new Rectangle2D.Float(rightToLeft ? end - wide : end, top, wide, line.height()));
            }
        }
    }

    /** Draws what lies above the letters. */
    void above(Graphics2D g, Color text) {
        if (note.removed()) {
            note.changes().within(start + line.from(), start + line.to(), (first, last, current) -> {
                Rectangle r = shape(first, last).getBounds();
                g.setColor(text);
                g.fillRect(r.x, Math.round(top + line.baseline() - note.fonts().em(MIDDLE)), r.width, Math.max(1, Scale.of(1)));
            });
        }
    }

    private static void under(Graphics2D g, Shape shape, int thick) {
        Rectangle r = shape.getBounds();
        g.setColor(Tokens.ACCENT.color());
        g.fillRect(r.x, r.y + r.height - Scale.of(thick + 1), r.width, Scale.of(thick));
    }

    private static void around(Graphics2D g, Shape shape) {
        Rectangle r = shape.getBounds();
        g.setColor(Tokens.ACCENT.color());
        g.drawRect(r.x, r.y, r.width, r.height - 1);
    }

    /** What a stretch of the text covers in this line: in writing of both directions more than one piece. */
    Shape shape(int from, int to) {
        Rectangle2D all = new Rectangle2D.Float(0, -line.baseline(), layout.getAdvance(), line.height());
        Shape shape = layout.getLogicalHighlightShape(from - start - line.from(), to - start - line.from(), all);
        return AffineTransform.getTranslateInstance(x, top + line.baseline()).createTransformedShape(shape);
    }
}
