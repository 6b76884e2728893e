package org.tideline.ui.support.text.api;

import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines into which one paragraph is broken. After a change only the lines around it are broken anew, and a line is
 * shaped when it is painted or asked for; so a paragraph of a hundred thousand characters can be typed in. Places count
 * from the paragraph's start. Event thread.
 */
final class Lines {
    private static final int PART = 600;
    /** Below, every sign is as high as the font says. */
    private static final int WESTERN = 0x250;
    private static final float ACCENT = 0.3f;

    /** What is broken into lines. */
    interface Source {
        /** The characters, as they are to be shown, one for one. */
        char[] chars();

        /** Calls back for each stretch of one style between two places, in order. */
        void styles(int from, int to, Stretch each);

        NoteFonts fonts();
    }

    /** Hears of a stretch of one style. */
    interface Stretch {
        void at(int from, int to, Face face, boolean composed);
    }

    /** One line. */
    static final class Line {
        private int from;
        private int to;
        private int top;
        private int height;
        private float baseline;
        private TextLayout layout;

        int from() {
            return from;
        }

        int to() {
            return to;
        }

        int top() {
            return top;
        }

        int height() {
            return height;
        }

        /** Below the line's top. */
        float baseline() {
            return baseline;
        }
    }

    private final Source source;
    private List<Line> lines = new ArrayList<>();
    private float width;
    private boolean rightToLeft;
    private int height;
    private LineBreakMeasurer measurer;
    private int measuredFrom;
    private int measuredTo;

    Lines(Source source) {
        this.source = source;
    }

    /** Breaks everything anew. */
    void all(float across) {
        width = Math.max(1, across);
        char[] chars = source.chars();
        rightToLeft = rightToLeft(chars);
        List<Line> now = new ArrayList<>();
        breakFrom(0, chars, now, null, 0, 0);
        lines = now;
        stack();
    }

    /**
     * Breaks anew what a change moved.
     *
     * @param at    where it was
     * @param until where what was put in ends
     * @param grown how many characters more there are
     */
    void changed(int at, int until, int grown) {
        char[] chars = source.chars();
        if (rightToLeft(chars) != rightToLeft || lines.isEmpty()) {
            all(width);
            return;
        }
        // What follows may now fit into the line before, if that ends in the word that was changed.
        int first = Math.max(0, index(at) - 1);
        List<Line> now = new ArrayList<>(lines.subList(0, first));
        breakFrom(lines.get(first).from, chars, now, lines, until, grown);
        lines = now;
        stack();
    }

    private void breakFrom(int start, char[] chars, List<Line> now, List<Line> before, int until, int grown) {
        measurer = null;
        int from = start;
        int old = 0;
        do {
            if (before != null && from > until) {
                while (old < before.size() && before.get(old).from + grown < from) {
                    old++;
                }
                if (old < before.size() && before.get(old).from + grown == from) {
                    for (Line same : before.subList(old, before.size())) {
                        same.from += grown;
                        same.to += grown;
                        now.add(same);
                    }
                    return;
                }
            }
            Line line = new Line();
            line.from = from;
            line.to = from == chars.length ? from : next(chars, from);
            measure(line, chars);
            now.add(line);
            from = line.to;
        } while (from < chars.length);
        measurer = null;
    }

    private int next(char[] chars, int from) {
        int[] end = {-1};
        float[] x = {0};
        int[] mayBreak = {-1};
        source.styles(from, Math.min(chars.length, from + PART), (first, last, face, composed) -> {
            for (int i = first; i < last && end[0] == -1; i++) {
                char c = chars[i];
                if (!Signs.simple(c)) {
                    end[0] = -2;
                } else {
                    x[0] += face.width(c);
                    if (c == ' ') {
                        mayBreak[0] = i + 1;
                    } else if (x[0] > width) {
                        end[0] = mayBreak[0] > 0 ? mayBreak[0] : Math.max(i, from + 1);
                    } else if (i + 1 < chars.length && Signs.mayEnd(c, chars[i + 1])) {
                        mayBreak[0] = i + 1;
                    }
                }
            }
        });
        if (end[0] == -1 && chars.length <= from + PART) {
            return chars.length;
        }
        return end[0] >= 0 ? end[0] : measured(chars, from, PART);
    }

