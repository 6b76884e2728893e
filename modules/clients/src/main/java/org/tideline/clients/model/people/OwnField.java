package org.tideline.clients.model.people;

/**
 * A field of a person's record that the practice defined for itself.
 *
 * @param id      id of the field
 * @param title   what it is called; never blank
 * @param retired whether it is no longer offered; what was written in it stays, and shows where it was written
 */
public record OwnField(long id, String title, boolean retired) {
    /** As many characters a title can have. */
    public static final int LONGEST = 100;
}
