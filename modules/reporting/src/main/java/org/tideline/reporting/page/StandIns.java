package org.tideline.reporting.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tideline.core.text.api.MarkedText;
import org.tideline.core.text.api.Run;
import org.tideline.libs.fonts.api.Face;
import org.tideline.reporting.spi.Block;

/**
 * Puts what no face on paper has a sign for into square brackets, so that pages that must hold all of a text hold it:
 * pictures by their name, {@code [grinning face]}, letters of other scripts by their numbers, {@code [U+05E9 05DC]}. One
 * object for one document; not for several threads.
 */
public final class StandIns {
    /** Every face words of a document may be set in. */
    private static final List<Face> FACES = List.of(Face.SERIF, Face.SERIF_ITALIC, Face.SERIF_SEMIBOLD, Face.SERIF_SEMIBOLD_ITALIC, Face.DISPLAY,
            Face.SANS, Face.SANS_SEMIBOLD);
    private boolean used;

    /** Whether anything had to be put into brackets. */
    public boolean used() {
        return used;
    }

    /** The text, with everything in it that has no sign put into brackets. */
    public String in(String text) {
        String clean = Printable.clean(text);
        if (clean.codePoints().allMatch(StandIns::prints)) {
            return clean;
        }
        used = true;
        StringBuilder out = new StringBuilder(clean.length() * 2);
        StringBuilder letters = new StringBuilder();
        clean.codePoints().filter(c -> !variant(c)).forEach(c -> {
            if (prints(c)) {
                end(letters, out);
                out.appendCodePoint(c);
            } else if (picture(c)) {
                end(letters, out);
                out.append('[').append(name(c)).append(']');
            } else {
                letters.append(letters.isEmpty() ? "[U+" : " ").append(String.format("%04X", c));
            }
        });
        end(letters, out);
        return out.toString();
    }

    private static void end(StringBuilder letters, StringBuilder out) {
        if (!letters.isEmpty()) {
            out.append(letters).append(']');
            letters.setLength(0);
        }
    }

    private static boolean prints(int codePoint) {
        return FACES.stream().allMatch(face -> PageFonts.prints(face, codePoint));
    }

    /** Says how the sign before it is drawn, and has no shape of its own. */
    private static boolean variant(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    private static boolean picture(int c) {
        int type = Character.getType(c);
        return (type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL || type == Character.MATH_SYMBOL) && Character.getName(c) != null;
    }

    private static String name(int c) {
        return Character.getName(c).toLowerCase(Locale.ROOT);
    }

    /** The block with all its words so. */
    public Block in(Block block) {
        if (block instanceof Block.Words words) {
            return new Block.Words(words.style(), in(words.text()), words.mark(), words.sources());
        }
        if (block instanceof Block.Marked marked) {
            List<org.tideline.core.text.api.Block> lines = new ArrayList<>();
            for (org.tideline.core.text.api.Block line : marked.text().blocks()) {
                lines.add(org.tideline.core.text.api.Block.like(line, line.runs().stream()
                        .map(run -> new Run(in(run.text()).replace('\n', ' '), run.bold(), run.italic())).toList()));
            }
            return new Block.Marked(new MarkedText(lines), marked.sources());
        }
        if (block instanceof Block.Table table) {
            return new Block.Table(table.columns().stream().map(c -> new Block.Column(in(c.title()), c.weight(), c.number())).toList(),
                    table.rows().stream().map(row -> row.stream().map(this::in).toList()).toList(), table.sources());
        }
        Block.Figure figure = (Block.Figure) block;
        return new Block.Figure(in(figure.alternative()), figure.heightPt(), figure.drawing(), figure.sources());
    }
}
