package org.tideline.ui.support.text.api;

import java.awt.Color;
import java.awt.Container;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.TextHitInfo;
import java.awt.font.TextLayout;
import javax.swing.event.DocumentEvent;
import javax.swing.text.BadLocationException;
import javax.swing.text.Element;
import javax.swing.text.Position;
import javax.swing.text.Segment;
import javax.swing.text.StyleConstants;
import javax.swing.text.View;
import javax.swing.text.ViewFactory;
import org.tideline.ui.support.api.Scale;
import org.tideline.ui.support.api.Tokens;

/** One line of a note as it is seen: broken, with its dash or number, what is chosen and what was found. */
final class NoteParagraph extends View {
    private static final float LIST = 1.6f;
    private static final float BESIDE = 0.5f;
    private static final float ABOVE_HEADING = 0.6f;
    private static final int GAP = 4;
    private static final int LEAST = 80;
    private static final int LIKED = 480;
    private final Lines lines = new Lines(new Words());
    private char[] chars;
    private int across = -1;
    private boolean stale = true;

    NoteParagraph(Element line) {
        super(line);
    }

    private NoteText note() {
        return (NoteText) getContainer();
    }

    private NoteFonts fonts() {
        return note().fonts();
    }

    private int start() {
        return getStartOffset();
    }

    private Sort sort() {
        return NoteDocument.sort(getElement());
    }

    private boolean first() {
        return start() == 0;
    }

    private int above() {
        return first() ? 0 : sort() == Sort.HEADING ? fonts().em(ABOVE_HEADING) : Scale.of(GAP);
    }

    private String mark() {
        return switch (sort()) {
            case BULLET -> "\u2022";
            case NUMBERED -> NoteDocument.number(getElement()) + ".";
            default -> "";
        };
    }

    private int indent() {
        return switch (sort()) {
            case BULLET -> fonts().em(LIST);
            case NUMBERED -> Math.max(fonts().em(LIST), (int) Math.ceil(fonts().face(false, false).width(mark())) + fonts().em(BESIDE));
            default -> 0;
        };
    }

    /** The fonts changed: all is to be measured anew. */
    void stale() {
        stale = true;
    }

    private void fresh() {
        if (stale) {
            stale = false;
            chars = null;
            lines.all(Math.max(1, (across < 0 ? Scale.of(LIKED) : across) - indent()));
        }
    }

    @Override
    public void setSize(float width, float height) {
        if ((int) width != across) {
            across = (int) width;
            int before = stale ? -1 : lines.height();
            stale = true;
            fresh();
            if (lines.height() != before) {
                preferenceChanged(null, false, true);
            }
        }
    }

    @Override
    public float getPreferredSpan(int axis) {
        if (axis == X_AXIS) {
            return Scale.of(LIKED);
        }
        fresh();
        return lines.height() + above();
    }

    @Override
    public float getMinimumSpan(int axis) {
        return axis == X_AXIS ? Scale.of(LEAST) : getPreferredSpan(axis);
    }

    @Override
    public float getMaximumSpan(int axis) {
        return axis == X_AXIS ? Integer.MAX_VALUE : getPreferredSpan(axis);
    }

    @Override
    public int getResizeWeight(int axis) {
        return axis == X_AXIS ? 1 : 0;
    }

    @Override
    public void insertUpdate(DocumentEvent e, Shape a, ViewFactory f) {
        moved(e.getOffset(), e.getOffset() + e.getLength(), e.getLength(), a);
    }

    @Override
    public void removeUpdate(DocumentEvent e, Shape a, ViewFactory f) {
        moved(e.getOffset(), e.getOffset(), -e.getLength(), a);
    }

    @Override
    public void changedUpdate(DocumentEvent e, Shape a, ViewFactory f) {
        // Also what the line is may have changed, and with it where the text begins.
        stale = true;
        told(-1, a);
    }

    private void moved(int from, int to, int grown, Shape a) {
        int before = stale ? -1 : lines.height();
        chars = null;
        int length = getEndOffset() - 1 - start();
        boolean within = from >= start() && to <= start() + length;
        if (stale || !within || lines.lines().get(lines.lines().size() - 1).to() + grown != length) {
            stale = true;
            fresh();
        } else {
            lines.changed(from - start(), to - start(), grown);
        }
        told(before, a);
    }

