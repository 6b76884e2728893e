package org.tideline.sessions.model;

import java.util.List;
import org.tideline.core.api.ItemRef;

/**
 * What a note is begun with: sections with their prompts. Immutable.
 *
 * @param id       id of the record; 0 for one that comes with the program
 * @param name     its name, such as "DAP"; notes keep it
 * @param sections in their order
 */
public record Template(long id, String name, List<Section> sections) {
    /** The kind of the item that stands for a template of the practice's own. */
    public static final String KIND = "sessions.template";

    public Template {
        sections = List.copyOf(sections);
    }

    /**
     * One section.
     *
     * @param heading its heading; empty for a template with one empty field
     * @param prompt  what to write, shown while it is empty; may be empty
     * @param plan    whether it lies in the therapist's drawer, whoever was there
     * @param picks   words to pick from, or none
     */
    public record Section(String heading, String prompt, boolean plan, List<String> picks) {
        public Section {
            picks = List.copyOf(picks);
        }
    }

    /** Whether it comes with the program. */
    public boolean starter() {
        return id == 0;
    }

    /** The item that stands for it. */
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }

    /** The empty text of the sections that lie in the therapist's drawer, or of the others. */
    public String blank(boolean plan) {
        return Sections.join(sections.stream().filter(section -> section.plan() == plan)
                .map(section -> new Sections.Section(section.heading(), "")).toList());
    }
}
