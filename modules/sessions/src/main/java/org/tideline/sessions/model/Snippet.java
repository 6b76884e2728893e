package org.tideline.sessions.model;

import org.tideline.core.api.ItemRef;

/**
 * A short form that is typed in a note and becomes a text.
 *
 * @param id    id of the record
 * @param name  the short form, one word
 * @param words the text; words in braces are places to fill in
 */
public record Snippet(long id, String name, String words) {
    /** The kind of the item that stands for a snippet. */
    public static final String KIND = "sessions.snippet";

    /** The item that stands for it. */
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }
}
