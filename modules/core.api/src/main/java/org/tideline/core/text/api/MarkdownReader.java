package org.tideline.core.text.api;

import java.util.ArrayList;
import java.util.List;

/** Reads one line of Markdown. Time grows with its length alone. */
final class MarkdownReader {
    private static final String HEADING = "## ";
    private static final String BULLET = "- ";
    private static final int MOST_DIGITS = 9;
    private static final int MOST_STARS = 3;
    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /** Asterisks between two places of the text; each of the two bits is one style. */
    private static final class Stars {
        private final int at;
        private final int count;
        private final boolean spaceBefore;
        private final boolean spaceAfter;
        /** The styles they switch; what is left are asterisks as they stand. */
        private int switches;
        /** Whether they switch on what they switch. */
        private boolean opens;

        Stars(int at, int count, boolean spaceBefore, boolean spaceAfter) {
            this.at = at;
            this.count = count;
            this.spaceBefore = spaceBefore;
            this.spaceAfter = spaceAfter;
        }
    }

    private MarkdownReader() {
    }

    static Block line(String line) {
        if (line.startsWith(HEADING)) {
            return new Block.Heading(runs(line.substring(HEADING.length())));
        }
        if (line.startsWith(BULLET)) {
            return new Block.Bullet(runs(line.substring(BULLET.length())));
        }
        int dot = numberEnd(line, 0);
        if (dot > 0) {
            return new Block.Numbered(Integer.parseInt(line.substring(0, dot)), runs(line.substring(dot + 2)));
        }
        return new Block.Paragraph(runs(line));
    }

    /** Where in a line that begins at {@code start} the mark stands that makes it another sort than an ordinary one; or -1. */
    static int markAt(CharSequence text, int start) {
        if (begins(text, start, HEADING) || begins(text, start, BULLET)) {
            return start;
        }
        return numberEnd(text, start);
    }

    private static boolean begins(CharSequence text, int start, String with) {
        return text.length() >= start + with.length() && with.contentEquals(text.subSequence(start, start + with.length()));
    }

    /** Where the full stop after the number of a list stands; -1 if the line has none. */
    private static int numberEnd(CharSequence text, int start) {
        int at = start;
        while (at < text.length() && at - start < MOST_DIGITS && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        boolean number = at == start + 1 || at > start && text.charAt(start) != '0';
        return number && begins(text, at, ". ") ? at : -1;
    }

    private static List<Run> runs(String line) {
        if (line.indexOf('*') < 0 && line.indexOf('\\') < 0) {
            return List.of(Run.plain(line));
        }
        StringBuilder text = new StringBuilder(line.length());
        List<Stars> found = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length() && ESCAPABLE.indexOf(line.charAt(i + 1)) >= 0) {
                text.append(line.charAt(i + 1));
                i += 2;
            } else if (c == '*') {
                int end = i;
                while (end < line.length() && line.charAt(end) == '*') {
                    end++;
                }
                if (end - i > MOST_STARS) {
                    text.append(line, i, end);
                } else {
                    found.add(new Stars(text.length(), end - i, i == 0 || Run.space(line.charAt(i - 1)),
                            end == line.length() || Run.space(line.charAt(end))));
                }
                i = end;
            } else {
                text.append(c);
                i++;
            }
        }
        decide(found);
        return cut(text, found);
    }

    /** Each pair of asterisks switches a style on and off; those without a partner stay as they stand. */
    private static void decide(List<Stars> found) {
        int on = 0;
        Stars[] opened = new Stars[MOST_STARS];
        for (Stars stars : found) {
            int open = stars.count & ~on;
            int close = stars.count & on;
            if ((open == 0 || !stars.spaceAfter) && (close == 0 || !stars.spaceBefore)) {
                stars.switches = stars.count;
                stars.opens = close == 0;
                on ^= stars.count;
                for (int bit = 1; bit <= 2; bit++) {
                    if ((open & bit) != 0) {
                        opened[bit] = stars;
                    }
                }
            }
        }
        for (int bit = 1; bit <= 2; bit++) {
            if ((on & bit) != 0) {
                opened[bit].switches &= ~bit;
            }
        }
    }

    private static List<Run> cut(CharSequence text, List<Stars> found) {
        List<Run> runs = new ArrayList<>();
        int on = 0;
        int from = 0;
        for (Stars stars : found) {
            add(runs, text.subSequence(from, stars.at).toString(), on);
            from = stars.at;
            String left = "*".repeat(stars.count & ~stars.switches);
            // Left outside of what the others enclose.
            if (stars.opens) {
                add(runs, left, on);
                on ^= stars.switches;
            } else {
                on ^= stars.switches;
                add(runs, left, on);
            }
        }
        add(runs, text.subSequence(from, text.length()).toString(), on);
        return runs;
    }

    private static void add(List<Run> runs, String text, int on) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, (on & 2) != 0, (on & 1) != 0));
        }
    }
}
