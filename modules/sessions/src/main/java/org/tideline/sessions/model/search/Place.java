package org.tideline.sessions.model.search;

/**
 * Where something was found.
 *
 * @param note     id of the note
 * @param part     id of the part
 * @param addendum id of the addendum, or 0
 */
record Place(long note, long part, long addendum) {
}
