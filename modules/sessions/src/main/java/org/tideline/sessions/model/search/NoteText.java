package org.tideline.sessions.model.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.tideline.core.text.api.MarkedText;
import org.tideline.sessions.model.Addendum;
import org.tideline.sessions.model.Brought;
import org.tideline.sessions.model.Note;
import org.tideline.sessions.model.Sections;
import org.tideline.sessions.model.Template;

/**
 * The text of a note that is searched: what the therapist wrote, in the parts, as topics, and as addenda. The headings that
 * a template gave are not among it, for they would find every note of that template. Immutable.
 */
final class NoteText {
    private final Set<String> given;

    /** @param templates the templates there are */
    NoteText(List<Template> templates) {
        given = templates.stream().flatMap(template -> template.sections().stream()).map(Template.Section::heading)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Gives each part with its text, and each addendum, with the part it belongs to. */
    void each(Note note, BiConsumer<Note.Part, String> parts, BiConsumer<Addendum, String> addenda) {
        for (Note.Part part : note.parts()) {
            parts.accept(part, of(part));
        }
        for (Addendum addendum : note.addenda()) {
            addenda.accept(addendum, of(addendum));
        }
    }

    String of(Note.Part part) {
        List<String> texts = new ArrayList<>();
        for (Sections.Section section : Sections.of(part.words())) {
            if (!section.heading().isEmpty() && !given.contains(section.heading())) {
                texts.add(bare(section.heading()));
            }
            texts.add(bare(section.words()));
        }
        part.brought().stream().map(Brought::words).forEach(texts::add);
        return String.join("\n", texts);
    }

    String of(Addendum addendum) {
        return addendum.reason() + "\n" + bare(addendum.words());
    }

    private static String bare(String markdown) {
        return MarkedText.of(markdown).text();
    }
}
