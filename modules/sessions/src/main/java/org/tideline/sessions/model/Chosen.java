package org.tideline.sessions.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.tideline.core.api.ItemRef;

/**
 * What the therapist chose of one part of a signed note to go into reports: one section of it, or the part itself with its
 * addenda. Who may see it is the part's drawer's to say; choosing opens nothing.
 *
 * @param id      id of the record
 * @param caseId  the case
 * @param part    the part
 * @param heading heading of the section, empty for the part itself
 * @param day     the day it was chosen
 */
public record Chosen(long id, long caseId, long part, String heading, LocalDate day) {
    /** The kind of the item that stands for a choice. */
    public static final String KIND = "sessions.chosen";

    public Chosen {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(day, "day");
    }

    /** The item that stands for it. */
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    /** Whether it is the part itself. */
    public boolean whole() {
        return heading.isEmpty();
    }

    /** The headings of the sections that can be chosen of a part. */
    public static List<String> headings(Note.Part part) {
        return Sections.of(part.words()).stream().filter(section -> !section.words().isBlank()).map(Sections.Section::heading)
                .filter(heading -> !heading.isEmpty()).distinct().toList();
    }
}
