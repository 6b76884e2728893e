package org.tideline.ui.support.text.api;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of our styles hold at a place of HTML, by the tags that are open there. */
final class HtmlStyles {
    private static final Pattern WEIGHT = Pattern.compile("font-weight\\s*:\\s*(bold|bolder|normal|lighter|\\d+)");
    private static final Pattern SLANT = Pattern.compile("font-style\\s*:\\s*(italic|oblique|normal)");
    private static final Pattern UNSEEN = Pattern.compile("display\\s*:\\s*none|mso-hide\\s*:\\s*all");
    private static final Pattern SPACE = Pattern.compile("white-space\\s*:\\s*(pre|normal|nowrap)");
    private static final int STRONG = 600;

    /**
     * What holds.
     *
     * @param kept whether spaces and line ends are kept as they stand
     * @param mark whether it is the dash or number a word processor wrote itself
     */
    record Style(boolean bold, boolean italic, boolean heading, boolean hidden, boolean kept, boolean mark) {
    }

    private record Open(String name, Style style, boolean listItem) {
    }

    private static final Style NONE = new Style(false, false, false, false, false, false);
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Style now() {
        return open.isEmpty() ? NONE : open.peek().style;
    }

    /** Whether the tag opened last is what a word processor calls an item of a list. */
    boolean listItem() {
        return !open.isEmpty() && open.peek().listItem;
    }

    void open(String name, String css, boolean unseen) {
        Style out = now();
        String style = css.toLowerCase(Locale.ROOT);
        boolean heading = out.heading || name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
        boolean bold = out.bold || name.equals("b") || name.equals("strong");
        boolean italic = out.italic || name.equals("i") || name.equals("em");
        boolean kept = out.kept || name.equals("pre");
        boolean hidden = out.hidden || unseen;
        if (!style.isEmpty()) {
            Matcher weight = WEIGHT.matcher(style);
            if (weight.find()) {
                bold = strong(weight.group(1));
            }
            Matcher slant = SLANT.matcher(style);
            if (slant.find()) {
                italic = !slant.group(1).equals("normal");
            }
            Matcher space = SPACE.matcher(style);
            if (space.find()) {
                kept = space.group(1).equals("pre");
            }
            hidden |= UNSEEN.matcher(style).find();
        }
        boolean ignored = style.contains("mso-list:ignore") || style.contains("mso-list: ignore");
        open.push(new Open(name, new Style(bold && !heading, italic, heading, hidden, kept, out.mark || ignored),
                style.contains("mso-list") && !ignored));
        counts.merge(name, 1, Integer::sum);
    }

    private static boolean strong(String weight) {
        return weight.startsWith("bold") || Character.isDigit(weight.charAt(0)) && weight.length() < 6 && Integer.parseInt(weight) >= STRONG;
    }

    /** Closes the tag opened last of that name, and those within it; false if none is open. */
    boolean close(String name) {
        if (counts.getOrDefault(name, 0) == 0) {
            return false;
        }
        Open closed;
        do {
            closed = open.pop();
            counts.merge(closed.name, -1, Integer::sum);
        } while (!closed.name.equals(name));
        return true;
    }

    void forget() {
        open.clear();
        counts.clear();
    }
}
