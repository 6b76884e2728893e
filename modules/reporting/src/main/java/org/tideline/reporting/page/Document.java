package org.tideline.reporting.page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.tideline.reporting.spi.Block;
import org.tideline.storage.api.PracticeInfo.Paper;

/**
 * One report as it will be printed: all its words, before it knows pages. Everything in it may be seen by its
 * recipient. Immutable.
 *
 * @param paper      paper of the pages
 * @param locale     language of the words
 * @param practice   name of the practice, at the top of the first page in semibold
 * @param practiceOf what stands beside it in grey, may be empty
 * @param mark       what stands at the top right of every page, such as "Made-up sample", or empty
 * @param title      title, set large
 * @param look       how it is set
 * @param subtitle   kind and period
 * @param running    head of the following pages
 * @param opening    opening words, one string a paragraph; empty for none
 * @param signature  name under the opening words; empty for none
 * @param facts      label and value, in two columns; empty for none
 * @param sections   sections in their order
 * @param signing    what stands under the lines to be signed at the end, such as a name and "Date"; none without them
 * @param footer     the two lines at the foot of every page; the first also carries the page number
 * @param pageOf     the page number's words with {@code {0}} for the page and {@code {1}} for their count
 * @param metaTitle  title of the file, without client names
 * @param author     author of the file
 * @param made       moment it is made; the file carries no other time
 * @param large      whether it is set in large print
 */
public record Document(Paper paper, Locale locale, String practice, String practiceOf, String mark, String title,
                       Look look, String subtitle, String running, List<String> opening, String signature,
                       List<Fact> facts, List<Section> sections, List<String> signing, List<String> footer, String pageOf,
                       String metaTitle, String author, Instant made, boolean large) {
    public Document {
        opening = List.copyOf(opening);
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
        signing = List.copyOf(signing);
        footer = List.copyOf(footer);
    }

    /** A document of the usual size with nothing to be signed. */
    public Document(Paper paper, Locale locale, String practice, String practiceOf, String mark, String title, Look look, String subtitle,
                    String running, List<String> opening, String signature, List<Fact> facts, List<Section> sections, List<String> footer,
                    String pageOf, String metaTitle, String author, Instant made) {
        this(paper, locale, practice, practiceOf, mark, title, look, subtitle, running, opening, signature, facts, sections, List.of(), footer,
                pageOf, metaTitle, author, made, false);
    }

    /** How a document is set. */
    public enum Look {
        REPORT,
        /** The title in the smaller size of the case summary. */
        SUMMARY,
        /** A letter: its facts stand in one column beside nothing. */
        LETTER,
        /** A hand-out, large; its sections are those of {@link SheetBody}. */
        SHEET,
        /** The same with less white, where it would not fit on one page. */
        TIGHT_SHEET;

        boolean sheet() {
            return this == SHEET || this == TIGHT_SHEET;
        }
    }

    /** A label and what belongs to it. */
    public record Fact(String label, String value) {
    }

    /**
     * A section with its heading.
     *
     * @param id     stable name
     * @param title  heading
     * @param blocks content, never empty
     */
    public record Section(String id, String title, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }

        /** Whether it takes the whole width with the heading above: it begins with a picture or a table. */
        public boolean wide() {
            return blocks.get(0) instanceof Block.Figure || blocks.get(0) instanceof Block.Table;
        }
    }
}
