package org.tideline.core.text.api;

import java.util.List;
import java.util.stream.Collectors;

/** One line of a marked text. A line without any text is an empty {@link Paragraph}. */
public sealed interface Block {
    /** Its text in order; neighbours differ in style, none is empty. */
    List<Run> runs();

    /** Its text without any marks. */
    default String text() {
        return runs().stream().map(Run::text).collect(Collectors.joining());
    }

    /** The same text as another sort of line. */
    static Block like(Block sort, List<Run> runs) {
        if (sort instanceof Heading) {
            return new Heading(runs);
        } else if (sort instanceof Bullet) {
            return new Bullet(runs);
        } else if (sort instanceof Numbered numbered) {
            return new Numbered(numbered.number(), runs);
        }
        return new Paragraph(runs);
    }

    /** Written {@code ## …}. */
    record Heading(List<Run> runs) implements Block {
        public Heading {
            runs = Run.normal(runs);
        }
    }

    /** An ordinary line. */
    record Paragraph(List<Run> runs) implements Block {
        /** A line without text. */
        public static final Paragraph EMPTY = new Paragraph(List.of());

        public Paragraph {
            runs = Run.normal(runs);
        }
    }

    /** An item of a list, written {@code - …}. */
    record Bullet(List<Run> runs) implements Block {
        public Bullet {
            runs = Run.normal(runs);
        }
    }

    /**
     * An item of a numbered list, written {@code 1. …}.
     *
     * @param number what stands before it, 0 to 999,999,999
     */
    record Numbered(int number, List<Run> runs) implements Block {
        /** The highest number. */
        public static final int MOST = 999_999_999;

        public Numbered {
            if (number < 0 || number > MOST) {
                throw new IllegalArgumentException("A number of a list is from 0 to " + MOST);
            }
            runs = Run.normal(runs);
        }
    }
}
