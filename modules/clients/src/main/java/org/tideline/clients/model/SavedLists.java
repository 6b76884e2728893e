package org.tideline.clients.model;

import java.util.List;

/** The ways of listing the caseload that were kept; {@code practice.service(SavedLists.class)}. Worker thread. */
public interface SavedLists {
    /** The kind of the item that stands for one in change events. */
    String KIND = "clients.saved-list";

    /** All of them, in the order in which they were first kept. */
    List<SavedList> all();

    /** Keeps one: a new one, or in place of the one with its id. */
    void put(SavedList list);

    /** Removes one. */
    void remove(long id);
}
