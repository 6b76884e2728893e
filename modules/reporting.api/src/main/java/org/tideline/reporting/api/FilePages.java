package org.tideline.reporting.api;

import java.util.List;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.ItemRef;
import org.tideline.reporting.spi.Block;

/**
 * Makes pages for the therapist's own file, as many as are needed, such as a note on paper; in the global lookup where
 * pages can be made. Nothing in them is left out: what the faces on paper have no sign for stands in square brackets.
 */
public interface FilePages {
    /** A label and what belongs to it, in two columns under the title. */
    record Fact(String label, String value) {
    }

    /**
     * A part of the pages.
     *
     * @param title  its heading
     * @param blocks its content; each names its sources
     */
    record Part(String title, List<Block> blocks) {
        public Part {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * The pages that are wanted.
     *
     * @param scope    the case as the therapist sees it
     * @param item     what they are made of; what is made or printed is noted of it
     * @param title    their title
     * @param subtitle a line under it
     * @param name     what they are, in the name of the file: "note"
     * @param foot     what they are, at the foot of each page: "Note of session 14"
     * @param facts    facts under the title, or none
     * @param parts    their parts, in their order; those without content are left out
     */
    record Pages(Scope scope, ItemRef item, String title, String subtitle, String name, String foot, List<Fact> facts, List<Part> parts) {
        public Pages {
            facts = List.copyOf(facts);
            parts = List.copyOf(parts);
        }
    }

    /** Shows the pages as they will be, and lets the therapist print them or keep them as a PDF, or not. Event thread; returns when that is decided. */
    void offer(Pages pages);
}
