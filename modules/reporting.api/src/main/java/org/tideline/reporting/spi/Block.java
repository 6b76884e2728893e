package org.tideline.reporting.spi;

import java.util.List;
import org.tideline.core.api.Labelled;
import org.tideline.core.text.api.MarkedText;

/** What a section is made of. Each block names the records it comes from; one that is not permitted stops the report. */
public sealed interface Block {
    /** The records this block was made from. */
    List<? extends Labelled> sources();

    /** How words are set; sizes and faces stand in one class of {@code reporting}. */
    enum Style {
        /** The therapist's opening words. */
        LEAD,
        /** Signature under them. */
        SIGN,
        /** A member's name inside a section; heading of level 3. {@link Words#mark} gives the member's mark. */
        NAME,
        BODY,
        /** A small grey note in the heading column, beside the words that come before it. */
        SIDE,
        /** A small grey line under words, such as who signed them. */
        SMALL,
        /** Words somebody said or wrote. */
        QUOTE
    }

    /**
     * A paragraph; line feeds part paragraphs.
     *
     * @param mark the member's mark for {@link Style#NAME}, else -1
     */
    record Words(Style style, String text, int mark, List<? extends Labelled> sources) implements Block {
        public Words {
            sources = List.copyOf(sources);
        }

        /** Words without a mark. */
        public Words(Style style, String text, List<? extends Labelled> sources) {
            this(style, text, -1, sources);
        }
    }

    /** A text as notes have it: its headings are of level 3, its lists, bold and italic stay what they are. */
    record Marked(MarkedText text, List<? extends Labelled> sources) implements Block {
        public Marked {
            sources = List.copyOf(sources);
        }
    }

    /**
     * A table with column heads.
     *
     * @param rows one list of cells a row; an empty cell stays empty
     */
    record Table(List<Column> columns, List<List<String>> rows, List<? extends Labelled> sources) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            sources = List.copyOf(sources);
        }
    }

    /**
     * A column.
     *
     * @param title  head, with the unit
     * @param weight share of the width
     * @param number whether it holds numbers, set to the right
     */
    record Column(String title, int weight, boolean number) {
    }

    /**
     * A vector picture across the whole body.
     *
     * @param alternative the content in words, for those who do not see it; required
     * @param heightPt    height in points
     */
    record Figure(String alternative, int heightPt, Drawing drawing, List<? extends Labelled> sources) implements Block {
        public Figure {
            if (alternative.isBlank()) {
                throw new IllegalArgumentException("A figure needs its content in words");
            }
            sources = List.copyOf(sources);
        }
    }
}
