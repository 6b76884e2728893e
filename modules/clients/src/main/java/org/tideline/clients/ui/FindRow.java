package org.tideline.clients.ui;

import org.tideline.clients.model.Search;

/** A row of what was found. */
sealed interface FindRow {
    /** The head of a group: "People". */
    record Head(String title, boolean more) implements FindRow {
    }

    /** Something that can be opened or done. */
    record One(Search.Found found) implements FindRow {
    }
}
