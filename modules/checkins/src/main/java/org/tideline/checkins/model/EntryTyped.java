package org.tideline.checkins.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tideline.core.api.ItemRef;

/**
 * A check-in half typed in, kept as a draft: what each who was chosen as its writer said, and when it is of. Immutable;
 * any thread.
 *
 * @param writer whose page is in view, 0 for nobody's yet
 * @param day    as typed
 * @param time   as typed
 * @param pages  by person
 */
public record EntryTyped(long writer, String day, String time, Map<Long, Page> pages) {
    /** Nothing was marked or written yet. */
    public static final EntryTyped NOTHING = new EntryTyped(0, "", "", Map.of());
    /** Kind of the draft; its id is the case's. */
    public static final String KIND = "checkins.entry";

    public EntryTyped {
        pages = new TreeMap<>(pages);
    }

    /**
     * What one person said.
     *
     * @param marks    in the order in which they were made
     * @param notAbout other members left out of the page
     * @param kinds    kinds of the day, as {@link DayKinds#stored}
     * @param note     the note
     */
    public record Page(List<Mark> marks, Set<Long> notAbout, String kinds, String note) {
        public Page {
            marks = List.copyOf(marks);
            notAbout = new TreeSet<>(notAbout);
        }
    }

    /**
     * One answer.
     *
     * @param question its code
     * @param about    whom it is about, or 0
     * @param value    the number, where it is one
     * @param third    whether it is the third answer
     */
    public record Mark(String question, long about, int value, boolean third) {
    }

    /** The draft of a check-in of this case. */
    public static ItemRef item(long caseId) {
        return new ItemRef(KIND, caseId);
    }
}
