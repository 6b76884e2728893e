package org.tideline.reporting.api;

import java.util.List;
import org.tideline.clients.api.Scope;
import org.tideline.reporting.spi.Block;

/**
 * Makes single pages for clients, such as <em>Since we last met</em>; in the global lookup where pages can be made. What
 * does not fit on the page is left out from the end of its longest part, so that there is never a second one.
 */
public interface OnePages {
    /**
     * A part of the page.
     *
     * @param title  its heading
     * @param blocks its content, one block a line; each names its sources, and one the scope does not permit stops the page
     */
    record Part(String title, List<Block> blocks) {
        public Part {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * A page that is wanted.
     *
     * @param scope     the case as its readers may see it on paper
     * @param kind      for whom: {@link ReportKind#COUPLE} or {@link ReportKind#MEMBER}
     * @param title     its title
     * @param subtitle  a line under it
     * @param name      what it is, in the name of its file: "since"
     * @param parts     its parts, in their order; those without content are left out
     * @param figure    the section whose picture and sentence stand after the parts before {@code figureAt}, or null
     * @param figureAt  before which part the picture stands
     * @param figureTitle heading of the picture
     * @param questions questions of which one may be chosen to stand last, or none
     * @param question  heading of the question
     */
    record Page(Scope scope, ReportKind kind, String title, String subtitle, String name, List<Part> parts, String figure, int figureAt,
                String figureTitle, List<String> questions, String question) {
        public Page {
            parts = List.copyOf(parts);
            questions = List.copyOf(questions);
        }
    }

    /** Shows the page as it will be, and lets the therapist make it, or not. Event thread; returns when that is decided. */
    void offer(Page page);
}
