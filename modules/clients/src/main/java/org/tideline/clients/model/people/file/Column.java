package org.tideline.clients.model.people.file;

/**
 * A column of a CSV file of contacts.
 *
 * @param index   its place, from 0
 * @param heading as it stands in the file
 * @param target  what it stands for
 * @param group   what columns of one contact have in common, such as "phone 1" or "home"
 * @param own     the practice's own field where the target is one, else 0
 */
public record Column(int index, String heading, Target target, String group, long own) {
    /** The same, standing for something else. */
    public Column as(Target other, long field) {
        return new Column(index, heading, other, group, other == Target.OWN ? field : 0);
    }
}
