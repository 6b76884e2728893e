package org.tideline.clients.model;

/**
 * A way of listing the caseload, kept under a name. The name may hold a client's words, so it is in the database alone.
 *
 * @param id       its id
 * @param title    its name
 * @param settings what it lists
 */
public record SavedList(long id, String title, ListSettings settings) {
}
