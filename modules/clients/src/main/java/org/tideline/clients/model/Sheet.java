package org.tideline.clients.model;

import java.time.LocalDate;
import java.util.List;
import org.tideline.clients.api.Scope;
import org.tideline.core.api.Labelled;

/**
 * One of the two sheets for the start of a session (clinical.md §7), as one reader may see it. Immutable; any thread.
 *
 * @param scope as whom
 * @param since since when: the day they last met, or a day that was chosen
 * @param met   whether that is the day of a session
 * @param parts its parts in their order; empty ones are not there
 */
public record Sheet(Scope scope, LocalDate since, boolean met, List<Part> parts) {
    public Sheet {
        parts = List.copyOf(parts);
    }

    /**
     * A part under its heading.
     *
     * @param place what it holds
     * @param title its heading
     * @param lines its lines, never empty
     */
    public record Part(org.tideline.clients.spi.Part place, String title, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line.
     *
     * @param text    its words
     * @param icon    its icon, or null where it is the frame's own
     * @param of      the item it comes from, or null likewise
     * @param sources all that its words were made from
     */
    public record Line(String text, String icon, Labelled of, List<Labelled> sources) {
        public Line {
            sources = List.copyOf(sources);
        }
    }
}
