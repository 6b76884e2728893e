package org.tideline.core.text.api;

/** Writes Markdown that {@link MarkdownReader} reads back as the same. */
final class MarkdownWriter {
    private static final String[] STARS = {"", "*", "**", "***"};

    private MarkdownWriter() {
    }

    static String write(MarkedText text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.blocks().size(); i++) {
            if (i > 0) {
                out.append('\n');
            }
            line(text.blocks().get(i), out);
        }
        return out.toString();
    }

    /** What stands before an item of a list. */
    static String listMark(Block block) {
        return block instanceof Block.Bullet ? "- " : block instanceof Block.Numbered numbered ? numbered.number() + ". " : "";
    }

    private static void line(Block block, StringBuilder out) {
        out.append(block instanceof Block.Heading ? "## " : listMark(block));
        int start = out.length();
        int stars = 0;
        for (Run run : block.runs()) {
            out.append(STARS[stars ^ run.stars()]);
            stars = run.stars();
            escape(run.text(), out);
        }
        out.append(STARS[stars]);
        if (block instanceof Block.Paragraph) {
            // An ordinary line that looks like another sort is told apart.
            int mark = MarkdownReader.markAt(out, start);
            if (mark >= 0) {
                out.insert(mark, '\\');
            }
        }
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '*' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
    }
}
