package org.tideline.ui.support.text.api;

import java.util.Arrays;

/** Stretches of one text, in order, that are marked: what is looked for, or what another version has not. */
final class Hits {
    static final Hits NONE = new Hits(new int[0], new int[0], -1);
    private final int[] starts;
    private final int[] ends;
    private final int current;

    /** Hears of a hit. */
    interface Each {
        void at(int from, int to, boolean current);
    }

    /** @param current the number of the one that stands out; -1 for none */
    Hits(int[] starts, int[] ends, int current) {
        this.starts = starts;
        this.ends = ends;
        this.current = current;
    }

    /** Looks for words, whichever case they are in; none if there are no words. */
    static Hits of(String text, String words) {
        if (words.isEmpty()) {
            return NONE;
        }
        int[] found = new int[16];
        int count = 0;
        String in = folded(text);
        String what = folded(words);
        for (int at = in.indexOf(what); at >= 0; at = in.indexOf(what, at + what.length())) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = at;
        }
        int[] starts = Arrays.copyOf(found, count);
        return new Hits(starts, Arrays.stream(starts).map(start -> start + what.length()).toArray(), -1);
    }

    /** Small letters, sign by sign, so that places stay what they are. */
    private static String folded(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            chars[i] = c == '\u2019' ? '\'' : c == '\u00a0' ? ' ' : Character.toLowerCase(Character.toUpperCase(c));
        }
        return new String(chars);
    }

    Hits current(int index) {
        return new Hits(starts, ends, index);
    }

    int count() {
        return starts.length;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /** The first that begins at or after a place; the count if there is none. */
    int from(int place) {
        int at = Arrays.binarySearch(starts, place);
        return at >= 0 ? at : -at - 1;
    }

    /** Calls back for what lies between two places, cut to them. */
    void within(int from, int to, Each each) {
        int after = Arrays.binarySearch(ends, from + 1);
        for (int i = after >= 0 ? after : -after - 1; i < starts.length && starts[i] < to; i++) {
            int first = Math.max(from, starts[i]);
            int last = Math.min(to, ends[i]);
            if (first < last) {
                each.at(first, last, i == current);
            }
        }
    }
}
