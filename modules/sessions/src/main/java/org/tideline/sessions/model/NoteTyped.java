package org.tideline.sessions.model;

import java.util.List;

/**
 * A note as it stands in its editor.
 *
 * @param template name of the template it was begun with, or last given
 * @param parts    its parts, in their order
 */
public record NoteTyped(String template, List<Note.Part> parts) {
    public NoteTyped {
        parts = List.copyOf(parts);
    }

    /** The note as it is kept. */
    public static NoteTyped of(Note note) {
        return new NoteTyped(note.template(), note.parts());
    }

    /** The same with another part in place of the one with its id. */
    public NoteTyped with(Note.Part changed) {
        return new NoteTyped(template, parts.stream().map(part -> part.id() == changed.id() ? changed : part).toList());
    }

    /** Whether nothing was written in it. */
    public boolean empty() {
        return parts.stream().allMatch(Note.Part::empty);
    }
}
