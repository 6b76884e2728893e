package org.tideline.core.text.api;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with headings, lists, bold and italic, as notes have it. It is stored as a small part of Markdown, line by line:
 * {@code ## heading}, {@code - item}, {@code 1. item}, {@code **bold**}, {@code *italic*}, {@code \} before a mark that is
 * meant as it stands. Whatever else is written is ordinary text, character by character; all line ends become
 * {@code \n}. What is written by {@link #markdown} reads back as equal. Immutable, any thread.
 *
 * @param blocks its lines, at least one
 */
public record MarkedText(List<Block> blocks) {
    /** No text. */
    public static final MarkedText EMPTY = new MarkedText(List.of());

    public MarkedText {
        blocks = blocks.isEmpty() ? List.of(Block.Paragraph.EMPTY) : List.copyOf(blocks);
    }

    /** Reads Markdown. There is no text that cannot be read. */
    public static MarkedText of(String markdown) {
        return new MarkedText(lines(markdown).stream().map(MarkdownReader::line).toList());
    }

    /** Text that has no marks: each line an ordinary one, asterisks and all. */
    public static MarkedText plain(String text) {
        return new MarkedText(lines(text).stream().<Block>map(line -> new Block.Paragraph(List.of(Run.plain(line)))).toList());
    }

    /** As Markdown. */
    public String markdown() {
        return MarkdownWriter.write(this);
    }

    /** For people where no style can be shown: lists keep their dashes and numbers, nothing else is marked. */
    public String plain() {
        return blocks.stream().map(block -> MarkdownWriter.listMark(block) + block.text()).collect(Collectors.joining("\n"));
    }

    /** The bare text, line by line, as it is searched and counted. */
    public String text() {
        return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    /** Whether nothing can be seen in it. */
    public boolean isBlank() {
        return blocks.stream().allMatch(block -> block.text().isBlank());
    }

    /** How many words it has. */
    public int words() {
        return WordCount.of(text());
    }

    /** The lines of a text, whichever way they end. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                lines.add(text.substring(from, at));
                if (c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                    at++;
                }
                from = at + 1;
            }
        }
        lines.add(text.substring(from));
        return lines;
    }
}
