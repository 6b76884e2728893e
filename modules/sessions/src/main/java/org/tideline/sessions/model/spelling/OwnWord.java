package org.tideline.sessions.model.spelling;

import org.tideline.core.api.ItemRef;

/**
 * A word that the practice spells as no dictionary does.
 *
 * @param id   id of the record
 * @param word the word
 */
public record OwnWord(long id, String word) {
    /** The kind of the item that stands for such a word. */
    public static final String KIND = "sessions.word";
    /** Nobody adds a longer one. */
    public static final int LONGEST = 80;

    /** The item that stands for it. */
    public ItemRef ref() {
        return new ItemRef(KIND, id);
    }
}