    private void told(int before, Shape a) {
        if (stale || lines.height() != before) {
            preferenceChanged(null, false, true);
        }
        Container shown = getContainer();
        if (shown != null && a != null) {
            Rectangle r = a.getBounds();
            shown.repaint(r.x, r.y, r.width, r.height);
        }
    }

    @Override
    public void paint(Graphics graphics, Shape a) {
        fresh();
        Rectangle area = a.getBounds();
        Rectangle clip = graphics.getClipBounds();
        Graphics2D g = (Graphics2D) graphics;
        int top = area.y + above();
        Color text = sort() == Sort.HEADING ? Tokens.ACCENT.color() : note().getForeground();
        for (int i = Math.max(0, lines.lines().indexOf(lines.at(clip.y - top))); i < lines.lines().size(); i++) {
            Lines.Line line = lines.lines().get(i);
            if (top + line.top() > clip.y + clip.height) {
                break;
            }
            float x = x(line, area);
            TextLayout layout = lines.layout(line);
            LineMarks marks = new LineMarks(note(), line, layout, start(), x, top + line.top());
            marks.below(g);
            if (line.to() == length()) {
                marks.lineEnd(g, lines.rightToLeft());
            }
            g.setColor(text);
            if (layout != null) {
                layout.draw(g, x, top + line.top() + line.baseline());
            }
            marks.above(g, text);
            if (i == 0 && sort().list()) {
                g.setColor(Tokens.TEXT2.color());
                bullet(g, area, top + line.baseline());
            }
        }
    }

    private void bullet(Graphics2D g, Rectangle area, float baseline) {
        String mark = mark();
        TextLayout drawn = new TextLayout(mark, fonts().face(false, false).font(), fonts().context());
        float beside = sort() == Sort.BULLET ? fonts().em(BESIDE) : 0;
        drawn.draw(g, lines.rightToLeft() ? area.x + area.width - drawn.getAdvance() - beside : area.x + beside, baseline);
    }

    private int length() {
        return getEndOffset() - 1 - start();
    }

    private float x(Lines.Line line, Rectangle area) {
        // What reads from the right has its marks at the right.
        return area.x + (lines.rightToLeft() ? lines.left(line) : indent());
    }

    @Override
    public Shape modelToView(int pos, Shape a, Position.Bias bias) throws BadLocationException {
        fresh();
        Rectangle area = a.getBounds();
        int place = Math.max(0, Math.min(length(), pos - start()));
        Lines.Line line = lines.lines().get(line(place, bias));
        return new Rectangle(Math.round(x(line, area) + caret(line, place, bias)), area.y + above() + line.top(), 1, line.height());
    }

    @Override
    public Shape modelToView(int from, Position.Bias first, int to, Position.Bias last, Shape a) throws BadLocationException {
        fresh();
        int place = Math.max(0, from - start());
        int end = Math.min(length(), to - start());
        Lines.Line line = lines.lines().get(line(place, Position.Bias.Forward));
        Rectangle area = a.getBounds();
        if (end > line.to() || place >= end) {
            int index = lines.index(Math.max(place, end));
            Lines.Line lowest = lines.lines().get(index);
            int top = area.y + above() + line.top();
            return new Rectangle(area.x, top, area.width, area.y + above() + lowest.top() + lowest.height() - top);
        }
        Rectangle r = new LineMarks(note(), line, lines.layout(line), start(), x(line, area), area.y + above() + line.top())
                .shape(from, start() + end).getBounds();
        r.grow(1, 0);
        return r;
    }

    private int line(int place, Position.Bias bias) {
        int index = lines.index(place);
        boolean end = bias == Position.Bias.Backward && index > 0 && lines.lines().get(index).from() == place;
        return end ? index - 1 : index;
    }

    private float caret(Lines.Line line, int place, Position.Bias bias) {
        TextLayout layout = lines.layout(line);
        if (layout == null) {
            return 0;
        }
        return layout.getCaretInfo(hit(line, place, bias))[0];
    }

    private static TextHitInfo hit(Lines.Line line, int place, Position.Bias bias) {
        int in = place - line.from();
        return bias == Position.Bias.Backward || place == line.to() ? TextHitInfo.beforeOffset(in) : TextHitInfo.afterOffset(in);
    }