    /** Writing that has to be shaped before its width is known; a measurer serves for as many lines as it reaches. */
    private int measured(char[] chars, int from, int part) {
        if (measurer == null || from < measuredFrom || from >= measuredTo) {
            measuredFrom = from;
            measuredTo = Math.min(chars.length, from + part);
            if (measuredTo < chars.length && Character.isHighSurrogate(chars[measuredTo - 1])) {
                measuredTo++;
            }
            measurer = new LineBreakMeasurer(words(chars, measuredFrom, measuredTo).getIterator(), source.fonts().context());
        }
        measurer.setPosition(from - measuredFrom);
        int to = measuredFrom + measurer.nextOffset(width);
        if (to < measuredTo || measuredTo == chars.length) {
            return Math.max(to, from + 1);
        }
        // The part ended before the line did.
        measurer = null;
        return measured(chars, from, from == measuredFrom ? 2 * part : part);
    }

    private AttributedString words(char[] chars, int from, int to) {
        AttributedString words = new AttributedString(new String(chars, from, to - from));
        words.addAttribute(TextAttribute.RUN_DIRECTION, rightToLeft);
        source.styles(from, to, (first, last, face, composed) -> {
            int at = first;
            while (at < last) {
                boolean foreign = Signs.foreign(chars[at]);
                int end = at + 1;
                while (end < last && Signs.foreign(chars[end]) == foreign) {
                    end++;
                }
                words.addAttribute(TextAttribute.FONT, foreign ? face.foreign() : face.font(), at - from, end - from);
                at = end;
            }
            if (composed) {
                words.addAttribute(TextAttribute.UNDERLINE, TextAttribute.UNDERLINE_LOW_DOTTED, first - from, last - from);
            }
        });
        return words;
    }

    /** Other writing borrows other faces, which may be taller; and accents may stand above accents. */
    private void measure(Line line, char[] chars) {
        float[] ink = {source.fonts().ascent(), source.fonts().descent()};
        source.styles(line.from, line.to, (first, last, face, composed) -> {
            int accents = 0;
            for (int i = first; i < last; i++) {
                if (chars[i] >= WESTERN && !Character.isLowSurrogate(chars[i])) {
                    int sign = Character.codePointAt(chars, i, last);
                    accents = Character.getType(sign) == Character.NON_SPACING_MARK ? accents + 1 : 0;
                    float more = Math.max(0, accents - 1) * source.fonts().em(ACCENT);
                    ink[0] = Math.max(ink[0], face.up(sign) + more);
                    ink[1] = Math.max(ink[1], face.down(sign) + more);
                }
            }
        });
        line.height = Math.max(source.fonts().lineHeight(), (int) Math.ceil(ink[0] + ink[1]) + 2);
        line.baseline = Math.round((line.height - ink[0] - ink[1]) / 2 + ink[0]);
    }

    private void stack() {
        height = 0;
        for (Line line : lines) {
            line.top = height;
            height += line.height;
        }
    }

    int height() {
        return height;
    }

    List<Line> lines() {
        return lines;
    }

    boolean rightToLeft() {
        return rightToLeft;
    }

    /** The number of the line in which a place lies; where one line ends and the next begins, the next. */
    int index(int place) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int mid = (low + high + 1) >>> 1;
            if (lines.get(mid).from <= place) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return low;
    }

    /** The line at a height. */
    Line at(float y) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int mid = (low + high + 1) >>> 1;
            if (lines.get(mid).top <= y) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return lines.get(low);
    }

    /** The line as it is drawn; null if it has no text. */
    TextLayout layout(Line line) {
        if (line.layout == null && line.to > line.from) {
            line.layout = new TextLayout(words(source.chars(), line.from, line.to).getIterator(), source.fonts().context());
        }
        return line.layout;
    }

    /** Where the line begins to be drawn: what reads from the right stands at the right. */
    float left(Line line) {
        if (!rightToLeft) {
            return 0;
        }
        TextLayout layout = layout(line);
        return layout == null ? width : width - layout.getAdvance();
    }

    private static boolean rightToLeft(char[] chars) {
        for (int i = 0; i < chars.length; i++) {
            int c = Character.codePointAt(chars, i);
            switch (Character.getDirectionality(c)) {
                case Character.DIRECTIONALITY_LEFT_TO_RIGHT:
                    return false;
                case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC:
                    return true;
                default:
                    break;
            }
        }
        return false;
    }
}
