package org.tideline.ui.support.text.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tideline.core.text.api.Block;
import org.tideline.core.text.api.MarkedText;
import org.tideline.core.text.api.Run;

/** Gathers the lines of what is read from HTML. */
final class HtmlLines {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})[.)]?");
    private static final Pattern DASH = Pattern.compile("[^\\p{L}\\p{N}]{0,2}|o");
    /** The next number of each list that is open; -1 for one with dashes. */
    private final Deque<int[]> lists = new ArrayDeque<>();
    private final List<Block> blocks = new ArrayList<>();
    private List<Run> runs = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private HtmlStyles.Style style;
    private Block sort = Block.Paragraph.EMPTY;
    private boolean heading;
    private boolean wordItem;
    private final StringBuilder mark = new StringBuilder();
    private boolean spaced = true;

    void add(String text, HtmlStyles.Style as) {
        if (as.mark()) {
            mark.append(text);
            return;
        }
        if (as.kept()) {
            String[] parts = text.split("\r\n|\r|\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    lineBreak();
                }
                put(parts[i], as);
            }
        } else {
            put(collapsed(text), as);
        }
    }

    /** Spaces and line ends of HTML count as one space, and as none where a line begins. */
    private String collapsed(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
            if (!space) {
                out.append(c);
            } else if (!spaced) {
                out.append(' ');
            }
            spaced = space;
        }
        return out.toString();
    }

    private void put(String text, HtmlStyles.Style as) {
        if (text.isEmpty()) {
            return;
        }
        if (wordItem) {
            decideWordItem();
        }
        if (style != null && (style.bold() != as.bold() || style.italic() != as.italic())) {
            flush();
        }
        style = as;
        heading |= as.heading();
        run.append(text);
        spaced = text.endsWith(" ");
    }

    private void flush() {
        if (run.length() > 0) {
            runs.add(new Run(run.toString().replace('\r', ' ').replace('\n', ' '), style.bold(), style.italic()));
            run.setLength(0);
        }
    }

    /** What a word processor writes before an item itself tells what sort it is; what is no dash and no number is text. */
    private void decideWordItem() {
        wordItem = false;
        String text = mark.toString().replace('\u00a0', ' ').strip();
        mark.setLength(0);
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            sort = new Block.Numbered(Integer.parseInt(number.group(1)), List.of());
        } else if (DASH.matcher(text).matches()) {
            sort = new Block.Bullet(List.of());
        } else {
            runs.add(Run.plain(text + " "));
        }
    }

    /** The line ends, if anything stands in it. */
    void end() {
        if (wordItem && mark.length() > 0) {
            decideWordItem();
        }
        flush();
        if (!runs.isEmpty()) {
            line();
        }
        begin();
    }

    void lineBreak() {
        flush();
        line();
        begin();
    }

    private void begin() {
        spaced = true;
        style = null;
    }

    private void line() {
        List<Run> stripped = strip(runs);
        blocks.add(heading ? new Block.Heading(stripped) : Block.like(sort, stripped));
        runs = new ArrayList<>();
        sort = Block.Paragraph.EMPTY;
        heading = false;
    }

    /** Without the spaces at the end; a line of nothing but spaces is an empty one. */
    private static List<Run> strip(List<Run> line) {
        List<Run> kept = new ArrayList<>(line);
        while (!kept.isEmpty()) {
            Run last = kept.remove(kept.size() - 1);
            int end = last.text().length();
            while (end > 0 && last.text().charAt(end - 1) == ' ') {
                end--;
            }
            if (end > 0) {
                kept.add(new Run(last.text().substring(0, end), last.bold(), last.italic()));
                break;
            }
        }
        boolean blank = kept.stream().allMatch(r -> r.text().chars().allMatch(c -> c == ' ' || c == 0xa0));
        return blank ? List.of() : kept;
    }

    void cell() {
        if (run.length() > 0 || !runs.isEmpty()) {
            run.append('\t');
            spaced = true;
        }
    }

    void list(boolean numbered, String start) {
        int first = NUMBER.matcher(start).matches() ? Integer.parseInt(start) : 1;
        lists.push(new int[] {numbered ? first : -1});
    }

    void listEnd() {
        lists.poll();
    }

    void item() {
        int[] list = lists.peek();
        if (list == null || list[0] < 0) {
            sort = new Block.Bullet(List.of());
        } else {
            sort = new Block.Numbered(list[0], List.of());
            list[0] = Math.min(Block.Numbered.MOST, list[0] + 1);
        }
    }

    void wordItem() {
        wordItem = true;
        mark.setLength(0);
    }

    void itemEnd() {
        sort = Block.Paragraph.EMPTY;
        wordItem = false;
    }

    MarkedText all() {
        end();
        return new MarkedText(blocks);
    }
}
