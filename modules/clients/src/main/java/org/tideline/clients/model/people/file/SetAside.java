package org.tideline.clients.model.people.file;

/**
 * Something of a file that does not come in.
 *
 * @param line  the line on which the row or card begins
 * @param who   the name that stands there, or an empty string
 * @param field what stays out, in words; an empty string for the whole row or card
 * @param why   the reason, one sentence
 */
public record SetAside(long line, String who, String field, String why) {
    /** Whether nothing of the row or card comes in. */
    public boolean whole() {
        return field.isEmpty();
    }
}
