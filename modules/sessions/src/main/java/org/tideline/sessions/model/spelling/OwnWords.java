package org.tideline.sessions.model.spelling;

import java.util.List;

/** The words a practice has added to its dictionary; {@code practice.service(OwnWords.class)}. Worker thread. */
public interface OwnWords {
    /** All of them, by the alphabet. */
    List<OwnWord> all();

    /** Adds one. */
    void put(OwnWord word);

    /** Takes one out; for thirty days it can be put back. */
    void remove(OwnWord word);

    /** Puts it back. */
    void restore(OwnWord word);
}
