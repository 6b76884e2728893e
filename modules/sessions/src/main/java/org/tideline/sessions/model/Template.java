package org.tideline.sessions.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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

    /**
     * A template written as lines, one a section: heading, prompt and words to pick from, parted by bars; the words by
     * semicolons. A line that begins with a star lies in the therapist's drawer.
     */
    public static Template of(long id, String name, String lines) {
        List<Section> sections = new ArrayList<>();
        for (String line : lines.split("\\R")) {
            if (!line.isBlank()) {
                boolean plan = line.startsWith("* ");
                String[] cells = (plan ? line.substring(2) : line).split("\\|", 3);
                List<String> picks = cells.length < 3 ? List.of()
                        : Arrays.stream(cells[2].split(";")).map(String::strip).filter(pick -> !pick.isEmpty()).toList();
                sections.add(new Section(cells[0].strip(), cells.length < 2 ? "" : cells[1].strip(), plan, picks));
            }
        }
        return new Template(id, name, sections);
    }

    /** The template as lines, the way {@link #of} reads them. */
    public String lines() {
        return sections.stream().map(section -> (section.plan() ? "* " : "") + section.heading()
                + (section.prompt().isEmpty() && section.picks().isEmpty() ? "" : " | " + section.prompt())
                + (section.picks().isEmpty() ? "" : " | " + String.join("; ", section.picks()))).collect(Collectors.joining("\n"));
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
