package org.tideline.sessions.model;

import java.time.Instant;
import org.tideline.core.api.ItemRef;

/**
 * What was added to one part of a signed note; it stands under it, in print too, and lies in the same drawer.
 *
 * @param id      id of the record
 * @param part    the part it belongs to
 * @param written when
 * @param author  who wrote it, with credential
 * @param reason  why it was added
 * @param words   its text in our Markdown
 */
public record Addendum(long id, long part, Instant written, String author, String reason, String words) {
    /** The kind of the item that stands for an addendum. */
    public static final String KIND = "sessions.addendum";

    /** The item that stands for it. */
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }
}
