package org.tideline.core.text.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What differs between two versions of a text, word by word. Lines are matched first, then the words of those that
 * differ. Where more than {@value #MOST} lines or words differ at once, that stretch counts as wholly rewritten, so that
 * two texts of a hundred thousand characters are compared in a fraction of a second. Any thread.
 */
public final class TextDiff {
    /** How many steps from one to the other are looked for. */
    static final int MOST = 2000;

    private TextDiff() {
    }

    /**
     * A stretch of the older text and what stands for it in the newer; one of the two may be empty.
     *
     * @param from     where it begins in the older text
     * @param to       where it ends there
     * @param newFrom  where it begins in the newer text
     * @param newTo    where it ends there
     */
    public record Change(int from, int to, int newFrom, int newTo) {
        /** Whether something of the older text is gone. */
        public boolean removes() {
            return to > from;
        }

        /** Whether something is new. */
        public boolean adds() {
            return newTo > newFrom;
        }
    }

    /** Pieces of a text by where they begin, and the same number for equal ones. */
    private record Pieces(int[] starts, int[] kinds) {
        int end(int index, int length) {
            return index < starts.length ? starts[index] : length;
        }
    }

    /** What differs between two bare texts ({@link MarkedText#text}), in order. */
    public static List<Change> between(String older, String newer) {
        Map<String, Integer> known = new HashMap<>();
        Pieces before = lines(older, known);
        Pieces after = lines(newer, known);
        List<Change> changes = new ArrayList<>();
        for (int[] lines : Steps.differing(before.kinds, after.kinds)) {
            Change all = new Change(before.end(lines[0], older.length()), before.end(lines[1], older.length()),
                    after.end(lines[2], newer.length()), after.end(lines[3], newer.length()));
            if (all.removes() && all.adds()) {
                words(older, newer, all, changes);
            } else {
                changes.add(all);
            }
        }
        return List.copyOf(changes);
    }

    private static void words(String older, String newer, Change within, List<Change> changes) {
        Map<String, Integer> known = new HashMap<>();
        Pieces before = words(older, within.from, within.to, known);
        Pieces after = words(newer, within.newFrom, within.newTo, known);
        Change last = null;
        for (int[] words : Steps.differing(before.kinds, after.kinds)) {
            Change next = new Change(before.end(words[0], within.to), before.end(words[1], within.to),
                    after.end(words[2], within.newTo), after.end(words[3], within.newTo));
            // One space between two changed words is no reason to tell of two changes.
            if (last != null && older.substring(last.to, next.from).equals(" ")) {
                last = new Change(last.from, next.to, last.newFrom, next.newTo);
            } else {
                if (last != null) {
                    changes.add(last);
                }
                last = next;
            }
        }
        if (last != null) {
            changes.add(last);
        }
    }

    private static Pieces lines(String text, Map<String, Integer> known) {
        List<Integer> starts = new ArrayList<>();
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            starts.add(from);
            from = end + 1;
        }
        if (from < text.length()) {
            starts.add(from);
        }
        return pieces(text, text.length(), starts, known);
    }

    private static Pieces words(String text, int from, int to, Map<String, Integer> known) {
        List<Integer> starts = new ArrayList<>();
        int at = from;
        while (at < to) {
            starts.add(at);
            int sign = text.codePointAt(at);
            int end = at + Character.charCount(sign);
            while (inWord(sign) && end < to && inWord(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            // What is joined to a sign goes with it.
            while (end < to && joined(text, end)) {
                end += Character.charCount(text.codePointAt(end));
            }
            at = end;
        }
        return pieces(text, to, starts, known);
    }

    private static boolean inWord(int sign) {
        return (Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.NON_SPACING_MARK || sign == '\'' || sign == '\u2019')
                && !Character.isIdeographic(sign);
    }

    private static boolean joined(String text, int at) {
        int type = Character.getType(text.codePointAt(at));
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT
                || type == Character.MODIFIER_SYMBOL && text.codePointAt(at) > Character.MAX_VALUE;
        return mark || text.codePointBefore(at) == 0x200d;
    }

    private static Pieces pieces(String text, int to, List<Integer> starts, Map<String, Integer> known) {
        int[] at = new int[starts.size()];
        int[] kinds = new int[at.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = starts.get(i);
            int end = i + 1 < at.length ? starts.get(i + 1) : to;
            kinds[i] = known.computeIfAbsent(text.substring(at[i], end), piece -> known.size());
        }
        return new Pieces(at, kinds);
    }

    /** The shortest way from one row of numbers to the other (Myers, 1986), up to a length. */
    private static final class Steps {
        private Steps() {
        }

        /** The stretches that differ: from and to in the one, from and to in the other. */
        static List<int[]> differing(int[] a, int[] b) {
            int start = 0;
            while (start < a.length && start < b.length && a[start] == b[start]) {
                start++;
            }
            int endA = a.length;
            int endB = b.length;
            while (endA > start && endB > start && a[endA - 1] == b[endB - 1]) {
                endA--;
                endB--;
            }
            if (start == endA && start == endB) {
                return List.of();
            }
            List<int[]> found = start == endA || start == endB ? null : shortest(a, b, start, endA, endB);
            return found == null ? List.of(new int[] {start, endA, start, endB}) : found;
        }

        private static List<int[]> shortest(int[] a, int[] b, int start, int endA, int endB) {
            int n = endA - start;
            int m = endB - start;
            int most = Math.min(MOST, n + m);
            List<int[]> trace = new ArrayList<>();
            int[] reach = new int[2 * most + 3];
            for (int d = 0; d <= most; d++) {
                // Only what the next round looks at is kept.
                int[] kept = new int[2 * d + 3];
                System.arraycopy(reach, most + 1 - d - 1, kept, 0, kept.length);
                trace.add(kept);
                for (int k = -d; k <= d; k += 2) {
                    int mid = most + 1 + k;
                    int x = k == -d || k != d && reach[mid - 1] < reach[mid + 1] ? reach[mid + 1] : reach[mid - 1] + 1;
                    int y = x - k;
                    while (x < n && y < m && y >= 0 && a[start + x] == b[start + y]) {
                        x++;
                        y++;
                    }
                    reach[mid] = x;
                    if (x >= n && y >= m) {
                        return back(trace, start, n, m);
                    }
                }
            }
            return null;
        }

        private static List<int[]> back(List<int[]> trace, int start, int n, int m) {
            List<int[]> found = new ArrayList<>();
            int x = n;
            int y = m;
            for (int d = trace.size() - 1; d > 0; d--) {
                int[] reach = trace.get(d);
                int k = x - y;
                boolean down = k == -d || k != d && reach[d + 1 + k - 1] < reach[d + 1 + k + 1];
                int from = down ? k + 1 : k - 1;
                int beforeX = reach[d + 1 + from];
                int beforeY = beforeX - from;
                int stepX = down ? beforeX : beforeX + 1;
                int stepY = down ? beforeY + 1 : beforeY;
                int[] last = found.isEmpty() ? null : found.get(found.size() - 1);
                if (last != null && last[0] == start + stepX && last[2] == start + stepY) {
                    last[0] = start + beforeX;
                    last[2] = start + beforeY;
                } else {
                    found.add(new int[] {start + beforeX, start + stepX, start + beforeY, start + stepY});
                }
                x = beforeX;
                y = beforeY;
            }
            java.util.Collections.reverse(found);
            return found;
        }
    }
}
