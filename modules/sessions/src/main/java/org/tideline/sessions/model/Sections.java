package org.tideline.sessions.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The sections of a part: its text is one Markdown document, in which a line {@code ## Heading} begins a section. What
 * stands before the first heading is a section without one.
 */
public final class Sections {
    private static final String BEGINS = "## ";

    /**
     * One section.
     *
     * @param heading its heading, empty for what stands before the first
     * @param words   its text, without empty lines at its ends
     */
    public record Section(String heading, String words) {
    }

    private Sections() {
    }

    /** The sections of a text, in their order; none of an empty one. */
    public static List<Section> of(String markdown) {
        List<Section> sections = new ArrayList<>();
        String heading = "";
        StringBuilder words = new StringBuilder();
        for (String line : markdown.split("\n", -1)) {
            if (line.startsWith(BEGINS)) {
                add(sections, heading, words);
                heading = line.substring(BEGINS.length()).strip();
                words.setLength(0);
            } else {
                words.append(line).append('\n');
            }
        }
        add(sections, heading, words);
        return sections;
    }

    private static void add(List<Section> sections, String heading, StringBuilder words) {
        String text = trimmed(words.toString());
        if (!heading.isEmpty() || !text.isEmpty()) {
            sections.add(new Section(heading, text));
        }
    }

    /** Without empty lines at its ends; blanks within lines are kept, as everything that was typed is. */
    private static String trimmed(String words) {
        int from = 0;
        int to = words.length();
        while (from < to && words.charAt(from) == '\n') {
            from++;
        }
        while (to > from && words.charAt(to - 1) == '\n') {
            to--;
        }
        return words.substring(from, to);
    }

    /** One text of sections, the way {@link #of} reads it. */
    public static String join(List<Section> sections) {
        StringBuilder text = new StringBuilder();
        for (Section section : sections) {
            if (section.heading().isEmpty() && section.words().isEmpty()) {
                continue;
            }
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            if (!section.heading().isEmpty()) {
                text.append(BEGINS).append(section.heading());
            }
            if (!section.words().isEmpty()) {
                text.append(section.heading().isEmpty() ? "" : "\n\n").append(section.words());
            }
        }
        return text.toString();
    }
}
