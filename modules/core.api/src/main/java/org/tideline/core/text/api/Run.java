package org.tideline.core.text.api;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A stretch of text in one style, within one line.
 *
 * @param text   without any line end
 * @param bold   whether it is bold
 * @param italic whether it is italic
 */
public record Run(String text, boolean bold, boolean italic) {
    public Run {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("A run lies within one line");
        }
    }

    /** Text in the ordinary style. */
    public static Run plain(String text) {
        return new Run(text, false, false);
    }

    /** Which asterisks make the step from the ordinary style to this one: 1, 2 or both. */
    int stars() {
        return (italic ? 1 : 0) + (bold ? 2 : 0);
    }

    /** What counts as space at the edge of a style; no style begins or ends there. */
    static boolean space(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /**
     * The same text in as few runs as there are changes of style; spaces at the edges of what is bold or italic are
     * neither, because no one sees it and Markdown cannot say it.
     */
    static List<Run> normal(List<Run> runs) {
        if (runs.size() == 1 && runs.get(0).stars() == 0) {
            return runs.get(0).text.isEmpty() ? List.of() : List.copyOf(runs);
        }
        StringBuilder text = new StringBuilder();
        BitSet bold = new BitSet();
        BitSet italic = new BitSet();
        for (Run run : runs) {
            bold.set(text.length(), text.length() + run.text.length(), run.bold);
            italic.set(text.length(), text.length() + run.text.length(), run.italic);
            text.append(run.text);
        }
        trim(text, bold);
        trim(text, italic);
        List<Run> normal = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean b = bold.get(from);
            boolean i = italic.get(from);
            int to = Math.min(b ? bold.nextClearBit(from) : next(bold, from, text), i ? italic.nextClearBit(from) : next(italic, from, text));
            normal.add(new Run(text.substring(from, to), b, i));
            from = to;
        }
        return List.copyOf(normal);
    }

    private static int next(BitSet bits, int from, CharSequence text) {
        int next = bits.nextSetBit(from);
        return next < 0 ? text.length() : next;
    }

    private static void trim(CharSequence text, BitSet bits) {
        int from = bits.nextSetBit(0);
        while (from >= 0) {
            int to = bits.nextClearBit(from);
            int first = from;
            int last = to;
            while (first < last && space(text.charAt(first))) {
                first++;
            }
            while (last > first && space(text.charAt(last - 1))) {
                last--;
            }
            bits.clear(from, first);
            bits.clear(last, to);
            from = bits.nextSetBit(to);
        }
        // A character that takes two units is never cut in two.
        for (int at = bits.nextSetBit(0); at >= 0; at = bits.nextSetBit(bits.nextClearBit(at))) {
            if (at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
                bits.set(at - 1);
            }
            int end = bits.nextClearBit(at);
            if (end < text.length() && Character.isSurrogatePair(text.charAt(end - 1), text.charAt(end))) {
                bits.set(end);
            }
        }
    }
}
