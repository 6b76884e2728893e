package org.tideline.clients.model.people;

import org.tideline.core.api.Trouble;

/**
 * Makes one person of two, in every table that names them; {@code practice.service(MergePeople.class)}. Worker thread.
 */
public interface MergePeople {
    /**
     * What was done, so that it can be taken back.
     *
     * @param merge the merge as {@code storage} knows it
     * @param one   the record that stayed, as it was
     * @param other the record that went, as it was
     * @param after the record that came of both
     */
    record Merged(long merge, PersonFile one, PersonFile other, PersonFile after) {
    }

    /**
     * Makes one of two: one change.
     *
     * @throws Trouble if one of them changed meanwhile, or they cannot be one, such as two members of one case; nothing
     *                 is changed
     */
    Merged merge(MergeDraft draft) throws Trouble;

    /**
     * Makes two of them again, as they were.
     *
     * @throws Trouble if something of it changed since; nothing is changed
     */
    void part(Merged merged) throws Trouble;
}