    @Override
    public int viewToModel(float x, float y, Shape a, Position.Bias[] bias) {
        fresh();
        Rectangle area = a.getBounds();
        Lines.Line line = lines.at(y - area.y - above());
        TextLayout layout = lines.layout(line);
        bias[0] = Position.Bias.Forward;
        if (layout == null) {
            return start() + line.from();
        }
        TextHitInfo hit = layout.hitTestChar(x - x(line, area), 0);
        return place(line, hit, bias);
    }

    private int place(Lines.Line line, TextHitInfo hit, Position.Bias[] bias) {
        int place = line.from() + Math.max(0, hit.getInsertionIndex());
        bias[0] = hit.isLeadingEdge() ? Position.Bias.Forward : Position.Bias.Backward;
        if (place >= line.to() && line.to() < length()) {
            // The end of a line that goes on is before the space at which it was broken.
            bias[0] = Position.Bias.Backward;
            if (chars()[line.to() - 1] == ' ') {
                place = line.to() - 1;
                bias[0] = Position.Bias.Forward;
            }
        }
        return start() + Clusters.at(chars(), Math.min(place, line.to()));
    }

    /**
     * Where the caret comes to by one step to the left or right.
     *
     * @return the place, or -1 where it leaves this paragraph: to the one after if {@code right} is not the way it reads from
     */
    int step(int pos, Position.Bias bias, boolean right, Position.Bias[] to) {
        fresh();
        int place = pos - start();
        int index = line(place, bias);
        Lines.Line line = lines.lines().get(index);
        TextLayout layout = lines.layout(line);
        to[0] = Position.Bias.Forward;
        boolean mixed = layout != null && !level(line, layout);
        if (mixed) {
            TextHitInfo from = hit(line, place, bias);
            TextHitInfo next = right ? layout.getNextRightHit(from) : layout.getNextLeftHit(from);
            if (next != null) {
                to[0] = next.isLeadingEdge() ? Position.Bias.Forward : Position.Bias.Backward;
                return start() + line.from() + next.getInsertionIndex();
            }
            int over = right != lines.rightToLeft() ? line.to() : line.from() - 1;
            return over < 0 || over >= length() ? -1 : start() + over;
        }
        boolean onward = right != (layout == null ? lines.rightToLeft() : !layout.isLeftToRight());
        int next = onward ? Clusters.after(chars(), place) : Clusters.before(chars(), place);
        return next < 0 ? -1 : start() + next;
    }

    /** Whether the whole line reads one way. */
    private static boolean level(Lines.Line line, TextLayout layout) {
        if (line.to() == line.from()) {
            return true;
        }
        byte level = layout.getCharacterLevel(0);
        for (int i = 1; i < line.to() - line.from(); i++) {
            if (layout.getCharacterLevel(i) != level) {
                return false;
            }
        }
        return true;
    }

    boolean rightToLeft() {
        fresh();
        return lines.rightToLeft();
    }

    private char[] chars() {
        if (chars == null) {
            Segment text = new Segment();
            try {
                getDocument().getText(start(), length(), text);
            } catch (BadLocationException e) {
                throw new IllegalStateException(e);
            }
            chars = new char[text.count];
            System.arraycopy(text.array, text.offset, chars, 0, text.count);
            for (int i = 0; i < chars.length; i++) {
                chars[i] = Signs.shown(chars[i], i + 1 < chars.length ? chars[i + 1] : 0, i == 0 ? 0 : chars[i - 1]);
            }
        }
        return chars;
    }

    /** The paragraph as its lines want it. */
    private final class Words implements Lines.Source {
        @Override
        public char[] chars() {
            return NoteParagraph.this.chars();
        }

        @Override
        public NoteFonts fonts() {
            return NoteParagraph.this.fonts();
        }

        @Override
        public void styles(int from, int to, Lines.Stretch each) {
            Element line = getElement();
            boolean heading = sort() == Sort.HEADING;
            int at = from;
            for (int i = line.getElementIndex(start() + from); at < to && i < line.getElementCount(); i++) {
                Element part = line.getElement(i);
                int end = Math.min(to, part.getEndOffset() - start());
                if (end > at) {
                    boolean bold = heading || StyleConstants.isBold(part.getAttributes());
                    boolean composed = part.getAttributes().isDefined(StyleConstants.ComposedTextAttribute);
                    each.at(at, end, fonts().face(bold, StyleConstants.isItalic(part.getAttributes())), composed);
                    at = end;
                }
            }
        }
    }
}
